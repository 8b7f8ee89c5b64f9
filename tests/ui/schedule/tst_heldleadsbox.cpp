// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/heldleadsbox.h"

#include "core/services/accountservice.h"
#include "core/services/donotcallservice.h"
#include "core/store/ledger.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/testprofile.h"
#include "ui/schedule/heldleadsdialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class HeldLeadsBoxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingHeldOffersNoList();
    void everyPartOpensTheLeadsBehindIt();
    void anotherStartAsksAnew();
    void aNumberBarredMeanwhileIsCounted();
    void onlyTheFirstLeadsAreLookedAt();
    void whoWaitsInAnotherCampaignIsListedToo();
    void theRoomOfTheDayIsFound();
    void itIsNotSaidThatNothingStandsAgainstWhatIsRefused();

private:
    void open(const QList<LeadId> &leads);
    /// From ten to five, so that the evening is outside.
    [[nodiscard]] services::ScheduleRequest request(int hour) const;
    void bar(const QString &lines) const;
    [[nodiscard]] QString text(const char *name) const
    {
        return m_box->findChild<QLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] QPushButton *show() const
    {
        return m_box->findChild<QPushButton *>(QStringLiteral("showHeld"));
    }

    QList<LeadId> m_leads;
    Account m_account;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<HeldLeadsBox> m_box;
};

void HeldLeadsBoxTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_leads = m_profile->addLeads(12);
    QCOMPARE(m_leads.size(), 12);
    const services::AccountService accounts(*m_profile->workspace);
    m_account = test::await(accounts.preferred()).value_or(Account());
    QVERIFY(m_account.id.isValid());
}

void HeldLeadsBoxTest::cleanup()
{
    m_box.reset();
    m_profile.reset();
}

void HeldLeadsBoxTest::open(const QList<LeadId> &leads)
{
    m_box = std::make_unique<HeldLeadsBox>(*m_profile->workspace, leads);
    m_box->show();
}

services::ScheduleRequest HeldLeadsBoxTest::request(int hour) const
{
    services::ScheduleRequest request;
    request.leads = m_leads;
    request.account = m_account.id;
    request.start =
        fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(hour, 0), m_profile->workspace->zone()));
    request.hours = {HoursPart{.opens = QTime(10, 0), .closes = QTime(17, 0)}};
    return request;
}

void HeldLeadsBoxTest::bar(const QString &lines) const
{
    services::DoNotCallService lists(*m_profile->workspace);
    QVERIFY(test::await(lists.add(lines, {})).has_value());
}

void HeldLeadsBoxTest::nothingHeldOffersNoList()
{
    open(m_leads);
    m_box->follow(request(15), m_account);
    QTRY_VERIFY(text("heldSentence").startsWith(QStringLiteral("Nothing stands against calling the 12")));
    QVERIFY(!show()->isVisible());
    QVERIFY(m_box->findChild<QLabel *>(QStringLiteral("heldLimit"))->isHidden());
}

// Features, row 89.
void HeldLeadsBoxTest::everyPartOpensTheLeadsBehindIt()
{
    bar(QStringLiteral("+919810000001\n+919810000002\n+919810000003"));
    open(m_leads);
    m_box->follow(request(20), m_account);
    QTRY_COMPARE(text("heldSentence"),
                 QStringLiteral("12 of 12 will not be called at the start: 9 outside calling hours until "
                                "tomorrow 10:00 IST, 3 marked do-not-call."));
    QCOMPARE(test::unnamedFields(*m_box), QStringList());
    QCOMPARE(show()->menu()->actions().size(), 2);
    show()->menu()->actions().last()->trigger();
    const auto *dialog = m_box->findChild<HeldLeadsDialog *>();
    QVERIFY(dialog != nullptr);
    auto *table = dialog->findChild<QTableView *>(QStringLiteral("heldLeads"));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(test::unnamedFields(*dialog), QStringList());

    auto *copy = dialog->findChild<QPushButton *>(QStringLiteral("copyHeld"));
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text().split(QLatin1Char('\n')).size(), 3);
    table->selectRow(1);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Lead 2\t+919810000002\t\tDo not call"));
}

