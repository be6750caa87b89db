# 誰快流失了，為什麼。
lapsing-listed = 有流失跡象的客戶 { $total } 家{ piece-in-tier }{ piece-silent }{ piece-owner }
    .rows = {""}
    .more = 還有 { $more } 家，說出等級可以縮小範圍。
none-lapsing = 沒有快流失的客戶{ piece-in-tier }{ piece-silent }{ piece-owner }
    都照顧得不錯。
lapsing-row = { $number }. { $level ->
    [1] 留意
    [2] 該聯絡
    [3] 搶救
   *[4] 贏回
 } · { $customer }{ piece-tier }{ piece-owner }
    {"   "}{ silence-words }
silence-words = { $habit ->
    [usually] 已 { silence-days }沒聯絡，通常每 { silence-usual }一次
    [on_average] 已 { silence-days }沒聯絡，平均每 { silence-usual }一次
    [aim] 已 { silence-days }沒聯絡，這一級應每 { silence-usual }一次
   *[never] 建檔 { silence-days }還沒聯絡過，這一級應每 { silence-usual }一次
 }
silence-days = { $days } 天
silence-usual = { $usual } 天
