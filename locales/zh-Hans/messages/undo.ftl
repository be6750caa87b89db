# 撤销。
change-undone = 已撤销：{ $what ->
    [log_contact] 联系记录{ piece-of }
    [schedule_follow_up] 跟进安排{ piece-of }
    [complete_follow_up] 完成跟进{ piece-of }
    [reschedule_follow_up] 改期{ piece-of }
    [cancel_follow_up] 取消跟进{ piece-of }
    [set_tier] 定级{ piece-of }
    [add_customer] 新增客户{ piece-of }
    [add_person] 新增联系人{ piece-of }
    [update_customer] 资料修改{ piece-of }
    [set_setting] 设置
    [log_order] 订单{ piece-of }
    [log_payment] 回款{ piece-of }
    [log_deal] 新商机{ piece-of }
    [update_deal] 商机进展{ piece-of }
    [cancel_order] 取消订单{ piece-of }
    [remove_order] 撤掉订单{ piece-of }
    [remove_payment] 撤掉回款{ piece-of }
    [remove_deal] 撤掉商机{ piece-of }
    [remove_contact] 撤掉联系记录{ piece-of }
    [replace] 更正{ piece-of }
    [keep_note] 备注{ piece-of }
   *[other] 上一次修改
 }
    .more = 那条消息的 { $more } 处改动一并撤销。
nothing-to-undo = 没有可以撤销的了。
undone-before = 这条之前已经撤销过了。
undo-refused = { $why ->
    [in_use] 不能单独撤销：后来有记录用到了它{ undo-by }，先撤那一条。
   *[changed] 撤不回来：后来又改过了{ undo-by }。
 }
undo-by = { $who ->
    [none] {""}
   *[other] （{ $who }，{ $at }）
 }
