# The writer's own settings.
setting-changed = { $setting ->
    [language] I answer in { $value ->
        [en] English
        [zh-Hans] Simplified Chinese
       *[zh-Hant] Traditional Chinese
     } from now on.
    [timezone] Your time zone is now { $value }.
    [quiet_hours] Your quiet hours are now { $value }.
    [digest_time] Your daily overview now comes at { $value }.
   *[reminders] Reminders are now { $value ->
        [on] on
       *[off] off
     }.
 }
setting-value-asked = { piece-wrong }{ $setting ->
    [language] Which language shall I speak?
    [timezone] Which time zone are you in? Say for example Asia/Shanghai.
    [quiet_hours] From when to when shall I be quiet? Say for example 22:00-08:00.
    [digest_time] At what time shall the daily overview come?
   *[reminders] Shall I remind you?
 }
setting-asked = You can set your language, time zone, quiet hours, the time of the daily overview, and reminders on or off.
piece-wrong = { $wrong ->
    [none] {""}
   *[other] I could not use “{ $wrong }”.{" "}
 }
