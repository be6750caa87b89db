# A day that no calendar has.
day-doubted = There is no such day as “{ $words }”, so nothing was kept. Please say it again with the right day.
