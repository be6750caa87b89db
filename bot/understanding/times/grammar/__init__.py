"""How words join to times: groups of rules, each over the values that the groups before have made."""
