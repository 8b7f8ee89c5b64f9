-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Why an account calls by a legal profile that leaves more than the usual one. Whose campaign it is. The line of leads
-- whose turn it is: by rank, then by the moment at which they joined it. Attempts that the provider would not take.

alter table account add column legal_reason text not null default ''
-- next statement --
alter table account add column legal_reason_at bigint
-- next statement --
-- A do-not-call mark goes with the last list that asks for it. Marks from before there were lists stay.
alter table lead add column mark_stays bigint not null default 0
-- next statement --
update lead set mark_stays = 1 where call_status = 'do_not_call' and number_index not in (select number_index from do_not_call where number_index is not null)
-- next statement --
-- When the batch of a place falls due, where that is not start_at + batch * interval_s.
alter table place add column planned_due bigint
-- next statement --
create index place_moved on place (campaign_id, planned_due) where planned_due is not null and state = 'planned' and previous_status is null
-- next statement --
-- The operator wants the call to end; whoever follows it asks the provider for that.
alter table attempt add column hang_up_asked bigint not null default 0
-- next statement --
alter table campaign add column operator_name text not null default ''
-- next statement --
alter table campaign add column held_after_gap bigint not null default 0
-- next statement --
alter table place add column turn_rank bigint
-- next statement --
alter table place add column turn_at bigint
-- next statement --
-- An operator wants the lead called next; until a dial of it has counted.
alter table place add column called_by_hand bigint not null default 0
-- next statement --
drop index place_planned
-- next statement --
create index place_fresh on place (campaign_id, position)
    where state = 'planned' and turn_rank is null and next_due is null
-- next statement --
create index place_arriving on place (campaign_id, next_due)
    where state = 'planned' and turn_rank is null and next_due is not null
-- next statement --
create index place_line on place (campaign_id, turn_rank desc, turn_at, position)
    where state = 'planned' and turn_rank is not null
-- next statement --
create index place_first_time on place (campaign_id, state, next_due) where state = 'planned' and next_due is null
-- next statement --
alter table attempt add column refused bigint not null default 0
-- next statement --
create index attempt_of_operator on attempt (operator_id, intent_at) where operator_id <> ''
