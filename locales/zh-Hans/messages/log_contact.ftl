# 联系了客户。
contact-logged = 已记下：{ $customer } · { channel-name } · { $at }{ $assumed ->
    [yes] （按发消息的时间）
   *[no] {""}
 }
    .added = 已作为你的新客户加上。
    .person = 对方：{ $person }
    .note = 备注：{ $note }
    .next_step = 下一步怎么安排？
