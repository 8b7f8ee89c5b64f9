// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/canceltext.h"

#include <QCoreApplication>
#include <QStringList>

namespace callboard::ui {

OpenWork openWork(const QList<services::CampaignOverview> &campaigns)
{
    OpenWork work;
    for (const services::CampaignOverview &overview : campaigns) {
        // A draft calls nobody.
        if (isOver(overview.campaign.state) || overview.campaign.state == CampaignState::Draft)
            continue;
        ++work.campaigns;
        work.leads += overview.waiting;
        work.live += overview.live;
    }
    return work;
}

Question cancelQuestion(const services::CampaignOverview &overview)
{
    return {.title = QCoreApplication::translate("CancelText", "Cancel %1?").arg(overview.campaign.name),
            .text = QCoreApplication::translate(
                "CancelText",
                "%n lead(s) will not be called any more. Those not called yet are "
                "pending again, missed ones stay missed.",
                nullptr, overview.waiting),
            .details = QString(),
            .yesButton = QCoreApplication::translate("CancelText", "Cancel the Campaign"),
            .dangerous = true};
}

QString underWayText(const services::CancelReceipt &receipt)
{
    QStringList parts;
    if (receipt.beingPlaced > 0)
        parts += QCoreApplication::translate("CancelText", "%n being placed", nullptr, receipt.beingPlaced);
    if (receipt.talking > 0)
        parts += QCoreApplication::translate("CancelText", "%n talking", nullptr, receipt.talking);
    if (receipt.inDoubt > 0)
        parts += QCoreApplication::translate("CancelText", "%n in doubt", nullptr, receipt.inDoubt);
    if (parts.isEmpty())
        return {};
    const QString named = QCoreApplication::translate("CancelText", "Still under way: %1.")
                              .arg(parts.join(QStringLiteral(", ")));
    if (receipt.hangingUp == 0)
        return named;
    return withUnderWay(named,
                        QCoreApplication::translate("CancelText", "The provider is asked to end them."));
}

bool isAnyCallUnderWay(const dispatch::EngineStatus &status)
{
    return status.live > 0 || status.inDoubt > 0;
}

QString withUnderWay(const QString &sentence, const QString &underWay)
{
    return underWay.isEmpty() ? sentence
                              //: two sentences, one after the other
                              : QCoreApplication::translate("CancelText", "%1 %2").arg(sentence, underWay);
}

QString cancelText(const services::CancelReceipt &receipt)
{
    const QString batches =
        QCoreApplication::translate("CancelText", "%n batch(es)", nullptr, receipt.cancelledBatches);
    const QString leads =
        QCoreApplication::translate("CancelText", "%n lead(s)", nullptr, receipt.cancelledLeads);
    return QCoreApplication::translate("CancelText",
                                       "%1 with %2 were cancelled. Those not called yet are pending again.")
        .arg(batches, leads);
}

} // namespace callboard::ui
