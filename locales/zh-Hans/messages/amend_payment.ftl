# 打开一笔回款。
payment-opened = { $customer } 的回款 · { $money } · { $at }
    .how = 哪里不对直接说，比如换个金额或日期。
payment-removed = { $customer } 的回款已撤掉 · { $money }。
