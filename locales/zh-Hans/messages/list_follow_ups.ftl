# 有什么要做。
follow-ups-listed = { $overdue ->
    [yes] 逾期 { $total } 件
   *[no] 待办 { $total } 件
 }{ piece-period }{ piece-of }{ piece-owner }
    .rows = {""}
    .more = 还有 { $more } 件，说出客户或日期可以接着看。
no-follow-ups = { $overdue ->
    [yes] 没有逾期的
   *[no] 没有安排
 }{ piece-period }{ piece-of }{ piece-owner }
