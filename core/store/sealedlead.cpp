// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sealedlead.h"

#include "core/base/ordereduuid.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace callboard::store {

using security::Column;
using security::ColumnCipher;

SealedLead seal(const Lead &lead, const ColumnCipher &cipher)
{
    SealedLead sealed;
    sealed.uuid = (lead.uuid.isNull() ? createOrderedUuid() : lead.uuid).toString(QUuid::WithoutBraces);
    sealed.numberCipher = cipher.encrypt(Column::LeadNumber, sealed.uuid, lead.number.e164());
    sealed.numberIndex = numberIndex(lead.number, cipher);
    sealed.numberLast4 = lead.number.lastFour();
    if (lead.whatsappNumber) {
        sealed.whatsappCipher =
            cipher.encrypt(Column::LeadWhatsApp, sealed.uuid, lead.whatsappNumber->e164());
        sealed.whatsappIndex = numberIndex(*lead.whatsappNumber, cipher);
    }
    if (!lead.email.isEmpty()) {
        sealed.emailCipher = cipher.encrypt(Column::LeadEmail, sealed.uuid, lead.email);
        sealed.emailIndex = emailIndex(lead.email, cipher);
    }
    sealed.name = lead.name;
    sealed.partner = lead.partner;
    sealed.attributes = attributesToJson(lead.attributes);
    sealed.status = lead.status;
    return sealed;
}

QByteArray numberIndex(const PhoneNumber &number, const ColumnCipher &cipher)
{
    return cipher.blindIndex(ColumnCipher::Domain::Number, number.e164());
}

QByteArray emailIndex(const QString &email, const ColumnCipher &cipher)
{
    return cipher.blindIndex(ColumnCipher::Domain::Email, email.trimmed().toCaseFolded());
}

QString attributesToJson(const LeadAttributes &attributes)
{
    QJsonObject object;
    for (const auto &[name, value] : attributes)
        object.insert(name, value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

LeadAttributes attributesFromJson(const QString &json)
{
    LeadAttributes attributes;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        attributes.append({it.key(), it.value().toString()});
    return attributes;
}

} // namespace callboard::store
