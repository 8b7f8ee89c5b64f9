// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/sheetclient.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace callboard::sync {

namespace {

// Together below the 60 a minute that one user has.
constexpr int AtOnce = 10;
constexpr int PerMinute = 48;

constexpr seconds FirstRest{1};
constexpr seconds Deadline{60};

constexpr int RowsAtOnce = 4000;
constexpr int FewestRowsAtOnce = 50;
constexpr int CellsOfAColumnAtOnce = 20'000;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

bool isWorthRepeating(Trouble trouble)
{
    // What lies outside of the worksheet will do so the next time, too.
    return mayPass(trouble) && trouble != Trouble::GridChanged;
}

/// Numbers stay numbers and text stays text; dates come as they are seen.
QString asStored()
{
    return QStringLiteral(
        "majorDimension=ROWS&valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING");
}

QList<QStringList> rowsIn(const QJsonObject &valueRange)
{
    QList<QStringList> rows;
    const QJsonArray values = valueRange.value(QLatin1String("values")).toArray();
    rows.reserve(values.size());
    for (const QJsonValue &value : values) {
        QStringList cells;
        const QJsonArray row = value.toArray();
        cells.reserve(row.size());
        for (const QJsonValue &cell : row)
            cells << cellText(cell);
        rows << cells;
    }
    return rows;
}

} // namespace

QUrl sheetsAddress()
{
    return QUrl(QStringLiteral("https://sheets.googleapis.com"));
}

SheetClient::SheetClient(const Setup &setup, std::unique_ptr<TokenSource> tokens)
    : m_setup(setup)
    , m_tokens(std::move(tokens))
    , m_reads(AtOnce, PerMinute, setup.clock.monotonicTime())
    , m_writes(AtOnce, PerMinute, setup.clock.monotonicTime())
    , m_repeats(FirstRest, setup.patience)
{
}

QUrl SheetClient::url(const QString &path, const QString &query) const
{
    QString text = m_setup.baseUrl.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) +
                   QStringLiteral("/v4/spreadsheets/") + m_setup.spreadsheetId + path;
    if (!query.isEmpty())
        text += QLatin1Char('?') + query;
    return QUrl(text, QUrl::StrictMode);
}

std::optional<Trouble> SheetClient::sendOnce(const http::Request &request, TokenBucket &quota,
                                             http::Response &response)
{
    for (const bool isSecondTry : {false, true}) {
        const Reached<QByteArray> token = m_tokens->token();
        if (!token)
            return token.trouble();
        const milliseconds wait = quota.take(m_setup.clock.monotonicTime());
        if (wait > milliseconds{0} && !m_setup.patience.wait(wait))
            return Trouble::Stopped;
        http::Request withToken = request;
        withToken.headers.append({QByteArrayLiteral("Authorization"), "Bearer " + *token});
        response = m_setup.transport.send(withToken);
        const std::optional<Trouble> trouble = troubleOf(response);
        if (trouble != Trouble::Expired || isSecondTry)
            return trouble;
        m_tokens->forget();
    }
    return Trouble::Expired;
}

Reached<QJsonObject> SheetClient::exchange(const http::Request &request, TokenBucket &quota)
{
    http::Response response;
    const std::optional<Trouble> trouble = sendOnce(request, quota, response);
    return m_repeats.objectIn(response, trouble);
}

Reached<QJsonObject> SheetClient::read(const QString &path, const QString &query)
{
    http::Request request;
    request.url = url(path, query);
    request.deadline = Deadline;
    return m_repeats.untilAnswered([&] { return exchange(request, m_reads); }, &isWorthRepeating);
}

Reached<Worksheet> SheetClient::worksheet(const QString &title)
{
    const Reached<QJsonObject> answer = read({}, QStringLiteral("fields=sheets.properties"));
    if (!answer)
        return answer.trouble();
    const QJsonArray sheets = answer->value(QLatin1String("sheets")).toArray();
    for (const QJsonValue &sheet : sheets) {
        const QJsonObject properties = sheet[QLatin1String("properties")].toObject();
        const QString name = properties.value(QLatin1String("title")).toString();
        if (name.compare(title, Qt::CaseInsensitive) != 0)
            continue;
        const QJsonObject grid = properties.value(QLatin1String("gridProperties")).toObject();
        const Worksheet found{name, grid.value(QLatin1String("rowCount")).toInt(),
                              grid.value(QLatin1String("columnCount")).toInt()};
        if (found.rows < 1 || found.columns < 1)
            return Trouble::WorksheetMissing;
        return found;
    }
    return Trouble::WorksheetMissing;
}

