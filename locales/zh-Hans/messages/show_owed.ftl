# 欠了多少钱。
owed-shown = { $customer }
    .owed = {""}
    .rows = {""}
    .more = 还有 { $more } 张。
    .credit = 余款：{ $credit }
nothing-owed = { $customer } 没有欠款。
    .credit = 余款：{ $credit }
debtors-listed = 有欠款的客户 { $total } 家{ piece-owner }{ piece-worth }
    .rows = {""}
    .more = 还有 { $more } 家。
nobody-owes = 没有客户欠款{ piece-owner }。
debtor-row = { $number }. { $customer }{ piece-owner }{ piece-money } · { $days ->
    [0] 今天的单
   *[other] 从 { $since } 起已 { $days } 天
 }
button-log-payment = 付款了
