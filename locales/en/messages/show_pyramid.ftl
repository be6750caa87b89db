# The pyramid of customers, with the true spread of the money.
pyramid-shown = { $customers } customers, { $money } in the last 365 days
    .rows = {""}
    .top = The top 20 % bring { $top } % of the money (the slogan says 80 %); 80 % of it comes from { $behind } % of the customers.
    .small = The book is small, so amounts decide the tier, not shares.
layer-row = { tier-name }: { $customers }, { $money } ({ $share } %){ $cut ->
    [none] {""}
   *[other] , from { $cut }
 }
button-scheme-other = Other tiers
button-moves = Who moved?
