# 客户金字塔，和真实的金额分布。
pyramid-shown = 客户 { $customers } 家，近 365 天 { $money }
    .rows = {""}
    .top = 前 20 % 的客户带来 { $top } % 的金额（口号说 80 %）；80 % 的金额来自 { $behind } % 的客户。
    .small = 客户还少，等级按金额分，不按比例。
layer-row = { tier-name }：{ $customers } 家，{ $money }（{ $share } %）{ $cut ->
    [none] {""}
   *[other] ，{ $cut } 起
 }
button-scheme-other = 换一种分级
button-moves = 谁变动了
