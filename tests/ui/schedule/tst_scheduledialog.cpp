// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/scheduledialog.h"

#include "core/services/campaigndraft.h"
#include "core/services/campaignservice.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/common/presetbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <QWheelEvent>

using namespace callboard;
using namespace callboard::ui;

namespace {

/// Counted by the summary, never looked up.
QList<LeadId> imagined(int count)
{
    QList<LeadId> leads;
    for (int i = 1; i <= count; ++i)
        leads += LeadId(i);
    return leads;
}

} // namespace

class ScheduleDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void proposesTomorrowAtTenWithFiveEverySixtySeconds();
    void writesTheZoneOut();
    void pastTimesCannotBeChosen();
    void aStartThatPassesWhileTheDialogIsOpenMovesOn();
    void showsTheFiguresOfTheWorkedExamples_data();
    void showsTheFiguresOfTheWorkedExamples();
    void refusesInWordsWhatIsOutOfRange_data();
    void refusesInWordsWhatIsOutOfRange();
    void gridAboveTheLinesIsRefused();
    void practiceSchedulesWithOnePress();
    void realMoneyIsAskedAboutFirst();
    void practiceCanStartAtOnce();
    void whatWasEnteredIsNotThrownAwayUnasked();
    void aDraftIsKeptAndNotScheduled();
    void goesOnWithADraft();
    void rulesAreInTheSummaryAndTheCampaign();
    void hoursThatNeverMeetAreToldBeforeSaving();
    void anUnresolvedPlaceholderKeepsTheButtonOff();
    void offersTheLeadsFurtherColumns();
    void everythingCanBeReachedByKeyboard();
    void theButtonsStayInSightOnASmallScreen();
    void theWheelScrollsAndChangesNothing();
    void whatCanBeTypedIntoHasAName();

private:
    void open(const QList<LeadId> &leads);
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString text(const char *label) const { return child<QLabel>(label)->text(); }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<ScheduleDialog> m_dialog;
};

void ScheduleDialogTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    // The worked examples are told in life's time.
    services::SettingsService settings(*m_profile->workspace);
    QVERIFY(test::await(settings.change(services::PracticeSpeedKey, QStringLiteral("1"), false)));
    QTRY_COMPARE(m_profile->workspace->periods().practiceCall, seconds{180});
    m_prompter = std::make_unique<test::ScriptedPrompter>();
}

void ScheduleDialogTest::cleanup()
{
    m_dialog.reset();
    m_prompter.reset();
    m_profile.reset();
}

void ScheduleDialogTest::open(const QList<LeadId> &leads)
{
    m_dialog = std::make_unique<ScheduleDialog>(*m_profile->workspace, *m_prompter, leads, nullptr);
    m_dialog->open();
    QTRY_VERIFY(child<QComboBox>("account")->count() > 0);
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
}

// S0-025, S0-026, S0-028, S0-032, S0-035
void ScheduleDialogTest::proposesTomorrowAtTenWithFiveEverySixtySeconds()
{
    open(imagined(100));
    QVERIFY(text("selectedCount").contains(QStringLiteral("100")));
    QCOMPARE(child<QDateEdit>("startDate")->date(), QDate(2026, 11, 21));
    QCOMPARE(child<QTimeEdit>("startTime")->time(), QTime(10, 0));
    const services::ScheduleRequest request = m_dialog->request();
    QCOMPARE(request.parallel, 5);
    QCOMPARE(request.interval, seconds{60});
    QCOMPARE(request.pacing, Pacing::Capped);
    QCOMPARE(request.leads.size(), 100);
}

// S0-029
void ScheduleDialogTest::writesTheZoneOut()
{
    open(imagined(1));
    bool isWritten = false;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        isWritten = isWritten || label->text().remove(QLatin1Char('&')) == QStringLiteral("Start Time (IST)");
    QVERIFY(isWritten);
    QVERIFY(text("summaryFirstStart").endsWith(QStringLiteral("IST")));
}

