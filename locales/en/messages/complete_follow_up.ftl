# A planned one is done.
follow-up-completed = Done: { piece-customer } · { piece-task }
    .due = It was planned for { $due }.
    .next_due = ↻ Next time: { $next_due }
    .next_step = What is the next step?
