# Pieces of orders, payments and deals, each said only when its value is there.
piece-quantity = { $quantity ->
    [none] {""}
   *[other] {" "}× { $quantity }
 }
piece-goods = { $product ->
    [none] { $quantity ->
        [none] {""}
       *[other] {" "}· quantity { $quantity }
     }
   *[other] {" "}· { $product }{ piece-quantity }
 }
piece-for-customer = { $customer ->
    [none] {""}
   *[other] { $customer } ·{" "}
 }
piece-due-money = { $due ->
    [none] {""}
   *[other] {" "}({ $due } open)
 }
piece-close = { $close ->
    [none] {""}
   *[other] {" "}· expected { $close }
 }
piece-lost-reason = { $reason ->
    [none] {""}
   *[other] {" "}· { lost-reason }
 }
piece-worth = { $worth ->
    [none] {""}
   *[other] , { $worth } in all
 }
sums = { $first } + { $next }
order-row = { $number }. { $day }{ piece-goods }{ piece-money }{ piece-due-money }
payment-row = { $number }. { $day } · payment { $money }
deal-move-row = { $number }. { $day } · { deal-name }{ piece-money } → { deal-stage-name }{ piece-lost-reason }
owed-row = Owed: { $money }{ $days ->
    [0] , of today
    [one] , since yesterday
   *[other] , since { $since } ({ $days } days)
 }
deal-row = { $number }. { piece-for-customer }{ deal-name }{ piece-money } · { deal-stage-name } { $days ->
    [0] since today
    [one] for a day
   *[other] for { $days } days
 }{ $stuck ->
    [yes] {" "}⚠ stuck
   *[no] {""}
 }{ piece-close }{ $late ->
    [yes] {" "}⚠ overdue
   *[no] {""}
 }{ piece-lost-reason }
deal-name = { $product ->
    [none] deal
   *[other] { $product }
 }
deal-stage-name = { $stage ->
    [lead] lead
    [qualified] qualified
    [proposal] proposal
    [negotiation] negotiation
    [won] won
   *[lost] lost
 }
lost-reason = { $reason ->
    [price] price
    [competitor] a competitor
    [budget] no budget
    [delayed] put off
   *[other] { $reason }
 }
number-odd = I cannot keep the number { $number }, so nothing was kept. Please check it.
which-deal = { $customer } has several open deals. Which one do you mean?
    .rows = {""}
no-open-deal = { $customer } has no open deal. Shall I keep it?
    .closed = Closed lately:

# Labels of buttons.
button-paid = Paid already
button-change-order = Change order
button-cancel-order = They cancelled it
button-change-payment = Change payment
button-change-deal = Change deal
button-log-order = Keep it as an order too
button-open-deal = Open a deal
button-keep-lost = Keep it as lost
button-this-deal = { $about ->
    [none] That deal
   *[other] That one: { $about }
 }
button-deal-stage = { $about ->
    [lead] Lead
    [qualified] Qualified
    [proposal] Proposal
    [negotiation] Negotiation
    [won] Won
   *[lost] Lost
 }
button-lost-reason = { $about ->
    [price] Price
    [competitor] Competitor
    [budget] No budget
   *[delayed] Put off
 }
