# 不做了。
follow-up-cancelled = 已取消：{ piece-customer } · { piece-task }
    .due = 原定：{ $due }
    .reason = 原因：{ $reason }
