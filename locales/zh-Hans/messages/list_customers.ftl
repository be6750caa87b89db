# 符合条件的客户。
customers-listed = 客户 { $total } 家{ customer-filters }
    .rows = {""}
    .more = 还有 { $more } 家，加上等级、地区或行业可以缩小范围。
no-customers = 没有符合的客户{ customer-filters }
customer-filters = { piece-in-tier }{ piece-region }{ piece-industry }{ piece-silent }{ piece-owner }
piece-silent = { $silent_days ->
    [none] {""}
   *[other] {" "}· { $silent_days } 天没联系
 }
customer-row = { $number }. { $customer }{ piece-tier }{ piece-region }{ piece-industry }{ piece-owner }{ $silent ->
    [none] {""}
    [0] ，今天联系过
   *[other] ，上次联系在 { $silent } 天前
 }
stage-not-yet = 还不能按阶段筛客户；等级、地区、行业、负责人、多少天没联系都可以。
piece-in-tier = { $tier ->
    [none] {""}
   *[other] {" "}· { tier-name }
 }