// S0-027
void ScheduleDialogTest::pastTimesCannotBeChosen()
{
    open(imagined(1));
    auto *date = child<QDateEdit>("startDate");
    auto *time = child<QTimeEdit>("startTime");
    QCOMPARE(date->minimumDate(), QDate(2026, 11, 20));
    date->setDate(QDate(2026, 11, 20));
    QCOMPARE(time->minimumTime(), QTime(12, 1));
    time->setTime(QTime(9, 0));
    QCOMPARE(time->time(), QTime(12, 1));
    date->setDate(QDate(2026, 11, 21));
    time->setTime(QTime(9, 0));
    QCOMPARE(time->time(), QTime(9, 0));
}

void ScheduleDialogTest::aStartThatPassesWhileTheDialogIsOpenMovesOn()
{
    open(imagined(1));
    child<QDateEdit>("startDate")->setDate(QDate(2026, 11, 20));
    child<QTimeEdit>("startTime")->setTime(QTime(12, 1));
    m_profile->clock->advance(std::chrono::minutes{10});
    QTRY_COMPARE(child<QTimeEdit>("startTime")->time(), QTime(12, 11));
}

void ScheduleDialogTest::showsTheFiguresOfTheWorkedExamples_data()
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<int>("parallel");
    QTest::addColumn<int>("interval");
    QTest::addColumn<QTime>("start");
    QTest::addColumn<bool>("grid");
    QTest::addColumn<QString>("batches");
    QTest::addColumn<QString>("perBatch");
    QTest::addColumn<QString>("lastStart");
    QTest::addColumn<QString>("completion");
    QTest::addColumn<QString>("peak");
    QTest::addColumn<QString>("cost");
    QTest::addRow("T-01 grid") << 100 << 5 << 60 << QTime(10, 0) << true << "20"
                               << "5"
                               << "10:19"
                               << "10:22"
                               << "15 "
                               << "27.00";
    QTest::addRow("T-01 capped") << 100 << 5 << 60 << QTime(10, 0) << false << "20"
                                 << "5"
                                 << "10:57"
                                 << "11:00"
                                 << "5 "
                                 << "27.00";
    QTest::addRow("T-02 grid") << 50 << 10 << 30 << QTime(10, 5) << true << "5"
                               << "10"
                               << "10:07"
                               << "10:10"
                               << "50 "
                               << "13.50";
    QTest::addRow("T-02 capped") << 50 << 10 << 30 << QTime(10, 5) << false << "5"
                                 << "10"
                                 << "10:17"
                                 << "10:20"
                                 << "10 "
                                 << "13.50";
    QTest::addRow("T-03 grid") << 200 << 5 << 60 << QTime(14, 0) << true << "40"
                               << "5"
                               << "14:39"
                               << "14:42"
                               << "15 "
                               << "54.00";
    QTest::addRow("T-03 capped") << 200 << 5 << 60 << QTime(14, 0) << false << "40"
                                 << "5"
                                 << "15:57"
                                 << "16:00"
                                 << "5 "
                                 << "54.00";
    QTest::addRow("T-04 capped") << 10 << 3 << 30 << QTime(10, 0) << false << "4"
                                 << "3, the last one 1"
                                 << "10:09"
                                 << "10:12"
                                 << "3 "
                                 << "2.70";
    QTest::addRow("T-05 capped") << 5 << 5 << 60 << QTime(10, 0) << false << "1"
                                 << "5"
                                 << "10:00"
                                 << "10:03"
                                 << "5 "
                                 << "1.35";
}

void ScheduleDialogTest::showsTheFiguresOfTheWorkedExamples()
{
    QFETCH(int, leads);
    QFETCH(int, parallel);
    QFETCH(int, interval);
    QFETCH(QTime, start);
    QFETCH(bool, grid);
    QFETCH(QString, lastStart);
    QFETCH(QString, completion);
    QFETCH(QString, peak);
    QFETCH(QString, cost);
    open(imagined(leads));
    child<QTimeEdit>("startTime")->setTime(start);
    child<PresetBox>("parallel")->setValue(parallel);
    child<PresetBox>("interval")->setValue(interval);
    child<QRadioButton>(grid ? "grid" : "capped")->setChecked(true);

    QCOMPARE(text("summaryLeads"), QString::number(leads));
    QTEST(text("summaryBatches"), "batches");
    QTEST(text("summaryPerBatch"), "perBatch");
    QVERIFY2(text("summaryLastStart").contains(lastStart), qPrintable(text("summaryLastStart")));
    QVERIFY2(text("summaryCompletion").contains(completion), qPrintable(text("summaryCompletion")));
    QVERIFY2(text("summaryLive").startsWith(peak), qPrintable(text("summaryLive")));
    QVERIFY2(text("summaryCost").contains(cost), qPrintable(text("summaryCost")));
    QVERIFY(child<QPushButton>("schedule")->isEnabled());
}

