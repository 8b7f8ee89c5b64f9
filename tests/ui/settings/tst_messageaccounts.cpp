// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practiceline.h"
#include "core/services/accountservice.h"
#include "core/services/accountusage.h"
#include "tests/ui/settings/accountdialogbench.h"
#include "ui/common/choicebox.h"
#include "ui/common/presetbox.h"
#include "ui/settings/accountmodel.h"
#include "ui/settings/accountstab.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

/// The account dialog with providers of messages.
class MessageAccountsTest : public QObject, private test::AccountDialogBench
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aPracticeSenderIsAddedAsItBegins();
    void whatWasTypedForAnotherProviderStaysOutOfTheAccount();
    void theUsualLawFollowsTheProvider();
    void aChosenLawStaysWithAnotherProvider();
    void whatIsMissingIsSaidOneByOne_data();
    void whatIsMissingIsSaidOneByOne();
    void noLetterStandsOnTwoLabels_data();
    void noLetterStandsOnTwoLabels();
    void fieldsAreNamedByTheirLabels();
    void linesAndRateAreRecommendedByChannel();
    void peopleInADayAreMetasStepsOrAnyNumber();
    void aSenderIsTestedFromTheListToo();
    void theUseOfTheDayIsReadAnewAtMidnight();
};

void MessageAccountsTest::init()
{
    QVERIFY(open());
}

void MessageAccountsTest::cleanup()
{
    close();
}

void MessageAccountsTest::aPracticeSenderIsAddedAsItBegins()
{
    child<QLineEdit>("accountName")->setText(QStringLiteral("Practice messages"));
    child<QLineEdit>("accountAddress")->setText(QStringLiteral("https://somewhere.example"));
    child<QLineEdit>("accountSecret")->setText(QStringLiteral("a-key"));
    child<ChoiceBox>("accountAgent")->setId(QStringLiteral("an-agent"));
    child<ChoiceBox>("accountNumber")->setId(QStringLiteral("a-number"));
    child<QLineEdit>("accountOwnNumbers")->setText(QStringLiteral("+91 22 4000 0001"));
    choose(ProviderKind::BizChat);
    child<QLineEdit>("accountBusiness")->setText(QStringLiteral("a-vendor"));
    choose(ProviderKind::PracticeWhatsApp);
    QVERIFY(child<QPushButton>("saveAccount")->isEnabled());
    child<QPushButton>("saveAccount")->click();

    const services::AccountService service(*m_profile->workspace);
    const auto added = [&service] {
        return test::await(service.byName(QStringLiteral("Practice messages"))).value_or(Account());
    };
    QTRY_VERIFY(added().id.isValid());
    Account expected = services::newAccount(ProviderKind::PracticeWhatsApp);
    expected.id = added().id;
    expected.name = QStringLiteral("Practice messages");
    expected.identityChangedAt = added().identityChangedAt;
    QCOMPARE(added().baseUrl, QUrl());
    QVERIFY(added() == expected);
    QVERIFY(m_prompter->errors.isEmpty());
}

void MessageAccountsTest::whatWasTypedForAnotherProviderStaysOutOfTheAccount()
{
    child<ChoiceBox>("accountAgent")->setId(QStringLiteral("an-agent"));
    child<QLineEdit>("accountOwnNumbers")->setText(QStringLiteral("no number"));
    choose(ProviderKind::WhatsAppCloud);
    child<QLineEdit>("accountName")->setText(QStringLiteral("Messages"));
    child<QLineEdit>("accountSecret")->setText(QStringLiteral("a-key"));
    child<QLineEdit>("accountBusiness")->setText(QStringLiteral("100"));
    child<ChoiceBox>("accountNumber")->setEditText(QStringLiteral("200"));
    QVERIFY(child<QPushButton>("saveAccount")->isEnabled());
    QVERIFY(m_dialog->account().agentId.isEmpty());
    choose(ProviderKind::Vapi);
    QVERIFY(m_dialog->account().businessId.isEmpty());
    QCOMPARE(m_dialog->account().agentId, QStringLiteral("an-agent"));
}

// Ruling 12
void MessageAccountsTest::theUsualLawFollowsTheProvider()
{
    const auto *law = child<QComboBox>("accountLaw");
    QCOMPARE(law->currentData().toString(), QStringLiteral("in"));
    choose(ProviderKind::PracticeWhatsApp);
    QCOMPARE(law->currentData().toString(), QStringLiteral("none"));
    QVERIFY(m_dialog->account().legalProfile.isEmpty());
    choose(ProviderKind::WhatsAppCloud);
    QCOMPARE(law->currentData().toString(), QStringLiteral("in"));
    QVERIFY(m_dialog->account().legalProfile.isEmpty());
}

