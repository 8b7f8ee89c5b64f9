// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/fieldreader.h"

#include <QCoreApplication>

namespace callboard::plan {

namespace {

QString worded(const char *source)
{
    return QCoreApplication::translate("FieldReader", source);
}

QString wordedKind(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Bool:
        return worded(QT_TRANSLATE_NOOP("FieldReader", "true or false is expected here"));
    case QJsonValue::Double:
        return worded(QT_TRANSLATE_NOOP("FieldReader", "a number is expected here"));
    case QJsonValue::Array:
        return worded(QT_TRANSLATE_NOOP("FieldReader", "a list is expected here"));
    case QJsonValue::Object:
        return worded(QT_TRANSLATE_NOOP("FieldReader", "an object is expected here"));
    default:
        return worded(QT_TRANSLATE_NOOP("FieldReader", "a text is expected here"));
    }
}

} // namespace

FieldReader::FieldReader(QJsonObject object, const QString &file)
    : m_object(std::move(object))
    , m_file(file)
    , m_error(std::make_shared<std::optional<Error>>())
{
}

FieldReader::FieldReader(QJsonObject object, const FieldReader &outer, const QString &path)
    : m_object(std::move(object))
    , m_file(outer.m_file)
    , m_path(path)
    , m_error(outer.m_error)
{
}

QJsonValue FieldReader::take(const QString &field)
{
    m_known.insert(field);
    return m_object.value(field);
}

QJsonValue FieldReader::take(const QString &field, QJsonValue::Type type)
{
    const QJsonValue value = take(field);
    if (value.isUndefined())
        refuse(field, worded(QT_TRANSLATE_NOOP("FieldReader", "the field is missing")));
    else if (value.type() != type)
        refuse(field, wordedKind(type));
    return value;
}

QString FieldReader::text(const QString &field)
{
    const QString text = take(field, QJsonValue::String).toString();
    if (text.isEmpty())
        refuse(field, worded(QT_TRANSLATE_NOOP("FieldReader", "the text is empty")));
    return text;
}

QString FieldReader::optionalText(const QString &field)
{
    return has(field) ? text(field) : QString();
}

bool FieldReader::flag(const QString &field)
{
    return take(field, QJsonValue::Bool).toBool();
}

int FieldReader::number(const QString &field, int most)
{
    const int number = take(field, QJsonValue::Double).toInt();
    if (number < 1 || number > most) {
        refuse(field,
               QCoreApplication::translate("FieldReader", "a whole number from 1 to %1 is expected here")
                   .arg(most));
    }
    return number;
}

QDate FieldReader::dateOf(const QJsonValue &value, const QString &field)
{
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (!date.isValid())
        refuse(field, worded(QT_TRANSLATE_NOOP("FieldReader", "a date such as 2026-12-25 is expected here")));
    return date;
}

QDate FieldReader::date(const QString &field)
{
    return dateOf(take(field, QJsonValue::String), field);
}

QStringList FieldReader::texts(const QString &field)
{
    QStringList texts;
    if (!has(field))
        return texts;
    const QJsonArray values = take(field, QJsonValue::Array).toArray();
    for (qsizetype i = 0; i < values.size(); ++i) {
        texts.append(values.at(i).toString());
        if (texts.constLast().isEmpty())
            refuse(field + QStringLiteral("[%1]").arg(i), wordedKind(QJsonValue::String));
    }
    return texts;
}

QList<QDate> FieldReader::dates(const QString &field)
{
    QList<QDate> dates;
    if (!has(field))
        return dates;
    const QJsonArray values = take(field, QJsonValue::Array).toArray();
    for (qsizetype i = 0; i < values.size(); ++i)
        dates.append(dateOf(values.at(i), field + QStringLiteral("[%1]").arg(i)));
    return dates;
}

QList<FieldReader> FieldReader::objects(const QString &field)
{
    QList<FieldReader> readers;
    const QJsonArray values = take(field, QJsonValue::Array).toArray();
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString name = field + QStringLiteral("[%1]").arg(i);
        if (!values.at(i).isObject())
            refuse(name, wordedKind(QJsonValue::Object));
        readers.append(FieldReader(values.at(i).toObject(), *this, m_path + name + u'.'));
    }
    return readers;
}

FieldReader FieldReader::object(const QString &field)
{
    return FieldReader(take(field, QJsonValue::Object).toObject(), *this, m_path + field + u'.');
}

void FieldReader::refuse(const QString &field, const QString &problem)
{
    if (m_error->has_value())
        return;
    const QString where = field.isEmpty() ? m_path.chopped(1) : QString(m_path + field);
    *m_error = Error{ErrorCode::FileMalformed, {m_file, problem}, where, {}};
}

void FieldReader::finish()
{
    const QStringList fields = m_object.keys();
    for (const QString &field : fields) {
        if (!m_known.contains(field))
            refuse(field, worded(QT_TRANSLATE_NOOP("FieldReader", "nobody knows this field")));
    }
}

} // namespace callboard::plan
