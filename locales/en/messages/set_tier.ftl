# The tier by hand.
tier-set = { $customer } is now { tier-name }.
    .was = Before: { $was ->
        [vip] VIP
        [important] important
        [ordinary] ordinary
       *[other] { $was }
     }
    .reason = Why: { $reason }
tier-kept = { $customer } is { tier-name } already.
tier-asked = Which tier should { $customer } have?
tier-unknown = “{ $words }” is not a tier in use. Which one should { $customer } have?
