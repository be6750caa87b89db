# 有人加入。
joined = 歡迎你，{ $name }。你在這裡是{ $role ->
    [admin] 管理員
    [manager] 經理
    [leader] 組長
   *[rep] 業務
 }。像跟同事講話一樣告訴我見了誰、下一步做什麼就好。
invitation-dead = 這個邀請已經失效了，請向團隊再要一個。
