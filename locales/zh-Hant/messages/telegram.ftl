# 只有通訊軟體才用得上的話：機器人的簡介、指令選單、訊息遲到時的說明。
bot-description = 暖客幫你把客戶顧熱：見了誰、下一步做什麼，用中文或英文說一句就記下，時間到提醒，誰快流失了也會告訴你。僅限受邀同事使用。
command-log = 記一次聯絡：/log 今天去了恆力
command-next = 接下來做什麼：/next 或 /next 下週
command-tier = 查客戶等級：/tier 恆力
command-lapsing = 哪些客戶快流失了
command-undo = 復原上一次改動
command-help = 可以怎麼說
sent-late = 你{ $at }傳的訊息我剛收到，已按那個時間記。
