# What is to be done.
follow-ups-listed = { $overdue ->
    [yes] { $total ->
        [one] One follow-up is overdue
       *[other] { $total } follow-ups are overdue
     }
   *[no] { $total ->
        [one] One follow-up
       *[other] { $total } follow-ups
     }
 }{ piece-period }{ piece-of }{ piece-owner }
    .rows = {""}
    .more = … and { $more } more. Name a customer or a day to see them.
no-follow-ups = { $overdue ->
    [yes] Nothing is overdue
   *[no] Nothing is planned
 }{ piece-period }{ piece-of }{ piece-owner }
