# A contact took place.
contact-logged = Noted: { $customer } · { channel-name } · { $at }{ $assumed ->
    [yes] {" "}(time of your message)
   *[no] {""}
 }
    .added = Added as a new customer of yours.
    .person = With: { $person }
    .note = Note: { $note }
    .next_step = What is the next step?
