# Taken back.
change-undone = Taken back: { $what ->
    [log_contact] contact{ piece-of }
    [schedule_follow_up] follow-up{ piece-of }
    [complete_follow_up] follow-up done{ piece-of }
    [reschedule_follow_up] follow-up moved{ piece-of }
    [cancel_follow_up] follow-up cancelled{ piece-of }
    [set_tier] tier{ piece-of }
    [add_customer] new customer{ piece-of }
    [add_person] new person{ piece-of }
    [update_customer] change{ piece-of }
    [set_setting] setting
    [log_order] order{ piece-of }
    [log_payment] payment{ piece-of }
    [log_deal] new deal{ piece-of }
    [update_deal] deal update{ piece-of }
    [cancel_order] order cancelled{ piece-of }
    [remove_order] order taken back{ piece-of }
    [remove_payment] payment taken back{ piece-of }
    [remove_deal] deal taken back{ piece-of }
    [remove_contact] contact removed{ piece-of }
    [replace] correction{ piece-of }
    [keep_note] note{ piece-of }
   *[other] your last change
 }
    .more = All { $more } changes of that message are taken back.
nothing-to-undo = There is nothing to take back.
undone-before = That has been taken back already.
undo-refused = { $why ->
    [in_use] It cannot be taken back by itself: something newer builds on it{ undo-by }. Take that back first.
   *[changed] It cannot be taken back: it has been changed since{ undo-by }.
 }
undo-by = { $who ->
    [none] {""}
   *[other] {" "}by { $who } ({ $at })
 }
