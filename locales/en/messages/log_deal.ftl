# A new opportunity.
deal-logged = Deal noted: { $customer } · { deal-name }{ piece-money } · { deal-stage-name }
    .close = Expected: { $close }
    .reason = Reason: { lost-reason }
    .added = Added as a new customer of yours.
    .others = { $others ->
        [one] One more deal is open there.
       *[other] { $others } more deals are open there.
     }
