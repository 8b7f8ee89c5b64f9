-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A table with a trigger on its inserts has SQLite copy each page before it is changed, for each row: a third of what an
-- import costs. A new lead is behind what the search's index reaches anyway, as long as "reach" is never beyond the last
-- lead: that one's id is given once more when it is gone. One that is put back under its old id is taken in by whoever
-- puts it back (core/store/trigramindex.h).

-- sqlite --
drop trigger lead_trigram_after_insert
-- next statement --
-- sqlite --
drop trigger lead_trigram_after_delete
-- next statement --
-- sqlite --
create trigger lead_trigram_after_delete after delete on lead
when old.id <= (select reach from lead_trigram_state)
begin
    insert into lead_trigram (lead_trigram, rowid, body) select 'delete', old.id, old.name || char(10) || old.partner || char(10) || old.attributes
        where not exists (select 1 from lead_trigram_long where lead_id = old.id);
    delete from lead_trigram_long where lead_id = old.id;
    update lead_trigram_state set stale = 1, reach = min(reach, coalesce((select max(id) from lead), 0));
end
-- next statement --
-- sqlite --
update lead_trigram_state set reach = min(reach, coalesce((select max(id) from lead), 0))
