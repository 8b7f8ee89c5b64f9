// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/editcampaigndialog.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using namespace callboard;
using namespace callboard::ui;

class EditCampaignDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingChangesUntilSomethingIsEdited();
    void whatChangesIsToldBeforeItIsSaved();
    void whatWasEditedIsSaved();
    void aCampaignNeedsAName();
    void aCampaignThatEndedMeanwhileIsNotChanged();
    void whatSomebodyElseChangedMeanwhileIsNotLost();
    void aTopicWithoutAValueIsRefused();
    void itStaysOpenUntilSavingHasEnded();
    void theAccountsHoursAreNotItsOwn();
    void theTopicIsShownForTheFirstLeads();
    void aTopicThatSomebodyCannotBeToldIsRefusedAtOnce();
    void hoursThatNeverMeetAreRefused();
    void whoCannotBeCalledNowIsTold();

private:
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString changes() const { return child<QLabel>("whatChanges")->text(); }
    [[nodiscard]] services::CampaignOverview overview() const
    {
        return test::await(services::CampaignService(*m_profile->workspace).overview(m_campaign))
            .value_or({});
    }

    CampaignId m_campaign;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    QPointer<EditCampaignDialog> m_dialog;
};

void EditCampaignDialogTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_campaign = test::scheduleTomorrow(*m_profile, m_profile->addLeads(12));
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_dialog = new EditCampaignDialog(*m_profile->workspace, *m_prompter, overview(), nullptr);
    m_dialog->open();
    QTRY_VERIFY(child<QListWidget>("columns")->count() > 5); // the leads' own columns have been read
}

void EditCampaignDialogTest::cleanup()
{
    delete m_dialog;
    m_prompter.reset();
    m_profile.reset();
}

void EditCampaignDialogTest::nothingChangesUntilSomethingIsEdited()
{
    QCOMPARE(m_dialog->campaign(), overview().campaign);
    QVERIFY(!child<QPushButton>("saveCampaign")->isEnabled());
    child<QLineEdit>("topic")->setText(QStringLiteral("x"));
    QVERIFY(child<QPushButton>("saveCampaign")->isEnabled());
    child<QLineEdit>("topic")->clear();
    QVERIFY(!child<QPushButton>("saveCampaign")->isEnabled());
}

void EditCampaignDialogTest::whatChangesIsToldBeforeItIsSaved()
{
    child<QLineEdit>("campaignName")->setText(QStringLiteral("Spring"));
    QVERIFY2(changes().contains(QStringLiteral("Spring")), qPrintable(changes()));
    QVERIFY(changes().contains(QStringLiteral("Renewals"))); // so far
    QVERIFY(changes().contains(QStringLiteral("12")));       // leads that wait
    QCOMPARE(overview().campaign.name, QStringLiteral("Renewals"));
}

void EditCampaignDialogTest::whatWasEditedIsSaved()
{
    QSignalSpy edited(m_dialog.data(), &EditCampaignDialog::edited);
    child<QLineEdit>("campaignName")->setText(QStringLiteral("Spring"));
    child<QLineEdit>("topic")->setText(QStringLiteral("Your renewal"));
    child<QPushButton>("saveCampaign")->click();
    QTRY_COMPARE(edited.size(), 1);
    const Campaign saved = overview().campaign;
    QCOMPARE(saved.name, QStringLiteral("Spring"));
    QCOMPARE(saved.brief.topic, QStringLiteral("Your renewal"));
    QCOMPARE(saved.policy.parts.size(), 1);
    QTRY_VERIFY(m_dialog.isNull());
}

void EditCampaignDialogTest::aCampaignNeedsAName()
{
    child<QLineEdit>("campaignName")->setText(QStringLiteral("  "));
    QVERIFY(!changes().isEmpty());
    QVERIFY(!child<QPushButton>("saveCampaign")->isEnabled());
}

void EditCampaignDialogTest::aCampaignThatEndedMeanwhileIsNotChanged()
{
    child<QLineEdit>("campaignName")->setText(QStringLiteral("Spring"));
    QVERIFY(test::await(services::CampaignService(*m_profile->workspace).cancel(m_campaign)));
    child<QPushButton>("saveCampaign")->click();
    QTRY_COMPARE(m_prompter->errors.size(), 1);
    QVERIFY(!m_dialog.isNull());
    QCOMPARE(overview().campaign.name, QStringLiteral("Renewals"));
}

void EditCampaignDialogTest::whatSomebodyElseChangedMeanwhileIsNotLost()
{
    const Campaign before = overview().campaign;
    Campaign theirs = before;
    theirs.brief.topic = QStringLiteral("Theirs");
    QVERIFY(test::await(services::CampaignService(*m_profile->workspace).edit(before, theirs)));
    child<QLineEdit>("campaignName")->setText(QStringLiteral("Spring"));
    child<QPushButton>("saveCampaign")->click();
    QTRY_COMPARE(m_prompter->errors.size(), 1);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::Refused);
    QCOMPARE(overview().campaign, theirs);
}

