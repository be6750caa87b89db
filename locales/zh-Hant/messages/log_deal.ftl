# 有了商機。
deal-logged = 商機已記：{ $customer } · { deal-name }{ piece-money } · { deal-stage-name }
    .close = 預計：{ $close }
    .reason = 原因：{ lost-reason }
    .added = 已加為你的新客戶。
    .others = 那邊另有 { $others } 個商機在進行。
