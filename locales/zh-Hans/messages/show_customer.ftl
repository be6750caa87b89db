# 客户卡片，或者其中一面。
customer-shown = { $customer }{ piece-tier }{ piece-owner }
    .standing = {""}
    .silence = {""}
    .owed = {""}
    .credit = 余款：{ $credit }
    .deals = 商机：
    .follow_ups = 接下来：
    .contacts = 最近联系：
    .people = 联系人：
    .facts = {""}
    .phone = 电话：{ $phone }
    .email = 邮箱：{ $email }
    .address = 地址：{ $address }
    .birthdays = {""}
    .notes = 备注：
    .missing = 资料完整度 { $percent }%，最值得问的：{ $missing ->
        [person] 联系人
        [phone] 电话
        [industry] 行业
        [region] 地区
        [address] 地址
        [email] 邮箱
       *[birthday] 生日
     }
standing-row = { $source ->
    [hand] 近一年 { $value }，等级手动设定
    [rule] 近一年 { $value }
    [young] 目前 { $value }，待定级
   *[none] 还没有订单
 } · { stage-name }
facts-row = { $industry ->
    [none] { $region }
   *[other] { $industry }{ piece-region }
 }
birthday-row = 🎂 { $name ->
    [none] { $words }
   *[other] { $name }：{ $words }
 }
note-row = – { $words }
button-history = 往来记录
button-fill = { $about ->
    [person] 补联系人
    [phone] 补电话
    [industry] 补行业
    [region] 补地区
    [address] 补地址
    [email] 补邮箱
   *[birthday] 补生日
 }
history-shown = { $customer }：共联系 { $total } 次
    .rows = {""}
    .more = 更早还有 { $more } 条。
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
