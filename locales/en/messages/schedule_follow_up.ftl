# Something is to be done later.
follow-up-scheduled = Planned: { $customer } · { piece-due }
    .added = Added as a new customer of yours.
    .task = To do: { $task }
    .channel = How: { channel-name }
    .person = With: { $person }
    .owner = For: { $owner }
    .repeats = {""}
    .past = That time has already passed; say another day to move it.
