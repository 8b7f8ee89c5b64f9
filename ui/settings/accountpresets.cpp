// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/accountpresets.h"

#include "core/model/channel.h"
#include "core/services/accountservice.h"

#include <QCoreApplication>

namespace callboard::ui {

namespace {

constexpr int CarefulRate = 20;
constexpr int MetasMostRate = 80;
constexpr int FirstTier = 250;

} // namespace

QList<PresetBox::Preset> linePresets(ProviderKind kind)
{
    if (!isMessage(channelOf(kind)))
        return {{3, QCoreApplication::translate("AccountDialog", "Starter: 3 lines")},
                {10, QCoreApplication::translate("AccountDialog", "Growth: 10 lines")},
                {20, QCoreApplication::translate("AccountDialog", "Enterprise: 20 lines")}};
    const int usual = services::newAccount(kind).lines;
    return {{usual, QCoreApplication::translate("AccountDialog", "%n message(s) (usual)", nullptr, usual)}};
}

QList<PresetBox::Preset> ratePresets(ProviderKind kind)
{
    const PresetBox::Preset none{0, QCoreApplication::translate("AccountDialog", "no limit")};
    if (!isMessage(channelOf(kind)))
        return {none};
    const int usual = services::newAccount(kind).callsPerSecond;
    const PresetBox::Preset proposed{
        usual, QCoreApplication::translate("AccountDialog", "%n message(s) (usual)", nullptr, usual)};
    if (kind == ProviderKind::BizChat || channelOf(kind) == Channel::Email)
        return {proposed, none};
    return {{CarefulRate,
             QCoreApplication::translate("AccountDialog", "%n message(s) (careful)", nullptr, CarefulRate)},
            proposed,
            {MetasMostRate,
             QCoreApplication::translate("AccountDialog", "%n message(s) (the most that Meta takes at first)",
                                         nullptr, MetasMostRate)},
            none};
}

QList<PresetBox::Preset> recipientPresets()
{
    const auto people = [](int count) {
        return PresetBox::Preset{count,
                                 QCoreApplication::translate("AccountDialog", "%Ln people", nullptr, count)};
    };
    return {{FirstTier,
             QCoreApplication::translate("AccountDialog", "%Ln people (a new sender)", nullptr, FirstTier)},
            people(1'000),
            people(2'000),
            people(10'000),
            people(100'000),
            {0, QCoreApplication::translate("AccountDialog", "no limit")}};
}

QString linesTip(bool isForMessages)
{
    return isForMessages ? QCoreApplication::translate(
                               "AccountDialog", "How many messages may be under way to the provider at once.")
                         : QCoreApplication::translate(
                               "AccountDialog",
                               "How many calls your plan allows at once; choose one or type a number.");
}

QString rateTip(bool isForMessages)
{
    return isForMessages
               ? QCoreApplication::translate(
                     "AccountDialog", "How many messages may be sent within a second, over all campaigns; "
                                      "choose one or type a number.")
               : QCoreApplication::translate("AccountDialog",
                                             "How many calls may begin within a second, over all campaigns; "
                                             "choose or type a number.");
}

QString dayTip(bool isForMessages)
{
    return isForMessages
               ? QCoreApplication::translate("AccountDialog",
                                             "How many messages may be sent within a day; the "
                                             "others wait for the next.")
               : QCoreApplication::translate(
                     "AccountDialog", "How many calls may begin within a day; the others wait for the next.");
}

QList<ProviderKind> offeredProviders()
{
    return {ProviderKind::Vapi,         ProviderKind::Bolna, ProviderKind::WhatsAppCloud,
            ProviderKind::BizChat,      ProviderKind::Smtp,  ProviderKind::PracticeWhatsApp,
            ProviderKind::PracticeEmail};
}

QString practiceNote(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Practice:
        return QCoreApplication::translate(
            "AccountDialog",
            "The practice line answers by itself: no telephone rings and nothing is charged.");
    case ProviderKind::PracticeWhatsApp:
        return QCoreApplication::translate(
            "AccountDialog", "The practice sender keeps its messages to itself: nobody is written to.");
    case ProviderKind::PracticeEmail:
        return QCoreApplication::translate(
            "AccountDialog", "The dry run writes every mail as it would be sent, and sends none.");
    case ProviderKind::Vapi:
    case ProviderKind::Bolna:
    case ProviderKind::WhatsAppCloud:
    case ProviderKind::BizChat:
    case ProviderKind::Smtp:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace callboard::ui
