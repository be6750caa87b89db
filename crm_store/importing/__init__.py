"""Lists of customers from spreadsheets: read, understood by their headings, checked, and kept in one transaction."""
