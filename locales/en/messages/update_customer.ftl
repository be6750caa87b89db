# One field changes.
customer-updated = { $person ->
    [none] { $customer }
   *[other] { $person }, { $customer }
 }: { field-name } is now { $value }
    .was = Before: { $was }
note-added = Note on { $person ->
    [none] { $customer }
   *[other] { $person }, { $customer }
 }: { $value }
field-name = { $field ->
    [name] name
    [phone] phone
    [email] e-mail
    [address] address
    [industry] industry
    [region] region
    [owner] owner
    [birthday] birthday
    [title] title
   *[note] note
 }
value-asked = What should the { field-name } of { $person ->
    [none] { $customer }
   *[other] { $person }
 } be?
field-asked = What should change about { $customer }? Say for example its phone, address or industry, with the new value.
person-field-asked = Whose { field-name } at { $customer } is it?
