# 客户那边的新联系人。
person-added = 已添加 { $customer } 的联系人：{ $person }
    .title = 职务：{ $title }
    .phone = 电话：{ $phone }
    .email = 邮箱：{ $email }
person-known = { $customer } 已经有联系人 { $person } 了。
    .title = 职务：{ $title }
    .phone = 电话：{ $phone }
    .email = 邮箱：{ $email }
person-asked = { $customer } 的新联系人是谁？
