// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/http/transport.h"

#include <QHash>
#include <QJsonObject>

#include <functional>

namespace callboard::providers::bolna {

/// One page of an agent's executions.
struct Page
{
    QList<QJsonObject> rows;
    bool hasMore = false;
    std::optional<qsizetype> total;
    bool tooLarge = false; ///< over the body cap: to be asked again for fewer rows
};

/// Whether the answer broke off at the body cap.
[[nodiscard]] bool isTooLarge(const http::Response &response);

/// What came as page number \a asked. Whatever does not add up is an error (F25).
[[nodiscard]] Result<Page> readPage(const http::Response &response, int asked, const QString &address);

/// Reads every execution of one agent in one span, page by page (F26). The list is "sorted by last run", so
/// that a call which moves on while pages are turned jumps to the front and hides another from us: several
/// pages are therefore read again until nothing new comes, and never fewer than the `total` that Bolna names.
/// Used once.
class Listing
{
public:
    /// Asks for a page, counted from 1, of at most that many rows.
    using Ask = std::function<Result<Page>(int page, int pageSize)>;

    Listing(Ask ask, QString address);

    /// Rows by id; a row that came twice is the later one.
    [[nodiscard]] Result<QHash<QString, QJsonObject>> read();

private:
    /// One time through; how many pages it took, or 0 when a page was too large and the size was lessened.
    [[nodiscard]] Result<int> readThrough();
    [[nodiscard]] Failure incomplete(const QString &why) const;

    Ask m_ask;
    QString m_address;
    QHash<QString, QJsonObject> m_rows;
    std::optional<qsizetype> m_total;
    int m_pageSize;
};

} // namespace callboard::providers::bolna
