# 誰變動了。
moves-shown = 變動 { $total } 次 · { $period }
    .rows = {""}
    .more = 還有 { $more } 次。
no-moves = 沒有客戶變動 · { $period }
move-row = { $axis ->
    [stage] { $number }. { $day } · { $customer }：{ stage-was } → { stage-name }
   *[tier] { $number }. { $day } · { $customer }：{ tier-was } → { tier-name }
 }
stage-was = { $was ->
    [exploring] 開拓期
    [socialising] 社會化期
    [growing] 成長期
    [mature] 成熟期
    [declining_danger] 衰退期·危險期
    [declining_leaving] 衰退期·解約期
    [declining] 衰退期
    [dormant] 中斷期
    [recovering] 恢復期
    [none] 無
   *[other] { $was }
 }
tier-was = { $was ->
    [vip] VIP
    [important] 重要
    [ordinary] 普通
    [main] 主要
    [small] 小客戶
    [black_gold] 黑金
    [diamond] 鑽石
    [platinum] 白金
    [gold] 黃金
    [jade] 翡翠
    [crystal] 水晶
    [none] 待定級
   *[other] { $was }
 }
