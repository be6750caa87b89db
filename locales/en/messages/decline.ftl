# Nothing further is needed.
declined = All right.
