// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadquery.h"

#include "core/store/sealedlead.h"

#include <QRegularExpression>

namespace callboard::store {

namespace {

/// LIKE's own signs in what a person typed are meant literally.
QString likePattern(const QString &part)
{
    QString escaped = part.toLower();
    escaped.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'%', QLatin1String("\\%"))
        .replace(u'_', QLatin1String("\\_"));
    return u'%' + escaped + u'%';
}

QString placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QLatin1String(", "));
}

class QueryBuilder
{
public:
    QueryBuilder(Dialect dialect, const security::ColumnCipher &cipher)
        : m_dialect(dialect)
        , m_cipher(cipher)
    {
    }

    void add(const QString &term, const QVariantList &values)
    {
        m_terms << term;
        m_values << values;
    }

    void addOneOf(const QString &column, const QStringList &values)
    {
        QVariantList boundValues;
        for (const QString &value : values)
            boundValues << value;
        add(column + QLatin1String(" in (") + placeholders(values.size()) + QLatin1String(")"), boundValues);
    }

    /// By the whole e-mail, the whole number, its last four digits, or a part of the texts (ruling 27).
    void addSearch(const QString &text)
    {
        static const QRegularExpression fourDigits(QStringLiteral("^[0-9]{4}$"));
        const std::optional<PhoneNumber> number = PhoneNumber::fromE164(text);
        if (number) {
            const QByteArray index = numberIndex(*number, m_cipher);
            add(QStringLiteral("(number_index = ? or whatsapp_index = ?)"), {index, index});
        } else if (text.contains(u'@')) {
            add(QStringLiteral("email_index = ?"), {emailIndex(text, m_cipher)});
        } else if (fourDigits.match(text).hasMatch()) {
            const QString pattern = likePattern(text);
            add(QStringLiteral(
                    "(number_last4 = ? or lower(name) like ? escape '\\' or lower(attributes) like ? "
                    "escape '\\')"),
                {text, pattern, pattern});
        } else {
            const QString pattern = likePattern(text);
            add(QStringLiteral("(lower(name) like ? escape '\\' or lower(partner) like ? escape '\\' or "
                               "lower(attributes) like ? escape '\\')"),
                {pattern, pattern, pattern});
        }
    }

    void addCondition(const LeadCondition &condition)
    {
        QVariantList values;
        const QString column = columnTerm(condition.column, values);
        using Operator = LeadCondition::Operator;
        switch (condition.comparison) {
        case Operator::Equals:
            add(column + QLatin1String(" = ?"), values << condition.values.value(0));
            return;
        case Operator::Differs:
            add(QLatin1String("coalesce(") + column + QLatin1String(", '') <> ?"),
                values << condition.values.value(0));
            return;
        case Operator::Contains:
            add(QLatin1String("lower(") + column + QLatin1String(") like ? escape '\\'"),
                values << likePattern(condition.values.value(0)));
            return;
        case Operator::OneOf:
        case Operator::NoneOf: {
            const bool isPositive = condition.comparison == Operator::OneOf;
            for (const QString &value : condition.values)
                values << value;
            add(QLatin1String("coalesce(") + column +
                    (isPositive ? QLatin1String(", '') in (") : QLatin1String(", '') not in (")) +
                    placeholders(condition.values.size()) + QLatin1String(")"),
                values);
            return;
        }
        }
    }

    LeadQuery query() const
    {
        if (m_terms.isEmpty())
            return {QStringLiteral("1 = 1"), {}};
        return {m_terms.join(QLatin1String(" and ")), m_values};
    }

private:
    QString columnTerm(const QString &name, QVariantList &values) const
    {
        const QString lower = name.toLower();
        if (lower == QLatin1String("name") || lower == QLatin1String("partner"))
            return lower;
        if (lower == QLatin1String("status") || lower == QLatin1String("call_status"))
            return QStringLiteral("call_status");
        if (lower == QLatin1String("last_four"))
            return QStringLiteral("number_last4");
        if (lower == QLatin1String("import"))
            return QStringLiteral("cast(import_id as text)");
        values << name;
        return QLatin1String("(") + jsonText(m_dialect, QStringLiteral("attributes")) + QLatin1String(")");
    }

    Dialect m_dialect;
    const security::ColumnCipher &m_cipher;
    QStringList m_terms;
    QVariantList m_values;
};

} // namespace

LeadQuery leadQuery(Dialect dialect, const LeadFilter &filter, const security::ColumnCipher &cipher)
{
    QueryBuilder builder(dialect, cipher);
    if (!filter.statuses.isEmpty()) {
        QStringList words;
        for (const LeadStatus status : filter.statuses)
            words << toWord(status);
        builder.addOneOf(QStringLiteral("call_status"), words);
    }
    if (!filter.partners.isEmpty())
        builder.addOneOf(QStringLiteral("partner"), filter.partners);
    if (filter.import.isValid())
        builder.add(QStringLiteral("import_id = ?"), {filter.import.value()});
    for (const LeadCondition &condition : filter.conditions)
        builder.addCondition(condition);
    const QString search = filter.search.trimmed();
    if (!search.isEmpty())
        builder.addSearch(search);
    return builder.query();
}

QString leadOrder(const LeadSort &sort)
{
    const QString direction =
        sort.order == Qt::AscendingOrder ? QStringLiteral(" asc") : QStringLiteral(" desc");
    switch (sort.key) {
    case LeadSortKey::Added:
        return QStringLiteral("id") + direction;
    case LeadSortKey::Name:
        return QStringLiteral("lower(name)") + direction + QStringLiteral(", id") + direction;
    case LeadSortKey::Partner:
        return QStringLiteral("lower(partner)") + direction + QStringLiteral(", id") + direction;
    case LeadSortKey::Status:
        return QStringLiteral("call_status") + direction + QStringLiteral(", id") + direction;
    case LeadSortKey::Updated:
        return QStringLiteral("updated_at") + direction + QStringLiteral(", id") + direction;
    }
    Q_UNREACHABLE();
}

} // namespace callboard::store
