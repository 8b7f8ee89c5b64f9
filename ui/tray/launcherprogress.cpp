// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/launcherprogress.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

namespace callboard::ui {

void showLauncherProgress(std::optional<int> percent)
{
    QDBusMessage update = QDBusMessage::createSignal(QStringLiteral("/com/callboard/LauncherEntry"),
                                                     QStringLiteral("com.canonical.Unity.LauncherEntry"),
                                                     QStringLiteral("Update"));
    update << QStringLiteral("application://callboard.desktop")
           << QVariantMap{{QStringLiteral("progress"), percent.value_or(0) / 100.0},
                          {QStringLiteral("progress-visible"), percent.has_value()}};
    QDBusConnection::sessionBus().send(update);
}

} // namespace callboard::ui
