# 转发来的话。
forward-received = 这是转发的，我还没记。是下面哪个客户发来的吗？
