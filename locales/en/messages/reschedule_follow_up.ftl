# Another time.
follow-up-moved = Moved: { piece-customer } · { piece-task }
    .due = Now: { $due }
    .was = Before: { $was }
    .past = That time has already passed; say another day to move it again.
