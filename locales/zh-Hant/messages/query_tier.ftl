# 什麼等級，為什麼。
tier-shown = { $customer }：{ tier-name }
    .source = { $source ->
        [hand] 手動設定{ tier-since }
       *[rule] 依規則算出{ tier-since }
     }
    .reason = 原因：{ $reason }
tier-since = { $since ->
    [none] {""}
   *[other] ，{ $since } 起
 }
tier-missing = { $customer } 還沒有分級，列為哪一級？
