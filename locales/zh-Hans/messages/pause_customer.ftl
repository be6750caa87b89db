# 客户暂停。
customer-paused = { $customer } 暂停到 { $until }，在那之前不提醒。
    .reason = 原因：{ $reason }
pause-asked = { $customer } 暂停到什么时候？
