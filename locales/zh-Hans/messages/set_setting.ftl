# 自己的设置。
setting-changed = { $setting ->
    [language] 以后用{ $value ->
        [en] 英文
        [zh-Hans] 简体中文
       *[zh-Hant] 繁体中文
     }回复。
    [timezone] 时区已改为 { $value }。
    [quiet_hours] 免打扰时间已改为 { $value }。
    [digest_time] 每日提要改在 { $value } 发。
   *[reminders] { $value ->
        [on] 提醒已打开。
       *[off] 提醒已关掉。
     }
 }
setting-value-asked = { piece-wrong }{ $setting ->
    [language] 用哪种语言？
    [timezone] 你在哪个时区？比如 Asia/Shanghai。
    [quiet_hours] 几点到几点不打扰？比如 22:00-08:00。
    [digest_time] 每日提要几点发？
   *[reminders] 要不要提醒？
 }
setting-asked = 可以设置：语言、时区、免打扰时间、每日提要的时间，还有提醒的开和关。
piece-wrong = { $wrong ->
    [none] {""}
   *[other] 「{ $wrong }」用不了。
 }
