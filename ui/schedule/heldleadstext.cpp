// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/heldleadstext.h"

#include "core/services/reasontext.h"
#include "ui/common/timetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::ui {

namespace {

using plan::Reason;

struct HeldLeadsText
{
    Q_DECLARE_TR_FUNCTIONS(HeldLeadsText)
};

QString countedReason(Reason reason, int leads)
{
    switch (reason) {
    case Reason::DoNotCall:
        return HeldLeadsText::tr("%Ln marked do-not-call", nullptr, leads);
    case Reason::OnDoNotCallList:
        return HeldLeadsText::tr("%Ln on a do-not-call list", nullptr, leads);
    case Reason::WindowClosed:
        return HeldLeadsText::tr("%Ln outside calling hours", nullptr, leads);
    case Reason::RecentContact:
        return HeldLeadsText::tr("%Ln contacted a short while before", nullptr, leads);
    case Reason::ContactCap:
        return HeldLeadsText::tr("%Ln contacted often enough", nullptr, leads);
    case Reason::ConsentMissing:
        return HeldLeadsText::tr("%Ln without consent", nullptr, leads);
    case Reason::AccountPaused:
        return HeldLeadsText::tr("%Ln while the account is stopped", nullptr, leads);
    default:
        return HeldLeadsText::tr("%Ln by the rule “%1”", nullptr, leads).arg(services::ruleName(reason));
    }
}

} // namespace

QString heldPartText(const services::HeldLeads &held, Instant now, const QTimeZone &zone)
{
    const QString counted = countedReason(held.reason, static_cast<int>(held.leads.size()));
    if (held.answer != plan::Answer::NotBefore || !held.notBefore)
        return counted;
    return HeldLeadsText::tr("%1 until %2", "leads and why they are held; when they can be called")
        .arg(counted, dayText(*held.notBefore, now, zone));
}

QString heldText(const QList<services::HeldLeads> &held, int asked, Instant now, const QTimeZone &zone)
{
    int leads = 0;
    QStringList parts;
    for (const services::HeldLeads &each : held) {
        leads += static_cast<int>(each.leads.size());
        parts += heldPartText(each, now, zone);
    }
    if (leads == 0)
        return HeldLeadsText::tr("Nothing stands against calling the %Ln lead(s).", nullptr, asked);
    return HeldLeadsText::tr("%Ln of %1 will not be called at the start: %2.", nullptr, leads)
        .arg(QLocale().toString(asked), parts.join(HeldLeadsText::tr(", ", "between the parts of a list")));
}

} // namespace callboard::ui
