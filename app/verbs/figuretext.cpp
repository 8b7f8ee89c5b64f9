// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/figuretext.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::app {

namespace {

struct FigureText
{
    Q_DECLARE_TR_FUNCTIONS(FigureText)
};

QString percentText(double rate)
{
    constexpr double InFull = 100.0;
    //: %1 is a number
    return FigureText::tr("%1 %").arg(QLocale().toString(rate * InFull, 'f', 1));
}

QStringList callSentences(const CallFigures &calls)
{
    QStringList sentences = {FigureText::tr("Scheduled for then: %Ln lead(s).", nullptr, calls.scheduled),
                             FigureText::tr("Calls: %Ln", nullptr, calls.calls) + QLatin1String(", ") +
                                 //: after "Calls: 12, "
                                 FigureText::tr("to %Ln lead(s)", nullptr, calls.leadsCalled) +
                                 QLatin1String(", ") +
                                 //: after "Calls: 12, to 9 lead(s), "
                                 FigureText::tr("of whom %Ln were reached.", nullptr, calls.leadsReached)};
    if (calls.notPlaced > 0)
        sentences << FigureText::tr("%Ln request(s) became no call.", nullptr, calls.notPlaced);
    if (const std::optional<double> rate = calls.completionRate())
        sentences << FigureText::tr("Completed: %1 of the calls that are over.").arg(percentText(*rate));
    if (const std::optional<milliseconds> response = calls.averageResponse()) {
        sentences << FigureText::tr("On average a provider took a call on %1 s after it was due.")
                         .arg(QLocale().toString(double(response->count()) / 1000.0, 'f', 1));
    }
    return sentences;
}

} // namespace

QStringList figureSentences(const services::HouseFigures &figures, const QTimeZone &zone)
{
    QStringList sentences = {
        FigureText::tr("From %1 to %2:")
            .arg(toIsoText(figures.span.from, zone), toIsoText(figures.span.until, zone))};
    if (figures.isPractice)
        sentences << FigureText::tr("This is practice: no other account calls.");
    sentences << callSentences(figures.calls);
    const CheckUpFigures &checkUps = figures.checkUps;
    if (const std::optional<double> compliance = checkUps.compliance()) {
        sentences << FigureText::tr(
                         "Check-ups of %Ln or more day(s) ago, the house's threshold: %1 of %2 leads "
                         "were contacted since (%3).",
                         nullptr, checkUps.thresholdDays)
                         .arg(checkUps.contacted)
                         .arg(checkUps.due)
                         .arg(percentText(*compliance));
    }
    return sentences;
}

TextTable failureTable(const QList<FailedCalls> &failures)
{
    TextTable table;
    table.addColumn(FigureText::tr("Calls"), TextTable::Align::Right);
    table.addColumn(FigureText::tr("Outcome"));
    table.addColumn(FigureText::tr("Reason"));
    for (const FailedCalls &each : failures)
        table.addRow({QString::number(each.count), toWord(each.outcome), each.reason});
    return table;
}

} // namespace callboard::app
