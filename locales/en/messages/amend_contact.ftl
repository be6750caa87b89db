# One contact, opened.
contact-opened = { piece-customer } · { channel-name } · { $at }
    .person = With: { $person }
    .owner = Kept by: { $owner }
    .note = Note: { $note }
    .how = Say what should be different, for example another day or customer, or take it back.
