// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/heldleadstext.h"

#include "core/services/reasontext.h"

#include <QCoreApplication>
#include <QLocale>

namespace callboard::services {

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
    case Reason::DailyLimit:
        return HeldLeadsText::tr("%Ln above the daily limit", nullptr, leads);
    case Reason::RecipientLimit:
        return HeldLeadsText::tr("%Ln above the people that the sender may write to in 24 hours", nullptr,
                                 leads);
    case Reason::NoAddress:
        return HeldLeadsText::tr("%Ln without an e-mail address", nullptr, leads);
    case Reason::AccountPaused:
        return HeldLeadsText::tr("%Ln while the account is stopped", nullptr, leads);
    default:
        return HeldLeadsText::tr("%Ln by the rule “%1”", nullptr, leads).arg(ruleName(reason));
    }
}

/// With places for how many were asked about, and for the reasons.
QString countedSentence(int leads, bool isAhead, bool ofMessages)
{
    if (ofMessages)
        return isAhead
                   ? HeldLeadsText::tr("%Ln of %1 will not be written to at the start: %2.", nullptr, leads)
                   : HeldLeadsText::tr("%Ln of %1 are not written to now: %2.", nullptr, leads);
    return isAhead ? HeldLeadsText::tr("%Ln of %1 will not be called at the start: %2.", nullptr, leads)
                   : HeldLeadsText::tr("%Ln of %1 are not called now: %2.", nullptr, leads);
}

} // namespace

QString heldPartText(const HeldLeads &held, const MomentText &moment)
{
    const QString counted = countedReason(held.reason, static_cast<int>(held.leads.size()));
    if (held.answer != plan::Answer::NotBefore || !held.notBefore)
        return counted;
    return HeldLeadsText::tr("%1 until %2", "leads and why they are held; when they can be called")
        .arg(counted, moment(*held.notBefore));
}

QString heldText(const QList<HeldLeads> &held, int asked, bool isAhead, const MomentText &moment,
                 bool ofMessages)
{
    int leads = 0;
    QStringList parts;
    for (const HeldLeads &each : held) {
        leads += static_cast<int>(each.leads.size());
        parts += heldPartText(each, moment);
    }
    if (leads == 0 && ofMessages)
        return HeldLeadsText::tr("Nothing stands against writing to the %Ln lead(s).", nullptr, asked);
    if (leads == 0)
        return HeldLeadsText::tr("Nothing stands against calling the %Ln lead(s).", nullptr, asked);
    return countedSentence(leads, isAhead, ofMessages)
        .arg(QLocale().toString(asked), parts.join(HeldLeadsText::tr(", ", "between the parts of a list")));
}

} // namespace callboard::services
