# 更正上一条。
nothing-to-correct = 不确定要改哪一条。连客户一起说，比如哪件事改到哪天。
correction-unclear = 没看出来要改什么，所以什么都没动。可以说「改成周五」，或者说对的客户名。
