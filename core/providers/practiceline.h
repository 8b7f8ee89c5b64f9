// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/outcome.h"

#include <QMap>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace callboard::providers {

/// How the practice line answers; read from a small JSON script, see docs/practice-line.md.
struct PracticeScript
{
    quint32 seed = 1;
    double speed = 20.0; ///< times faster than life (1 means life)
    seconds ring{8};     ///< median ringing time before an answer, in life's seconds
    seconds talk{180};   ///< median talk time
    seconds noAnswerRing{30};
    milliseconds latency{0};    ///< before each answer, not sped up
    milliseconds listingLag{0}; ///< how long a new call stays out of listings, not sped up
    milliseconds recordLag{0};  ///< how long transcript and cost stay away after the end, not sped up
    int lines = 100;            ///< concurrency limit, answered as Vapi does
    /// Weights of the answer mix; what is missing weighs nothing.
    int completed = 60;
    int noAnswer = 20;
    int busy = 8;
    int voicemail = 7;
    int badNumber = 2;
    int providerError = 3;
    /// Numbers in E.164 whose calls always end so, whatever the mix says.
    QMap<QString, Outcome> numbers;

    /// What goes wrong with a create request, and how often in 1000. The call exists all the same where the
    /// name says so.
    struct Faults
    {
        int dropBefore = 0;          ///< connection closed, no call
        int dropAfter = 0;           ///< connection closed, the call exists
        int gatewayTimeoutAfter = 0; ///< 504, the call exists
        int serverError = 0;         ///< 500, no call
        int rateLimited = 0;         ///< 429 with Retry-After: 1
        int garbage = 0;             ///< 201 with HTML, the call exists
        int hang = 0;                ///< never answered, the call exists
    } faults;

    /// \a json is the script's text; unknown keys and bad values are refused with their name in `where`.
    [[nodiscard]] static Result<PracticeScript> fromJson(const QByteArray &json);
};

/// A provider simulator on the loopback that speaks Vapi's protocol, and Meta's for messages, with seeded
/// outcomes. First start, demonstrations and tests run the real path against it. Its calls are kept in \c
/// callBook, so that a restart finds them (ruling 24). Runs in a thread of its own; start() and stop() are
/// called from the owner's thread and block until done.
class PracticeLine final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        PracticeScript script;
        QString callBook; ///< file that keeps the calls; empty: memory only
        quint16 port = 0; ///< 0: any free one
        /// Encrypts and opens a line of the call book, which holds numbers and names: a profile that keeps
        /// people's numbers encrypted hands both in. Called in the line's own thread. Empty: plain JSON
        /// lines.
        std::function<QByteArray(const QByteArray &)> seal;
        std::function<Result<QByteArray>(const QByteArray &)> unseal;
        const Clock *clock = nullptr; ///< of the calls' lives; must outlive the line. None: the machine's own
    };

    explicit PracticeLine(Options options, QObject *parent = nullptr);
    ~PracticeLine() override;

    [[nodiscard]] Result<QUrl> start();
    void stop();
    /// Invalid until started.
    [[nodiscard]] QUrl baseUrl() const;

    /// The only key it accepts; the practice account's secret.
    [[nodiscard]] static QString key();
    [[nodiscard]] static QString agentId();
    [[nodiscard]] static QString phoneNumberId();
    /// Of practice messages: who sends them, and whose templates there are.
    [[nodiscard]] static QString senderId();
    [[nodiscard]] static QString businessId();

    /// How many create requests arrived, and how many calls came of them, by the number they were for. For
    /// tests: the count of a number is the truth about how often a person was called.
    [[nodiscard]] QMap<QString, int> callsByNumber() const;
    [[nodiscard]] int createRequests() const;
    /// The same of messages, since start().
    [[nodiscard]] QMap<QString, int> messagesByNumber() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callboard::providers