void ScheduleDialogTest::refusesInWordsWhatIsOutOfRange_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("typed");
    QTest::addRow("no call at once") << "parallel"
                                     << "0";
    QTest::addRow("101 at once") << "parallel"
                                 << "101";
    QTest::addRow("words") << "parallel"
                           << "many";
    QTest::addRow("empty") << "parallel"
                           << "";
    QTest::addRow("no interval") << "interval"
                                 << "0";
    QTest::addRow("more than a day") << "interval"
                                     << "86401";
}

void ScheduleDialogTest::refusesInWordsWhatIsOutOfRange()
{
    QFETCH(QString, box);
    QFETCH(QString, typed);
    open(imagined(10));
    m_dialog->findChild<PresetBox *>(box)->setEditText(typed);
    QVERIFY(!child<QPushButton>("schedule")->isEnabled());
    QVERIFY(!child<QLabel>("summaryRefusal")->isHidden());
    QVERIFY(!text("summaryRefusal").isEmpty());
    m_dialog->findChild<PresetBox *>(box)->setEditText(QStringLiteral("7"));
    QVERIFY(child<QPushButton>("schedule")->isEnabled());
    QVERIFY(child<QLabel>("summaryRefusal")->isHidden());
}

// X-01, ruling 13: the practice account has 100 lines, 40 every 30 s would need 240.
void ScheduleDialogTest::gridAboveTheLinesIsRefused()
{
    open(imagined(100));
    child<PresetBox>("parallel")->setValue(40);
    child<PresetBox>("interval")->setValue(30);
    QVERIFY(child<QPushButton>("schedule")->isEnabled());
    child<QRadioButton>("grid")->setChecked(true);
    QVERIFY(!child<QPushButton>("schedule")->isEnabled());
    QVERIFY2(text("summaryRefusal").contains(QStringLiteral("240")), qPrintable(text("summaryRefusal")));
}

// S0-039, S0-040
void ScheduleDialogTest::practiceSchedulesWithOnePress()
{
    open(m_profile->addLeads(20));
    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    child<QPushButton>("schedule")->click();
    QTRY_COMPARE(scheduled.size(), 1);
    QVERIFY(m_prompter->questions.isEmpty());
    QVERIFY(m_prompter->errors.isEmpty());
    const auto receipt = scheduled.first().first().value<services::ScheduleReceipt>();
    QCOMPARE(receipt.summary.leads, 20);
    QCOMPARE(receipt.summary.batches, 4);
    QVERIFY(!m_dialog->isVisible());
    const services::CampaignService campaigns(*m_profile->workspace);
    QCOMPARE(test::await(campaigns.overviews()).value_or({}).size(), 1);
}

void ScheduleDialogTest::realMoneyIsAskedAboutFirst()
{
    const QList<LeadId> leads = m_profile->addLeads(10);
    QVERIFY(m_profile->addRealAccount(10).isValid());
    open(leads);
    auto *account = child<QComboBox>("account");
    QTRY_COMPARE(account->count(), 2);
    account->setCurrentIndex(account->findText(QStringLiteral("Sales")));
    QVERIFY(account->itemText(1 - account->currentIndex()).contains(QStringLiteral("practice")));
    child<QComboBox>("agent")->setEditText(QStringLiteral("agent-1"));
    child<QComboBox>("phoneNumber")->setEditText(QStringLiteral("number-1"));
    QVERIFY(child<QPushButton>("schedule")->isEnabled());

    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    m_prompter->answers = {false, true};
    child<QPushButton>("schedule")->click();
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.first().text.contains(QStringLiteral("USD 2.70")));
    // S1-021, X-10
    QVERIFY(m_prompter->questions.first().details.contains(QStringLiteral("Up to 3 attempts")));
    QVERIFY(m_dialog->isVisible());
    child<QPushButton>("schedule")->click();
    QTRY_COMPARE(scheduled.size(), 1);
    QCOMPARE(m_dialog->request().agentId, QStringLiteral("agent-1"));
}

