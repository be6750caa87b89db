# 客户流失。
lost-marked = { $customer } 从今天起算已流失。
    .reason = 原因：{ $reason }
