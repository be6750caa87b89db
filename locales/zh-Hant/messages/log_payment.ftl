# 回款了。
payment-logged = 回款已記：{ $customer } · { $money } · { $at }
    .added = 已加為你的新客戶。
    .paid = {""}
    .clear = 已全部付清。
    .owed = {""}
    .no_order = 沒有等著付款的訂單。
    .credit = 餘款：{ $credit }
paid-row = – { $day } 的訂單{ piece-product }：{ $money }，{ $due ->
    [none] 付清
   *[other] 還差 { $due }
 }
amount-asked = { $customer } 付了多少？
    .owed = {""}
