# 值得赢回的客户。
win-back-listed = 已中断、值得赢回的客户。试过的点一下。
    .rows = {""}
none-to-win-back = 眼下没有值得去赢回的客户。
win-back-row = { $number }. { $customer }{ piece-tier }：最后一年带来 { $yearly }，已 { $days } 天没下单，试过 { $tries }/3 次
win-back-tried = { $customer }：已记下这次尝试，90 天内下单就算赢回。
    .refused = 对方不想再被打扰，已从名单拿掉。
button-win-back = 试过 { $about }
button-refused = 对方不愿再谈
