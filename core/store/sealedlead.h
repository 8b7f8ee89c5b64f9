// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"
#include "core/security/columncipher.h"

#include <QByteArray>

namespace callboard::store {

/// A lead as the database holds it: number and e-mail are ciphertext beside their blind index. Sealing costs
/// some microseconds a lead and needs no database: imports do it on their own thread.
struct SealedLead
{
    QString uuid;
    QByteArray numberCipher;
    QByteArray numberIndex;
    QString numberLast4;
    QByteArray whatsappCipher; ///< null without a WhatsApp number; so is its index
    QByteArray whatsappIndex;
    QByteArray emailCipher; ///< null without an e-mail; so is its index
    QByteArray emailIndex;
    QString name;
    QString partner;
    QString attributes; ///< a JSON object's text
    LeadStatus status = LeadStatus::Pending;
};

/// A lead without a uuid gets one.
[[nodiscard]] SealedLead seal(const Lead &lead, const security::ColumnCipher &cipher);

/// The blind index under which a number is found again.
[[nodiscard]] QByteArray numberIndex(const PhoneNumber &number, const security::ColumnCipher &cipher);
/// E-mail compares without case and outer blanks.
[[nodiscard]] QByteArray emailIndex(const QString &email, const security::ColumnCipher &cipher);

[[nodiscard]] QString attributesToJson(const LeadAttributes &attributes);
/// Sorted by name: a JSON object keeps no order.
[[nodiscard]] LeadAttributes attributesFromJson(const QString &json);

} // namespace callboard::store
