"""A made-up organisation with a year behind it, for trying the product out and for showing it."""
