// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fakesignin.h"
#include "tests/support/loopbackhttp.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace callboard::test {

/// A worksheet's cells, the headings first.
using SheetGrid = QList<QList<QJsonValue>>;

/// What becomes of one request in place of an answer.
enum class SheetFault {
    None = 1,
    Quota,          ///< 429
    Unavailable,    ///< 503
    ErrorAfterWork, ///< 500, and it was done all the same
    LostAfterWork,  ///< done, and the connection ends without an answer
    LostBefore,     ///< not done, and the connection ends without an answer
    LandsLate,      ///< no answer; done only once two further requests were answered
    Denied,         ///< 403
    ApiOff,         ///< 403, the API is not switched on
    Missing,        ///< 404
    ExcelFile,      ///< 400, FAILED_PRECONDITION
    Nonsense,       ///< 200 with something that is not JSON
};

/// Google's sign-in and Sheets services for one spreadsheet, at the wire and on the loopback: signatures,
/// tokens that expire, ragged rows, RAW values, a grid with an edge, 60 reads and 60 writes a minute, and
/// faults to order. In a thread of its own; all functions may be called from any thread.
class FakeSheets final
{
public:
    /// \a nowSeconds: the service's clock, seconds of UTC.
    explicit FakeSheets(std::function<qint64()> nowSeconds);
    FakeSheets(const FakeSheets &) = delete;
    FakeSheets &operator=(const FakeSheets &) = delete;
    ~FakeSheets();

    [[nodiscard]] QUrl url() const;
    /// A service account's key file that signs in here.
    [[nodiscard]] QByteArray keyFile() const;
    /// The file of a desktop client, with which a person signs in here in the browser.
    [[nodiscard]] QByteArray clientFile() const;
    [[nodiscard]] static QString spreadsheetId();
    [[nodiscard]] static QString clientEmail();

    void setGrid(const SheetGrid &grid);
    [[nodiscard]] SheetGrid grid() const;
    void setTitle(const QString &title);
    /// The grid's edge; 1000 at first.
    void setGridRows(int rows);
    /// Runs once, right after the grid's size was told for the next time, or \a later times after that; the
    /// grid has \a rows rows from then on.
    void afterNextMetadata(int rows, std::function<void(SheetGrid &grid)> change, int later = 0);
    /// The cells of a row as text; empty past its end.
    [[nodiscard]] QStringList row(int number) const;
    /// As a person who works in the sheet at the same time.
    void edit(const std::function<void(SheetGrid &grid)> &change);
    /// Runs once, right before the next write is looked at.
    void beforeNextWrite(std::function<void(SheetGrid &grid)> change);

    void faultOfReads(const QList<SheetFault> &faults);
    void faultOfWrites(const QList<SheetFault> &faults);
    void faultOfSignIns(const QList<SheetFault> &faults);
    void expireTokens();
    /// Looks at, or changes, what Google does with people.
    void people(const std::function<void(FakeSignIn &people)> &change);

    [[nodiscard]] int reads() const;
    [[nodiscard]] int writes() const;
    [[nodiscard]] int signIns() const;
    /// The most reads or writes that were answered within 60 s of the service's clock.
    [[nodiscard]] int mostInAMinute() const;
    /// Everything that was sent, heads without their tokens.
    [[nodiscard]] QList<QByteArray> requests() const;

private:
    using Request = LoopbackHttp::Request;
    using Answer = LoopbackHttp::Answer;
    class Signer;

    [[nodiscard]] Answer answer(const Request &request);
    [[nodiscard]] Answer control(const Request &request);
    [[nodiscard]] Answer signIn(const Request &request);
    [[nodiscard]] Answer signInAccount(const QUrlQuery &form);
    [[nodiscard]] QByteArray newToken();
    [[nodiscard]] Answer sheets(const Request &request);
    [[nodiscard]] Answer metadata() const;
    [[nodiscard]] Answer valuesOf(const QStringList &ranges, bool isBatch) const;
    [[nodiscard]] Answer update(const QByteArray &body);
    [[nodiscard]] bool isBeyondGrid(const QString &range) const;
    [[nodiscard]] Answer beyondGrid() const;
    [[nodiscard]] std::optional<QJsonObject> block(const QString &range) const;
    [[nodiscard]] bool isWithinQuota(QList<qint64> &past);
    void landLateWrites();

    std::function<qint64()> m_now;
    std::unique_ptr<Signer> m_signer;

    mutable std::mutex m_mutex; ///< guards what follows
    SheetGrid m_grid;
    QString m_title;
    int m_gridRows = 1000;
    int m_gridColumns = 26;
    QHash<QByteArray, qint64> m_tokens; ///< until when each is good
    QList<SheetFault> m_readFaults;
    QList<SheetFault> m_writeFaults;
    QList<SheetFault> m_signInFaults;
    FakeSignIn m_people;
    std::function<void(SheetGrid &grid)> m_beforeWrite;
    std::function<void(SheetGrid &grid)> m_afterMetadata;
    int m_rowsAfterMetadata = 0;
    int m_metadataUntilChange = 0;
    QList<QPair<int, QByteArray>> m_late; ///< requests still to be answered, then the write
    QList<qint64> m_pastReads;
    QList<qint64> m_pastWrites;
    int m_signIns = 0;
    int m_reads = 0;
    int m_writes = 0;
    int m_mostInAMinute = 0;
    QList<QByteArray> m_requests;
    LoopbackHttp m_server; ///< after what its thread works with
};

} // namespace callboard::test
