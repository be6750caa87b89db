# 没听准的时候先问一句。
doubt-raised = { $customer ->
    [none] 没太听准，先什么都没记。是这个意思吗？
   *[other] 关于{ $customer }的这句没太听准，先什么都没记。是这个意思吗？
 }
button-leave-it = 不是，算了
doubt-log-contact = 是，记下这次联系
doubt-schedule-follow-up = 是，安排跟进
doubt-list-follow-ups = 看跟进安排
doubt-complete-follow-up = 是，勾掉这条跟进
doubt-reschedule-follow-up = 是，改时间
doubt-cancel-follow-up = 是，取消这条跟进
doubt-show-customer = 看这个客户
doubt-query-tier = 看等级
doubt-list-customers = 列出客户
doubt-set-tier = 是，改等级
doubt-list-lapsing = 看快流失的客户
doubt-add-customer = 是，新建客户
doubt-add-person = 是，加联系人
doubt-update-customer = 是，改资料
doubt-log-deal = 是，新商机
doubt-update-deal = 是，商机有进展
doubt-log-order = 是，下单了
doubt-log-payment = 是，回款了
doubt-log-complaint = 是，客户投诉
doubt-resolve-complaint = 是，投诉已解决
doubt-send-poll = 是，发调查
doubt-show-satisfaction = 看满意度
doubt-summary = 看小结
doubt-set-target = 是，定目标
doubt-show-target = 看目标进度
doubt-set-setting = 是，改设置
doubt-export = 是，导出
doubt-undo = 是，撤销
doubt-correct = 是，这样改
doubt-list-contacts = 看联系记录
doubt-help = 看看能说什么
doubt-unknown = 都不是
