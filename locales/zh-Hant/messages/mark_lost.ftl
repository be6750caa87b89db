# 客戶流失。
lost-marked = { $customer } 從今天起算已流失。
    .reason = 原因：{ $reason }
