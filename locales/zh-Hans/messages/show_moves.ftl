# 谁变动了。
moves-shown = 变动 { $total } 次 · { $period }
    .rows = {""}
    .more = 还有 { $more } 次。
no-moves = 没有客户变动 · { $period }
move-row = { $axis ->
    [stage] { $number }. { $day } · { $customer }：{ stage-was } → { stage-name }
   *[tier] { $number }. { $day } · { $customer }：{ tier-was } → { tier-name }
 }
stage-was = { $was ->
    [exploring] 开拓期
    [socialising] 社会化期
    [growing] 成长期
    [mature] 成熟期
    [declining_danger] 衰退期·危险期
    [declining_leaving] 衰退期·解约期
    [declining] 衰退期
    [dormant] 中断期
    [recovering] 恢复期
    [none] 无
   *[other] { $was }
 }
tier-was = { $was ->
    [vip] VIP
    [important] 重要
    [ordinary] 普通
    [main] 主要
    [small] 小客户
    [black_gold] 黑金
    [diamond] 钻石
    [platinum] 白金
    [gold] 黄金
    [jade] 翡翠
    [crystal] 水晶
    [none] 待定级
   *[other] { $was }
 }
