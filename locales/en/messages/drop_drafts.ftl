# Drafts that were never completed.
drafts-dropped = { $count ->
    [one] By the way: one draft waited more than { $days } days for its customer, so I let it go. “Undo” brings it back.
   *[other] By the way: { $count } drafts waited more than { $days } days for their customer, so I let them go. “Undo” brings them back.
 }
    .rows = { "" }
draft-row = – { $words ->
    [none] no name
   *[other] { $words }
 }{ $at ->
    [none] { "" }
   *[other] { " · " }{ $at }
 }{ $note ->
    [none] { "" }
   *[other] { " · " }{ $note }
 }
