# Whom it pays to win back.
win-back-listed = Gone, and worth winning back. Tap whom you have tried.
    .rows = {""}
none-to-win-back = Nobody is worth a try just now.
win-back-row = { $number }. { $customer }{ piece-tier }: brought { $yearly } in its last year, silent for { $days } days, tried { $tries } of 3 times
win-back-tried = { $customer }: the try is kept. An order within 90 days counts as won.
    .refused = It wants to hear no more, so it is off the list.
button-win-back = Tried { $about }
button-refused = It wants no more
