-- SPDX-FileCopyrightText: Callboard contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How many different people an account of WhatsApp may write to in any 24 hours. 0: nobody counts them, as before this
-- step.

alter table account add column recipients_a_day bigint not null default 0
