# 换一种分级：先看，再定。
scheme-asked = 现在的分级：{ scheme-current }。换成哪一种？先看会怎么变。
scheme-previewed = 按{ scheme-name }分，会是：
    .rows = {""}
    .moves = 会变动的：
scheme-row = – { tier-name }：{ $customers } 家
tier-move-row = – { tier-was } → { tier-name }：{ $customers } 家
scheme-set = 从现在起按{ scheme-name }分级。客户很多时，今晚算完。
scheme-denied = 只有管理员能换分级。
button-scheme-keep = 就用这个
scheme-name = { $scheme ->
    [three] VIP / 重要 / 普通
    [two] 80/20
    [pyramid] 金字塔（VIP、主要、普通、小）
    [six] 黑金到水晶
   *[other] 自定
 }
scheme-current = { $current ->
    [three] VIP / 重要 / 普通
    [two] 80/20
    [pyramid] 金字塔（VIP、主要、普通、小）
    [six] 黑金到水晶
   *[other] 自定
 }
button-scheme = { $about ->
    [three] VIP / 重要 / 普通
    [two] 80/20
    [pyramid] 金字塔（VIP、主要、普通、小）
    [six] 黑金到水晶
   *[other] 自定
 }
