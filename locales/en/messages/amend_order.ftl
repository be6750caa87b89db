# One order is opened.
order-opened = Order of { $customer }{ piece-goods }{ piece-money } · { $at }
    .cancelled = Cancelled by the customer.
    .how = Just say what is wrong, such as another amount or day.
order-cancelled = The order of { $customer } is cancelled{ piece-product }{ piece-money }. It counts no more.
order-removed = The order of { $customer } is taken back{ piece-product }{ piece-money }.
