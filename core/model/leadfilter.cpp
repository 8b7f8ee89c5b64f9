// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/leadfilter.h"

#include <QCoreApplication>

namespace callboard {

namespace {

constexpr QLatin1String WordEnds("=!~(),\" \t");
// There is no order among texts: "amount>=20" is no column "amount>".
constexpr QLatin1String ColumnEnds("=!~(),\" \t<>");

/// A recursive-descent reader over the text of --where; remembers where it is for the error.
class ConditionReader
{
public:
    explicit ConditionReader(const QString &text)
        : m_text(text)
    {
    }

    Result<QList<LeadCondition>> read()
    {
        QList<LeadCondition> conditions;
        while (true) {
            const Result<LeadCondition> condition = readCondition();
            if (!condition)
                return fail(condition.error());
            conditions << *condition;
            skipBlanks();
            if (m_at == m_text.size())
                return conditions;
            if (readWord().compare(QLatin1String("and"), Qt::CaseInsensitive) != 0)
                return expected(QStringLiteral("and"));
        }
    }

private:
    Result<LeadCondition> readCondition()
    {
        const Result<QString> column = readValue(ColumnEnds);
        if (!column)
            return fail(column.error());
        LeadCondition condition;
        condition.column = *column;
        skipBlanks();
        if (take(QLatin1String("!=")))
            return withOneValue(condition, LeadCondition::Operator::Differs);
        if (take(QLatin1String("=")))
            return withOneValue(condition, LeadCondition::Operator::Equals);
        if (take(QLatin1String("~")))
            return withOneValue(condition, LeadCondition::Operator::Contains);
        QString word = readWord().toLower();
        condition.comparison = LeadCondition::Operator::OneOf;
        if (word == QLatin1String("not")) {
            condition.comparison = LeadCondition::Operator::NoneOf;
            skipBlanks();
            word = readWord().toLower();
        }
        if (word != QLatin1String("in"))
            return expected(QStringLiteral("=, !=, ~, in (...), not in (...)"));
        return withList(condition);
    }

    Result<LeadCondition> withOneValue(LeadCondition condition, LeadCondition::Operator comparison)
    {
        const Result<QString> value = readValue();
        if (!value)
            return fail(value.error());
        condition.comparison = comparison;
        condition.values = {*value};
        return condition;
    }

    Result<LeadCondition> withList(LeadCondition condition)
    {
        skipBlanks();
        if (!take(QLatin1String("(")))
            return expected(QStringLiteral("("));
        do {
            const Result<QString> value = readValue();
            if (!value)
                return fail(value.error());
            condition.values << *value;
            skipBlanks();
        } while (take(QLatin1String(",")));
        if (!take(QLatin1String(")")))
            return expected(QStringLiteral(", )"));
        return condition;
    }

    Result<QString> readValue(QLatin1String ends = WordEnds)
    {
        skipBlanks();
        if (take(QLatin1String("\""))) {
            const qsizetype end = m_text.indexOf(u'"', m_at);
            if (end < 0)
                return expected(QStringLiteral("\""));
            const QString value = m_text.mid(m_at, end - m_at);
            m_at = end + 1;
            return value;
        }
        const QString word = readWord(ends);
        if (word.isEmpty())
            return expected(QCoreApplication::translate("LeadFilter", "a name or a value"));
        return word;
    }

    QString readWord(QLatin1String ends = WordEnds)
    {
        skipBlanks();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !ends.contains(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }

    bool take(QLatin1String token)
    {
        if (!QStringView(m_text).mid(m_at).startsWith(token))
            return false;
        m_at += token.size();
        return true;
    }

    Failure expected(const QString &what) const
    {
        Error error{ErrorCode::InvalidArgument, {QStringLiteral("--where"), what}, {}, {}};
        //: a place in the text of a filter, counted from 1
        error.where = QCoreApplication::translate("LeadFilter", "character %1").arg(m_at + 1);
        return fail(error);
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

bool LeadFilter::isEmpty() const
{
    return search.trimmed().isEmpty() && statuses.isEmpty() && partners.isEmpty() && !import.isValid() &&
           conditions.isEmpty() && !among;
}

Result<QList<LeadCondition>> parseLeadConditions(const QString &text)
{
    return ConditionReader(text).read();
}

} // namespace callboard
