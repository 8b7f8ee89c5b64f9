// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/sheetspage.h"

#include "tests/support/fakesheets.h"
#include "tests/ui/settings/pagebench.h"
#include "ui/common/jobprogress.h"

#include <QFile>
#include <QTableView>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;
using callboard::test::FakeSheets;
using callboard::test::SheetGrid;

class SheetsPageTest final : public QObject, private test::PageBench<SheetsPage>
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void withoutALinkItSaysHowToGetOne();
    void aKeyFileThatIsNoneIsSaid();
    void aLinkedSheetIsBroughtInStepAndUnlinked();
    void aConflictIsDecided();
    void whoMayBeCalledAgainIsAskedAbout();
    void whatStaysUndecidedIsSaid();

private:
    [[nodiscard]] QTableView *conflicts() const { return m_page->findChild<QTableView *>(); }
    /// Links the fake behind the page's back, for the page knows Google's address alone.
    [[nodiscard]] bool link();
    [[nodiscard]] bool step();

    std::unique_ptr<FakeSheets> m_fake;
};

void SheetsPageTest::init()
{
    QVERIFY(openProfile());
    m_fake = std::make_unique<FakeSheets>(
        [clock = m_profile->clock] { return toMSecsSinceEpoch(clock->now()) / 1000; });
    openPage();
}

void SheetsPageTest::cleanup()
{
    close();
    m_fake.reset();
}

bool SheetsPageTest::link()
{
    if (!setPassphrase())
        return false;
    const QString fileName = m_profile->directory.filePath(QStringLiteral("key.json"));
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_fake->keyFile()) <= 0)
        return false;
    file.close();
    m_fake->setGrid({{QStringLiteral("lead_uuid"), QStringLiteral("number"), QStringLiteral("name"),
                      QStringLiteral("call_status")},
                     {QString(), QStringLiteral("+919810000001"), QStringLiteral("Asha")},
                     {QString(), QStringLiteral("12"), QStringLiteral("Ravi")}});
    services::SheetsService sheets(*m_profile->workspace);
    return test::await(sheets.link({FakeSheets::spreadsheetId(), fileName, m_fake->url()})).has_value();
}

bool SheetsPageTest::step()
{
    m_profile->clock->advance(seconds{1});
    services::SheetsService sheets(*m_profile->workspace);
    return test::await(sheets.bringInStep()).has_value();
}

void SheetsPageTest::withoutALinkItSaysHowToGetOne()
{
    QTRY_VERIFY(textOf("sheetsState").contains(QLatin1String("service account")));
    QVERIFY(action("linkSheet")->isEnabled());
    for (const char *name : {"unlinkSheet", "stepSheet", "keepOurs", "takeTheirs"})
        QVERIFY2(!action(name)->isEnabled(), name);
}

void SheetsPageTest::aKeyFileThatIsNoneIsSaid()
{
    m_prompter->entered = {FakeSheets::spreadsheetId()};
    m_prompter->files = {QStringLiteral(":/store/sql/0004_sheets.sql")};
    action("linkSheet")->trigger();
    QTRY_COMPARE(m_prompter->errors.size(), 1);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::FileMalformed);
    QTRY_VERIFY(action("linkSheet")->isEnabled());
}

