// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/rejectedlines.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

constexpr qsizetype MostRejectedTold = 5;

struct RejectedLines
{
    Q_DECLARE_TR_FUNCTIONS(RejectedLines)
};

} // namespace

QString rejectedText(const QList<services::RejectedNumber> &rejected,
                     const std::optional<services::RejectedNumber> &heading)
{
    QStringList lines;
    if (heading)
        lines +=
            RejectedLines::tr("Line %L1 counts as a heading: %2").arg(heading->line).arg(heading->reason);
    const qsizetype told = qMin(rejected.size(), MostRejectedTold);
    for (const services::RejectedNumber &each : rejected.first(told))
        lines += RejectedLines::tr("Line %L1: %2").arg(each.line).arg(each.reason);
    const auto more = static_cast<int>(rejected.size() - told);
    if (more > 0)
        lines += RejectedLines::tr("And %Ln more line(s).", nullptr, more);
    return lines.join(u'\n');
}

} // namespace callboard::ui
