// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/contactmapping.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace callboard::services {

using sync::hubspot::Property;

namespace {

constexpr QLatin1String AttributesKey("attributes");
constexpr QLatin1String UnconfirmedKey("unconfirmed");

constexpr WordTable<ContactField, 10> ContactFieldWords = {{
    {ContactField::Number, QLatin1String("number")},
    {ContactField::WhatsAppNumber, QLatin1String("whatsapp_number")},
    {ContactField::Name, QLatin1String("name")},
    {ContactField::Surname, QLatin1String("surname")},
    {ContactField::Email, QLatin1String("email")},
    {ContactField::Partner, QLatin1String("partner")},
    {ContactField::CheckUp, QLatin1String("last_checkup_date")},
    {ContactField::DoNotCall, QLatin1String("do_not_call")},
    {ContactField::CallStatus, QLatin1String("call_status")},
    {ContactField::CalledAt, QLatin1String("called_at")},
}};

const Property *propertyNamed(const QList<Property> &properties, const QString &name)
{
    const auto found = std::find_if(properties.cbegin(), properties.cend(),
                                    [&name](const Property &property) { return property.name == name; });
    return found == properties.cend() ? nullptr : &*found;
}

QString mappingText(const char *source)
{
    return QCoreApplication::translate("ContactMapping", source);
}

Failure mappingRefused(const QString &sentence)
{
    return fail(ErrorCode::Refused, {sentence});
}

Result<void> checkProperty(const QList<Property> &properties, const QString &name)
{
    if (propertyNamed(properties, name) != nullptr)
        return {};
    return mappingRefused(
        mappingText(QT_TRANSLATE_NOOP("ContactMapping", "This HubSpot account has no contact property %1."))
            .arg(name));
}

Result<void> checkKind(const QList<Property> &properties, ContactField field, const QString &name)
{
    const Property *property = propertyNamed(properties, name);
    const QString type = property != nullptr ? property->type : QString();
    if (mayHold(field, type))
        return {};
    switch (field) {
    case ContactField::CheckUp:
        return mappingRefused(
            mappingText(QT_TRANSLATE_NOOP("ContactMapping",
                                          "The property %1 holds no date. Choose one of the kind date for "
                                          "the last check-up."))
                .arg(name));
    case ContactField::CalledAt:
        return mappingRefused(
            mappingText(QT_TRANSLATE_NOOP("ContactMapping",
                                          "The property %1 holds no time. Choose one of the kind date and "
                                          "time for when a call was."))
                .arg(name));
    case ContactField::DoNotCall:
        return mappingRefused(
            mappingText(QT_TRANSLATE_NOOP("ContactMapping",
                                          "The property %1 holds no yes or no. Choose a checkbox, or a list "
                                          "with the choices true and false."))
                .arg(name));
    default:
        return mappingRefused(
            mappingText(QT_TRANSLATE_NOOP("ContactMapping",
                                          "The property %1 holds no text. Choose a text, or a list that has "
                                          "the call statuses as its choices."))
                .arg(name));
    }
}

QJsonObject toObject(const ContactMapping &mapping)
{
    QJsonObject object;
    for (auto it = mapping.properties.cbegin(); it != mapping.properties.cend(); ++it)
        object.insert(toWord(it.key()), *it);
    if (!mapping.attributes.isEmpty())
        object.insert(AttributesKey, QJsonArray::fromStringList(mapping.attributes));
    return object;
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

QString toWord(ContactField field)
{
    return wordIn(ContactFieldWords, field);
}

std::optional<ContactField> contactFieldFromWord(QStringView word)
{
    return valueIn(ContactFieldWords, word);
}

const QList<ContactField> &allContactFields()
{
    static const QList<ContactField> all = [] {
        QList<ContactField> fields;
        for (const auto &[field, word] : ContactFieldWords)
            fields << field;
        return fields;
    }();
    return all;
}

bool isWritten(ContactField field)
{
    return field == ContactField::CallStatus || field == ContactField::CalledAt;
}

QStringList ContactMapping::propertiesToRead() const
{
    QStringList names;
    for (auto it = properties.cbegin(); it != properties.cend(); ++it) {
        if (!isWritten(it.key()))
            names << *it;
    }
    names += attributes;
    names.removeDuplicates();
    return names;
}

bool mayHold(ContactField field, const QString &type)
{
    const bool isChoice = type == QLatin1String("enumeration");
    switch (field) {
    case ContactField::CheckUp: // the day of a time would be that of UTC
        return type == QLatin1String("date");
    case ContactField::DoNotCall:
        return isChoice || type == QLatin1String("bool");
    case ContactField::CallStatus:
        return isChoice || type == QLatin1String("string");
    case ContactField::CalledAt:
        return type == QLatin1String("datetime");
    default:
        return true;
    }
}

QString toText(const ContactMapping &mapping)
{
    return textOf(toObject(mapping));
}

QString toUnconfirmedText(const ContactMapping &mapping)
{
    QJsonObject object = toObject(mapping);
    object.insert(UnconfirmedKey, true);
    return textOf(object);
}

bool isUnconfirmed(const QString &text)
{
    return objectOf(text).value(UnconfirmedKey).toBool();
}

ContactMapping contactMappingFromText(const QString &text)
{
    ContactMapping mapping;
    const QJsonObject object = objectOf(text);
    for (const ContactField field : allContactFields()) {
        if (const QString name = object.value(toWord(field)).toString(); !name.isEmpty())
            mapping.properties.insert(field, name);
    }
    const QJsonArray attributes = object.value(AttributesKey).toArray();
    for (const QJsonValue &attribute : attributes)
        mapping.attributes << attribute.toString();
    return mapping;
}

ContactMapping usualMapping(const QList<Property> &properties)
{
    const QMap<ContactField, QString> usual = {
        {ContactField::Number, QStringLiteral("phone")},
        {ContactField::WhatsAppNumber, QStringLiteral("hs_whatsapp_phone_number")},
        {ContactField::Name, QStringLiteral("firstname")},
        {ContactField::Surname, QStringLiteral("lastname")},
        {ContactField::Email, QStringLiteral("email")},
    };
    ContactMapping mapping;
    for (auto it = usual.cbegin(); it != usual.cend(); ++it) {
        if (propertyNamed(properties, *it) != nullptr)
            mapping.properties.insert(it.key(), *it);
    }
    return mapping;
}

Result<void> applyMappingRule(ContactMapping &mapping, const QString &rule)
{
    const qsizetype equals = rule.indexOf(u'=');
    const QString word = rule.left(equals).trimmed();
    const QString value = rule.mid(equals + 1).trimmed();
    const std::optional<ContactField> field = contactFieldFromWord(word);
    if (equals < 1 || (!field && word != AttributesKey)) {
        QStringList words;
        for (const ContactField each : allContactFields())
            words << toWord(each);
        words << AttributesKey;
        return fail(ErrorCode::InvalidArgument,
                    {rule, mappingText(QT_TRANSLATE_NOOP("ContactMapping", "FIELD=PROPERTY, with one of %1"))
                               .arg(words.join(QLatin1String(", ")))});
    }
    if (!field) {
        mapping.attributes.clear();
        const QStringList names = value.split(u',', Qt::SkipEmptyParts);
        for (const QString &name : names)
            mapping.attributes << name.trimmed();
        mapping.attributes.removeDuplicates();
        return {};
    }
    if (value.isEmpty())
        mapping.properties.remove(*field);
    else
        mapping.properties.insert(*field, value);
    return {};
}

Result<void> checkMapping(const ContactMapping &mapping, const QList<Property> &properties)
{
    if (mapping.property(ContactField::Number).isEmpty()) {
        return mappingRefused(mappingText(
            QT_TRANSLATE_NOOP("ContactMapping", "Choose the property that holds the number to call.")));
    }
    QStringList names = mapping.propertiesToRead();
    for (auto it = mapping.properties.cbegin(); it != mapping.properties.cend(); ++it)
        names << *it;
    for (const QString &name : std::as_const(names)) {
        if (const Result<void> known = checkProperty(properties, name); !known)
            return known;
    }
    for (auto it = mapping.properties.cbegin(); it != mapping.properties.cend(); ++it) {
        if (const Result<void> fits = checkKind(properties, it.key(), *it); !fits)
            return fits;
        if (isWritten(it.key()) && mapping.propertiesToRead().contains(*it)) {
            return mappingRefused(
                mappingText(QT_TRANSLATE_NOOP("ContactMapping",
                                              "The property %1 cannot be both read and written. Choose "
                                              "another one for what is written after a call."))
                    .arg(*it));
        }
    }
    return {};
}

} // namespace callboard::services
