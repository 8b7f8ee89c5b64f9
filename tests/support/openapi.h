// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace callboard::test {

/// Holds requests and answers against an OpenAPI 3.0 description. Knows the words of it that ours uses, and
/// reports any other as a problem, so that nothing passes unread.
class OpenApi
{
public:
    explicit OpenApi(QJsonObject description);

    /// "GET /api/campaigns/{id}" for every operation, sorted.
    [[nodiscard]] QStringList operations() const;
    /// The operation, or an empty object.
    [[nodiscard]] QJsonObject operation(const QString &method, const QString &path) const;

    /// What of a JSON body the description does not allow; empty when it is right.
    [[nodiscard]] QStringList requestProblems(const QString &method, const QString &path,
                                              const QJsonValue &body) const;
    /// The same of an answer: its status, its type, and its body.
    [[nodiscard]] QStringList answerProblems(const QString &method, const QString &path, int status,
                                             const QByteArray &type, const QByteArray &body) const;
    /// Of \a value under \a schema; for the description's own tests too.
    [[nodiscard]] QStringList problems(const QJsonObject &schema, const QJsonValue &value,
                                       const QString &where) const;

private:
    [[nodiscard]] QJsonObject resolved(const QJsonObject &schema) const;
    [[nodiscard]] QStringList objectProblems(const QJsonObject &schema, const QJsonObject &object,
                                             const QString &where) const;
    [[nodiscard]] QStringList arrayProblems(const QJsonObject &schema, const QJsonArray &array,
                                            const QString &where) const;

    QJsonObject m_description;
};

} // namespace callboard::test
