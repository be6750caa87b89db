# 打开一张订单。
order-opened = { $customer } 的订单{ piece-goods }{ piece-money } · { $at }
    .cancelled = 客户已取消。
    .how = 哪里不对直接说，比如换个金额或日期。
order-cancelled = { $customer } 的订单已取消{ piece-product }{ piece-money }，不再计入。
order-removed = { $customer } 的订单已撤掉{ piece-product }{ piece-money }。
