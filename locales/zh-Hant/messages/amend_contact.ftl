# 打開一筆聯絡紀錄。
contact-opened = { piece-customer } · { channel-name } · { $at }
    .person = 對方：{ $person }
    .owner = 記錄人：{ $owner }
    .note = 備註：{ $note }
    .how = 哪裡不對直接說，例如換個日期或客戶；也可以刪掉這筆。
