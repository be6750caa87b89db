# A customer rests.
customer-paused = { $customer } rests until { $until }. Until then nobody is told that it is silent.
    .reason = Reason: { $reason }
pause-asked = Until when shall { $customer } rest?
