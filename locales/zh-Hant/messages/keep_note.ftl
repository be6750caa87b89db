# 聽懂了，但還不能單獨記。
note-kept = 只在 { $customer } 的備註裡記了一筆：{ $note }
    客訴還不能單獨記。
not-yet = { $kind ->
    [send_poll] 還不能發滿意度調查。
    [show_satisfaction] 還不能看滿意度。
    [summary] 還不能寫總結。
    [set_target] 還不能訂目標。
    [show_target] 還不能看目標進度。
   *[export] 還不能匯出檔案。
 }這次什麼都沒記。