void ScheduleDialogTest::practiceCanStartAtOnce()
{
    const QList<LeadId> leads = m_profile->addLeads(3);
    QVERIFY(m_profile->addRealAccount(10).isValid());
    open(leads);
    auto *account = child<QComboBox>("account");
    QTRY_COMPARE(account->count(), 2);
    const int real = account->findText(QStringLiteral("Sales"));
    account->setCurrentIndex(real);
    QVERIFY(child<QWidget>("practiceHint")->isHidden());
    account->setCurrentIndex(1 - real);
    QVERIFY(child<QWidget>("practiceHint")->isVisible());
    QVERIFY(!child<QCheckBox>("startNow")->isChecked());
    child<QCheckBox>("startNow")->click();
    QVERIFY(m_dialog->request().start <= m_profile->clock->now());
    QVERIFY(child<QWidget>("practiceHint")->isHidden());
}

void ScheduleDialogTest::whatWasEnteredIsNotThrownAwayUnasked()
{
    const QList<LeadId> leads = m_profile->addLeads(3);
    open(leads);
    child<QLineEdit>("topic")->setText(QStringLiteral("Renewal"));
    m_prompter->answers = {false, true};
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.constFirst().dangerous); // a hasty Return keeps it
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(m_prompter->questions.size(), 2);
    QVERIFY(!m_dialog->isVisible());

    // What was only proposed closes at once.
    open(leads);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    open(leads);
    services::ScheduleRequest model = m_dialog->request();
    model.name = QStringLiteral("Renewals");
    model.parallel = 7;
    m_dialog->propose(model);
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_prompter->questions.size(), 2);
}

//
void ScheduleDialogTest::aDraftIsKeptAndNotScheduled()
{
    open(m_profile->addLeads(20));
    QSignalSpy kept(m_dialog.get(), &ScheduleDialog::draftKept);
    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    // What is refused as a schedule may still be put aside.
    child<QLineEdit>("topic")->setText(QStringLiteral("Renewal of {policy}"));
    QTRY_VERIFY(!child<QPushButton>("schedule")->isEnabled());
    QVERIFY(child<QPushButton>("saveDraft")->isEnabled());
    child<QPushButton>("saveDraft")->click();
    QTRY_COMPARE(kept.size(), 1);
    QVERIFY(scheduled.isEmpty());
    QVERIFY(m_prompter->errors.isEmpty());
    QVERIFY(!m_dialog->isVisible());
    const services::CampaignService campaigns(*m_profile->workspace);
    const QList<services::CampaignOverview> all = test::await(campaigns.overviews()).value();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().campaign.state, CampaignState::Draft);
    QCOMPARE(all.first().campaign.id, kept.first().first().value<CampaignId>());
}

void ScheduleDialogTest::goesOnWithADraft()
{
    const QList<LeadId> leads = m_profile->addLeads(20);
    open(leads);
    services::ScheduleRequest model = m_dialog->request();
    model.name = QStringLiteral("Renewals");
    model.parallel = 7;
    model.start += std::chrono::hours{25};
    services::CampaignDraft drafts(*m_profile->workspace);
    const CampaignId draft = test::await(drafts.save(model)).value_or(CampaignId());
    QVERIFY(draft.isValid());

    open(leads);
    m_dialog->continueDraft(draft, test::await(drafts.request(draft)).value());
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    QVERIFY(m_dialog->windowTitle().contains(QStringLiteral("Renewals")));
    QCOMPARE(m_dialog->request().start, model.start);
    QCOMPARE(m_dialog->request().parallel, 7);
    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    child<QPushButton>("schedule")->click();
    QTRY_COMPARE(scheduled.size(), 1);
    QCOMPARE(scheduled.first().first().value<services::ScheduleReceipt>().campaign, draft);
    const services::CampaignService campaigns(*m_profile->workspace);
    QCOMPARE(test::await(campaigns.overview(draft)).value().campaign.state, CampaignState::Scheduled);
}

