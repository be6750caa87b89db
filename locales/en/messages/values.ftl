# How days, times and the words for values are written. Patterns are Unicode's (babel).
day-pattern = EEE d MMM
day-pattern-year = EEE d MMM y
clock-pattern = HH:mm
moment-clock = { $day }, { $clock }
moment-part = { $day }, { $part ->
    [morning] morning
    [noon] noon
    [afternoon] afternoon
   *[evening] evening
 }
period = { $first } – { $last }
period-until = until { $last }
period-from = from { $first }
channel-name = { $channel ->
    [visit] visit
    [call] call
    [message] message
    [email] e-mail
    [meeting] meeting
    [meal] meal
    [event] event
   *[none] contact
 }
tier-name = { $tier ->
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
    [none] not graded yet
   *[other] { $tier }
 }
