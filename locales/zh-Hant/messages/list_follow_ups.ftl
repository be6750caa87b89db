# 有什麼要做。
follow-ups-listed = { $overdue ->
    [yes] 逾期 { $total } 件
   *[no] 待辦 { $total } 件
 }{ piece-period }{ piece-of }{ piece-owner }
    .rows = {""}
    .more = 還有 { $more } 件，說出客戶或日期可以接著看。
no-follow-ups = { $overdue ->
    [yes] 沒有逾期的
   *[no] 沒有安排
 }{ piece-period }{ piece-of }{ piece-owner }
