# The last action, with something changed.
nothing-to-correct = I am not sure what to correct. Say it with the customer's name, for example which follow-up moves to which day.
correction-unclear = I could not tell what should be different, so nothing was changed. Say for example “make it Friday” or name the right customer.
