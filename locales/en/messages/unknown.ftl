# None of what I can do.
not-understood = I did not take that as something to keep, so nothing was kept.
    .hint = Tell me whom you met, what is next, or ask about a customer.
