# 之後要做的事。
follow-up-scheduled = 已安排：{ $customer } · { piece-due }
    .added = 已加為你的新客戶。
    .task = 要做：{ $task }
    .channel = 方式：{ channel-name }
    .person = 對方：{ $person }
    .owner = 交給：{ $owner }
    .repeats = {""}
    .past = 這個時間已經過了，說個別的日子就能改。
