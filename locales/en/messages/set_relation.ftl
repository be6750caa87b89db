# How close a customer is.
relation-set = { $customer } is a { relation-name } now.
    .was = Before: { relation-was }
    .reason = Reason: { $reason }
relation-asked = How close is { $customer }?
button-relation = { relation-about }
relation-name = { $relation ->
    [trading] trading partner
    [preferred] preferred supplier
    [partner] partner
    [alliance] strategic alliance
   *[other] { $relation }
 }
relation-was = { $was ->
    [trading] trading partner
    [preferred] preferred supplier
    [partner] partner
    [alliance] strategic alliance
   *[other] { $was }
 }
relation-about = { $about ->
    [trading] trading partner
    [preferred] preferred supplier
    [partner] partner
    [alliance] strategic alliance
   *[other] { $about }
 }
