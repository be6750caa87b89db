# Groups.
group-marked = { $staffs ->
    [yes] This group is marked as the staff's. I speak of customers here once I have counted that everybody in it is on the staff, and I count again whenever somebody comes or goes.
   *[no] This group is not the staff's any more. I speak of no customer here.
 }
not-a-group = Say that in the group that is meant.
group-not-staffs = I speak of no customer here: an admin has to mark this group with /staff, and everybody in it has to be on the staff. Please write to me in private.
