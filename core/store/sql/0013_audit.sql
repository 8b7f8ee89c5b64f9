-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Who decided what about calls and messages, and when. Rows are added and never changed; each carries the hash of the one
-- before it (core/security/auditchain.h), and its number follows that one's without a gap. No row refers to another table:
-- the trail outlives what it tells of.

create table audit_entry (
    number bigint primary key,
    at bigint not null,
    actor_kind text not null,
    actor_name text not null,
    system_user text not null,
    act text not null,
    object_kind text not null,
    object_id text not null,
    details text not null,
    previous_hash text not null unique,
    hash text not null
)
-- next statement --
create index audit_entry_object on audit_entry (object_kind, object_id, number)
