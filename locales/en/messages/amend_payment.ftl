# One payment is opened.
payment-opened = Payment of { $customer } · { $money } · { $at }
    .how = Just say what is wrong, such as another amount or day.
payment-removed = The payment of { $customer } is taken back · { $money }.
