# 和客戶的關係。
relation-set = { $customer } 現在是{ relation-name }。
    .was = 之前：{ relation-was }
    .reason = 原因：{ $reason }
relation-asked = 和 { $customer } 是什麼關係？
button-relation = { relation-about }
relation-name = { $relation ->
    [trading] 買賣關係
    [preferred] 優先供應
    [partner] 合作夥伴
    [alliance] 戰略聯盟
   *[other] { $relation }
 }
relation-was = { $was ->
    [trading] 買賣關係
    [preferred] 優先供應
    [partner] 合作夥伴
    [alliance] 戰略聯盟
   *[other] { $was }
 }
relation-about = { $about ->
    [trading] 買賣關係
    [preferred] 優先供應
    [partner] 合作夥伴
    [alliance] 戰略聯盟
   *[other] { $about }
 }