void MessageAccountsTest::aChosenLawStaysWithAnotherProvider()
{
    auto *law = child<QComboBox>("accountLaw");
    law->setCurrentIndex(law->findData(QStringLiteral("us-fl")));
    choose(ProviderKind::PracticeWhatsApp);
    QCOMPARE(law->currentData().toString(), QStringLiteral("us-fl"));
    QCOMPARE(m_dialog->account().legalProfile, QStringLiteral("us-fl"));
}

void MessageAccountsTest::whatIsMissingIsSaidOneByOne_data()
{
    QTest::addColumn<int>("provider");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, ProviderKind provider, const char *left, const char *word) {
        QTest::addRow("%s", name) << int(provider) << QString::fromLatin1(left) << QString::fromLatin1(word);
    };
    row("name", ProviderKind::WhatsAppCloud, "accountName", "name");
    row("address", ProviderKind::WhatsAppCloud, "accountAddress", "address");
    row("key", ProviderKind::WhatsAppCloud, "accountSecret", "key");
    row("business", ProviderKind::WhatsAppCloud, "accountBusiness", "business ID");
    row("vendor", ProviderKind::BizChat, "accountBusiness", "vendor UID");
    row("sender", ProviderKind::WhatsAppCloud, "accountNumber", "phone number ID");
    row("messages at once", ProviderKind::WhatsAppCloud, "accountLines", "Messages at once");
    row("rate", ProviderKind::WhatsAppCloud, "accountPerSecond", "per second");
    row("nothing", ProviderKind::WhatsAppCloud, "", "");
    row("nothing of the reseller", ProviderKind::BizChat, "accountNumber", "");
}

void MessageAccountsTest::whatIsMissingIsSaidOneByOne()
{
    QFETCH(int, provider);
    QFETCH(QString, left);
    QFETCH(QString, word);
    choose(ProviderKind(provider));
    const QList<std::pair<QString, QString>> filled = {
        {QStringLiteral("accountName"), QStringLiteral("Messages")},
        {QStringLiteral("accountAddress"), QStringLiteral("https://graph.example")},
        {QStringLiteral("accountSecret"), QStringLiteral("a-key")},
        {QStringLiteral("accountBusiness"), QStringLiteral("100")},
        {QStringLiteral("accountNumber"), QStringLiteral("200")},
        {QStringLiteral("accountLines"), QStringLiteral("30")},
        {QStringLiteral("accountPerSecond"), QStringLiteral("29")}};
    for (const auto &[name, text] : filled) {
        const QString typed = name == left ? QString() : text;
        if (auto *field = m_dialog->findChild<QLineEdit *>(name))
            field->setText(typed);
        else
            m_dialog->findChild<QComboBox *>(name)->setEditText(typed);
    }
    const auto *missing = child<QLabel>("accountMissing");
    QCOMPARE(child<QPushButton>("saveAccount")->isEnabled(), word.isEmpty());
    QCOMPARE(missing->isHidden(), word.isEmpty());
    QVERIFY2(missing->text().contains(word), qPrintable(missing->text()));
}

void MessageAccountsTest::noLetterStandsOnTwoLabels_data()
{
    QTest::addColumn<int>("provider");
    for (const ProviderKind provider :
         {ProviderKind::Vapi, ProviderKind::Bolna, ProviderKind::WhatsAppCloud, ProviderKind::BizChat,
          ProviderKind::PracticeWhatsApp, ProviderKind::Smtp, ProviderKind::PracticeEmail})
        QTest::addRow("%s", qPrintable(services::providerText(provider))) << int(provider);
}

void MessageAccountsTest::noLetterStandsOnTwoLabels()
{
    QFETCH(int, provider);
    choose(ProviderKind(provider));
    static const QRegularExpression letter(QStringLiteral("&(\\w)"));
    QStringList letters;
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        const QRegularExpressionMatch match = letter.match(label->text());
        if (!label->isVisibleTo(m_dialog.get()) || !label->buddy() || !match.hasMatch())
            continue;
        QVERIFY2(!letters.contains(match.captured(1).toUpper()), qPrintable(label->text()));
        letters << match.captured(1).toUpper();
    }
    QVERIFY(letters.size() > 6);
}

void MessageAccountsTest::fieldsAreNamedByTheirLabels()
{
    const auto nameOf = [this](const char *name) {
        return child<QComboBox>(name)->lineEdit()->accessibleName();
    };
    QCOMPARE(nameOf("accountLines"), QStringLiteral("Lines"));
    choose(ProviderKind::WhatsAppCloud);
    QCOMPARE(nameOf("accountLines"), QStringLiteral("Messages at once"));
    QCOMPARE(nameOf("accountNumber"), QStringLiteral("Phone number ID"));
    QCOMPARE(nameOf("accountPerSecond"), QStringLiteral("Messages per second"));
    choose(ProviderKind::Vapi);
    QCOMPARE(nameOf("accountNumber"), QStringLiteral("Phone number"));
}

