# Money came in.
payment-logged = Payment noted: { $customer } · { $money } · { $at }
    .added = Added as a new customer of yours.
    .paid = {""}
    .clear = Everything is paid.
    .owed = {""}
    .no_order = No order was awaiting payment there.
    .credit = Credit of theirs: { $credit }
paid-row = – order of { $day }{ piece-product }: { $money }, { $due ->
    [none] paid in full
   *[other] { $due } still open
 }
amount-asked = How much did { $customer } pay?
    .owed = {""}
