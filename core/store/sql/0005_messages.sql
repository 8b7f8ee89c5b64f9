-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Messages beside calls: whose account sends them, what a campaign says, and how far each message got. The channel of
-- an attempt has had its column from the first step on.

alter table account add column business_id text not null default ''
-- next statement --
-- JSON; empty for a campaign of calls.
alter table campaign add column message text not null default ''
-- next statement --
-- JSON by channel: who sends what to those whom the campaign missed the last time.
alter table campaign add column fallback_steps text not null default ''
-- next statement --
-- The campaign whose missed leads this one writes to; 0 for all others.
alter table campaign add column follows_up bigint not null default 0
-- next statement --
create index campaign_follow_up on campaign (follows_up) where follows_up > 0
-- next statement --
alter table attempt add column delivery text not null default ''
-- next statement --
-- The provider asked to wait for more than a day with this message, which is done once.
alter table attempt add column day_waited bigint not null default 0