// S0-048 to S0-050, S4-006
void MessageAccountsTest::linesAndRateAreRecommendedByChannel()
{
    const auto offered = [this](const char *name) {
        const auto *box = child<PresetBox>(name);
        QList<int> values;
        for (int i = 0; i < box->count(); ++i)
            values << box->itemData(i).toInt();
        return values;
    };
    QCOMPARE(offered("accountLines"), (QList<int>{3, 10, 20}));
    choose(ProviderKind::WhatsAppCloud);
    QCOMPARE(offered("accountPerSecond"), (QList<int>{20, 29, 80, 0}));
    QCOMPARE(m_dialog->account().callsPerSecond, 29);
    QCOMPARE(offered("accountLines"), QList<int>{30});
    QCOMPARE(m_dialog->account().lines, 30);
    for (const char *name : {"accountLines", "accountPerSecond", "accountPerDay"}) {
        const QString tip = child<QWidget>(name)->toolTip();
        QVERIFY2(tip.contains(QStringLiteral("messages")) && !tip.contains(QStringLiteral("call")),
                 qPrintable(tip));
    }
    child<PresetBox>("accountPerSecond")->setEditText(QStringLiteral("33"));
    choose(ProviderKind::BizChat);
    QCOMPARE(m_dialog->account().callsPerSecond, 33); // what somebody typed stays
    QCOMPARE(offered("accountPerSecond"), (QList<int>{12, 0}));
    choose(ProviderKind::Vapi);
    QCOMPARE(m_dialog->account().lines, 3);
    QVERIFY(child<QWidget>("accountLines")->toolTip().contains(QStringLiteral("calls")));
}

void MessageAccountsTest::peopleInADayAreMetasStepsOrAnyNumber()
{
    const auto *box = child<PresetBox>("accountRecipients");
    QVERIFY(box->isHidden());
    QCOMPARE(m_dialog->account().recipientsADay, 0);
    choose(ProviderKind::WhatsAppCloud);
    QVERIFY(!box->isHidden());
    QList<int> offered;
    for (int i = 0; i < box->count(); ++i)
        offered << box->itemData(i).toInt();
    QCOMPARE(offered, (QList<int>{250, 1'000, 2'000, 10'000, 100'000, 0}));
    QCOMPARE(m_dialog->account().recipientsADay, 250);
    QCOMPARE(child<QComboBox>("accountRecipients")->lineEdit()->accessibleName(),
             QStringLiteral("People in 24 hours"));
    child<PresetBox>("accountRecipients")->setEditText(QStringLiteral("400"));
    QCOMPARE(m_dialog->account().recipientsADay, 400);
    child<PresetBox>("accountRecipients")->setEditText(QStringLiteral("many"));
    QVERIFY(!child<QPushButton>("saveAccount")->isEnabled());
    choose(ProviderKind::Vapi);
    QCOMPARE(m_dialog->account().recipientsADay, 0);
}

// S4-034
void MessageAccountsTest::aSenderIsTestedFromTheListToo()
{
    providers::PracticeLine line{{}};
    QVERIFY(line.start());
    Account made = services::newAccount(ProviderKind::PracticeWhatsApp);
    made.name = QStringLiteral("A sender");
    made.baseUrl = line.baseUrl();
    QVERIFY(test::await(services::AccountService(*m_profile->workspace).add(made, {})));
    AccountsTab tab(*m_profile->workspace, *m_prompter, nullptr);
    tab.show();
    auto *table = tab.findChild<QTableView *>(QStringLiteral("accounts"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        if (table->model()->index(row, AccountModel::Name).data().toString() == made.name)
            table->selectRow(row);
    }
    QTRY_VERIFY(!table->currentIndex().siblingAtColumn(AccountModel::Today).data().toString().isEmpty());
    tab.findChild<QAction *>(QStringLiteral("testAccount"))->trigger();
    const auto *said = tab.findChild<QLabel *>(QStringLiteral("accountsSaid"));
    QTRY_VERIFY2(said->text().contains(QStringLiteral("Practice sender")), qPrintable(said->text()));
    QVERIFY2(said->text().contains(QStringLiteral("quality is high")), qPrintable(said->text()));
}

// S4-034
void MessageAccountsTest::theUseOfTheDayIsReadAnewAtMidnight()
{
    const auto usage = test::await(services::accountUsage(*m_profile->workspace));
    QVERIFY(usage && !usage->isEmpty());
    m_profile->clock->advance(usage->constFirst().dayEnds - m_profile->clock->now() - milliseconds{20});
    AccountsTab tab(*m_profile->workspace, *m_prompter, nullptr);
    tab.show();
    const auto *model = tab.findChild<QTableView *>(QStringLiteral("accounts"))->model();
    QTRY_VERIFY(!model->index(0, AccountModel::Today).data().toString().isEmpty());
    QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
    m_profile->clock->advance(milliseconds{20});
    QTRY_VERIFY(!changed.isEmpty());
}

QTEST_MAIN(MessageAccountsTest)
#include "tst_messageaccounts.moc"
