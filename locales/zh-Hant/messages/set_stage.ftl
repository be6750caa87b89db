# 手動設定階段。
stage-set = { $customer } 現在是{ stage-name }{ piece-until }，之後再依規則。
    .reason = 原因：{ $reason }
stage-asked = { $customer } 在哪個階段？
button-stage = { stage-about }
stage-about = { $about ->
    [exploring] 開拓期
    [socialising] 社會化期
    [growing] 成長期
    [mature] 成熟期
    [declining_danger] 衰退期·危險期
    [declining_leaving] 衰退期·解約期
    [declining] 衰退期
    [dormant] 中斷期
    [recovering] 恢復期
   *[other] { $about }
 }
