# 有人加入。
joined = 欢迎你，{ $name }。你在这里是{ $role ->
    [admin] 管理员
    [manager] 经理
    [leader] 组长
   *[rep] 销售
 }。像跟同事说话一样告诉我见了谁、下一步做什么就行。
invitation-dead = 这个邀请已经失效了，请向团队再要一个。
