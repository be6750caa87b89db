"""What the clock brings: what is worth saying, to whom, and when. One kind of nudge a file."""
