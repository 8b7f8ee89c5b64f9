-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Leads are searched by parts of their name, partner and attributes (ruling 27). SQLite keeps the trigrams of these
-- texts, and nothing else of them: which leads may hold a part is read there, whether they do is read in the lead. The
-- index is built in the background up to "reach" by id (core/store/trigramindex.h); the triggers keep that part true. A
-- lead with very long texts is looked at in every search instead: to take it in would keep others waiting. What the
-- index holds of leads that are gone is thrown out when "stale" is not 0. PostgreSQL has trigrams of its own.

-- sqlite --
create virtual table lead_trigram using fts5 (body, content = '', detail = none, columnsize = 0, tokenize = 'trigram')
-- next statement --
create table lead_trigram_long (
    lead_id bigint primary key
)
-- next statement --
create table lead_trigram_state (
    reach bigint not null,
    stale bigint not null
)
-- next statement --
insert into lead_trigram_state (reach, stale) values (0, 0)
-- next statement --
-- sqlite --
create view lead_trigram_text as
    select id, name || char(10) || partner || char(10) || attributes as body from lead
-- next statement --
-- sqlite --
create trigger lead_trigram_after_insert after insert on lead
when new.id <= (select reach from lead_trigram_state)
begin
    insert into lead_trigram (rowid, body) select id, body from lead_trigram_text where id = new.id and length(body) <= 8192;
    insert into lead_trigram_long (lead_id) select id from lead_trigram_text where id = new.id and length(body) > 8192;
end
-- next statement --
-- sqlite --
create trigger lead_trigram_after_update after update of name, partner, attributes on lead
when old.id <= (select reach from lead_trigram_state)
    and (old.name <> new.name or old.partner <> new.partner or old.attributes <> new.attributes)
begin
    insert into lead_trigram (lead_trigram, rowid, body) select 'delete', old.id, old.name || char(10) || old.partner || char(10) || old.attributes
        where not exists (select 1 from lead_trigram_long where lead_id = old.id);
    delete from lead_trigram_long where lead_id = old.id;
    update lead_trigram_state set stale = 1;
    insert into lead_trigram (rowid, body) select id, body from lead_trigram_text where id = new.id and length(body) <= 8192;
    insert into lead_trigram_long (lead_id) select id from lead_trigram_text where id = new.id and length(body) > 8192;
end
-- next statement --
-- sqlite --
create trigger lead_trigram_after_delete after delete on lead
when old.id <= (select reach from lead_trigram_state)
begin
    insert into lead_trigram (lead_trigram, rowid, body) select 'delete', old.id, old.name || char(10) || old.partner || char(10) || old.attributes
        where not exists (select 1 from lead_trigram_long where lead_id = old.id);
    delete from lead_trigram_long where lead_id = old.id;
    update lead_trigram_state set stale = 1;
end
