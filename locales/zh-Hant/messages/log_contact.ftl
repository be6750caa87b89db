# 聯絡了客戶。
contact-logged = 已記下：{ $customer } · { channel-name } · { $at }{ $assumed ->
    [yes] （以傳訊息的時間計）
   *[no] {""}
 }
    .added = 已加為你的新客戶。
    .person = 對方：{ $person }
    .note = 備註：{ $note }
    .next_step = 下一步怎麼安排？
