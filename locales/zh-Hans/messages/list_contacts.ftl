# 记过什么。
contacts-listed = 联系 { $total } 次{ piece-period }{ piece-of }{ piece-owner }
    .rows = {""}
    .more = 还有 { $more } 次，说出客户或日期可以接着看。
no-contacts = 没有记过联系{ piece-period }{ piece-of }{ piece-owner }