void ScheduleDialogTest::rulesAreInTheSummaryAndTheCampaign()
{
    open(m_profile->addLeads(20));
    child<QDoubleSpinBox>("budget")->setValue(2.7); // ten of the twenty
    QVERIFY2(text("summaryCost").contains(QStringLiteral("USD 2.70")), qPrintable(text("summaryCost")));
    QVERIFY2(text("summaryWarnings").contains(QStringLiteral("after about 10 of 20 leads")),
             qPrintable(text("summaryWarnings")));
    child<QSpinBox>("canary")->setValue(4);
    QVERIFY(text("summaryWarnings").contains(QStringLiteral("first 4 leads")));
    child<QSpinBox>("goal")->setValue(21);
    QVERIFY(text("summaryWarnings").contains(QStringLiteral("more than the 20 leads")));
    child<QSpinBox>("goal")->setValue(15);
    QVERIFY(!text("summaryWarnings").contains(QStringLiteral("goal")));
    child<QCheckBox>("ownHours")->setChecked(true);
    child<QTimeEdit>("opens1")->setTime(QTime(11, 0));
    QVERIFY2(text("summaryFirstStart").contains(QStringLiteral("11:00")),
             qPrintable(text("summaryFirstStart")));

    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    child<QPushButton>("schedule")->click();
    QTRY_COMPARE(scheduled.size(), 1);
    const services::CampaignService campaigns(*m_profile->workspace);
    const Campaign campaign = test::await(campaigns.overviews()).value().first().campaign;
    QCOMPARE(campaign.rules.goal, 15);
    QCOMPARE(campaign.rules.canary, 4);
    QVERIFY(campaign.rules.budget == std::optional(Money::usd(2.7)));
    QCOMPARE(hoursText(campaign.policy.parts), QStringLiteral("11:00-21:00"));
}

//
void ScheduleDialogTest::hoursThatNeverMeetAreToldBeforeSaving()
{
    const QList<LeadId> leads = m_profile->addLeads(3);
    QVERIFY(m_profile->addRealAccount(10).isValid());
    open(leads);
    auto *account = child<QComboBox>("account");
    QTRY_COMPARE(account->count(), 2);
    account->setCurrentIndex(account->findText(QStringLiteral("Sales")));
    child<QCheckBox>("ownHours")->setChecked(true);
    child<QTimeEdit>("opens1")->setTime(QTime(22, 0));
    child<QTimeEdit>("closes1")->setTime(QTime(23, 0));
    QVERIFY(!child<QPushButton>("schedule")->isEnabled());
    const QString told = text("summaryRefusal");
    QVERIFY2(told.contains(QStringLiteral("the campaign's hours (22:00-23:00)")), qPrintable(told));
    QTRY_VERIFY(text("neverCalled").startsWith(QStringLiteral("3 of 3")));
    child<QTimeEdit>("opens1")->setTime(QTime(20, 0));
    QTRY_VERIFY(child<QPushButton>("schedule")->isEnabled());
    QTRY_VERIFY(child<QLabel>("neverCalled")->isHidden());
}

// Ruling 28
void ScheduleDialogTest::anUnresolvedPlaceholderKeepsTheButtonOff()
{
    open(m_profile->addLeads(3));
    child<QLineEdit>("topic")->setText(QStringLiteral("Renewal in {city}"));
    QTRY_VERIFY(text("briefPreview").contains(QStringLiteral("Renewal in Pune")));
    QVERIFY(child<QPushButton>("schedule")->isEnabled());
    child<QLineEdit>("topic")->setText(QStringLiteral("Renewal of {policy}"));
    QTRY_VERIFY(!child<QPushButton>("schedule")->isEnabled());
    QVERIFY(text("summaryRefusal").contains(QStringLiteral("{policy}")));
}

