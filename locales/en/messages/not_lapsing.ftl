# An alert was not so.
rhythm-taken = All right. { $customer } is judged by a rhythm of { $days } days from now on (before: { $was }).
rhythm-unknown = { $customer } has no orders yet whose rhythm could be set.
