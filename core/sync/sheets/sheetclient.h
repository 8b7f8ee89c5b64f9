// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/http/transport.h"
#include "core/sync/repeats.h"
#include "core/sync/sheets/cells.h"
#include "core/sync/sheets/tokenbucket.h"
#include "core/sync/sheets/tokensource.h"

#include <QUrl>

#include <memory>

namespace callboard::sync {

/// The service's own address.
[[nodiscard]] QUrl sheetsAddress();

/// One worksheet and its grid.
struct Worksheet
{
    QString title;
    int rows = 0;
    int columns = 0;
};

/// A worksheet with every row of its grid; rows are as long as their last cell that is not empty.
struct WorksheetRows
{
    Worksheet sheet;
    QList<QStringList> rows;
};

/// A spreadsheet at the service: reads rows, writes cells. Keeps to the quota (60 reads and 60 writes a
/// minute), signs in anew once when a token has expired, and repeats reads with ever longer pauses. A write
/// is sent once: whoever repeats it looks at the sheet first. Belongs to one thread at a time; every function
/// blocks.
class SheetClient
{
public:
    /// Where the spreadsheet is, and what is used to reach it; all of it must outlive the client.
    struct Setup
    {
        QUrl baseUrl;
        QString spreadsheetId;
        http::Transport &transport;
        const Clock &clock;
        Patience &patience;
    };

    SheetClient(const Setup &setup, std::unique_ptr<TokenSource> tokens);

    /// The worksheet of that name, whatever its letters' case; WorksheetMissing without one.
    [[nodiscard]] Reached<Worksheet> worksheet(const QString &title);
    /// The same with its rows. While people make it smaller it is looked at again, a few times.
    [[nodiscard]] Reached<WorksheetRows> worksheetRows(const QString &title);
    /// GridChanged when the worksheet is smaller than \a sheet says.
    [[nodiscard]] Reached<QList<QStringList>> allRows(const Worksheet &sheet);
    /// The rows of each span, in one request. \a column: behind them stands one more block, with the cells of
    /// this column in all rows, of the same moment; only in a very long worksheet they are read before.
    [[nodiscard]] Reached<QList<QList<QStringList>>>
    rowsOf(const Worksheet &sheet, const QList<RowSpan> &spans, std::optional<int> column = {});
    /// Puts all values into their cells as they are (RAW), in one request; how many cells.
    [[nodiscard]] Reached<int> write(const Worksheet &sheet, const QList<CellRun> &runs);
    /// Waits as long as it is good to after the \a failures -th failure in a row; false: give up.
    [[nodiscard]] bool restAfter(int failures) { return m_repeats.rest(failures); }

    /// The service account's address; empty for a person who signed in in the browser.
    [[nodiscard]] QString clientEmail() const { return m_tokens->clientEmail(); }

private:
    [[nodiscard]] Reached<QJsonObject> read(const QString &path, const QString &query);
    [[nodiscard]] Reached<QJsonObject> exchange(const http::Request &request, TokenBucket &quota);
    [[nodiscard]] std::optional<Trouble> sendOnce(const http::Request &request, TokenBucket &quota,
                                                  http::Response &response);
    /// Columns of a worksheet; both ends belong to it.
    struct ColumnSpan
    {
        int first = 0;
        int last = 0;
    };
    [[nodiscard]] Reached<QList<QStringList>> rows(const Worksheet &sheet, const RowSpan &span,
                                                   const ColumnSpan &columns);
    [[nodiscard]] Reached<QList<QStringList>> rowByRow(const Worksheet &sheet, const ColumnSpan &columns,
                                                       int atOnce);
    [[nodiscard]] Reached<QList<QList<QStringList>>> ranges(const QStringList &ranges);
    [[nodiscard]] QUrl url(const QString &path, const QString &query) const;

    Setup m_setup;
    std::unique_ptr<TokenSource> m_tokens;
    TokenBucket m_reads;
    TokenBucket m_writes;
    Repeats m_repeats;
};

} // namespace callboard::sync
