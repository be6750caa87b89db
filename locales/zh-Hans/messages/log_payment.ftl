# 回款了。
payment-logged = 回款已记：{ $customer } · { $money } · { $at }
    .added = 已加为你的新客户。
    .paid = {""}
    .clear = 已全部付清。
    .owed = {""}
    .no_order = 没有等着付款的订单。
    .credit = 余款：{ $credit }
paid-row = – { $day } 的订单{ piece-product }：{ $money }，{ $due ->
    [none] 付清
   *[other] 还差 { $due }
 }
amount-asked = { $customer } 付了多少？
    .owed = {""}
