// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fontnoise.h"

#include <QString>

namespace callboard::app {

namespace {

QtMessageHandler further = nullptr;

void passAllButNoise(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const bool isNoise =
        type == QtWarningMsg && message.startsWith(QLatin1String("  OpenType support missing for "));
    if (!isNoise)
        further(type, context, message);
}

} // namespace

FontNoise::FontNoise()
{
    // Never null: without a handler of the program's it is Qt's own.
    further = qInstallMessageHandler(&passAllButNoise);
}

FontNoise::~FontNoise()
{
    qInstallMessageHandler(further);
}

} // namespace callboard::app
