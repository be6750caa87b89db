# 符合條件的客戶。
customers-listed = 客戶 { $total } 家{ customer-filters }
    .rows = {""}
    .more = 還有 { $more } 家，加上等級、地區或產業可以縮小範圍。
no-customers = 沒有符合的客戶{ customer-filters }
customer-filters = { piece-in-tier }{ piece-region }{ piece-industry }{ piece-silent }{ piece-owner }
piece-silent = { $silent_days ->
    [none] {""}
   *[other] {" "}· { $silent_days } 天沒聯絡
 }
customer-row = { $number }. { $customer }{ piece-tier }{ piece-region }{ piece-industry }{ piece-owner }{ $silent ->
    [none] {""}
    [0] ，今天聯絡過
   *[other] ，上次聯絡在 { $silent } 天前
 }
stage-not-yet = 還不能依階段篩選客戶；等級、地區、產業、負責人、多少天沒聯絡都可以。
piece-in-tier = { $tier ->
    [none] {""}
   *[other] {" "}· { tier-name }
 }
