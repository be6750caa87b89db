# 有了商机。
deal-logged = 商机已记：{ $customer } · { deal-name }{ piece-money } · { deal-stage-name }
    .close = 预计：{ $close }
    .reason = 原因：{ lost-reason }
    .added = 已加为你的新客户。
    .others = 那边另有 { $others } 个商机在进行。
