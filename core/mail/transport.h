// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/emailsender.h"

#include <optional>

namespace callboard::mail {

/// What a server said last: its three digits, and the enhanced code (RFC 3463) where it gave one. Never its
/// words.
struct Reply
{
    int code = 0; ///< 0: nothing
    QString enhanced;

    [[nodiscard]] bool isRefusal() const { return code >= 400; }
    [[nodiscard]] bool isTransient() const { return code >= 400 && code < 500; }
    /// "550 5.1.1"
    [[nodiscard]] QString text() const;

    friend bool operator==(const Reply &, const Reply &) = default;
};

/// How far a dialogue got. In rising order.
enum class Stage {
    Connect = 1,
    Greeting, ///< with EHLO and STARTTLS
    Login,
    Sender,    ///< MAIL FROM
    Recipient, ///< RCPT TO
    Data,      ///< DATA was asked for, or its text is on its way
    Answer,    ///< the text was written, and its end may have been
};

enum class Fate {
    Taken = 1, ///< 250 after the end of the text: handed over
    Refused,   ///< the server said no, and to what
    NotSent,   ///< the end of the text was never written: no server takes such a mail
    Unknown,   ///< it may have been taken, and nobody said so
};

/// Why a dialogue came to its end without a word of the server.
enum class Trouble {
    None = 0,
    Unreachable, ///< no connection, or it broke
    Certificate, ///< the server could not prove who it is
    NoTls,       ///< it offers no STARTTLS
    NoLogin,     ///< it offers no way to sign in that was asked for, or lets nobody in and gives no code
    Late,        ///< over the deadline, or later than the mail may leave
};

struct Report
{
    Fate fate = Fate::Unknown;
    Stage stage = Stage::Connect;
    Reply reply; ///< of a mail that was refused or taken
    Trouble trouble = Trouble::None;
    QString detail; ///< for the log; no address, no secret

    friend bool operator==(const Report &, const Report &) = default;
};

/// One mail to hand over.
struct Parcel
{
    EmailSender sender;
    QByteArray secret; ///< password or token
    QString to;
    QByteArray mail;               ///< as composed() makes it
    milliseconds deadline{30'000}; ///< until the text begins, then for each piece of it
    /// The text is withheld where it would begin later than this, sleep included; one that has begun is
    /// broken off only after so long a sleep.
    std::optional<milliseconds> sendWithin = {};
};

/// The one way to a mail server. Hands over one mail, once, on a connection of its own, and blocks the
/// calling pool thread. Waits for the word after the end of the text as long as RFC 5321 wants it, ten
/// minutes, because without it nobody knows whether the mail goes out; a hurried one no longer than for the
/// others. May be called from any number of
/// threads; never from the GUI or ledger thread.
class Transport
{
public:
    Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;
    virtual ~Transport() = default;

    [[nodiscard]] virtual Report send(const Parcel &parcel) = 0;
    /// Signs in and leaves: \c to and \c mail do not matter. Taken, where the server is content.
    [[nodiscard]] virtual Report test(const Parcel &parcel) = 0;
    /// While the engine stops, what waits for a server's last word waits no longer than the parcel's
    /// deadline; that of a mail that is given up so is unknown. Any thread.
    virtual void setHurried(bool isHurried) = 0;
};

} // namespace callboard::mail
