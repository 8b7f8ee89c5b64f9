-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first free line of a scope, found without a walk through those that are in use: an account may have a thousand.

create index slot_free on slot (scope, scope_id, n) where attempt_id is null
