// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/spenttext.h"

#include <QCoreApplication>

namespace callboard::services {

QString spentText(const Money &cost, bool practice)
{
    return practice ? QCoreApplication::translate("SpentText", "practice: no money") : cost.text();
}

} // namespace callboard::services
