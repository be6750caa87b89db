# A customer is lost.
lost-marked = { $customer } counts as lost from today.
    .reason = Reason: { $reason }
