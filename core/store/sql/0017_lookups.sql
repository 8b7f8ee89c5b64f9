-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Leads are in order of their names, and are found by the last four digits and by e-mail address. These terms come in no
-- order, so that an index of them would write a page anew for each lead of an import, three parts in four of what that
-- costs. SQLite keeps them in tables of their own instead, which take leads in by the ten thousand, in the order of the
-- terms (core/store/leadlookup.h): all leads up to "reach" by id are in them, those behind it are looked through. A term
-- that stands in a table is always its lead's: the triggers see to that. "changes" counts what they would otherwise have to
-- tell whoever is just taking leads in. Of a name the first 200 letters count: a cell may hold a megabyte. PostgreSQL keeps
-- its indexes.

-- sqlite --
drop index lead_name
-- next statement --
-- sqlite --
drop index lead_last4
-- next statement --
-- sqlite --
drop index lead_email
-- next statement --
-- sqlite --
create table lead_name (
    term text not null,
    lead_id bigint not null,
    primary key (term, lead_id)
) without rowid
-- next statement --
-- sqlite --
create table lead_last4 (
    term text not null,
    lead_id bigint not null,
    primary key (term, lead_id)
) without rowid
-- next statement --
-- sqlite --
create table lead_email (
    term bytea not null,
    lead_id bigint not null,
    primary key (term, lead_id)
) without rowid
-- next statement --
-- sqlite --
insert into lead_name (term, lead_id) select lower(substr(name, 1, 200)), id from lead order by 1, 2
-- next statement --
-- sqlite --
insert into lead_last4 (term, lead_id) select number_last4, id from lead order by 1, 2
-- next statement --
-- sqlite --
insert into lead_email (term, lead_id) select email_index, id from lead where email_index is not null order by 1, 2
-- next statement --
-- sqlite --
create table lead_lookup (
    kind text primary key,
    reach bigint not null,
    changes bigint not null
)
-- next statement --
-- sqlite --
insert into lead_lookup (kind, reach, changes)
    select kinds.kind, (select coalesce(max(id), 0) from lead), 0 from (select 'name' as kind union all select 'last4' union all select 'email') kinds
-- next statement --
-- sqlite --
create trigger lead_name_after_update after update of name on lead when old.name <> new.name
begin
    delete from lead_name where term = lower(substr(old.name, 1, 200)) and lead_id = old.id;
    insert into lead_name (term, lead_id) select lower(substr(new.name, 1, 200)), new.id from lead_lookup where kind = 'name' and reach >= new.id;
    update lead_lookup set changes = changes + 1 where kind = 'name' and reach < new.id;
end
-- next statement --
-- sqlite --
create trigger lead_last4_after_update after update of number_last4 on lead when old.number_last4 <> new.number_last4
begin
    delete from lead_last4 where term = old.number_last4 and lead_id = old.id;
    insert into lead_last4 (term, lead_id) select new.number_last4, new.id from lead_lookup where kind = 'last4' and reach >= new.id;
    update lead_lookup set changes = changes + 1 where kind = 'last4' and reach < new.id;
end
-- next statement --
-- sqlite --
create trigger lead_email_after_update after update of email_index on lead when old.email_index is not new.email_index
begin
    delete from lead_email where term = old.email_index and lead_id = old.id;
    insert into lead_email (term, lead_id) select new.email_index, new.id from lead_lookup
        where kind = 'email' and reach >= new.id and new.email_index is not null;
    update lead_lookup set changes = changes + 1 where kind = 'email' and reach < new.id;
end
-- next statement --
-- sqlite --
create trigger lead_lookup_after_delete after delete on lead
begin
    delete from lead_name where term = lower(substr(old.name, 1, 200)) and lead_id = old.id;
    delete from lead_last4 where term = old.number_last4 and lead_id = old.id;
    delete from lead_email where term = old.email_index and lead_id = old.id;
    update lead_lookup set changes = changes + 1 where reach < old.id;
end
