# 客戶那邊的新聯絡人。
person-added = 已加入 { $customer } 的聯絡人：{ $person }
    .title = 職稱：{ $title }
    .phone = 電話：{ $phone }
    .email = 電郵：{ $email }
person-known = { $customer } 已經有聯絡人 { $person } 了。
    .title = 職稱：{ $title }
    .phone = 電話：{ $phone }
    .email = 電郵：{ $email }
person-asked = { $customer } 的新聯絡人是誰？
