# A deal moves on.
deal-moved = { $stage ->
    [won] 🎉 Won: { $customer } · { deal-name }{ piece-money }
    [lost] Lost: { $customer } · { deal-name }{ piece-money }
   *[other] Deal updated: { $customer } · { deal-name }{ piece-money } · { deal-stage-name }
 }
    .was_stage = Before: { $was_stage ->
        [lead] lead
        [qualified] qualified
        [proposal] proposal
        [negotiation] negotiation
        [won] won
       *[lost] lost
     }
    .was = Amount before: { $was }
    .close = Expected: { $close }
    .reason = Reason: { lost-reason }
lost-reason-asked = Lost: { $customer } · { deal-name }{ piece-money }. What was the reason?
deal-news-asked = { $customer } · { deal-name }{ piece-money } · { deal-stage-name }. What is new with it?
