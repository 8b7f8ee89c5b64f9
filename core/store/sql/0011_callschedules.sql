-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Calls to one contact that other programs have scheduled. Each is a campaign of one lead; what stands here has no place
-- in it. A wish that comes twice is one schedule: that is the promise of the unique index over whom and the time first
-- asked for, written together with the campaign.

create table call_schedule (
    campaign_id bigint primary key references campaign (id) on delete cascade,
    lead_id bigint not null,
    asked_at bigint not null,
    auto_trigger bigint not null,
    threshold_days bigint not null,
    updated_at bigint not null
)
-- next statement --
create unique index call_schedule_wish on call_schedule (lead_id, asked_at)
