// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/mnemonic.h"

#include <QRegularExpression>

namespace callboard::ui {

QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\s*\\(&[^&]\\)"));
    static const QRegularExpression beforeLetter(QStringLiteral("&(.)"));
    return text.remove(inBrackets).replace(beforeLetter, QStringLiteral("\\1"));
}

} // namespace callboard::ui
