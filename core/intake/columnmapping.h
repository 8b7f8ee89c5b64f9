// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/leadfield.h"

#include <QByteArray>

namespace callboard::intake {

/// Which column of a file feeds which field of a lead. Every field but Attribute and Ignore is fed by one
/// column at most; giving it to a second one turns the first into an attribute.
class ColumnMapping
{
public:
    ColumnMapping() = default;
    /// Every column an attribute. Empty headings become "Column 4", a heading that is there already
    /// "city (2)".
    explicit ColumnMapping(const QStringList &headings);

    [[nodiscard]] qsizetype size() const { return m_columns.size(); }
    [[nodiscard]] QStringList headings() const;
    [[nodiscard]] const QString &heading(qsizetype column) const { return m_columns.at(column).heading; }
    [[nodiscard]] LeadField field(qsizetype column) const { return m_columns.at(column).field; }
    /// Under what the column is kept when it is an attribute; the heading unless assigned otherwise.
    [[nodiscard]] const QString &attributeName(qsizetype column) const
    {
        return m_columns.at(column).attribute;
    }
    /// The column that feeds a field, for those that take one.
    [[nodiscard]] std::optional<qsizetype> columnOf(LeadField field) const;
    [[nodiscard]] bool hasNumberColumn() const { return columnOf(LeadField::Number).has_value(); }

    /// \a attribute is the name of an Attribute; empty for the heading.
    void assign(qsizetype column, LeadField field, const QString &attribute = {});
    /// "COLUMN=FIELD" of --map: the heading, compared as headings are, and a word of LeadField or
    /// "attribute:NAME". NotFound for the column, InvalidArgument (with the words) for the field or the form.
    [[nodiscard]] Result<void> applyRule(const QString &rule);
    [[nodiscard]] Result<void> applyRules(const QStringList &rules);
    /// The whole mapping as rules, to remember it for the next file of the kind.
    [[nodiscard]] QStringList rules() const;

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;

private:
    struct Column
    {
        QString heading;
        LeadField field = LeadField::Attribute;
        QString attribute;

        friend bool operator==(const Column &, const Column &) = default;
    };

    QList<Column> m_columns;
};

/// Tells files of one kind from others, whatever the order and the spelling of their columns. A file of
/// rejected rows is of the kind of the one whose rows they are.
[[nodiscard]] QByteArray headerFingerprint(const QStringList &headings);

/// Whether \a headings end in those called \a names, with one at least before them. Where an attribute of
/// that name stands before it, a heading is "name (2)".
[[nodiscard]] bool endIn(const QStringList &headings, const QStringList &names);

/// "Column 4" for \a column 3. Translated.
[[nodiscard]] QString namelessHeading(qsizetype column);

} // namespace callboard::intake
