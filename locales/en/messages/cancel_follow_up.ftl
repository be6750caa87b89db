# Dropped.
follow-up-cancelled = Cancelled: { $customer } · { piece-task }
    .due = It was planned for { $due }.
    .reason = Reason: { $reason }
