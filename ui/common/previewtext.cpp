// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/previewtext.h"

#include <QCoreApplication>
#include <QStringList>

namespace callboard::ui {

QString previewText(const QList<services::BriefPreview> &previews)
{
    QStringList lines;
    for (const services::BriefPreview &preview : previews) {
        QStringList variables;
        for (auto it = preview.variables.cbegin(); it != preview.variables.cend(); ++it)
            variables += QCoreApplication::translate("BriefEditor", "%1 = %2").arg(it.key(), it.value());
        lines += QCoreApplication::translate("BriefEditor", "%1: %2")
                     .arg(preview.leadName, variables.join(QStringLiteral(" · ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace callboard::ui
