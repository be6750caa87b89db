# 打开一条联系记录。
contact-opened = { piece-customer } · { channel-name } · { $at }
    .person = 对方：{ $person }
    .owner = 记录人：{ $owner }
    .note = 备注：{ $note }
    .how = 哪里不对直接说，比如换个日期或客户；也可以撤掉这条。
