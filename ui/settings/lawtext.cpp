// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/lawtext.h"

#include "core/plan/legalbook.h"
#include "ui/common/hourstext.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace callboard::ui {

namespace {

struct LawText
{
    Q_DECLARE_TR_FUNCTIONS(LawText)
};

QString categoryText(CallCategory category)
{
    switch (category) {
    case CallCategory::Promotional:
        return LawText::tr("promotion");
    case CallCategory::Service:
        return LawText::tr("service");
    case CallCategory::Recovery:
        return LawText::tr("recovery of debts");
    case CallCategory::Microfinance:
        return LawText::tr("recovery of microfinance loans");
    }
    Q_UNREACHABLE();
}

QString categoriesText(const QList<CallCategory> &categories)
{
    if (categories.isEmpty())
        return LawText::tr("all calls");
    QStringList words;
    for (const CallCategory category : categories)
        words << categoryText(category);
    return words.join(QStringLiteral(", "));
}

QString askedText(const plan::LegalRule &rule)
{
    if (const auto *hours = std::get_if<plan::LegalHours>(&rule))
        return hoursInWords(hours->parts);
    if (const auto *cap = std::get_if<RollingCap>(&rule))
        return LawText::tr("at most %n contact(s) to a number in %1", nullptr, cap->contacts)
            .arg(durationText(cap->period));
    if (const auto *age = std::get_if<plan::RegisterAge>(&rule))
        return LawText::tr("a do-not-call register no older than %n day(s)", nullptr, age->days);
    if (const auto *notice = std::get_if<plan::LegalNotice>(&rule))
        return notice->text;
    return LawText::tr("only with the person's consent");
}

QString dayOf(const QDate &date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString figureText(const plan::LegalFigure &figure)
{
    QStringList parts = {askedText(figure.rule), categoriesText(figure.categories)};
    if (!figure.isHard)
        parts << LawText::tr("advice only");
    parts << LawText::tr("since %1").arg(dayOf(figure.effective));
    parts << (figure.checked.isValid() ? LawText::tr("checked %1").arg(dayOf(figure.checked))
                                       : LawText::tr("not compared with the source"));
    parts << figure.source;
    return LawText::tr("• %1", "a line of a list").arg(parts.join(QStringLiteral(" · ")));
}

} // namespace

QString lawTitle(const plan::LegalProfile &profile)
{
    const QList<plan::LegalProfile> &all = plan::LegalBook::shipped().profiles();
    const auto whole = std::find_if(
        all.cbegin(), all.cend(), [&](const plan::LegalProfile &each) { return each.id == profile.within; });
    return whole == all.cend() ? legalTitle(profile)
                               : LawText::tr("%1: %2", "a country and a state of it")
                                     .arg(legalTitle(*whole), legalTitle(profile));
}

QString lawDetails(const plan::LegalProfile &profile)
{
    if (profile.figures.isEmpty())
        return LawText::tr("No law is kept: no hours, no limits, no consent.");
    QStringList lines = {LawText::tr("%1, version %2").arg(lawTitle(profile), profile.version)};
    for (const plan::LegalFigure &figure : profile.figures)
        lines << figureText(figure);
    return lines.join(u'\n');
}

} // namespace callboard::ui