void HeldLeadsBoxTest::anotherStartAsksAnew()
{
    open(m_leads);
    m_box->follow(request(20), m_account);
    QTRY_VERIFY(text("heldSentence").startsWith(QStringLiteral("12 of 12")));
    m_box->follow(request(15), m_account);
    QTRY_VERIFY(text("heldSentence").startsWith(QStringLiteral("Nothing")));
    QVERIFY(!show()->isVisible());
}

void HeldLeadsBoxTest::aNumberBarredMeanwhileIsCounted()
{
    open(m_leads);
    m_box->follow(request(15), m_account);
    QTRY_VERIFY(text("heldSentence").startsWith(QStringLiteral("Nothing")));
    bar(QStringLiteral("+91981000001*"));
    QTRY_VERIFY(text("heldSentence").startsWith(QStringLiteral("3 of 12")));
}

void HeldLeadsBoxTest::onlyTheFirstLeadsAreLookedAt()
{
    QList<LeadId> imagined;
    for (int i = 1; i <= HeldLeadsBox::MostLeads + 1; ++i)
        imagined += LeadId(1'000'000 + i);
    open(imagined);
    const QLocale locale;
    QVERIFY(m_box->findChild<QLabel *>(QStringLiteral("heldLimit"))->isVisible());
    QVERIFY(text("heldLimit").contains(locale.toString(HeldLeadsBox::MostLeads)));
    QVERIFY(text("heldLimit").contains(locale.toString(HeldLeadsBox::MostLeads + 1)));
    m_box->follow(request(15), m_account);
    QTRY_VERIFY(text("heldSentence").contains(locale.toString(HeldLeadsBox::MostLeads)));
}

void HeldLeadsBoxTest::whoWaitsInAnotherCampaignIsListedToo()
{
    services::ScheduleService schedules(*m_profile->workspace);
    services::ScheduleRequest other = request(15);
    other.leads = m_leads.mid(0, 3);
    QVERIFY(test::await(schedules.schedule(other)));
    open(m_leads);
    m_box->follow(request(15), m_account);
    QTRY_COMPARE(text("leadNotes"), QStringLiteral("⚠ 3 of these leads are called by another campaign too."));
    QTRY_VERIFY(text("heldSentence").startsWith(QStringLiteral("Nothing stands against calling the 12")));
    QTRY_VERIFY(!show()->isHidden());
    QCOMPARE(show()->menu()->actions().size(), 1);
}

void HeldLeadsBoxTest::theRoomOfTheDayIsFound()
{
    m_account.callsPerDay = 5;
    QVERIFY(test::await(m_profile->workspace->ledger().write(
        [account = m_account](store::Store &store) { return store.accounts.update(account); })));
    open(m_leads);
    QSignalSpy found(m_box.get(), &HeldLeadsBox::dayRoomFound);
    QVERIFY(!m_box->dayRoom());
    m_box->follow(request(15), m_account);
    QTRY_COMPARE(found.size(), 1);
    QVERIFY(m_box->dayRoom());
    QCOMPARE(m_box->dayRoom()->firstDay, 5);
    QTRY_VERIFY(text("heldSentence").contains(QStringLiteral("7 above the daily limit")));
}

void HeldLeadsBoxTest::itIsNotSaidThatNothingStandsAgainstWhatIsRefused()
{
    open(m_leads);
    const auto *sentence = m_box->findChild<QLabel *>(QStringLiteral("heldSentence"));
    m_box->follow(request(15), m_account);
    QTRY_VERIFY(text("heldSentence").startsWith(QStringLiteral("Nothing")));
    QVERIFY(sentence->isVisible());
    m_box->setRefused(true);
    QVERIFY(!sentence->isVisible());
    // What holds some of them is worth knowing all the same.
    bar(QStringLiteral("+91981000001*"));
    QTRY_VERIFY(text("heldSentence").startsWith(QStringLiteral("3 of 12")));
    QVERIFY(sentence->isVisible());
    m_box->setRefused(false);
    QVERIFY(sentence->isVisible());
}

QTEST_MAIN(HeldLeadsBoxTest)
#include "tst_heldleadsbox.moc"
