# Pieces of rows and lines that several capabilities show, each said only when its value is there.
piece-task = { $task ->
    [none] { channel-name }
   *[other] { $task }
 }
piece-due = { $due ->
    [none] no date yet
   *[other] { $due }
 }
piece-customer = { $customer ->
    [none] customer still open
   *[other] { $customer }
 }
piece-owner = { $owner ->
    [none] {""}
   *[other] {" "}({ $owner })
 }
piece-person = { $person ->
    [none] {""}
   *[other] {" "}· { $person }
 }
piece-note = { $note ->
    [none] {""}
   *[other] : { $note }
 }
piece-title = { $title ->
    [none] {""}
   *[other] , { $title }
 }
piece-phone = { $phone ->
    [none] {""}
   *[other] {" "}· { $phone }
 }
piece-email = { $email ->
    [none] {""}
   *[other] {" "}· { $email }
 }
piece-period = { $period ->
    [none] {""}
   *[other] {" "}· { $period }
 }
piece-of = { $customer ->
    [none] {""}
   *[other] {" "}· { $customer }
 }
piece-late = { $late ->
    [yes] ⚠ {""}
   *[no] {""}
 }
piece-tier = { $tier ->
    [none] {""}
   *[other] {" "}({ tier-name })
 }
piece-region = { $region ->
    [none] {""}
   *[other] {" "}· { $region }
 }
piece-industry = { $industry ->
    [none] {""}
   *[other] {" "}· { $industry }
 }
piece-money = { $money ->
    [none] {""}
   *[other] {" "}· { $money }
 }
piece-product = { $product ->
    [none] {""}
   *[other] {" "}· { $product }
 }
contact-row = { $number }. { $at } · { piece-customer } · { channel-name }{ piece-person }{ piece-owner }{ piece-note }
follow-up-row = { piece-late }{ $number }. { piece-due } · { piece-customer } · { piece-task }{ piece-owner }
history-row = { $number }. { $at } · { channel-name }{ piece-person }{ piece-owner }{ piece-note }
plan-row = – { piece-late }{ piece-due } · { piece-task }{ piece-owner }
person-row = – { $name }{ piece-title }{ piece-phone }{ piece-email }
repeats = ↻ { $frequency ->
    [daily] { $interval ->
        [1] every day
       *[other] every { $interval } days
     }
    [weekly] { $interval ->
        [1] every week
       *[other] every { $interval } weeks
     }{ $mo ->
        [yes] {" "}Mon
       *[no] {""}
     }{ $tu ->
        [yes] {" "}Tue
       *[no] {""}
     }{ $we ->
        [yes] {" "}Wed
       *[no] {""}
     }{ $th ->
        [yes] {" "}Thu
       *[no] {""}
     }{ $fr ->
        [yes] {" "}Fri
       *[no] {""}
     }{ $sa ->
        [yes] {" "}Sat
       *[no] {""}
     }{ $su ->
        [yes] {" "}Sun
       *[no] {""}
     }
    [monthly] { $interval ->
        [1] every month
       *[other] every { $interval } months
     }{ $month_day ->
        [none] {""}
       *[other] , on day { $month_day }
     }
   *[yearly] { $interval ->
        [1] every year
       *[other] every { $interval } years
     }
 }
record-gone = That record is no longer there, so there is nothing to change.

# Whom do you mean?
customer-asked = Which customer is this about?
    .kept = It is kept as a draft until you say.
which-customer = “{ $words }” fits several customers. Which one do you mean?
    .kept = It is kept as a draft until you say.
customer-unknown = I do not know a customer called “{ $words }” yet.
    .elsewhere = A customer of that name is looked after by { $elsewhere }.
    .similar = Did you mean one of these?
    .kept = What you said is kept as a draft. Add the customer with one tap, or tell me which one it is.
member-unknown = I do not know a colleague called “{ $words }”. Who is it?
person-unknown = I do not know “{ $words }” at { $customer } yet.
which-follow-up = Which one do you mean?
    .rows = {""}
no-such-follow-up = { $customer ->
    [none] No open follow-up matches that.
   *[other] { $customer } has no open follow-up like that.
 }
    .to_keep = Shall I keep it as a contact that took place?
    .to_plan = Shall I plan it as a new one?
follow-up-time-asked = { $customer }: { piece-task } is kept, without a date. When should it be?
new-time-asked = { piece-customer }: { piece-task }. Which day should it move to?

# Labels of buttons.
button-customer = { $about }
button-member = { $about }
button-row = { $about }
button-done-row = ✓ { $about }
button-add-new = Add “{ $about }” as new
button-add-person = Add { $about }
button-add-anyway = Add all the same
button-open = Open { $about }
button-tomorrow = Tomorrow
button-next-monday = Next Monday
button-two-weeks = In two weeks
button-no-need = Not needed
button-change-contact = Change contact
button-change-plan = Change plan
button-done = Done
button-drop = Cancel it
button-remove = Take it back
button-keep-contact = Keep as a contact
button-plan-new = Plan it
button-help = What can I say?
button-tier = { $about ->
    [vip] VIP
    [important] Important
   *[ordinary] Ordinary
 }
button-language = { $about ->
    [en] English
    [zh-Hans] 简体中文
   *[zh-Hant] 繁體中文
 }
button-switch = { $about ->
    [on] On
   *[off] Off
 }
button-value = { $about }
