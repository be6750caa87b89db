# 別人的聯絡方式。
card-received = { $person }：這位聯絡人要放在哪裡？
    .title = 職稱：{ $title }
    .phone = 電話：{ $phone }
    .email = 電郵：{ $email }
    .company = 公司：{ $company }
button-person-at = { $about }的人
