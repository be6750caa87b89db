# One deal is opened.
deal-opened = { $customer } · { deal-name }{ piece-money } · { deal-stage-name } { $days ->
    [0] since today
    [one] for a day
   *[other] for { $days } days
 }
    .close = Expected: { $close }
    .reason = Reason: { lost-reason }
    .how = Say what is new: a stage, an amount, a day.
deal-removed = The deal of { $customer } is taken back{ piece-product }{ piece-money }.
