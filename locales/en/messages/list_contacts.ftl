# What was logged.
contacts-listed = { $total ->
    [one] One contact
   *[other] { $total } contacts
 }{ piece-period }{ piece-of }{ piece-owner }
    .rows = {""}
    .more = … and { $more } more. Name a customer or a day to see them.
no-contacts = No contact was kept{ piece-period }{ piece-of }{ piece-owner }
