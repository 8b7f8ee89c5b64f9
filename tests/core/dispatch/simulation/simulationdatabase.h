// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace callboard::test {

/// From now on every SQLite database of this process is reached through a driver that is made for small
/// databases in memory with one connection each: the library is the same, but Qt's own driver spends more
/// time on the names and types of columns, before every answer, than the library on the answer. A statement
/// is run to its end when it is executed, and an answer is kept until one of its tables is written to.
void useQuickDatabases();

} // namespace callboard::test
