# 改一項資料。
customer-updated = { $person ->
    [none] { $customer }
   *[other] { $customer } 的 { $person }
 }，{ field-name }已改為：{ $value }
    .was = 原本：{ $was }
note-added = { $person ->
    [none] { $customer }
   *[other] { $customer } 的 { $person }
 }，已加備註：{ $value }
field-name = { $field ->
    [name] 名稱
    [phone] 電話
    [email] 電郵
    [address] 地址
    [industry] 產業
    [region] 地區
    [owner] 負責人
    [birthday] 生日
    [title] 職稱
   *[note] 備註
 }
value-asked = { $person ->
    [none] { $customer }
   *[other] { $person }
 } 的{ field-name }改成什麼？
field-asked = { $customer } 要改哪一項？例如電話、地址或產業，連同新的內容一起說。
person-field-asked = 是 { $customer } 哪位的{ field-name }？
