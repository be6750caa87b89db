# 打開一件待辦。
follow-up-opened = { piece-customer } · { piece-due }
    .task = 要做：{ $task }
    .channel = 方式：{ channel-name }
    .person = 對方：{ $person }
    .owner = 負責：{ $owner }
    .repeats = {""}
    .how = 哪裡要改直接說，例如換個日期。
