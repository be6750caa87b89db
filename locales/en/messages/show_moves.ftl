# Who moved.
moves-shown = { $total ->
    [one] One customer moved
   *[other] { $total } moves
 } · { $period }
    .rows = {""}
    .more = … and { $more } more.
no-moves = Nobody moved · { $period }
move-row = { $axis ->
    [stage] { $number }. { $day } · { $customer }: { stage-was } → { stage-name }
   *[tier] { $number }. { $day } · { $customer }: { tier-was } → { tier-name }
 }
stage-was = { $was ->
    [exploring] exploring
    [socialising] socialising
    [growing] growing
    [mature] mature
    [declining_danger] declining (danger)
    [declining_leaving] declining (leaving)
    [declining] declining
    [dormant] dormant
    [recovering] recovering
    [none] no stage
   *[other] { $was }
 }
tier-was = { $was ->
    [vip] VIP
    [important] important
    [ordinary] ordinary
    [main] main
    [small] small
    [black_gold] black gold
    [diamond] diamond
    [platinum] platinum
    [gold] gold
    [jade] jade
    [crystal] crystal
    [none] not graded
   *[other] { $was }
 }
