// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/messageprovider.h"

#include <QMetaType>
#include <QTest>

namespace callboard::test {

/// The providers of WhatsApp messages that run through the common suite.
[[nodiscard]] inline QList<ProviderKind> messageKinds()
{
    return {ProviderKind::WhatsAppCloud, ProviderKind::BizChat};
}

/// A row "whatsapp: name" for each; the column \a kind comes first.
template<typename Fill>
void forEachMessenger(const char *name, Fill fill)
{
    for (const ProviderKind kind : messageKinds())
        fill(QTest::addRow("%s: %s", qPrintable(toWord(kind)), name) << kind, kind);
}

/// The body of an acceptance; \a idValue is JSON.
[[nodiscard]] inline QByteArray messageAcceptance(ProviderKind kind, const QByteArray &idValue)
{
    if (kind == ProviderKind::BizChat)
        return R"({"result":"success","message":"done","data":{"status":"accepted","wamid":)" + idValue +
               "}}";
    return R"({"messaging_product":"whatsapp","contacts":[{"input":"919800000001","wa_id":"919800000001"}],)"
           R"("messages":[{"message_status":"accepted","id":)" +
           idValue + "}]}";
}

[[nodiscard]] inline providers::ProviderSetup messageSetup(ProviderKind kind, const QUrl &url)
{
    providers::ProviderSetup setup;
    setup.account.name = QStringLiteral("Main");
    setup.account.provider = kind;
    setup.account.phoneNumberId = QStringLiteral("106540352242922");
    setup.account.businessId = QStringLiteral("0c6d5d5e-0000-4000-8000-000000000001");
    setup.secret = QStringLiteral("token-1");
    setup.baseUrl = url;
    setup.createDeadline = milliseconds{700};
    setup.connectDeadline = milliseconds{2'000};
    setup.readDeadline = milliseconds{2'000};
    return setup;
}

[[nodiscard]] inline providers::MessageRequest messageRequest()
{
    MessageContent content;
    content.templateName = QStringLiteral("visit_reminder");
    content.language = QStringLiteral("en");
    content.fields = {QStringLiteral("Asha"), QStringLiteral("Friday 4 pm")};
    return {.attempt = AttemptId::fromText(QStringLiteral("8f31c0de-7d5e-4a0e-9a53-3d0b6f0a1111")),
            .number = *PhoneNumber::fromE164(QStringLiteral("+919800000001")),
            .content = content};
}

} // namespace callboard::test

Q_DECLARE_METATYPE(callboard::ProviderKind)
Q_DECLARE_METATYPE(callboard::providers::PlaceVerdict)
Q_DECLARE_METATYPE(callboard::providers::MessageFault)
