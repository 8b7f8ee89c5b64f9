// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicebook.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace callboard;
using namespace callboard::providers;

namespace {

PracticeCall callNamed(const QString &id, const QString &number)
{
    PracticeCall call;
    call.id = id;
    call.createdAt = fromMSecsSinceEpoch(1'790'000'000'123);
    call.number = number;
    call.externalId = QStringLiteral("external-") + id;
    call.overrides = {
        {QStringLiteral("variableValues"), QJsonObject{{QStringLiteral("name"), QStringLiteral("आशा")}}}};
    return call;
}

/// Enough to tell sealed from plain.
QByteArray turned(QByteArray bytes)
{
    for (char &c : bytes)
        c = char(c ^ 0x55);
    return bytes;
}

/// Writes beyond \a most bytes of a file fail while it lives, as on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t most)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit = {most, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        (void)std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class PracticeBookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEverythingOverARestart();
    void aTornLineIsDropped();
    void aDamagedLineIsNamed();
    void sealedLinesHoldNoNumber();
    void theFileIsTheOwnersAlone();
    void withoutAFileItForgets();
    void aFullDiskIsTold();

private:
    [[nodiscard]] std::unique_ptr<PracticeBook> book() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    PracticeLine::Options m_options;
};

void PracticeBookTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_options = {};
    m_options.callBook = m_dir->filePath(QStringLiteral("practice.jsonl"));
}

std::unique_ptr<PracticeBook> PracticeBookTest::book() const
{
    Result<std::unique_ptr<PracticeBook>> opened = PracticeBook::open(m_options);
    return opened ? std::move(*opened) : nullptr;
}

// Ruling 24
void PracticeBookTest::keepsEverythingOverARestart()
{
    const QString number = QStringLiteral("+919800000001");
    {
        const auto first = book();
        QVERIFY(first->add(callNamed(QStringLiteral("a"), number)));
        QVERIFY(first->add(callNamed(QStringLiteral("b"), number)));
        QVERIFY(first->stop(0, fromMSecsSinceEpoch(1'790'000'001'000)));
        QVERIFY(first->remove(1));
    }
    const auto second = book();
    QVERIFY(second);
    QCOMPARE(second->calls().size(), 2U);
    QCOMPARE(second->callsTo(number), 2);
    QCOMPARE(second->placeOf(QStringLiteral("a")), 0U);
    QVERIFY(!second->placeOf(QStringLiteral("b")));
    const PracticeCall &call = second->calls().at(0);
    QCOMPARE(call.createdAt, fromMSecsSinceEpoch(1'790'000'000'123));
    QCOMPARE(call.stoppedAt, fromMSecsSinceEpoch(1'790'000'001'000));
    QCOMPARE(call.externalId, QStringLiteral("external-a"));
    QCOMPARE(call.overrides, callNamed(QStringLiteral("a"), number).overrides);
}

void PracticeBookTest::aTornLineIsDropped()
{
    {
        const auto first = book();
        QVERIFY(first->add(callNamed(QStringLiteral("a"), QStringLiteral("+919800000001"))));
    }
    QFile file(m_options.callBook);
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"call\":{\"id\":\"b\"");
    file.close();
    {
        const auto second = book();
        QVERIFY(second);
        QVERIFY(second->add(callNamed(QStringLiteral("c"), QStringLiteral("+919800000001"))));
    }
    const auto third = book();
    QVERIFY(third);
    QCOMPARE(third->calls().size(), 2U);
    QVERIFY(third->placeOf(QStringLiteral("c")));
}

void PracticeBookTest::aDamagedLineIsNamed()
{
    QFile file(m_options.callBook);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"deleted\":\"nobody\"}\n");
    file.close();
    const auto opened = PracticeBook::open(m_options);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::FileMalformed);
    QCOMPARE(opened.error().where, QStringLiteral("1"));
}

// I6
void PracticeBookTest::sealedLinesHoldNoNumber()
{
    m_options.seal = turned;
    m_options.unseal = [](const QByteArray &bytes) { return Result<QByteArray>(turned(bytes)); };
    {
        const auto first = book();
        QVERIFY(first->add(callNamed(QStringLiteral("a"), QStringLiteral("+919800000001"))));
    }
    QFile file(m_options.callBook);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("98000"));
    const auto second = book();
    QVERIFY(second);
    QCOMPARE(second->callsTo(QStringLiteral("+919800000001")), 1);
}

void PracticeBookTest::theFileIsTheOwnersAlone()
{
    QVERIFY(book());
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(m_options.callBook).permissions() & others));
}

void PracticeBookTest::withoutAFileItForgets()
{
    m_options.callBook.clear();
    const auto first = book();
    QVERIFY(first->add(callNamed(QStringLiteral("a"), QStringLiteral("+919800000001"))));
    QCOMPARE(book()->calls().size(), 0U);
}

// A call that is not on disk was not made; and half a line must not spoil the next.
void PracticeBookTest::aFullDiskIsTold()
{
    const auto first = book();
    QVERIFY(first->add(callNamed(QStringLiteral("a"), QStringLiteral("+919800000001"))));
    {
        const FileSizeLimit limit(rlim_t(QFileInfo(m_options.callBook).size() + 20));
        QVERIFY(!first->add(callNamed(QStringLiteral("b"), QStringLiteral("+919800000002"))));
    }
    QCOMPARE(first->calls().size(), 1U);
    QVERIFY(first->add(callNamed(QStringLiteral("c"), QStringLiteral("+919800000003"))));
    const auto second = book();
    QVERIFY(second);
    QVERIFY(second->placeOf(QStringLiteral("a")));
    QVERIFY(!second->placeOf(QStringLiteral("b")));
    QVERIFY(second->placeOf(QStringLiteral("c")));
}

QTEST_GUILESS_MAIN(PracticeBookTest)
#include "tst_practicebook.moc"
