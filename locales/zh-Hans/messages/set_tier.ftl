# 手动定级。
tier-set = { $customer } 现在是：{ tier-name }
    .was = 原来：{ $was ->
        [vip] VIP
        [important] 重要
        [ordinary] 普通
       *[other] { $was }
     }
    .reason = 原因：{ $reason }
tier-kept = { $customer } 本来就是：{ tier-name }
tier-asked = { $customer } 定为哪一级？
tier-unknown = 没有「{ $words }」这一级。{ $customer } 定为哪一级？
