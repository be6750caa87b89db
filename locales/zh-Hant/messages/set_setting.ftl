# 自己的設定。
setting-changed = { $setting ->
    [language] 以後用{ $value ->
        [en] 英文
        [zh-Hans] 簡體中文
       *[zh-Hant] 繁體中文
     }回覆。
    [timezone] 時區已改為 { $value }。
    [quiet_hours] 勿擾時間已改為 { $value }。
    [digest_time] 每日摘要改在 { $value } 傳送。
   *[reminders] { $value ->
        [on] 提醒已開啟。
       *[off] 提醒已關閉。
     }
 }
setting-value-asked = { piece-wrong }{ $setting ->
    [language] 用哪種語言？
    [timezone] 你在哪個時區？例如 Asia/Taipei。
    [quiet_hours] 幾點到幾點不打擾？例如 22:00-08:00。
    [digest_time] 每日摘要幾點傳送？
   *[reminders] 要不要提醒？
 }
setting-asked = 可以設定：語言、時區、勿擾時間、每日摘要的時間，還有提醒的開和關。
piece-wrong = { $wrong ->
    [none] {""}
   *[other] 「{ $wrong }」不能用。
 }