void SheetsPageTest::aLinkedSheetIsBroughtInStepAndUnlinked()
{
    QVERIFY(link());
    showAgain();
    QTRY_VERIFY(textOf("sheetsState").contains(FakeSheets::clientEmail()));
    QTRY_VERIFY(action("stepSheet")->isEnabled());
    action("stepSheet")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(textOf("sheetsSaid").contains(QLatin1String("Row 3")), 30'000);
    QVERIFY(!m_fake->row(2).constFirst().isEmpty());
    QTRY_VERIFY(action("unlinkSheet")->isEnabled());
    action("unlinkSheet")->trigger(); // the answer is no
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(action("unlinkSheet")->isEnabled());
    m_prompter->answers = {true};
    action("unlinkSheet")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!action("unlinkSheet")->isEnabled() && action("linkSheet")->isEnabled(), 30'000);
    QTRY_VERIFY(!textOf("sheetsState").contains(FakeSheets::clientEmail()));
}

void SheetsPageTest::aConflictIsDecided()
{
    QVERIFY(link());
    QVERIFY(step());
    services::LeadService leads(*m_profile->workspace);
    const QList<LeadId> ids = test::await(leads.ids({}, {})).value_or({});
    QCOMPARE(ids.size(), 1);
    QVERIFY(renameToOurs(ids.constFirst()));
    m_fake->edit([](SheetGrid &grid) { grid[1][2] = QStringLiteral("Theirs"); });
    QVERIFY(step());
    showAgain();
    QTRY_COMPARE(conflicts()->model()->rowCount(), 1);
    const auto cell = [this](int column) { return conflicts()->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(1), QStringLiteral("Name"));
    QCOMPARE(cell(2), QStringLiteral("Ours"));
    QCOMPARE(cell(3), QStringLiteral("Theirs"));
    conflicts()->selectRow(0);
    QTRY_VERIFY(action("takeTheirs")->isEnabled());
    action("takeTheirs")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(conflicts()->model()->rowCount(), 0, 30'000);
    QCOMPARE(test::await(leads.leads(ids)).value_or({}).constFirst().name, QStringLiteral("Theirs"));
    QVERIFY(m_prompter->errors.isEmpty());
}

void SheetsPageTest::whoMayBeCalledAgainIsAskedAbout()
{
    QVERIFY(link());
    QVERIFY(step());
    for (const char *status : {"do_not_call", "pending"}) {
        m_fake->edit([status](SheetGrid &grid) { grid[1][3] = QString::fromLatin1(status); });
        QVERIFY(step());
    }
    showAgain();
    QTRY_COMPARE(conflicts()->model()->rowCount(), 1);
    services::LeadService leads(*m_profile->workspace);
    const QList<LeadId> ids = test::await(leads.ids({}, {})).value_or({});
    const auto status = [&] { return test::await(leads.leads(ids)).value_or({}).constFirst().status; };
    conflicts()->selectRow(0);
    QTRY_VERIFY(action("takeTheirs")->isEnabled());
    action("takeTheirs")->trigger(); // the answer is no
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.constFirst().dangerous);
    QVERIFY(m_prompter->questions.constFirst().text.contains(QLatin1String("do-not-call list")));
    QVERIFY(action("takeTheirs")->isEnabled()); // nothing is under way
    QCOMPARE(status(), LeadStatus::DoNotCall);
    m_prompter->answers = {true};
    action("takeTheirs")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(conflicts()->model()->rowCount(), 0, 30'000);
    QCOMPARE(status(), LeadStatus::Pending);
    QCOMPARE(m_prompter->questions.size(), 2);
    QVERIFY(m_prompter->errors.isEmpty());
}

void SheetsPageTest::whatStaysUndecidedIsSaid()
{
    QVERIFY(link());
    QVERIFY(step());
    m_fake->edit([](SheetGrid &grid) { grid[1][3] = QStringLiteral("call back"); });
    QVERIFY(step());
    showAgain();
    QTRY_COMPARE(conflicts()->model()->rowCount(), 1);
    conflicts()->selectRow(0);
    QTRY_VERIFY(action("takeTheirs")->isEnabled());
    action("takeTheirs")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_prompter->errors.size(), 1, 30'000);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::Refused);
    QVERIFY(m_page->findChild<JobProgress *>()->isHidden());
    QVERIFY(m_prompter->questions.isEmpty()); // nobody is called again by it
    QTRY_VERIFY(action("takeTheirs")->isEnabled());
    QCOMPARE(conflicts()->model()->rowCount(), 1);
}

QTEST_MAIN(SheetsPageTest)
#include "tst_sheetspage.moc"
