# The customer's card, or one side of it.
customer-shown = { $customer }{ piece-tier }{ piece-owner }
    .standing = {""}
    .silence = {""}
    .owed = {""}
    .credit = Credit of theirs: { $credit }
    .deals = Deals:
    .follow_ups = Planned:
    .contacts = Last contacts:
    .people = People:
    .facts = {""}
    .phone = Phone: { $phone }
    .email = E-mail: { $email }
    .address = Address: { $address }
    .birthdays = {""}
    .notes = Notes:
    .missing = File { $percent } % complete. Worth asking: { $missing ->
        [person] who is there
        [phone] a phone number
        [industry] the industry
        [region] the region
        [address] the address
        [email] the e-mail
       *[birthday] a birthday
     }
standing-row = { $source ->
    [hand] { $value } in a year, tier set by hand
    [rule] { $value } in a year
    [young] { $value } so far, not graded yet
   *[none] No order yet
 } · { stage-name }
facts-row = { $industry ->
    [none] { $region }
   *[other] { $industry }{ piece-region }
 }
birthday-row = 🎂 { $name ->
    [none] { $words }
   *[other] { $name }: { $words }
 }
note-row = – { $words }
button-history = History
button-fill = { $about ->
    [person] Add a person
    [phone] Add a phone
    [industry] Add the industry
    [region] Add the region
    [address] Add the address
    [email] Add the e-mail
   *[birthday] Add a birthday
 }
history-shown = { $customer }: { $total ->
    [0] no contact so far
    [one] one contact so far
   *[other] { $total } contacts so far
 }
    .rows = {""}
    .more = … and { $more } earlier entries.
no-history = No contact with { $customer } has been kept yet.
people-shown = People at { $customer }:
    .rows = {""}
no-people = No people are known at { $customer } yet.
phones-shown = { $customer }{ piece-phone }
    .rows = {""}
no-phones = No phone number is known for { $customer } yet.
orders-shown = { $customer }: { $total ->
    [one] one order
   *[other] { $total } orders
 }{ piece-worth }
    .rows = {""}
    .more = … and { $more } earlier ones.
    .owed = {""}
    .credit = Credit of theirs: { $credit }
no-orders = No order of { $customer } is known yet.
deals-shown = { $customer }: { $total ->
    [0] no open deal
    [one] one open deal
   *[other] { $total } open deals
 }{ piece-worth }
    .rows = {""}
    .more = … and { $more } earlier ones.
no-deals = No deal with { $customer } is known yet.
silence-row = { $level ->
    [0] ● In rhythm
    [1] ● Watch
    [2] ● Call
    [3] ● Rescue
   *[4] ● Win back
 }: { silence-words }
