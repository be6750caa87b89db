# Asking before doing what was not clear.
doubt-raised = { $customer ->
    [none] I am not sure what you would like me to do, so I have kept nothing yet. Did you mean this?
   *[other] I am not sure what you would like me to do about { $customer }, so I have kept nothing yet. Did you mean this?
 }
button-leave-it = No, leave it
doubt-log-contact = Yes, log the contact
doubt-schedule-follow-up = Yes, plan the follow-up
doubt-list-follow-ups = Show the follow-ups
doubt-complete-follow-up = Yes, tick it off
doubt-reschedule-follow-up = Yes, move it
doubt-cancel-follow-up = Yes, drop it
doubt-show-customer = Show the customer
doubt-query-tier = Show the tier
doubt-list-customers = List customers
doubt-set-tier = Yes, change the tier
doubt-list-lapsing = Show who is slipping away
doubt-add-customer = Yes, add the customer
doubt-add-person = Yes, add the person
doubt-update-customer = Yes, change the record
doubt-log-deal = Yes, a new deal
doubt-update-deal = Yes, the deal moved on
doubt-log-order = Yes, an order
doubt-log-payment = Yes, a payment
doubt-log-complaint = Yes, a complaint
doubt-resolve-complaint = Yes, it is settled
doubt-send-poll = Yes, send the poll
doubt-show-satisfaction = Show satisfaction
doubt-summary = Show the summary
doubt-set-target = Yes, set the target
doubt-show-target = Show the target
doubt-set-setting = Yes, change the setting
doubt-export = Yes, export it
doubt-undo = Yes, take it back
doubt-correct = Yes, change it so
doubt-list-contacts = Show the log
doubt-help = Show what I can say
doubt-unknown = Nothing of these
