# 谁快流失了，为什么。
lapsing-listed = 有流失迹象的客户 { $total } 家{ piece-in-tier }{ piece-silent }{ piece-owner }
    .rows = {""}
    .more = 还有 { $more } 家，说出等级可以缩小范围。
none-lapsing = 没有要流失的客户{ piece-in-tier }{ piece-silent }{ piece-owner }
    都照顾得不错。
lapsing-row = { $number }. { $level ->
    [1] 留意
    [2] 该联系
    [3] 抢救
   *[4] 赢回
 } · { $customer }{ piece-tier }{ piece-owner }
    {"   "}{ silence-words }
silence-words = { $habit ->
    [usually] 已 { silence-days }没联系，通常每 { silence-usual }一次
    [on_average] 已 { silence-days }没联系，平均每 { silence-usual }一次
    [aim] 已 { silence-days }没联系，这一级应每 { silence-usual }一次
   *[never] 建档 { silence-days }还没联系过，这一级应每 { silence-usual }一次
 }
silence-days = { $days } 天
silence-usual = { $usual } 天
