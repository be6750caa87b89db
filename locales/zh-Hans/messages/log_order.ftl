# 下了订单。
order-logged = 订单已记：{ $customer }{ piece-goods }{ piece-money } · { $at }
    .added = 已加为你的新客户。
    .unpriced = 金额是多少？直接发给我就行。
    .credit = 其中 { $credit } 之前已预付。
    .owed = {""}
