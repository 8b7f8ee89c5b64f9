// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/leadfield.h"

#include "core/base/words.h"

#include <QHash>

#include <algorithm>

namespace callboard::intake {

namespace {

constexpr WordTable<LeadField, 9> FieldWords = {{
    {LeadField::LeadUuid, QLatin1String("lead_uuid")},
    {LeadField::Number, QLatin1String("number")},
    {LeadField::WhatsAppNumber, QLatin1String("whatsapp_number")},
    {LeadField::Name, QLatin1String("name")},
    {LeadField::Email, QLatin1String("email")},
    {LeadField::Partner, QLatin1String("partner")},
    {LeadField::CallStatus, QLatin1String("call_status")},
    {LeadField::Attribute, QLatin1String("attribute")},
    {LeadField::Ignore, QLatin1String("ignore")},
}};

struct Aliases
{
    LeadField field;
    QStringList headings; ///< surest first
};

/// X-26, the column names of the providers, and what exports of customer lists and Hindi lists call them.
const QList<Aliases> &aliases()
{
    static const QList<Aliases> all = {
        {LeadField::LeadUuid,
         {QStringLiteral("lead_uuid"), QStringLiteral("lead id"), QStringLiteral("uuid")}},
        {LeadField::Number,
         {QStringLiteral("number"),
          QStringLiteral("phone_number"),
          QStringLiteral("contact_number"),
          QStringLiteral("contact_phone"),
          QStringLiteral("mobile_number"),
          QStringLiteral("phone"),
          QStringLiteral("mobile"),
          QStringLiteral("mobile no."),
          QStringLiteral("phone no"),
          QStringLiteral("contact no"),
          QStringLiteral("customer_phone"),
          QStringLiteral("customer number"),
          QStringLiteral("mobile phone"),
          QStringLiteral("cell"),
          QStringLiteral("cell phone"),
          QStringLiteral("telephone"),
          QStringLiteral("tel"),
          QStringLiteral("msisdn"),
          QStringLiteral("to"),
          QStringLiteral("मोबाइल नंबर"),
          QStringLiteral("मोबाइल"),
          QStringLiteral("फ़ोन नंबर"),
          QStringLiteral("फोन नंबर"),
          QStringLiteral("फ़ोन"),
          QStringLiteral("फोन"),
          QStringLiteral("नंबर"),
          QStringLiteral("संपर्क नंबर")}},
        {LeadField::WhatsAppNumber,
         {QStringLiteral("whatsapp_number"), QStringLiteral("whatsapp"), QStringLiteral("whatsapp no"),
          QStringLiteral("wa_number"), QStringLiteral("whatsapp phone"), QStringLiteral("wa"),
          QStringLiteral("wa_id"), QStringLiteral("व्हाट्सएप नंबर"), QStringLiteral("व्हाट्सएप"),
          QStringLiteral("व्हाट्सऐप")}},
        {LeadField::Name,
         {QStringLiteral("name"), QStringLiteral("full name"), QStringLiteral("customer_name"),
          QStringLiteral("contact name"), QStringLiteral("lead name"), QStringLiteral("customer"),
          QStringLiteral("student name"), QStringLiteral("client name"), QStringLiteral("first name"),
          QStringLiteral("नाम"), QStringLiteral("पूरा नाम"), QStringLiteral("ग्राहक का नाम")}},
        {LeadField::Email,
         {QStringLiteral("email"), QStringLiteral("email address"), QStringLiteral("e-mail id"),
          QStringLiteral("mail"), QStringLiteral("contact email"), QStringLiteral("customer_email"),
          QStringLiteral("ईमेल"), QStringLiteral("ई-मेल")}},
        {LeadField::Partner,
         {QStringLiteral("partner"), QStringLiteral("partner name"), QStringLiteral("channel partner"),
          QStringLiteral("source"), QStringLiteral("lead source"), QStringLiteral("साझेदार"),
          QStringLiteral("पार्टनर")}},
        {LeadField::CallStatus,
         {QStringLiteral("call_status"), QStringLiteral("status"), QStringLiteral("lead status"),
          QStringLiteral("कॉल स्थिति"), QStringLiteral("स्थिति")}},
    };
    return all;
}

} // namespace

QString toWord(LeadField field)
{
    return wordIn(FieldWords, field);
}

std::optional<LeadField> leadFieldFromWord(QStringView word)
{
    return valueIn(FieldWords, word);
}

const QList<LeadField> &allLeadFields()
{
    static const QList<LeadField> all = [] {
        QList<LeadField> values;
        for (const auto &[value, word] : FieldWords)
            values.append(value);
        return values;
    }();
    return all;
}

const QStringList &standardHeader()
{
    static const QStringList header = [] {
        QStringList names;
        for (const LeadField field : allLeadFields()) {
            if (takesOneColumn(field))
                names.append(toWord(field));
        }
        return names;
    }();
    return header;
}

bool takesOneColumn(LeadField field)
{
    return field != LeadField::Attribute && field != LeadField::Ignore;
}

QString headingKey(const QString &heading)
{
    const QString plain = heading.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString key;
    key.reserve(plain.size());
    std::copy_if(plain.cbegin(), plain.cend(), std::back_inserter(key),
                 [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); });
    return key;
}

std::optional<HeadingMeaning> meaningOfHeading(const QString &heading)
{
    static const QHash<QString, HeadingMeaning> meanings = [] {
        QHash<QString, HeadingMeaning> byKey;
        for (const Aliases &entry : aliases()) {
            for (int rank = 0; rank < entry.headings.size(); ++rank)
                byKey.insert(headingKey(entry.headings.at(rank)), {entry.field, rank});
        }
        return byKey;
    }();
    const auto found = meanings.constFind(headingKey(heading));
    return found == meanings.cend() ? std::nullopt : std::optional(*found);
}

} // namespace callboard::intake
