# 客户卡片，或者其中一面。
customer-shown = { $customer }{ piece-tier }
    .owner = 负责人：{ $owner }
    .industry = 行业：{ $industry }
    .region = 地区：{ $region }
    .phone = 电话：{ $phone }
    .email = 邮箱：{ $email }
    .address = 地址：{ $address }
    .birthday = 生日：{ $birthday }
    .people = 联系人：
    .contacts = 最近联系：
    .follow_ups = 接下来：
    .silence = {""}
    .notes = 备注：{ $notes }
history-shown = { $customer }：共联系 { $total } 次
    .rows = {""}
    .more = 更早还有 { $more } 次。
no-history = 还没有记过和 { $customer } 的联系。
people-shown = { $customer } 的联系人：
    .rows = {""}
no-people = { $customer } 还没有记联系人。
phones-shown = { $customer }{ piece-phone }
    .rows = {""}
no-phones = { $customer } 还没有记电话。
orders-shown = { $customer }：订单 { $total } 张{ piece-worth }
    .rows = {""}
    .more = 更早还有 { $more } 条。
    .owed = {""}
    .credit = 余款：{ $credit }
no-orders = { $customer } 还没有订单。
deals-shown = { $customer }：进行中的商机 { $total } 个{ piece-worth }
    .rows = {""}
    .more = 更早还有 { $more } 条。
no-deals = { $customer } 还没有商机。
silence-row = { $level ->
    [0] ● 正常
    [1] ● 留意
    [2] ● 该联系
    [3] ● 抢救
   *[4] ● 赢回
 }：{ silence-words }
