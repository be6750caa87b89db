# 别人的联系方式。
card-received = { $person }：这个联系人放到哪里？
    .title = 职位：{ $title }
    .phone = 电话：{ $phone }
    .email = 邮箱：{ $email }
    .company = 公司：{ $company }
button-person-at = { $about }的人
