"""What the store works out about a customer: pure functions over plain rows, and the SQL that feeds them."""
