# A new customer.
customer-added = Added: { $customer }
    .person = Person: { $person }
    .phone = Phone: { $phone }
    .tier = Tier: { tier-name }
    .region = Region: { $region }
    .industry = Industry: { $industry }
    .odd_tier = “{ $odd_tier }” is not a tier in use; choose one:
duplicate-found = “{ $words }” looks like a customer that is kept already. Open it, or add it all the same?
    .rows = {""}
duplicate-row = – { $customer }{ $owner ->
    [none] {""}
   *[other] , looked after by { $owner }
 }
