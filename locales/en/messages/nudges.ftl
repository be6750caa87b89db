# What is said when its time has come: follow-ups, the morning's list, lapsing, birthdays and festivals, pauses, evenings, weeks.
follow-up-due = { $soon ->
    [yes] ⏰ Coming up: { piece-customer } · { piece-task }
   *[no] ⏰ Time for: { piece-customer } · { piece-task }
 }
    .due = When: { $due }
    .person = With: { $person }
    .phone = Phone: { $phone }
    .there = Their time: { $there }
    .their_night = It is night there; another hour is kinder.
    .last = {""}
    .late = (due { $late }, said late)
how-asked = ✓ Done: { piece-customer } · { piece-task }
    .next_due = ↻ Next: { $next_due }
    .slot = How did it go? One line is kept as a contact.
last-talk = Last time: { $at } · { channel-name }{ piece-person }{ piece-note }
overdue-told = ⚠ { $total } overdue
    .rows = {""}
    .more = and { $more } more.
digest-told = ☀ { $day }
    .today = Today: { $today }
    .overdue = Overdue: { $late }
    .lapsing = Slipping away
    .occasions = Days to remember
    .unannounced = The moved working days of { $unannounced } are not announced yet; usual weekends and holidays are assumed.
slipping-row = – { lapse-word } · { $customer }{ piece-tier }: { silence-words }
lapse-word = { $level ->
    [1] Watch
    [2] Call
    [3] Rescue
   *[4] Win back
 }
occasion-row = – { $kind ->
    [birthday] { $name }{ piece-at-customer }, birthday
    [spring] Spring Festival
    [mid_autumn] Mid-Autumn Festival
   *[own] { $name }
 }{ occasion-when }
occasion-when = { $days ->
    [0] : today
    [1] : { $day }, tomorrow
   *[other] : { $day }, in { $days } days
 }
piece-at-customer = { $customer ->
    [none] {""}
   *[other] {" "}({ $customer })
 }
lapsing-told = { lapse-word }: { $customer }{ piece-tier }{ piece-owner }
    { silence-words }{ $gaps ->
        [0] {""}
       *[other] {" "}(last { $gaps } times)
     }.
    .last = Last: { $last }{ $longer ->
        [0] {""}
       *[other] , { $longer } days later than usual
     }
    .signs = {""}
    .value = Last 12 months: { $value }
    .at_risk = At risk: { $at_risk }
    .talk = {""}
    .late = (due { $late }, said late)
birthday-near = 🎂 { $name }{ piece-at-customer }{ piece-tier }, birthday{ occasion-when }
    .greeting = To copy:
feast-near = { feast-name }{ occasion-when }
    .rows = Think of these first:
    .more = and { $more } more.
    .greeting = To copy:
feast-name = { $kind ->
    [spring] 🏮 Spring Festival
    [mid_autumn] 🥮 Mid-Autumn Festival
   *[own] { $name }
 }
feast-row = { $number }. { $customer }{ piece-tier }
greeting = { $kind ->
    [birthday] Happy birthday, { $name }! All the best for the year ahead.
    [spring] Happy Chinese New Year! Thank you for your trust this past year. I wish you and your family health and good fortune.
    [mid_autumn] Happy Mid-Autumn Festival to you and your family!
   *[own] Best wishes for { $name }, and thank you for your support.
 }
pause-ends = { $customer } is paused until { $until }, which is near.
    .reason = What was said: { $reason }
day-ends = { $total } planned for today, and nothing logged yet. Which did you do?
    .rows = {""}
week-told = 📋 Worth a look this week
    .loads = Carrying overdue work:
    .slips = Top customers slipping away:
load-row = – { $owner }: { $overdue } overdue
slip-row = – { lapse-word } · { $customer }{ piece-owner }, silent for { $days } days
nudge-withdrawn = ✓ Seen to, nothing left to do: { $about }
nudges-held = { $count } reminders that had to wait:
nudge-number = { $number }. { $text }

# Labels of buttons.
button-hour = In an hour
button-next-week = Next week
button-pick-day = Pick a day
button-no-more-to-say = Nothing special, log it
button-no-contact = Don't log it
button-all-overdue = All overdue
button-pause-until = Pause until…
button-greeted = Sent wishes
button-skip = Skip
button-plan-then = Follow up then
button-pause-longer = Pause longer
button-nothing-today = None today
button-who-slips = Who is slipping
