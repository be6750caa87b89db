# 听懂了，但还不能单独记。
note-kept = 只在 { $customer } 的备注里记了一笔：{ $note }
    投诉还不能单独记。
not-yet = { $kind ->
    [send_poll] 还不能发满意度调查。
    [show_satisfaction] 还不能看满意度。
    [summary] 还不能写总结。
    [set_target] 还不能定目标。
    [show_target] 还不能看目标进度。
   *[export] 还不能导出文件。
 }这次什么都没记。
