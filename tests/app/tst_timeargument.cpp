// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/timeargument.h"

#include <QTest>

using namespace callboard;
using namespace callboard::app;

class TimeArgumentTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTimeIsUnderstood_data();
    void aTimeIsUnderstood();
    void somethingElseIsRefusedWithWhatIsAllowed_data();
    void somethingElseIsRefusedWithWhatIsAllowed();
    void aLengthOfTimeIsUnderstood_data();
    void aLengthOfTimeIsUnderstood();
};

namespace {

Instant now()
{
    return fromDateTime(QDateTime::fromString(QStringLiteral("2026-11-20T09:59:30Z"), Qt::ISODate));
}

} // namespace

void TimeArgumentTest::aTimeIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
    };
    row("now", "2026-11-20T09:59:30Z");
    row("+90s", "2026-11-20T10:01:00Z");
    row("+5m", "2026-11-20T10:04:30Z");
    row("+2h", "2026-11-20T11:59:30Z");
    row("+1d", "2026-11-21T09:59:30Z");
    row("+0s", "2026-11-20T09:59:30Z");
    // S0-058: the sample of the owner's page
    row("2025-10-14T10:00:00+05:30", "2025-10-14T04:30:00Z");
    row("2025-10-14T10:00+05:30", "2025-10-14T04:30:00Z");
    row("2025-10-14T10:00:00+0530", "2025-10-14T04:30:00Z");
    row("2025-10-14T10:00:00Z", "2025-10-14T10:00:00Z");
    row("2025-12-31T23:30:00-05:00", "2026-01-01T04:30:00Z");
    row("2024-02-29T00:00:00+00:00", "2024-02-29T00:00:00Z");
}

void TimeArgumentTest::aTimeIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const Result<Instant> instant = parseTimeArgument(text, now());
    QVERIFY(instant);
    QCOMPARE(toDateTime(*instant, QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'")),
             utc);
}

void TimeArgumentTest::somethingElseIsRefusedWithWhatIsAllowed_data()
{
    QTest::addColumn<QString>("text");
    const QList<const char *> texts = {
        "",
        "tomorrow",
        "NOW",
        "5m",
        "-5m",
        "+5",
        "+m",
        "+5 m",
        "+5w",
        "+1234567s",
        "2025-10-14",
        "2025-10-14T10:00:00", // whose ten o'clock?
        "2025-10-14 10:00:00+05:30",
        "2025-02-30T10:00:00+05:30",
        "2025-10-14T25:00:00+05:30",
        "2025-10-14T10:00:00+05:30 ",
        "1760416200",
    };
    for (const char *text : texts)
        QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromLatin1(text);
}

void TimeArgumentTest::somethingElseIsRefusedWithWhatIsAllowed()
{
    QFETCH(QString, text);
    const Result<Instant> instant = parseTimeArgument(text, now());
    QVERIFY(!instant);
    QCOMPARE(instant.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(instant.error().arguments.first(), text);
    QVERIFY(operatorText(instant.error()).contains(QStringLiteral("2025-10-14T10:00:00+05:30")));
}

void TimeArgumentTest::aLengthOfTimeIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    const auto row = [](const char *text, int length) {
        QTest::newRow(text) << QString::fromLatin1(text) << length;
    };
    row("90s", 90);
    row("30m", 1800);
    row("24h", 86'400);
    row("2d", 172'800);
    row(" 5m ", 300);
    for (const char *wrong : {"", "5", "m", "+5m", "-5m", "5 m", "1h30m", "1234567s"})
        row(wrong, -1);
}

void TimeArgumentTest::aLengthOfTimeIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    const Result<seconds> read = parseDuration(QStringLiteral("--gap"), text);
    QCOMPARE(read.has_value(), length >= 0);
    if (read)
        QCOMPARE(read->count(), length);
    else
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TimeArgumentTest)
#include "tst_timeargument.moc"
