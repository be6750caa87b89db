"""Everything the assistant can do: each action and what carries it out."""

from collections.abc import Callable
from typing import Any

from handlers import actions as do
from handlers.add_customer import add_customer, add_then
from handlers.add_person import add_person
from handlers.amend_contact import amend_contact
from handlers.amend_deal import amend_deal, remove_deal
from handlers.amend_follow_up import amend_follow_up
from handlers.amend_order import amend_order, cancel_order, remove_order
from handlers.amend_payment import amend_payment, remove_payment
from handlers.ask_first import ask_first
from handlers.cancel_follow_up import cancel_follow_up
from handlers.complete_follow_up import complete_follow_up
from handlers.correct import correct
from handlers.deactivate import deactivate
from handlers.decline import decline
from handlers.doubt_day import doubt_day
from handlers.drop_drafts import drop_drafts
from handlers.explain import explain
from handlers.finish_follow_up import finish_follow_up
from handlers.help import help_
from handlers.invite import invite, uninvite
from handlers.join import join
from handlers.keep_file import keep_file
from handlers.keep_note import keep_note, not_yet
from handlers.keep_place import keep_place
from handlers.list_contacts import list_contacts
from handlers.list_customers import list_customers
from handlers.list_follow_ups import list_follow_ups
from handlers.list_lapsing import list_lapsing
from handlers.list_win_back import list_win_back, try_win_back
from handlers.log_contact import log_contact
from handlers.log_deal import log_deal
from handlers.log_order import log_order
from handlers.log_payment import log_payment
from handlers.mark_group import mark_group, stay_private
from handlers.mark_lost import mark_lost
from handlers.not_lapsing import not_lapsing
from handlers.pause_customer import pause_customer
from handlers.press_stale import press_stale
from handlers.query_tier import query_tier
from handlers.remember_name import remember_name
from handlers.remove_contact import remove_contact
from handlers.replace import replace
from handlers.reschedule_follow_up import reschedule_follow_up
from handlers.schedule_follow_up import schedule_follow_up
from handlers.set_relation import set_relation
from handlers.set_scheme import set_scheme
from handlers.set_setting import set_setting
from handlers.set_stage import set_stage
from handlers.set_tier import set_tier
from handlers.shared.base import Result
from handlers.shared.desk import Desk
from handlers.shared.noted import NOTED
from handlers.show_customer import show_customer
from handlers.show_moves import show_moves
from handlers.show_owed import show_owed
from handlers.show_pyramid import show_pyramid
from handlers.summary import summary
from handlers.take_card import take_card
from handlers.take_forward import take_forward
from handlers.undo import undo
from handlers.unknown import unknown
from handlers.update_customer import update_customer
from handlers.update_deal import update_deal

Handler = Callable[[Any, Desk], Result]  # each takes the one action that it stands beside

CATALOG: dict[type[do.Action], Handler] = {
    do.LogContact: log_contact,
    do.ScheduleFollowUp: schedule_follow_up,
    do.ListFollowUps: list_follow_ups,
    do.CompleteFollowUp: complete_follow_up,
    do.RescheduleFollowUp: reschedule_follow_up,
    do.CancelFollowUp: cancel_follow_up,
    do.ShowCustomer: show_customer,
    do.QueryTier: query_tier,
    do.SetTier: set_tier,
    do.ListCustomers: list_customers,
    do.ListLapsing: list_lapsing,
    do.AddCustomer: add_customer,
    do.AddThen: add_then,
    do.AddPerson: add_person,
    do.UpdateCustomer: update_customer,
    do.LogDeal: log_deal,
    do.UpdateDeal: update_deal,
    do.LogOrder: log_order,
    do.LogPayment: log_payment,
    do.LogComplaint: keep_note,
    do.ResolveComplaint: keep_note,
    do.SendPoll: not_yet,
    do.ShowSatisfaction: not_yet,
    do.Summary: summary,
    do.SetTarget: not_yet,
    do.ShowTarget: not_yet,
    do.Export: not_yet,
    do.SetSetting: set_setting,
    do.ListContacts: list_contacts,
    do.ShowOwed: show_owed,
    do.AmendContact: amend_contact,
    do.RemoveContact: remove_contact,
    do.AmendFollowUp: amend_follow_up,
    do.AmendOrder: amend_order,
    do.CancelOrder: cancel_order,
    do.RemoveOrder: remove_order,
    do.AmendPayment: amend_payment,
    do.RemovePayment: remove_payment,
    do.AmendDeal: amend_deal,
    do.RemoveDeal: remove_deal,
    do.Replace: replace,
    do.RememberName: remember_name,
    do.Correct: correct,
    do.Undo: undo,
    do.AskFirst: ask_first,
    do.PressStale: press_stale,
    do.DoubtDay: doubt_day,
    do.DropDrafts: drop_drafts,
    do.Decline: decline,
    do.Explain: explain,
    do.ShowPyramid: show_pyramid,
    do.SetScheme: set_scheme,
    do.ShowMoves: show_moves,
    do.SetStage: set_stage,
    do.SetRelation: set_relation,
    do.PauseCustomer: pause_customer,
    do.MarkLost: mark_lost,
    do.NotLapsing: not_lapsing,
    do.ListWinBack: list_win_back,
    do.TryWinBack: try_win_back,
    do.KeepFile: keep_file,
    do.KeepPlace: keep_place,
    do.TakeCard: take_card,
    do.TakeForward: take_forward,
    do.Join: join,
    do.Invite: invite,
    do.Uninvite: uninvite,
    do.Deactivate: deactivate,
    do.MarkGroup: mark_group,
    do.FinishFollowUp: finish_follow_up,
    do.StayPrivate: stay_private,
    do.Help: help_,
    do.Unknown: unknown,
}

KEPT_AS_NOTE = NOTED
"""The actions of which only the words are kept so far."""
