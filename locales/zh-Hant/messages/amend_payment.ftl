# 打開一筆回款。
payment-opened = { $customer } 的回款 · { $money } · { $at }
    .how = 哪裡不對直接說，比如換個金額或日期。
payment-removed = { $customer } 的回款已撤回 · { $money }。
