# Understood, but not yet kept as a record of its own.
note-kept = Only a note was kept on { $customer }: { $note }
    Complaints are not yet kept as records of their own.
not-yet = { $kind ->
    [send_poll] I cannot send polls yet.
    [show_satisfaction] I cannot show satisfaction yet.
    [summary] I cannot write summaries yet.
    [set_target] I cannot keep targets yet.
    [show_target] I cannot show targets yet.
   *[export] I cannot make files yet.
 } Nothing was kept.
