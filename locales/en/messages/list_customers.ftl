# Customers that match.
customers-listed = { $total ->
    [one] One customer
   *[other] { $total } customers
 }{ customer-filters }
    .rows = {""}
    .more = … and { $more } more. Add a tier, region or industry to narrow it down.
no-customers = No customer matches{ customer-filters }
customer-filters = { piece-in-tier }{ piece-region }{ piece-industry }{ piece-silent }{ piece-owner }
piece-silent = { $silent_days ->
    [none] {""}
    [one] {" "}· silent for a day
   *[other] {" "}· silent for { $silent_days } days
 }
customer-row = { $number }. { $customer }{ piece-tier }{ piece-region }{ piece-industry }{ piece-owner }{ $silent ->
    [none] {""}
    [0] , contact today
    [one] , last contact a day ago
   *[other] , last contact { $silent } days ago
 }
stage-not-yet = I cannot sort customers by stage yet. Tier, region, industry, owner and days of silence work.
piece-in-tier = { $tier ->
    [none] {""}
   *[other] {" "}· { tier-name }
 }
