// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnmapping.h"

#include "core/intake/leadcsv.h"
#include "core/intake/rejectsfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace callboard::intake {

namespace {

constexpr QLatin1String AttributeRule("attribute:");

QString allowedFields()
{
    QStringList words;
    for (const LeadField field : allLeadFields())
        words.append(toWord(field));
    words.append(QStringLiteral("attribute:NAME"));
    return words.join(QStringLiteral(", "));
}

/// An export marks an attribute that bears the name of a field, so that it does not become another one with
/// every round: "attribute:email" is the attribute "email".
QString attributeOf(const QString &heading)
{
    if (!heading.startsWith(AttributeRule))
        return heading;
    const QString name = heading.sliced(AttributeRule.size());
    return leadCsvHeader({}).contains(name, Qt::CaseInsensitive) ? name : heading;
}

bool isHeadingOf(const QString &heading, const QString &name)
{
    return heading == name || heading == name + QStringLiteral(" (2)");
}

} // namespace

ColumnMapping::ColumnMapping(const QStringList &headings)
{
    QSet<QString> taken;
    for (qsizetype column = 0; column < headings.size(); ++column) {
        const QString own = headings.at(column).trimmed();
        const QString plain = own.isEmpty() ? namelessHeading(column) : own;
        QString heading = plain;
        for (int copy = 2; taken.contains(heading.toCaseFolded()); ++copy)
            heading = QStringLiteral("%1 (%2)").arg(plain).arg(copy);
        taken.insert(heading.toCaseFolded());
        m_columns.append({heading, LeadField::Attribute, attributeOf(heading)});
    }
}

QStringList ColumnMapping::headings() const
{
    QStringList all;
    for (const Column &column : m_columns)
        all.append(column.heading);
    return all;
}

std::optional<qsizetype> ColumnMapping::columnOf(LeadField field) const
{
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        if (m_columns.at(column).field == field)
            return column;
    }
    return std::nullopt;
}

void ColumnMapping::assign(qsizetype column, LeadField field, const QString &attribute)
{
    const std::optional<qsizetype> former = takesOneColumn(field) ? columnOf(field) : std::nullopt;
    if (former)
        m_columns[*former].field = LeadField::Attribute;
    Column &assigned = m_columns[column];
    assigned.field = field;
    assigned.attribute = attribute.trimmed().isEmpty() ? attributeOf(assigned.heading) : attribute.trimmed();
}

Result<void> ColumnMapping::applyRule(const QString &rule)
{
    // A heading may hold an equals sign, a field never.
    const qsizetype equals = rule.lastIndexOf(u'=');
    if (equals < 1)
        return fail(ErrorCode::InvalidArgument, {rule, QStringLiteral("COLUMN=FIELD")});
    const QString heading = rule.first(equals).trimmed();
    const QString target = rule.sliced(equals + 1).trimmed();

    const bool isNamed = target.startsWith(AttributeRule, Qt::CaseInsensitive);
    const std::optional<LeadField> field =
        isNamed ? LeadField::Attribute : leadFieldFromWord(target.toLower());
    if (!field)
        return fail(ErrorCode::InvalidArgument, {target, allowedFields()});

    const auto isMeant = [key = headingKey(heading), &heading](const Column &column) {
        return column.heading.compare(heading, Qt::CaseInsensitive) == 0 ||
               (!key.isEmpty() && headingKey(column.heading) == key);
    };
    const auto found = std::find_if(m_columns.cbegin(), m_columns.cend(), isMeant);
    if (found == m_columns.cend())
        return fail(ErrorCode::NotFound,
                    {QCoreApplication::translate("Intake", "The column “%1”").arg(heading)});
    assign(found - m_columns.cbegin(), *field, isNamed ? target.sliced(AttributeRule.size()) : QString());
    return {};
}

Result<void> ColumnMapping::applyRules(const QStringList &rules)
{
    for (const QString &rule : rules) {
        if (const Result<void> applied = applyRule(rule); !applied)
            return applied;
    }
    return {};
}

QStringList ColumnMapping::rules() const
{
    QStringList all;
    for (const Column &column : m_columns) {
        const bool isRenamed = column.field == LeadField::Attribute &&
                               column.attribute != attributeOf(column.heading) &&
                               !column.attribute.contains(u'=');
        all.append(column.heading + u'=' +
                   (isRenamed ? AttributeRule + column.attribute : toWord(column.field)));
    }
    return all;
}

QByteArray headerFingerprint(const QStringList &headings)
{
    const QStringList own = headings.first(headings.size() - rejectColumnsAtEnd(headings));
    QStringList keys;
    for (const QString &heading : own)
        keys.append(headingKey(heading));
    std::sort(keys.begin(), keys.end());
    return QCryptographicHash::hash(keys.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
}

bool endIn(const QStringList &headings, const QStringList &names)
{
    if (headings.size() <= names.size())
        return false;
    const QStringList last = headings.last(names.size());
    return std::equal(last.cbegin(), last.cend(), names.cbegin(), &isHeadingOf);
}

QString namelessHeading(qsizetype column)
{
    return QCoreApplication::translate("Intake", "Column %1").arg(column + 1);
}

} // namespace callboard::intake
