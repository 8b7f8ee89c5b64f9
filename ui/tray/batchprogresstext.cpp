// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/batchprogresstext.h"

#include "ui/common/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::ui {

namespace {

struct Sums
{
    int called = 0;
    int total = 0;
    int live = 0;
    std::optional<Instant> completion; ///< the latest
    std::optional<Instant> next;       ///< the earliest, of campaigns where only retries wait
};

QString text(const char *source, int n = -1)
{
    return QCoreApplication::translate("BatchProgressText", source, nullptr, n);
}

Sums sumsOf(const dispatch::EngineStatus &status)
{
    Sums sums;
    for (const dispatch::CampaignProgress &progress : status.running) {
        sums.called += progress.called;
        sums.total += progress.total;
        sums.live += progress.live;
        if (progress.completion && (!sums.completion || *progress.completion > *sums.completion))
            sums.completion = progress.completion;
        if (progress.next && (!sums.next || *progress.next < *sums.next))
            sums.next = progress.next;
    }
    return sums;
}

QString momentText(Instant moment, Instant now, const QTimeZone &zone)
{
    const bool isToday = toDateTime(moment, zone).date() == toDateTime(now, zone).date();
    return isToday ? clockText(moment, zone) : instantText(moment, zone);
}

QString idleText(const dispatch::EngineStatus &status, const QTimeZone &zone)
{
    if (status.live > 0)
        return QCoreApplication::translate("BatchProgressText", "%n call(s) live", nullptr, status.live);
    if (status.nextDue)
        return text(QT_TRANSLATE_NOOP("BatchProgressText", "Nothing is being called · next start %1"))
            .arg(instantText(*status.nextDue, zone));
    return text(QT_TRANSLATE_NOOP("BatchProgressText", "Nothing is being called"));
}

QString runningText(const dispatch::EngineStatus &status, const Sums &sums)
{
    if (status.running.size() == 1) {
        const dispatch::CampaignProgress &only = status.running.first();
        return text(QT_TRANSLATE_NOOP("BatchProgressText", "Batch %1 of %2 · %3 of %4 called · %5 live"))
            .arg(only.batch)
            .arg(only.batches)
            .arg(only.called)
            .arg(only.total)
            .arg(only.live);
    }
    return QCoreApplication::translate("BatchProgressText", "%n campaigns · %1 of %2 called · %3 live",
                                       nullptr, static_cast<int>(status.running.size()))
        .arg(sums.called)
        .arg(sums.total)
        .arg(sums.live);
}

} // namespace

QString batchProgressText(const dispatch::EngineStatus &status, const QTimeZone &zone, Instant now)
{
    if (status.running.isEmpty())
        return idleText(status, zone);
    const Sums sums = sumsOf(status);
    const QString running = runningText(status, sums);
    if (!sums.completion && sums.next) {
        return text(QT_TRANSLATE_NOOP("BatchProgressText", "%1 · next: %2"))
            .arg(running, momentText(*sums.next, now, zone));
    }
    if (!sums.completion)
        return running;
    return text(QT_TRANSLATE_NOOP("BatchProgressText", "%1 · done about %2"))
        .arg(running, momentText(*sums.completion, now, zone));
}

int progressPercent(const dispatch::EngineStatus &status)
{
    const Sums sums = sumsOf(status);
    if (sums.total <= 0)
        return 0;
    const qint64 percent = qint64{100} * sums.called / sums.total;
    return static_cast<int>(std::clamp(percent, qint64{0}, qint64{100}));
}

bool isWorkPending(const dispatch::EngineStatus &status)
{
    return status.live > 0 || !status.running.isEmpty() || status.nextDue.has_value();
}

QString quitWarning(const dispatch::EngineStatus &status, const QTimeZone &zone, Instant now)
{
    QStringList sentences;
    if (status.live > 0)
        sentences += QCoreApplication::translate("BatchProgressText",
                                                 "%n call(s) are live; they go on without Callboard, and "
                                                 "their outcome is read when it starts again.",
                                                 nullptr, status.live);
    const Sums sums = sumsOf(status);
    if (sums.total > sums.called)
        sentences += QCoreApplication::translate("BatchProgressText",
                                                 "%n lead(s) of running campaigns have not been called yet.",
                                                 nullptr, sums.total - sums.called);
    if (status.nextDue)
        sentences += text(QT_TRANSLATE_NOOP("BatchProgressText", "The next batch is due %1."))
                         .arg(dayText(*status.nextDue, now, zone));
    sentences += text(
        QT_TRANSLATE_NOOP("BatchProgressText",
                          "While Callboard is closed nobody is called; it goes on when you start it again."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace callboard::ui
