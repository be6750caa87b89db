# 只有聊天软件才用得上的话：机器人的简介、命令菜单、消息迟到时的说明。
bot-description = 暖客帮你把客户捂热：见了谁、下一步做什么，用中文或英文说一句就记下，到点提醒，谁快流失了也会告诉你。仅限受邀同事使用。
command-log = 记一次联系：/log 今天去了恒力
command-next = 接下来做什么：/next 或 /next 下周
command-tier = 查客户等级：/tier 恒力
command-lapsing = 哪些客户快流失了
command-undo = 撤销上一次改动
command-help = 可以怎么说
sent-late = 你{ $at }发的消息我刚收到，已按那个时间记。
