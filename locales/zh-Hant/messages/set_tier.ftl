# 手動分級。
tier-set = { $customer } 現在是：{ tier-name }
    .was = 原本：{ $was ->
        [vip] VIP
        [important] 重要
        [ordinary] 普通
       *[other] { $was }
     }
    .reason = 原因：{ $reason }
tier-kept = { $customer } 本來就是：{ tier-name }
tier-asked = { $customer } 列為哪一級？
tier-unknown = 沒有「{ $words }」這一級。{ $customer } 列為哪一級？
