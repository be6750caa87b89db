# Which tier, and why.
tier-shown = { $customer }: { tier-name }
    .why = {""}
tier-missing = { $customer } is not graded yet. Which tier fits?
    .why = {""}