Reached<QList<QStringList>> SheetClient::rows(const Worksheet &sheet, const RowSpan &span,
                                              const ColumnSpan &columns)
{
    const QString range = rangeText(sheet.title, span, columns.first, columns.last);
    const Reached<QJsonObject> answer = read(QStringLiteral("/values/") + encoded(range), asStored());
    if (!answer)
        return answer.trouble();
    return rowsIn(*answer);
}

Reached<QList<QStringList>> SheetClient::allRows(const Worksheet &sheet)
{
    return rowByRow(sheet, {0, sheet.columns - 1}, RowsAtOnce);
}

Reached<QList<QStringList>> SheetClient::rowByRow(const Worksheet &sheet, const ColumnSpan &columns,
                                                  int atOnce)
{
    QList<QStringList> all;
    for (int first = 1; first <= sheet.rows;) {
        const RowSpan span{first, std::min(first + atOnce - 1, sheet.rows)};
        const Reached<QList<QStringList>> some = rows(sheet, span, columns);
        if (!some && some.trouble() == Trouble::TooLarge && atOnce > FewestRowsAtOnce) {
            atOnce /= 2;
            continue;
        }
        if (!some)
            return some.trouble();
        all.resize(span.first - 1); // empty rows at a span's end are left out
        all += *some;
        first = span.last + 1;
    }
    return all;
}

Reached<WorksheetRows> SheetClient::worksheetRows(const QString &title)
{
    for (int failures = 1;; ++failures) {
        const Reached<Worksheet> sheet = worksheet(title);
        if (!sheet)
            return sheet.trouble();
        const Reached<QList<QStringList>> all = allRows(*sheet);
        if (all)
            return WorksheetRows{*sheet, *all};
        if (all.trouble() != Trouble::GridChanged || failures == Repeats::MostTries)
            return all.trouble();
        if (!restAfter(failures))
            return Trouble::Stopped;
    }
}

Reached<QList<QList<QStringList>>> SheetClient::rowsOf(const Worksheet &sheet, const QList<RowSpan> &spans,
                                                       std::optional<int> column)
{
    QStringList wanted;
    for (const RowSpan &span : spans)
        wanted << rangeText(sheet.title, span, 0, sheet.columns - 1);
    if (!column)
        return ranges(wanted);
    if (sheet.rows <= CellsOfAColumnAtOnce)
        return ranges(wanted << rangeText(sheet.title, {1, sheet.rows}, *column, *column));
    const Reached<QList<QStringList>> cells = rowByRow(sheet, {*column, *column}, CellsOfAColumnAtOnce);
    if (!cells)
        return cells.trouble();
    const Reached<QList<QList<QStringList>>> blocks = ranges(wanted);
    return blocks ? Reached<QList<QList<QStringList>>>(*blocks + QList<QList<QStringList>>{*cells}) : blocks;
}

Reached<QList<QList<QStringList>>> SheetClient::ranges(const QStringList &ranges)
{
    QString query = asStored();
    for (const QString &range : ranges)
        query += QStringLiteral("&ranges=") + encoded(range);
    const Reached<QJsonObject> answer = read(QStringLiteral("/values:batchGet"), query);
    if (!answer)
        return answer.trouble();
    const QJsonArray found = answer->value(QLatin1String("valueRanges")).toArray();
    if (found.size() != ranges.size())
        return Trouble::Unreadable;
    QList<QList<QStringList>> blocks;
    for (const QJsonValue &range : found)
        blocks << rowsIn(range.toObject());
    return blocks;
}

Reached<int> SheetClient::write(const Worksheet &sheet, const QList<CellRun> &runs)
{
    QJsonArray data;
    for (const CellRun &run : runs) {
        QJsonArray cells;
        for (const QJsonValue &value : run.values)
            cells.append(value);
        const int last = run.column + static_cast<int>(run.values.size()) - 1;
        data.append(QJsonObject{
            {QStringLiteral("range"), rangeText(sheet.title, {run.row, run.row}, run.column, last)},
            {QStringLiteral("values"), QJsonArray{cells}}});
    }
    http::Request request;
    request.method = http::Method::Post;
    request.url = url(QStringLiteral("/values:batchUpdate"), {});
    request.deadline = Deadline;
    request.headers = {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")}};
    request.body = QJsonDocument(QJsonObject{{QStringLiteral("valueInputOption"), QStringLiteral("RAW")},
                                             {QStringLiteral("data"), data}})
                       .toJson(QJsonDocument::Compact);
    // Not sent again by the network either: rows may have moved meanwhile.
    request.repeatable = http::Repeatable::Never;
    const Reached<QJsonObject> answer = exchange(request, m_writes);
    if (!answer)
        return answer.trouble();
    return answer->value(QLatin1String("totalUpdatedCells")).toInt();
}

} // namespace callboard::sync
