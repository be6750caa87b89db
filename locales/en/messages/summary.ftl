# Deals by stage, or what was sold and paid.
pipeline-shown = Pipeline{ piece-owner }: { $total ->
    [0] no open deal
    [one] one open deal
   *[other] { $total } open deals
 }{ piece-worth }
    .stages = {""}
    .due = Expected by then{ piece-due-worth } · { $period }
    .stuck = Stuck:
    .won = Won · { $period }: { $won }{ piece-won-worth }
    .lost = Lost · { $period }: { $lost }
no-pipeline = No deal is open{ piece-owner }.
stage-row = – { deal-stage-name }: { $count }{ piece-worth-short }
piece-worth-short = { $worth ->
    [none] {""}
   *[other] {" "}· { $worth }
 }
piece-due-worth = { $due_worth ->
    [none] {""}
   *[other] {" "}· { $due_worth }
 }
piece-won-worth = { $won_worth ->
    [none] {""}
   *[other] {" "}· { $won_worth }
 }
sales-shown = Sales{ piece-owner } · { $period }
    .orders = Orders: { $orders }{ piece-worth-short }
    .payments = Payments: { $payments } · { $paid }
    .won = Deals won: { $won }{ piece-won-worth }
    .debtors = Owed today: { $owed } by { $debtors ->
        [one] one customer
       *[other] { $debtors } customers
     }
