// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/profilelog.h"

namespace callboard::app {

std::unique_ptr<security::LogSink> openLog(const QString &profile, const Clock &clock)
{
    security::LogSetup setup;
    setup.directory = profile + QStringLiteral("/logs");
    Result<std::unique_ptr<security::LogSink>> sink = security::LogSink::install(setup, clock);
    return sink ? std::move(sink).value() : nullptr;
}

} // namespace callboard::app
