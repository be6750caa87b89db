# An order was placed.
order-logged = Order noted: { $customer }{ piece-goods }{ piece-money } · { $at }
    .added = Added as a new customer of yours.
    .unpriced = What is it worth? Just send the amount.
    .credit = { $credit } of it had been paid in advance.
    .owed = {""}
