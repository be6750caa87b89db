# 和客户的关系。
relation-set = { $customer } 现在是{ relation-name }。
    .was = 之前：{ relation-was }
    .reason = 原因：{ $reason }
relation-asked = 和 { $customer } 是什么关系？
button-relation = { relation-about }
relation-name = { $relation ->
    [trading] 买卖关系
    [preferred] 优先供应
    [partner] 合作伙伴
    [alliance] 战略联盟
   *[other] { $relation }
 }
relation-was = { $was ->
    [trading] 买卖关系
    [preferred] 优先供应
    [partner] 合作伙伴
    [alliance] 战略联盟
   *[other] { $was }
 }
relation-about = { $about ->
    [trading] 买卖关系
    [preferred] 优先供应
    [partner] 合作伙伴
    [alliance] 战略联盟
   *[other] { $about }
 }
