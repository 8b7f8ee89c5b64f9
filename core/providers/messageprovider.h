// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/http/accesstokens.h"
#include "core/http/transport.h"
#include "core/mail/transport.h"
#include "core/model/account.h"
#include "core/model/attempt.h"
#include "core/model/delivery.h"
#include "core/model/messagecontent.h"
#include "core/providers/callprovider.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace callboard::providers {

/// One message to send. Everything that the provider may be told is in it.
struct MessageRequest
{
    AttemptId attempt;
    PhoneNumber number;                          ///< WhatsApp
    QString address = {};                        ///< e-mail
    QDateTime date = {};                         ///< e-mail: when it was written, on the campaign's clocks
    MessageContent content;                      ///< filled in
    std::optional<milliseconds> sendWithin = {}; ///< as http::Request has it
};

/// Why a message failed, as the provider's code tells; the same codes come with the answer and with a later
/// status.
enum class MessageFault {
    None = 0,
    Unreachable,   ///< 131026: not on WhatsApp, or no such mailbox
    OptedOut,      ///< 131050: the person stopped marketing messages; never again
    NotBeforeADay, ///< 131049: once more, more than 24 h later
    Later,         ///< e-mail, 450 to 452: this one once more, as the campaign tries who was missed
    Policy,        ///< e-mail, 5.7.x: this one for good; several in a row are the sender's fault
    ThisMessage,   ///< this one for good: its content or the recipient's country
    EveryMessage,  ///< template, language or fields: every message of the campaign would fail alike
    SlowDown,      ///< 130429, 4, 80007
    PairLimit,     ///< 131056: too many to this one person; the others are none the worse for it
    SpamLimit,     ///< 131048: too many people have blocked or reported the sender; it waits for hours
    Transient,     ///< the provider's own trouble
    Account,       ///< token, permission, payment, vendor: stop the account
};

struct MessageReport
{
    QString messageId;
    AttemptId attempt; ///< as echoed; invalid where the provider echoes nothing
    Delivery delivery = Delivery::Accepted;
    MessageFault fault = MessageFault::None; ///< of a failed one
    QString reason;                          ///< short, for log and details page; no number, no secret
    std::optional<Instant> at;               ///< of the newest status
};

/// What a send request came to. Verdict and reason as of a call; `fault` where it was refused.
struct SendAnswer
{
    PlaceVerdict verdict = PlaceVerdict::Unknown;
    MessageFault fault = MessageFault::None;
    QString messageId;
    bool isOnTrial = false;        ///< taken, and held while the provider judges a new template
    bool isTemplatePaused = false; ///< taken under an id of its own, though its template is paused
    std::optional<milliseconds> retryAfter;
    std::optional<Instant> serverDate;
    QString reason; ///< short, for log and details page; no number, no secret
};

/// A template that may be sent.
struct MessageTemplate
{
    QString name;
    QString language;
    int fields = 0;                        ///< placeholders of its body
    HeaderMedia media = HeaderMedia::None; ///< that its header wants
    bool isMarketing = false;
    QString text; ///< of the body, with {{1}} and so on; empty where the provider does not tell

    friend bool operator==(const MessageTemplate &, const MessageTemplate &) = default;
};

/// How WhatsApp judges a sender by what people did with its messages of the last seven days.
enum class SenderQuality { Unknown = 0, High, Medium, Low };

/// "high", "medium", "low"; empty where nobody knows.
[[nodiscard]] QString toWord(SenderQuality quality);

/// What "Test connection" found at a provider of messages.
struct SenderTest
{
    int templates = 0;
    QString sender; ///< display number or address
    SenderQuality quality = SenderQuality::Unknown;
    std::optional<int>
        recipientsADay; ///< different people in 24 hours, where the provider tells; 0: no limit
};

/// A provider of messages: turns values into a request and its answer into values. Keeps no state, retries
/// nothing, knows no database. Each function blocks: call it from a pool thread only. May be used by several
/// threads at once.
class MessageProvider
{
public:
    MessageProvider() = default;
    MessageProvider(const MessageProvider &) = delete;
    MessageProvider &operator=(const MessageProvider &) = delete;
    virtual ~MessageProvider() = default;

    /// One send request, once.
    [[nodiscard]] virtual SendAnswer send(const MessageRequest &request) = 0;

    /// How far the message got, as far as the provider tells.
    [[nodiscard]] virtual Result<MessageReport> report(const QString &messageId) = 0;

    /// Approved ones only.
    [[nodiscard]] virtual Result<QList<MessageTemplate>> templates() = 0;
    [[nodiscard]] virtual Result<SenderTest> test() = 0;
};

/// Of WhatsApp messages. Fails with ProviderNotSecure for an address without TLS outside the loopback. \a
/// transport must outlive the provider.
[[nodiscard]] Result<std::shared_ptr<MessageProvider>> makeMessageProvider(const ProviderSetup &setup,
                                                                           http::Transport &transport);

/// The same by e-mail. Fails with InvalidArgument, naming what is missing, for a sender that cannot send, and
/// with ProviderNotSecure for clear text outside this machine. \a transport must outlive the provider. \a
/// tokens: for a sender that fetches access tokens, which cannot do without.
[[nodiscard]] Result<std::shared_ptr<MessageProvider>>
makeEmailProvider(const ProviderSetup &setup, mail::Transport &transport,
                  std::shared_ptr<http::AccessTokens> tokens = {});

} // namespace callboard::providers
