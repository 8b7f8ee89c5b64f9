-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Where a table has a trigger on its inserts SQLite copies each page before a row changes it, a third of what an import
-- costs. A new lead is always behind what the search's index reaches, for no id is given twice; one that is put back under
-- its own is taken in by whoever puts it back (core/store/trigramindex.h).

-- sqlite --
drop trigger lead_trigram_after_insert
