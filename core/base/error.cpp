// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <QCoreApplication>

namespace callboard {

namespace {

/// The sentence with its numbered gaps still open; %1, %2 ... follow the order documented at ErrorCode.
QString sentence(ErrorCode code)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("Error", source); };
    switch (code) {
    case ErrorCode::Unspecified:
        return text(QT_TRANSLATE_NOOP("Error", "Something went wrong. The log has the details."));
    case ErrorCode::Cancelled:
        return text(QT_TRANSLATE_NOOP("Error", "Cancelled."));
    case ErrorCode::InvalidArgument:
        return text(QT_TRANSLATE_NOOP("Error", "%1 is not valid. Allowed: %2."));
    case ErrorCode::NotFound:
        return text(QT_TRANSLATE_NOOP("Error", "%1 does not exist."));
    case ErrorCode::AlreadyExists:
        return text(QT_TRANSLATE_NOOP("Error", "%1 exists already."));
    case ErrorCode::NotAllowed:
        return text(QT_TRANSLATE_NOOP("Error", "This is not possible: %1."));
    case ErrorCode::FieldUnusable:
    case ErrorCode::Refused:
        return QStringLiteral("%1");
    case ErrorCode::Busy:
        return text(
            QT_TRANSLATE_NOOP("Error", "%1 is in use by another running Callboard. Close it and try again."));
    case ErrorCode::FileUnreadable:
        return text(QT_TRANSLATE_NOOP("Error", "%1 cannot be read: %2."));
    case ErrorCode::FileUnwritable:
        return text(
            QT_TRANSLATE_NOOP("Error", "%1 cannot be written: %2. Choose another place or free some space."));
    case ErrorCode::FileEmpty:
        return text(QT_TRANSLATE_NOOP(
            "Error", "%1 is empty. Choose a file with a header line and at least one lead."));
    case ErrorCode::FileTooLarge:
        return text(
            QT_TRANSLATE_NOOP("Error", "%1 is too large: %2, where at most %3 can be read. Split the file."));
    case ErrorCode::FileChanged:
        return text(QT_TRANSLATE_NOOP(
            "Error",
            "%1 changed while it was being read. Nothing was imported. Close it elsewhere and try again."));
    case ErrorCode::FileNotText:
        return text(QT_TRANSLATE_NOOP(
            "Error", "%1 is not a CSV text file; it looks like %2. Save it as CSV and try again."));
    case ErrorCode::FileMalformed:
        return text(QT_TRANSLATE_NOOP("Error", "%1 cannot be understood: %2."));
    case ErrorCode::FileNoNumberColumn:
        return text(QT_TRANSLATE_NOOP("Error", "%1 has no column with phone numbers. Its columns are: %2. "
                                               "Choose the column that holds the numbers."));
    case ErrorCode::FileTooManyColumns:
        return text(QT_TRANSLATE_NOOP("Error", "%1 has %2 columns, where at most %3 can be read."));
    case ErrorCode::FileMissing:
        return text(QT_TRANSLATE_NOOP("Error", "There is no file %1."));
    case ErrorCode::DatabaseUnavailable:
        return text(QT_TRANSLATE_NOOP("Error", "The database %1 cannot be opened: %2."));
    case ErrorCode::DatabaseTooNew:
        return text(QT_TRANSLATE_NOOP(
            "Error",
            "The database %1 was written by a newer Callboard (version %2, this program knows up to %3). "
            "It was not changed. Install the newer program."));
    case ErrorCode::DatabaseDamaged:
        return text(QT_TRANSLATE_NOOP(
            "Error",
            "The database %1 is damaged. It was not changed and no call is placed. Restore a backup."));
    case ErrorCode::DatabaseMigration:
        return text(QT_TRANSLATE_NOOP(
            "Error", "The database could not be brought up to date (step %1). It is as before."));
    case ErrorCode::DatabaseStatement:
        return text(QT_TRANSLATE_NOOP("Error", "The database refused a change. The log has the details."));
    case ErrorCode::DatabaseConflict:
        return text(
            QT_TRANSLATE_NOOP("Error", "This was changed elsewhere in the meantime. Look again and repeat."));
    case ErrorCode::DatabaseBusy:
        return text(QT_TRANSLATE_NOOP(
            "Error", "The database is busy with other work. Nothing was changed; try again in a moment."));
    case ErrorCode::SecretUnavailable:
        return text(QT_TRANSLATE_NOOP(
            "Error", "%1 does not answer, so the key to the stored numbers cannot be read."));
    case ErrorCode::SecretWrong:
        return text(QT_TRANSLATE_NOOP("Error", "The passphrase or key is wrong. Nothing was changed."));
    case ErrorCode::CipherDamaged:
        return text(
            QT_TRANSLATE_NOOP("Error", "A stored number cannot be decrypted with this profile's key."));
    case ErrorCode::SecretUnanswered:
        return text(QT_TRANSLATE_NOOP(
            "Error", "%1 has not answered yet, so the key to the stored numbers cannot be read. "
                     "Unlock it and try again."));
    case ErrorCode::ProviderUnreachable:
        return text(
            QT_TRANSLATE_NOOP("Error", "%1 cannot be reached: %2. Check the address and the network."));
    case ErrorCode::ProviderRefused:
        return text(QT_TRANSLATE_NOOP("Error", "The provider refused: %1."));
    case ErrorCode::ProviderKeyRefused:
        return text(QT_TRANSLATE_NOOP("Error",
                                      "The provider does not accept the key of account %1. Enter it again."));
    case ErrorCode::ProviderAnswerUnreadable:
        return text(QT_TRANSLATE_NOOP("Error", "%1 answered something that is not the provider's protocol."));
    case ErrorCode::ProviderNotSecure:
        return text(
            QT_TRANSLATE_NOOP("Error", "%1 is not a secure address. Use one that begins with https://."));
    }
    Q_UNREACHABLE();
}

/// Puts the arguments into the gaps in one go, so that a "%1" within an argument, a file's name for example,
/// stays as it is.
QString filled(const QString &sentence, const QStringList &arguments)
{
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int gap =
            sentence.at(i) == u'%' && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : -1;
        if (gap < 1 || gap > arguments.size()) {
            text.append(sentence.at(i));
            continue;
        }
        text.append(arguments.at(gap - 1));
        ++i;
    }
    return text;
}

} // namespace

QString operatorText(const Error &error)
{
    const QString text = filled(sentence(error.code), error.arguments);
    if (error.where.isEmpty())
        return text;
    //: %1 is a place such as "leads.csv, line 17, column 4", %2 a sentence that says what is wrong there
    return QCoreApplication::translate("Error", "%1: %2").arg(error.where, text);
}

} // namespace callboard
