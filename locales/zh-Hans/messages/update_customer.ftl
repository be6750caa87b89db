# 改一项资料。
customer-updated = { $person ->
    [none] { $customer }
   *[other] { $customer } 的 { $person }
 }，{ field-name }已改为：{ $value }
    .was = 原来：{ $was }
note-added = { $person ->
    [none] { $customer }
   *[other] { $customer } 的 { $person }
 }，已加备注：{ $value }
field-name = { $field ->
    [name] 名称
    [phone] 电话
    [email] 邮箱
    [address] 地址
    [industry] 行业
    [region] 地区
    [owner] 负责人
    [birthday] 生日
    [title] 职务
   *[note] 备注
 }
value-asked = { $person ->
    [none] { $customer }
   *[other] { $person }
 } 的{ field-name }改成什么？
field-asked = { $customer } 要改哪一项？比如说电话、地址或行业，连同新的内容一起说。
person-field-asked = 是 { $customer } 哪位的{ field-name }？
