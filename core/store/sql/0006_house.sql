-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The numbers that the house calls from, who brought a campaign into its state, and appointments that were missed.

create table own_number (
    account_id bigint not null references account (id) on delete cascade,
    number_index bytea not null,
    number_cipher bytea not null,
    primary key (account_id, number_index)
)
-- next statement --
create index own_number_index on own_number (number_index)
-- next statement --
-- Empty with a moment: Callboard itself. No moment: from before this was noted.
alter table campaign add column state_by text not null default ''
-- next statement --
alter table campaign add column state_at bigint
-- next statement --
alter table campaign add column state_note text not null default ''
-- next statement --
-- Of an expired attempt: the operator has not said yet whether the lead is called after all.
alter table attempt add column undecided bigint not null default 0
-- next statement --
create index attempt_undecided on attempt (due_at) where undecided = 1
-- next statement --
-- Latest first, with those that were never intended at the moment at which they were due.
create index attempt_shown on attempt (coalesce(intent_at, due_at))
