// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/leftcalls.h"

#include <QCoreApplication>

namespace callboard::app {

namespace {

struct LeftCalls
{
    Q_DECLARE_TR_FUNCTIONS(LeftCalls)
};

} // namespace

std::optional<dispatch::Notice> leftCallsNotice(const dispatch::EngineStatus &status)
{
    const int left = status.live + status.inDoubt;
    if (left == 0)
        return std::nullopt;
    return dispatch::Notice{
        dispatch::Notice::Kind::Resumed,
        {},
        LeftCalls::tr("Callboard looks after earlier calls"),
        LeftCalls::tr(
            "%n call(s) were under way when Callboard ended. They are followed to their end; nobody "
            "is called a second time.",
            nullptr, left)};
}

} // namespace callboard::app
