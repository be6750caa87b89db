# 打開一張訂單。
order-opened = { $customer } 的訂單{ piece-goods }{ piece-money } · { $at }
    .cancelled = 客戶已取消。
    .how = 哪裡不對直接說，比如換個金額或日期。
order-cancelled = { $customer } 的訂單已取消{ piece-product }{ piece-money }，不再計入。
order-removed = { $customer } 的訂單已撤回{ piece-product }{ piece-money }。
