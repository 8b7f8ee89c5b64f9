// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace callboard::plan {

/// The two letters of a state of the USA (or DC) that an address names, by code or by English name, whatever
/// its case, dots and blanks: "ca", "California", "D.C.". Empty when it names none.
[[nodiscard]] QByteArray usStateNamed(const QString &text);

/// The IANA zones in which the state's area codes lie, in the order of their names; empty for an unknown
/// code.
[[nodiscard]] QList<QByteArray> zonesOfUsState(const QByteArray &code);

} // namespace callboard::plan
