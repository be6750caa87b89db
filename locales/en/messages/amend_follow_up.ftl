# One follow-up, opened.
follow-up-opened = { piece-customer } · { piece-due }
    .task = To do: { $task }
    .channel = How: { channel-name }
    .person = With: { $person }
    .owner = For: { $owner }
    .repeats = {""}
    .how = Say what should be different, for example another day.
