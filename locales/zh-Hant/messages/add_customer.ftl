# 新客戶。
customer-added = 已新增客戶：{ $customer }
    .person = 聯絡人：{ $person }
    .phone = 電話：{ $phone }
    .tier = 等級：{ tier-name }
    .region = 地區：{ $region }
    .industry = 產業：{ $industry }
    .odd_tier = 沒有「{ $odd_tier }」這一級，選一個：
duplicate-found = 「{ $words }」好像已經有了。打開看看，還是照樣新增？
    .rows = {""}
duplicate-row = – { $customer }{ $owner ->
    [none] {""}
   *[other] ，由 { $owner } 負責
 }