void ScheduleDialogTest::offersTheLeadsFurtherColumns()
{
    open(m_profile->addLeads(1));
    auto *columns = child<QListWidget>("columns");
    QTRY_COMPARE(columns->findItems(QStringLiteral("city"), Qt::MatchExactly).size(), 1);
    QCOMPARE(m_dialog->request().brief.columns, QStringList{QStringLiteral("name")});
    columns->findItems(QStringLiteral("city"), Qt::MatchExactly).first()->setCheckState(Qt::Checked);
    QCOMPARE(m_dialog->request().brief.columns,
             (QStringList{QStringLiteral("name"), QStringLiteral("city")}));
    QTRY_VERIFY(text("briefPreview").contains(QStringLiteral("Pune")));
}

void ScheduleDialogTest::everythingCanBeReachedByKeyboard()
{
    open(m_profile->addLeads(5));
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    child<QDateEdit>("startDate")->setFocus();
    QStringList reached;
    for (int i = 0; i < 40; ++i) {
        const QWidget *focus = m_dialog->focusWidget();
        reached += focus->objectName();
        if (focus->parentWidget())
            reached += focus->parentWidget()->objectName();
        QTest::keyClick(m_dialog.get(), Qt::Key_Tab);
    }
    for (const char *name :
         {"startDate", "startTime", "parallel", "interval", "capped", "changeRules", "account", "agent",
          "phoneNumber", "topic", "language", "columns", "testNumber", "campaignName", "schedule"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);

    QSignalSpy scheduled(m_dialog.get(), &ScheduleDialog::scheduled);
    child<QLineEdit>("campaignName")->setFocus();
    QTest::keyClicks(child<QLineEdit>("campaignName"), QStringLiteral("Diwali"));
    QTest::keyClick(child<QLineEdit>("campaignName"), Qt::Key_Return);
    QTRY_COMPARE(scheduled.size(), 1);
    const services::CampaignService campaigns(*m_profile->workspace);
    QCOMPARE(test::await(campaigns.overviews()).value().first().campaign.name, QStringLiteral("Diwali"));
}

// 1366 x 768 and 1280 x 720 are what many desks have; 900 x 500 is the first of them at 150 %.
void ScheduleDialogTest::theButtonsStayInSightOnASmallScreen()
{
    open(m_profile->addLeads(60));
    // As many warnings as there can be.
    child<QDateEdit>("startDate")->setDate(QDate(2026, 11, 20));
    child<PresetBox>("parallel")->setEditText(QStringLiteral("100"));
    child<PresetBox>("interval")->setEditText(QStringLiteral("1"));
    QVERIFY(m_dialog->layout()->totalMinimumSize().height() < 460);
    m_dialog->resize(900, 460);
    QTRY_COMPARE(m_dialog->height(), 460);
    for (const QPushButton *button :
         m_dialog->findChildren<QDialogButtonBox *>().first()->findChildren<QPushButton *>()) {
        const QRect place(button->mapTo(m_dialog.get(), QPoint(0, 0)), button->size());
        QVERIFY(m_dialog->rect().contains(place));
    }
}

void ScheduleDialogTest::theWheelScrollsAndChangesNothing()
{
    open(m_profile->addLeads(5));
    m_dialog->resize(900, 460);
    child<QLineEdit>("campaignName")->setFocus();
    const services::ScheduleRequest before = m_dialog->request();
    for (const char *name : {"startDate", "startTime", "parallel", "interval", "account", "language"}) {
        auto *field = child<QWidget>(name);
        const QPointF middle = QRectF(field->rect()).center();
        QWheelEvent event(middle, field->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event);
        QCoreApplication::instance()->notify(field, &event);
    }
    const services::ScheduleRequest after = m_dialog->request();
    QCOMPARE(after.start, before.start);
    QCOMPARE(after.parallel, before.parallel);
    QCOMPARE(after.interval, before.interval);
    QCOMPARE(after.account, before.account);
    QCOMPARE(after.brief, before.brief);
}

void ScheduleDialogTest::whatCanBeTypedIntoHasAName()
{
    open(m_profile->addLeads(5));
    for (const char *name : {"parallel", "interval", "agent", "phoneNumber"})
        QVERIFY2(!child<QComboBox>(name)->lineEdit()->accessibleName().isEmpty(), name);
}

QTEST_MAIN(ScheduleDialogTest)
#include "tst_scheduledialog.moc"
