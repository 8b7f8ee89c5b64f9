// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::test {

/// Texts and numbers that nobody has written before, on either side.
class SyncWords
{
public:
    /// \a by: who writes it, so that a story shows it.
    [[nodiscard]] QString newText(QChar by) { return by + QString::number(++m_texts); }
    [[nodiscard]] QString newPhone() { return QStringLiteral("+9198%1").arg(10'000'000 + ++m_phones); }

private:
    int m_texts = 0;
    int m_phones = 0;
};

} // namespace callboard::test
