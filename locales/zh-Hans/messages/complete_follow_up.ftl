# 办完了。
follow-up-completed = 已完成：{ piece-customer } · { piece-task }
    .due = 原定：{ $due }
    .next_due = ↻ 下一次：{ $next_due }
    .next_step = 下一步怎么安排？
