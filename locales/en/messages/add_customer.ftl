# A new customer.
customer-added = Added: { $customer }
    .person = Person: { $person }
    .phone = Phone: { $phone }
    .tier = Tier: { tier-name }
    .odd_tier = “{ $odd_tier }” is none of the tiers in use; choose one:
    .region = Region: { $region }
    .industry = Industry: { $industry }
duplicate-found = “{ $words }” looks like a customer that is kept already. Open it, or add it all the same?
    .rows = {""}
duplicate-row = – { $customer }{ $owner ->
    [none] {""}
   *[other] , looked after by { $owner }
 }
