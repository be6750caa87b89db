# Somebody's contact details.
card-received = { $person }: where does this contact belong?
    .title = Title: { $title }
    .phone = Phone: { $phone }
    .email = E-mail: { $email }
    .company = Company: { $company }
button-person-at = At { $about }
