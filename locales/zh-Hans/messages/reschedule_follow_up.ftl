# 改时间。
follow-up-moved = 已改期：{ piece-customer } · { piece-task }
    .due = 现在：{ $due }
    .was = 原来：{ $was }
    .past = 这个时间已经过了，说个别的日子就能再改。
