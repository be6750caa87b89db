# 記過什麼。
contacts-listed = 聯絡 { $total } 次{ piece-period }{ piece-of }{ piece-owner }
    .rows = {""}
    .more = 還有 { $more } 次，說出客戶或日期可以接著看。
no-contacts = 沒有記過聯絡{ piece-period }{ piece-of }{ piece-owner }
