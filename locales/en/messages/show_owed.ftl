# What is owed.
owed-shown = { $customer }
    .owed = {""}
    .rows = {""}
    .more = … and { $more } more.
    .credit = Credit of theirs: { $credit }
nothing-owed = { $customer } owes nothing.
    .credit = Credit of theirs: { $credit }
debtors-listed = { $total ->
    [one] One customer owes money
   *[other] { $total } customers owe money
 }{ piece-owner }{ piece-worth }
    .rows = {""}
    .more = … and { $more } more.
nobody-owes = Nobody owes anything{ piece-owner }.
debtor-row = { $number }. { $customer }{ piece-owner }{ piece-money } · { $days ->
    [0] of today
    [one] since yesterday
   *[other] since { $since } ({ $days } days)
 }
button-log-payment = They paid
