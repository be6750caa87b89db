# 之后要做的事。
follow-up-scheduled = 已安排：{ $customer } · { piece-due }
    .added = 已作为你的新客户加上。
    .task = 要做：{ $task }
    .channel = 方式：{ channel-name }
    .person = 对方：{ $person }
    .owner = 交给：{ $owner }
    .repeats = {""}
    .past = 这个时间已经过了，说个别的日子就能改。
