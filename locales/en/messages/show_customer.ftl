# The customer's card, or one side of it.
customer-shown = { $customer }{ piece-tier }
    .owner = Looked after by { $owner }
    .industry = Industry: { $industry }
    .region = Region: { $region }
    .phone = Phone: { $phone }
    .email = E-mail: { $email }
    .address = Address: { $address }
    .birthday = Birthday: { $birthday }
    .people = People:
    .contacts = Last contacts:
    .follow_ups = Planned:
    .silence = {""}
    .notes = Notes: { $notes }
history-shown = { $customer }: { $total ->
    [one] one contact so far
   *[other] { $total } contacts so far
 }
    .rows = {""}
    .more = … and { $more } earlier ones.
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
