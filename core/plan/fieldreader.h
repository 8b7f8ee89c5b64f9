// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>

namespace callboard::plan {

/// Takes the fields of a JSON object one by one, and remembers the first thing that is wrong together with
/// the path of its field. What was asked for and is missing or of another kind is read as empty; finish()
/// tells of fields that nobody asked for. Readers of inner objects report to the outer one.
class FieldReader
{
public:
    FieldReader(QJsonObject object, const QString &file);

    [[nodiscard]] bool has(const QString &field) const { return m_object.contains(field); }

    /// Not empty.
    QString text(const QString &field);
    QString optionalText(const QString &field);
    bool flag(const QString &field);
    /// From 1 to \a most.
    int number(const QString &field, int most);
    QDate date(const QString &field);
    /// An empty list when the field is missing, as with all lists.
    QStringList texts(const QString &field);
    QList<QDate> dates(const QString &field);
    QList<FieldReader> objects(const QString &field);
    FieldReader object(const QString &field);

    /// Notes that a field, or with an empty name the object itself, is wrong; \a problem ends a sentence that
    /// begins "… cannot be understood:".
    void refuse(const QString &field, const QString &problem);
    void finish();

    [[nodiscard]] const std::optional<Error> &error() const { return *m_error; }

private:
    FieldReader(QJsonObject object, const FieldReader &outer, const QString &path);

    QJsonValue take(const QString &field);
    QJsonValue take(const QString &field, QJsonValue::Type type);
    QDate dateOf(const QJsonValue &value, const QString &field);

    QJsonObject m_object;
    QString m_file;
    QString m_path; ///< "figures[2].", empty outermost
    QSet<QString> m_known;
    std::shared_ptr<std::optional<Error>> m_error;
};

} // namespace callboard::plan
