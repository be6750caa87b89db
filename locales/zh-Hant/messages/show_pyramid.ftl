# 客戶金字塔，和真實的金額分佈。
pyramid-shown = 客戶 { $customers } 家，近 365 天 { $money }
    .rows = {""}
    .top = 前 20 % 的客戶帶來 { $top } % 的金額（口號說 80 %）；80 % 的金額來自 { $behind } % 的客戶。
    .small = 客戶還少，等級依金額分，不依比例。
layer-row = { tier-name }：{ $customers } 家，{ $money }（{ $share } %）{ $cut ->
    [none] {""}
   *[other] ，{ $cut } 起
 }
button-scheme-other = 換一種分級
button-moves = 誰變動了
