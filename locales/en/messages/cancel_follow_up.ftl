# Dropped.
follow-up-cancelled = Cancelled: { piece-customer } · { piece-task }
    .due = It was planned for { $due }.
    .reason = Reason: { $reason }
