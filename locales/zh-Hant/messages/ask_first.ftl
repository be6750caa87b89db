# 沒聽準的時候先問一句。
doubt-raised = { $customer ->
    [none] 我不太確定你的意思，先什麼都沒記。是這樣嗎？
   *[other] 關於{ $customer }的這句我不太確定，先什麼都沒記。是這樣嗎？
 }
button-leave-it = 不是，算了
doubt-log-contact = 是，記下這次聯絡
doubt-schedule-follow-up = 是，安排跟進
doubt-list-follow-ups = 看跟進安排
doubt-complete-follow-up = 是，勾掉這條跟進
doubt-reschedule-follow-up = 是，改時間
doubt-cancel-follow-up = 是，取消這條跟進
doubt-show-customer = 看這位客戶
doubt-query-tier = 看等級
doubt-list-customers = 列出客戶
doubt-set-tier = 是，改等級
doubt-list-lapsing = 看快流失的客戶
doubt-add-customer = 是，新增客戶
doubt-add-person = 是，加聯絡人
doubt-update-customer = 是，改資料
doubt-log-deal = 是，新商機
doubt-update-deal = 是，商機有進展
doubt-log-order = 是，下單了
doubt-log-payment = 是，收款了
doubt-log-complaint = 是，客訴
doubt-resolve-complaint = 是，客訴已處理
doubt-send-poll = 是，發問卷
doubt-show-satisfaction = 看滿意度
doubt-summary = 看小結
doubt-set-target = 是，定目標
doubt-show-target = 看目標進度
doubt-set-setting = 是，改設定
doubt-export = 是，匯出
doubt-undo = 是，復原
doubt-correct = 是，這樣改
doubt-list-contacts = 看聯絡紀錄
doubt-help = 看看能說什麼
doubt-unknown = 都不是
