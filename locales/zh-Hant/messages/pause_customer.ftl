# 客戶暫停。
customer-paused = { $customer } 暫停到 { $until }，在那之前不提醒。
    .reason = 原因：{ $reason }
pause-asked = { $customer } 暫停到什麼時候？