void EditCampaignDialogTest::aTopicWithoutAValueIsRefused()
{
    child<QLineEdit>("topic")->setText(QStringLiteral("Your {shoe size}"));
    child<QPushButton>("saveCampaign")->click();
    QTRY_COMPARE(m_prompter->errors.size(), 1);
    QVERIFY(m_prompter->errors.constFirst().arguments.value(0).contains(QStringLiteral("shoe size")));
    QVERIFY(overview().campaign.brief.topic.isEmpty());
}

void EditCampaignDialogTest::itStaysOpenUntilSavingHasEnded()
{
    QSignalSpy edited(m_dialog.data(), &EditCampaignDialog::edited);
    child<QLineEdit>("campaignName")->setText(QStringLiteral("Spring"));
    child<QPushButton>("saveCampaign")->click();
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    QTRY_COMPARE(edited.size(), 1);
}

void EditCampaignDialogTest::theAccountsHoursAreNotItsOwn()
{
    QTRY_VERIFY(!child<QCheckBox>("ownHours")->isChecked());
    QCOMPARE(m_dialog->campaign(), overview().campaign);
}

void EditCampaignDialogTest::theTopicIsShownForTheFirstLeads() // ruling 28
{
    child<QLineEdit>("topic")->setText(QStringLiteral("Renewal for {name} in {city}"));
    const auto *preview = child<QLabel>("briefPreview");
    QTRY_VERIFY2(preview->text().contains(QStringLiteral("Renewal for Lead 3 in Pune")),
                 qPrintable(preview->text()));
    QVERIFY(!preview->text().contains(QStringLiteral("Lead 4")));
    QTRY_VERIFY(child<QPushButton>("saveCampaign")->isEnabled());
}

void EditCampaignDialogTest::aTopicThatSomebodyCannotBeToldIsRefusedAtOnce()
{
    child<QLineEdit>("topic")->setText(QStringLiteral("Your {shoe size}"));
    QTRY_VERIFY2(changes().contains(QStringLiteral("shoe size")), qPrintable(changes()));
    QTRY_VERIFY(!child<QPushButton>("saveCampaign")->isEnabled());
    child<QLineEdit>("topic")->setText(QStringLiteral("Your shoes"));
    QTRY_VERIFY(child<QPushButton>("saveCampaign")->isEnabled());
}

void EditCampaignDialogTest::hoursThatNeverMeetAreRefused()
{
    delete m_dialog;
    const AccountId account = m_profile->addRealAccount(2);
    QVERIFY(account.isValid());
    services::ScheduleRequest request;
    request.leads = test::await(services::LeadService(*m_profile->workspace).ids({}, {})).value_or({});
    request.account = account;
    request.agentId = QStringLiteral("agent");
    request.phoneNumberId = QStringLiteral("number");
    request.start = m_profile->clock->now() + std::chrono::hours{22};
    services::ScheduleService schedules(*m_profile->workspace);
    m_campaign = test::await(schedules.schedule(request)).value_or(services::ScheduleReceipt()).campaign;
    QVERIFY(m_campaign.isValid());
    m_dialog = new EditCampaignDialog(*m_profile->workspace, *m_prompter, overview(), nullptr);
    m_dialog->open();
    QTRY_VERIFY(!child<QCheckBox>("ownHours")->isChecked());
    QTRY_VERIFY(child<QLabel>("heldSentence")->text().contains(QStringLiteral("12")));
    child<QCheckBox>("ownHours")->setChecked(true);
    child<QTimeEdit>("closes1")->setTime(QTime(23, 0));
    child<QTimeEdit>("opens1")->setTime(QTime(22, 0)); // the house and the law close at 21:00
    QTRY_VERIFY2(changes().contains(QStringLiteral("no minute in common")), qPrintable(changes()));
    QVERIFY(!child<QPushButton>("saveCampaign")->isEnabled());
    QVERIFY(child<QLabel>("neverCalled")->text().contains(QStringLiteral("12")));
    child<QTimeEdit>("opens1")->setTime(QTime(20, 0));
    QTRY_VERIFY(child<QPushButton>("saveCampaign")->isEnabled());
}

void EditCampaignDialogTest::whoCannotBeCalledNowIsTold()
{
    const QList<LeadId> leads =
        test::await(services::LeadService(*m_profile->workspace).ids({}, {})).value_or({});
    QTRY_VERIFY(child<QLabel>("heldSentence")->text().startsWith(QStringLiteral("Nothing stands against")));
    QVERIFY(test::setDoNotCall(*m_profile->workspace, leads.mid(0, 2), true));
    child<QCheckBox>("ownHours")->setChecked(true); // rules that change ask anew
    QTRY_VERIFY2(child<QLabel>("heldSentence")->text().contains(QStringLiteral("2 marked do-not-call")),
                 qPrintable(child<QLabel>("heldSentence")->text()));
}

QTEST_MAIN(EditCampaignDialogTest)
#include "tst_editcampaigndialog.moc"
