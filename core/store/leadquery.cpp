// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadquery.h"

#include "core/store/leadlookup.h"
#include "core/store/sealedlead.h"
#include "core/store/trigramindex.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace callboard::store {

namespace {

/// LIKE's own signs in what a person typed are meant literally.
QString likePattern(Dialect dialect, const QString &part)
{
    QString escaped = foldCase(dialect, part);
    escaped.replace(u'\\', QLatin1String("\\\\"))
        .replace(u'%', QLatin1String("\\%"))
        .replace(u'_', QLatin1String("\\_"));
    return u'%' + escaped + u'%';
}

/// As the text stands inside a JSON object.
QString jsonEscaped(const QString &part)
{
    const QByteArray list = QJsonDocument(QJsonArray{part}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(2, list.size() - 4));
}

QString placeholders(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QLatin1String(", "));
}

class QueryBuilder
{
public:
    QueryBuilder(Dialect dialect, const security::ColumnCipher &cipher, TextSearch textSearch)
        : m_dialect(dialect)
        , m_cipher(cipher)
        , m_textSearch(textSearch)
    {
    }

    void add(const QString &term, const QVariantList &values)
    {
        m_terms << term;
        m_values << values;
    }

    /// An index finds the leads of one of the terms.
    void noteIndex() { m_isIndexed = true; }

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
            QVariantList values;
            const QString isEmail =
                lookups::isEqual(m_dialect, LeadLookup::Email, emailIndex(text, m_cipher), values);
            add(isEmail, values);
            noteIndex();
        } else if (fourDigits.match(text).hasMatch()) {
            QVariantList values;
            const QString isLastFour = lookups::isEqual(m_dialect, LeadLookup::LastFour, text, values);
            addTextSearch(isLastFour + QLatin1String(" or "), values, text);
        } else {
            addTextSearch({}, {}, text);
        }
    }

    void addTextSearch(const QString &before, const QVariantList &values, const QString &text)
    {
        QVariantList parts = values;
        const QString inIndex = indexTerm(text, parts);
        const QString inName = containsTerm(QStringLiteral("name"), text, parts);
        const QString inPartner = containsTerm(QStringLiteral("partner"), text, parts);
        // A look at the whole object is quick and lets few through; names and signs are told apart only
        // there.
        const QString inObject = containsTerm(QStringLiteral("attributes"), jsonEscaped(text), parts);
        const QString inValue = containsTerm(QStringLiteral("pair.value"), text, parts);
        add(u"(" + before + u"(" + inIndex + u"(" + inName + u" or " + inPartner + u" or (" + inObject +
                u" and exists (select 1 from " + jsonPairs(m_dialect, QStringLiteral("attributes")) +
                u" as pair where " + inValue + u")))))",
            parts);
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
            add(column + QLatin1String(" <> ?"), values << condition.values.value(0));
            return;
        case Operator::Contains: {
            const QString term = containsTerm(column, condition.values.value(0), values);
            add(term, values);
            return;
        }
        case Operator::OneOf:
        case Operator::NoneOf: {
            const bool isPositive = condition.comparison == Operator::OneOf;
            for (const QString &value : condition.values)
                values << value;
            add(column + (isPositive ? QLatin1String(" in (") : QLatin1String(" not in (")) +
                    placeholders(condition.values.size()) + QLatin1String(")"),
                values);
            return;
        }
        }
    }

    LeadQuery query() const
    {
        if (m_terms.isEmpty())
            return {.where = QStringLiteral("1 = 1"), .values = {}, .isEverything = true};
        return {m_terms.join(QLatin1String(" and ")), m_values, m_terms.size() == 1 ? m_trigrams : QString(),
                m_isIndexed};
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
            return QStringLiteral("coalesce(cast(import_id as text), '')");
        // What is missing counts as empty. No path: a name may hold a full stop or begin with a digit.
        const bool isLowered = lowerKnows(name);
        values << (isLowered ? foldCase(m_dialect, name)
                             : QString(u"(?i)\\A" + QRegularExpression::escape(name) + u"\\z"));
        const QString isNamed =
            isLowered ? QStringLiteral("lower(pair.name) = ?") : QStringLiteral("pair.name regexp ?");
        return u"coalesce((select pair.value from " + jsonPairs(m_dialect, QStringLiteral("attributes")) +
               u" as pair where " + isNamed + u" limit 1), '')";
    }

    /// Whether the database's lower() knows every letter of \a text: SQLite's stops at ASCII, and what stands
    /// beyond is left to the driver's regular expressions, which are slower.
    bool lowerKnows(const QString &text) const
    {
        return m_dialect == Dialect::PostgreSql ||
               std::all_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.unicode() < 0x80; });
    }

    /// True of a row whose \a column holds \a part, in letters of either case.
    QString containsTerm(const QString &column, const QString &part, QVariantList &values) const
    {
        if (lowerKnows(part)) {
            values << likePattern(m_dialect, part);
            return u"lower(" + column + u") like ? escape '\\'";
        }
        values << QString(u"(?i)" + QRegularExpression::escape(part));
        return column + u" regexp ?";
    }

    /// Leads that may hold \a text, and those that the index does not reach yet; with the "and" before what
    /// looks at them.
    QString indexTerm(const QString &text, QVariantList &values)
    {
        if (m_dialect == Dialect::Sqlite && m_textSearch == TextSearch::ByIndex)
            m_trigrams = trigrams::expression(text);
        if (m_trigrams.isEmpty())
            return {};
        noteIndex();
        values << m_trigrams;
        return QStringLiteral("id in (select rowid from lead_trigram where lead_trigram match ? union all "
                              "select lead_id from lead_trigram_long union all "
                              "select id from lead where id > (select reach from lead_trigram_state)) and ");
    }

    Dialect m_dialect;
    const security::ColumnCipher &m_cipher;
    TextSearch m_textSearch;
    QStringList m_terms;
    QVariantList m_values;
    QString m_trigrams; ///< of the search
    bool m_isIndexed = false;
};

} // namespace

LeadQuery leadQuery(Dialect dialect, const LeadFilter &filter, const security::ColumnCipher &cipher,
                    TextSearch textSearch)
{
    QueryBuilder builder(dialect, cipher, textSearch);
    if (!filter.statuses.isEmpty()) {
        QStringList words;
        for (const LeadStatus status : filter.statuses)
            words << toWord(status);
        builder.addOneOf(QStringLiteral("call_status"), words);
        builder.noteIndex();
    }
    if (!filter.partners.isEmpty())
        builder.addOneOf(QStringLiteral("partner"), filter.partners);
    if (filter.import.isValid()) {
        builder.add(QStringLiteral("import_id = ?"), {filter.import.value()});
        builder.noteIndex();
    }
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
