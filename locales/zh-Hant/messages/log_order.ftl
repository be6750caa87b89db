# 下了訂單。
order-logged = 訂單已記：{ $customer }{ piece-goods }{ piece-money } · { $at }
    .added = 已加為你的新客戶。
    .unpriced = 金額是多少？直接傳給我就行。
    .credit = 其中 { $credit } 之前已預付。
    .owed = {""}
