# Why a customer stands as it does: rule, numbers, dates.
explained = How { $customer } stands, and why
    .tier = {""}
    .stage = {""}
    .clock = {""}
    .signs = {""}
    .touch = {""}
tier-why = { $source ->
    [hand] Tier: { tier-name }, set by hand{ piece-since }{ piece-until }. Money of the last 365 days: { $value }.
    [rule] Tier: { tier-name }, by rule{ piece-since }. Money of the last 365 days: { $value }.
    [young] Tier: not graded yet, as the first order is too recent. Money so far: { $value }.
   *[none] Tier: not graded yet, as there is no order so far.
 }
    .cut = This tier begins at { $cut }.
    .missing = { $missing } more would make it { tier-above }.
    .rfm = RFM { $rfm } (how lately, how often, how much; 5 is best)
    .reason = Reason given: { $reason }
stage-why = Stage: { stage-name }{ piece-since }{ piece-until }
    .rule = { $rule ->
        [hand] Set by hand, whatever the rule says.
        [lost] Somebody marked it as lost.
        [contract_ended] Its contract ended more than a month ago.
        [silent_year] No order for { $days } days: a year or more.
        [silent_gone] No order for { $days } days: six rhythms of { $rhythm } days or more.
        [notice] Notice was given.
        [renewal_passed] The day of the renewal has passed.
        [silent_leaving] No order for { $days } days: three rhythms of { $rhythm } days or more.
        [silent_danger] No order for { $days } days: two rhythms of { $rhythm } days or more.
        [renewal_silent] The contract ends soon, and nobody has talked about the renewal.
        [in_contract] Its contract runs.
        [after_gap] Fewer than three orders since a long break.
        [no_orders] No order yet.
        [few_orders] Orders so far: { $orders }. From three on it is past getting acquainted.
        [young] { $orders } orders within its first { $window } days twice over.
        [more_money] { $recent } in the last { $window } days, { $earlier } in the { $window } days before: at least 1.2 times as much.
        [less_money] { $recent } in the last { $window } days, { $earlier } in the { $window } days before: less than half, and it is late.
       *[steady] { $recent } in the last { $window } days, { $earlier } in the { $window } days before: steady.
     }
    .reason = Reason given: { $reason }
clock-why = { $gaps ->
    [0] Last order { $last }, { $days } days ago. One order so far; customers usually come back within { $rhythm } days.
   *[other] Last order { $last }, { $days } days ago. It orders { $regular ->
        [yes] usually
       *[no] on average
     } every { $usual } days (last { $gaps } gaps); reminders go by a rhythm of { $rhythm } days.
 }
    .level = { $level ->
        [0] {""}
        [1] Level: watch
        [2] Level: call
        [3] Level: rescue
       *[4] Level: win back
     }
    .back = Chance of an order within { $horizon } days: { $back } %
    .yearly = It brought { $yearly } in the year up to that order; { $at_risk } of it is at risk.
sign-why = { $kind ->
    [smaller_orders] Early sign: the last three orders are { $found } at most; the usual one is { $usual }.
    [longer_gaps] Early sign: the last three gaps are { $found } days or more; the usual one is { $usual }.
    [complaint] Early sign: a complaint is open for { $found } days.
    [unhappy] Early sign: it answered lately that it is not content.
    [quiet] Early sign: nobody there has talked to us for { $found } days; the usual gap is { $usual }.
   *[cancellations] Early sign: { $found } % of its orders were cancelled lately; { $usual } % over the year.
 }
piece-since = { $since ->
    [none] {""}
   *[other] {" "}since { $since }
 }
piece-until = { $until ->
    [none] {""}
   *[other] {" "}until { $until }
 }
button-why = Why?
button-called = Called
button-pause = Pause 30 days
button-lost = Lost
button-not-so = Not so
stage-name = { $stage ->
    [exploring] exploring
    [socialising] socialising
    [growing] growing
    [mature] mature
    [declining_danger] declining (danger)
    [declining_leaving] declining (leaving)
    [declining] declining
    [dormant] dormant
    [recovering] recovering
   *[other] { $stage }
 }
tier-above = { $above ->
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
   *[other] { $above }
 }
