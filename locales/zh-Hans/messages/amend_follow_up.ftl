# 打开一件待办。
follow-up-opened = { piece-customer } · { piece-due }
    .task = 要做：{ $task }
    .channel = 方式：{ channel-name }
    .person = 对方：{ $person }
    .owner = 负责：{ $owner }
    .repeats = {""}
    .how = 哪里要改直接说，比如换个日期。
