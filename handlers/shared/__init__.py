"""What several capabilities share: the shapes of results, naming, the desk they work at."""
