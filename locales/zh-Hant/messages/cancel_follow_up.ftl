# 不做了。
follow-up-cancelled = 已取消：{ $customer } · { piece-task }
    .due = 原定：{ $due }
    .reason = 原因：{ $reason }
