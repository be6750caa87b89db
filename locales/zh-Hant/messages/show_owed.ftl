# 欠了多少錢。
owed-shown = { $customer }
    .owed = {""}
    .rows = {""}
    .more = 還有 { $more } 張。
    .credit = 餘款：{ $credit }
nothing-owed = { $customer } 沒有欠款。
    .credit = 餘款：{ $credit }
debtors-listed = 有欠款的客戶 { $total } 家{ piece-owner }{ piece-worth }
    .rows = {""}
    .more = 還有 { $more } 家。
nobody-owes = 沒有客戶欠款{ piece-owner }。
debtor-row = { $number }. { $customer }{ piece-owner }{ piece-money } · { $days ->
    [0] 今天的單
   *[other] 從 { $since } 起已 { $days } 天
 }
button-log-payment = 付款了
