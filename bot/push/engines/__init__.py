"""Who runs what is due, and when: one engine for each kind of database."""
