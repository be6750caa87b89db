# A new person at a customer.
person-added = { $person } is now kept at { $customer }.
    .title = Title: { $title }
    .phone = Phone: { $phone }
    .email = E-mail: { $email }
person-known = { $person } is known at { $customer } already.
    .title = Title: { $title }
    .phone = Phone: { $phone }
    .email = E-mail: { $email }
person-asked = Who is the new person at { $customer }?
