// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/phonenumber.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <optional>

namespace callboard {

enum class ProviderKind {
    Practice = 1,
    Vapi,
    Bolna,
    WhatsAppCloud,
    BizChat,
    PracticeWhatsApp,
    Smtp,
    PracticeEmail ///< the dry run of e-mail: writes every mail, and sends none
};

[[nodiscard]] QString toWord(ProviderKind kind);
[[nodiscard]] std::optional<ProviderKind> providerKindFromWord(QStringView word);

/// One set of credentials at one provider, with its plan's limits. The secret itself is never part of it; it
/// lives in a SecretStore under secretName().
struct Account
{
    AccountId id;
    QString name; ///< unique, shown everywhere
    ProviderKind provider = ProviderKind::Practice;
    QUrl baseUrl;  ///< invalid for the practice line, whose address changes with each start; of e-mail see
                   ///< core/model/emailsender.h, which also knows user and address
    int lines = 3; ///< concurrent calls, 1-1000; a new real account is taken for Starter (S0-048, ruling 12)
    int callsPerSecond = 0; ///< creates a second over all campaigns, 1-100; 0: no limit but the lines
    int callsPerDay = 0;    ///< creates a day of the account's legal zone, 1-1000000; 0: none
    /// Different people whom messages may go to in any 24 hours, 1-100000; 0: no limit. Meta's messaging
    /// limit, see core/model/sender.h for whom it is counted together with.
    int recipientsADay = 0;
    QString legalProfile; ///< id of a profile in resources/legal; empty: India, for practice none (ruling 12)
    /// Why a profile was chosen that leaves more than the usual one, and since when; empty where none is
    /// needed.
    QString legalReason;
    std::optional<Instant> legalReasonAt;
    /// When key or address last changed: what was asked for before cannot be looked up with the new ones.
    std::optional<Instant> identityChangedAt;
    QString agentId;
    QString phoneNumberId; ///< the number that the callee sees, or that WhatsApp messages come from
    /// That its calls go out from, as the provider lists them or the operator typed them: no campaign of the
    /// house calls one of them (F58).
    QList<PhoneNumber> ownNumbers;
    QString businessId; ///< WhatsApp Cloud: the WABA id; BizChat: the vendor UID

    /// Stopped by the provider's answer (key refused, balance empty) or by an operator; survives restarts
    /// (F15). A moment as far off as isClosed() knows it is none: nobody is to be told of it.
    std::optional<Instant> pausedUntil;
    QString pauseReason;

    /// Nobody is called or written to.
    [[nodiscard]] bool isPractice() const
    {
        return provider == ProviderKind::Practice || provider == ProviderKind::PracticeWhatsApp ||
               provider == ProviderKind::PracticeEmail;
    }
    [[nodiscard]] QString secretName() const;

    friend bool operator==(const Account &, const Account &) = default;
};

/// "Until a person opens it": far enough to outlive every campaign.
constexpr milliseconds ClosedFor{qint64{20} * 365 * 24 * 3'600'000};
/// Whether only an operator who resumes the account opens it again, and no time does.
[[nodiscard]] bool isClosed(const Account &account, Instant now);

constexpr int PracticeLines = 100;
constexpr int MostLines = 1000;
constexpr int MostCallsPerSecond = 100;
constexpr int MostCallsPerDay = 1'000'000;
constexpr int MostRecipientsADay = 100'000; ///< Meta's highest limit before none

} // namespace callboard

Q_DECLARE_METATYPE(callboard::Account)
