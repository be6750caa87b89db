# 手动设定阶段。
stage-set = { $customer } 现在是{ stage-name }{ piece-until }，之后再按规则。
    .reason = 原因：{ $reason }
stage-asked = { $customer } 在哪个阶段？
button-stage = { stage-about }
stage-about = { $about ->
    [exploring] 开拓期
    [socialising] 社会化期
    [growing] 成长期
    [mature] 成熟期
    [declining_danger] 衰退期·危险期
    [declining_leaving] 衰退期·解约期
    [declining] 衰退期
    [dormant] 中断期
    [recovering] 恢复期
   *[other] { $about }
 }
