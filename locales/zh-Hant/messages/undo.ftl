# 復原。
change-undone = 已復原：{ $what ->
    [log_contact] 聯絡紀錄{ piece-of }
    [schedule_follow_up] 跟進安排{ piece-of }
    [complete_follow_up] 完成跟進{ piece-of }
    [reschedule_follow_up] 改期{ piece-of }
    [cancel_follow_up] 取消跟進{ piece-of }
    [set_tier] 分級{ piece-of }
    [add_customer] 新增客戶{ piece-of }
    [add_person] 新增聯絡人{ piece-of }
    [update_customer] 資料修改{ piece-of }
    [set_setting] 設定
    [log_order] 訂單{ piece-of }
    [log_payment] 回款{ piece-of }
    [log_deal] 新商機{ piece-of }
    [update_deal] 商機進展{ piece-of }
    [cancel_order] 取消訂單{ piece-of }
    [remove_order] 撤回訂單{ piece-of }
    [remove_payment] 撤回回款{ piece-of }
    [remove_deal] 撤回商機{ piece-of }
    [remove_contact] 刪掉聯絡紀錄{ piece-of }
    [replace] 更正{ piece-of }
    [keep_note] 備註{ piece-of }
   *[other] 上一次修改
 }
    .more = 那則訊息的 { $more } 處改動一併復原。
nothing-to-undo = 沒有可以復原的了。
undone-before = 這筆之前已經復原過了。
undo-refused = { $why ->
    [in_use] 無法單獨復原：後來有紀錄用到了它{ undo-by }，先復原那一筆。
   *[changed] 無法復原：後來又改過了{ undo-by }。
 }
undo-by = { $who ->
    [none] {""}
   *[other] （{ $who }，{ $at }）
 }
