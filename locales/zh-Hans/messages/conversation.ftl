# 对话本身说的话。
error-unexpected = 我这边出了点问题，刚才那条什么都没记。请再发一次；如果还这样，把编号 { $fault } 告诉管理员。
stranger = 你好，我是内部助手，还不认识你，请向团队要一个邀请链接。
button-undo = 撤销
