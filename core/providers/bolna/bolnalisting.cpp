// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnalisting.h"

#include "core/http/json.h"
#include "core/providers/bolna/bolnarequests.h"
#include "core/providers/jsonfields.h"

#include <QJsonArray>

namespace callboard::providers::bolna {

namespace {

constexpr int MostPages = 1000;
constexpr int MostPasses = 6;
constexpr int FewestListed = 2;
constexpr int Lessening = 5;

Failure unreadable(const QString &address, const QString &why)
{
    return fail(ErrorCode::ProviderAnswerUnreadable, {address}, QStringLiteral("listing: ") + why);
}

} // namespace

bool isTooLarge(const http::Response &response)
{
    return response.fate == http::Fate::Answered && !response.complete &&
           response.body.size() >= http::MostBodyBytes;
}

Result<Page> readPage(const http::Response &response, int asked, const QString &address)
{
    Page page;
    if (isTooLarge(response)) {
        page.tooLarge = true;
        return page;
    }
    const Result<QJsonObject> answer = http::parseObject(response.body, address);
    if (!answer)
        return fail(answer.error());
    const QJsonValue rows = answer->value(QLatin1String("data"));
    const QJsonValue hasMore = answer->value(QLatin1String("has_more"));
    if (!rows.isArray() || !hasMore.isBool())
        return unreadable(address, QStringLiteral("a page without rows or without its end"));
    if (answer->value(QLatin1String("page_number")).toInt(asked) != asked)
        return unreadable(address, QStringLiteral("another page than the one asked for"));
    page.hasMore = hasMore.toBool();
    const QJsonValue total = answer->value(QLatin1String("total"));
    if (total.isDouble())
        page.total = qsizetype(total.toInteger());
    const QJsonArray values = rows.toArray();
    for (const QJsonValue &value : values) {
        const QJsonObject row = value.toObject();
        if (textIn(row, "id").isEmpty() || textIn(row, "status").isEmpty())
            return unreadable(address, QStringLiteral("a call without id or status"));
        page.rows.append(row);
    }
    return page;
}

Listing::Listing(Ask ask, QString address)
    : m_ask(std::move(ask))
    , m_address(std::move(address))
    , m_pageSize(MostListed)
{
}

Result<QHash<QString, QJsonObject>> Listing::read()
{
    for (int pass = 0; pass < MostPasses; ++pass) {
        const qsizetype before = m_rows.size();
        const Result<int> pages = readThrough();
        if (!pages)
            return fail(pages.error());
        if (*pages == 0)
            continue;
        const bool isStill = *pages == 1 || m_rows.size() == before;
        if (isStill && m_rows.size() >= m_total.value_or(0))
            return m_rows;
    }
    return incomplete(QStringLiteral("fewer calls than there are, or the list does not come to rest"));
}

Result<int> Listing::readThrough()
{
    for (int number = 1; number <= MostPages; ++number) {
        const Result<Page> page = m_ask(number, m_pageSize);
        if (!page)
            return fail(page.error());
        if (page->tooLarge) {
            m_pageSize /= Lessening;
            return m_pageSize >= FewestListed
                       ? Result<int>(0)
                       : Result<int>(incomplete(QStringLiteral("even a short page is too large")));
        }
        for (const QJsonObject &row : page->rows)
            m_rows.insert(textIn(row, "id"), row);
        m_total = page->total;
        if (!page->hasMore)
            return number;
        if (page->rows.isEmpty())
            return incomplete(QStringLiteral("an empty page that is not the last"));
    }
    return incomplete(QStringLiteral("no end in sight"));
}

Failure Listing::incomplete(const QString &why) const
{
    return unreadable(m_address, why);
}

} // namespace callboard::providers::bolna
