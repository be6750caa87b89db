# 什么等级，为什么。
tier-shown = { $customer }：{ tier-name }
    .source = { $source ->
        [hand] 手动设定{ tier-since }
       *[rule] 按规则算出{ tier-since }
     }
    .reason = 原因：{ $reason }
tier-since = { $since ->
    [none] {""}
   *[other] ，{ $since } 起
 }
tier-missing = { $customer } 还没有定级，定为哪一级？
