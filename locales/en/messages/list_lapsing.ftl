# Who is slipping away, and why.
lapsing-listed = { $total ->
    [one] One customer is slipping away
   *[other] { $total } customers are slipping away
 }{ piece-in-tier }{ piece-silent }{ piece-owner }
    .rows = {""}
    .more = … and { $more } more. Ask for one tier to narrow it down.
none-lapsing = Nobody is slipping away{ piece-in-tier }{ piece-silent }{ piece-owner }
    They are well looked after.
lapsing-row = { $number }. { $level ->
    [1] Watch
    [2] Call
    [3] Rescue
   *[4] Win back
 } · { $customer }{ piece-tier }{ piece-owner }
    {"   "}{ silence-words }
silence-words = { $habit ->
    [usually] no contact for { silence-days }, usually every { silence-usual }
    [on_average] no contact for { silence-days }, on average every { silence-usual }
    [aim] no contact for { silence-days }; the aim for this tier is every { silence-usual }
   *[never] added { silence-days } ago and no contact yet; the aim for this tier is every { silence-usual }
 }
silence-days = { $days ->
    [one] a day
   *[other] { $days } days
 }
silence-usual = { $usual ->
    [one] day
   *[other] { $usual } days
 }
