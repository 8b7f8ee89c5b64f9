// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace callboard {

/// Every way in which a piece of Callboard's work can fail. Tests and callers branch on the code, never on a
/// sentence; the operator's sentence is made from it in one place, operatorText().
enum class ErrorCode {
    Unspecified = 1,
    Cancelled,
    InvalidArgument, ///< arguments: what, the allowed values
    NotFound,        ///< arguments: what was looked for
    AlreadyExists,   ///< arguments: what
    NotAllowed,      ///< arguments: why, as a clause
    FieldUnusable,   ///< arguments: the problem as a sentence; where: the field
    Busy,            ///< another instance or job holds what is needed; arguments: what
    Refused,         ///< it was looked at and will not be done; arguments: why, as a sentence

    FileUnreadable = 100, ///< arguments: file, system message
    FileUnwritable,       ///< arguments: file, system message
    FileEmpty,            ///< arguments: file
    FileTooLarge,         ///< arguments: file, its size, the limit
    FileChanged,          ///< arguments: file; it changed while it was read
    FileNotText,          ///< arguments: file, what it looks like instead
    FileMalformed,        ///< arguments: file, what is wrong; where: line and column
    FileNoNumberColumn,   ///< arguments: file, the header that was found
    FileTooManyColumns,   ///< arguments: file, count, limit
    FileMissing,          ///< arguments: file

    DatabaseUnavailable = 200, ///< arguments: file, detail
    DatabaseTooNew,            ///< arguments: file, its version, the newest known
    DatabaseDamaged,           ///< arguments: file
    DatabaseMigration,         ///< arguments: migration
    DatabaseStatement,
    DatabaseConflict, ///< a guarded update met a row that somebody else had moved
    DatabaseBusy, ///< somebody else wrote for longer than is waited; nothing was changed, the next try may do

    SecretUnavailable = 300, ///< arguments: the home that did not answer
    SecretWrong,             ///< a passphrase or key that opens nothing
    CipherDamaged,
    SecretUnanswered, ///< arguments: the home that was asked; it may still answer

    ProviderUnreachable = 400, ///< arguments: address, detail
    ProviderRefused,           ///< arguments: the provider's words
    ProviderKeyRefused,        ///< arguments: account
    ProviderAnswerUnreadable,  ///< arguments: address
    ProviderNotSecure,         ///< arguments: address; plain http outside loopback
};

/// Why something could not be done.
/// \c where names the place for the operator (file, line, column, field); \c arguments fill the operator's
/// sentence in the order documented at the code; \c detail is for the log alone and is never translated.
/// None of the three may hold a phone number, an e-mail address or a secret in clear.
struct Error
{
    ErrorCode code = ErrorCode::Unspecified;
    QStringList arguments;
    QString where;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The sentence that an operator reads: what is wrong, where, and what to do. Translated.
[[nodiscard]] QString operatorText(const Error &error);

} // namespace callboard
