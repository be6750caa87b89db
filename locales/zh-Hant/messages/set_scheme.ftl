# 換一種分級：先看，再定。
scheme-asked = 現在的分級：{ scheme-current }。換成哪一種？先看會怎麼變。
scheme-previewed = 依{ scheme-name }分，會是：
    .rows = {""}
    .moves = 會變動的：
scheme-row = – { tier-name }：{ $customers } 家
tier-move-row = – { tier-was } → { tier-name }：{ $customers } 家
scheme-set = 從現在起依{ scheme-name }分級。客戶很多時，今晚算完。
scheme-denied = 只有管理員能換分級。
button-scheme-keep = 就用這個
scheme-name = { $scheme ->
    [three] VIP / 重要 / 普通
    [two] 80/20
    [pyramid] 金字塔（VIP、主要、普通、小）
    [six] 黑金到水晶
   *[other] 自訂
 }
scheme-current = { $current ->
    [three] VIP / 重要 / 普通
    [two] 80/20
    [pyramid] 金字塔（VIP、主要、普通、小）
    [six] 黑金到水晶
   *[other] 自訂
 }
button-scheme = { $about ->
    [three] VIP / 重要 / 普通
    [two] 80/20
    [pyramid] 金字塔（VIP、主要、普通、小）
    [six] 黑金到水晶
   *[other] 自訂
 }
