# 改時間。
follow-up-moved = 已改期：{ piece-customer } · { piece-task }
    .due = 現在：{ $due }
    .was = 原本：{ $was }
    .past = 這個時間已經過了，說個別的日子就能再改。
