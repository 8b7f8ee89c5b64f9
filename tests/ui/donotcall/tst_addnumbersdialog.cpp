// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/addnumbersdialog.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/ledgerseed.h"
#include "tests/support/scriptedprompter.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class AddNumbersDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingTypedNothingToAdd();
    void saysHowManyAreFineAndWhichLineIsWrong();
    void addsToTheOwnListForAllCampaigns();
    void addsAnOptOutForOneCampaignWithItsNote();
    void everyFieldHasANameForTheScreenReader();
    void worksByKeyboardAlone();

private:
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    void type(const QString &lines) const { child<QPlainTextEdit>("numbers")->setPlainText(lines); }
    [[nodiscard]] QList<DoNotCallEntry> entries() const
    {
        const services::DoNotCallService lists(*m_profile->workspace);
        return test::await(lists.entries({}, 100)).value_or({});
    }

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    QPointer<AddNumbersDialog> m_dialog;
};

void AddNumbersDialogTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    QVERIFY(test::scheduleTomorrow(*m_profile, m_profile->addLeads(2)).isValid());
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_dialog = new AddNumbersDialog(*m_profile->workspace, *m_prompter, nullptr);
    m_dialog->open();
    QTRY_COMPARE(child<QComboBox>("campaign")->count(), 2);
}

void AddNumbersDialogTest::cleanup()
{
    delete m_dialog.data();
    m_prompter.reset();
    m_profile.reset();
}

void AddNumbersDialogTest::nothingTypedNothingToAdd()
{
    QVERIFY(!child<QPushButton>("add")->isEnabled());
    QVERIFY(child<QLabel>("wrongLines")->isHidden());
}

void AddNumbersDialogTest::saysHowManyAreFineAndWhichLineIsWrong()
{
    type(QStringLiteral("+91 98765 43210\nhello\n\n+91140*"));
    QVERIFY(!child<QPushButton>("add")->isEnabled());
    QTRY_VERIFY(child<QLabel>("fineLines")->text().startsWith(QLatin1Char('2')));
    QVERIFY(child<QLabel>("wrongLines")->text().startsWith(QStringLiteral("Line 2: ")));
    QVERIFY(child<QPushButton>("add")->isEnabled());
    type(QStringLiteral("hello"));
    QTRY_VERIFY(child<QLabel>("fineLines")->text().startsWith(QLatin1Char('0')));
    QVERIFY(!child<QPushButton>("add")->isEnabled());
    QVERIFY(entries().isEmpty());
}

void AddNumbersDialogTest::addsToTheOwnListForAllCampaigns()
{
    QSignalSpy added(m_dialog, &AddNumbersDialog::added);
    type(QStringLiteral("+91140*\n+919810000001"));
    QTRY_VERIFY(child<QPushButton>("add")->isEnabled());
    child<QPushButton>("add")->click();
    QTRY_COMPARE(added.size(), 1);
    const auto receipt = added.first().first().value<services::DoNotCallReceipt>();
    QCOMPARE(receipt.added.size(), 2);
    QCOMPARE(receipt.leadsMarked, 1);
    const QList<DoNotCallEntry> stored = entries();
    QCOMPARE(stored.size(), 2);
    for (const DoNotCallEntry &entry : stored) {
        QCOMPARE(entry.list, DoNotCallList::House);
        QVERIFY(!entry.campaign);
        QVERIFY(!entry.expiresAt);
    }
}

void AddNumbersDialogTest::addsAnOptOutForOneCampaignWithItsNote()
{
    QSignalSpy added(m_dialog, &AddNumbersDialog::added);
    type(QStringLiteral("+919810000001"));
    child<QComboBox>("list")->setCurrentIndex(1);
    child<QComboBox>("campaign")->setCurrentIndex(1);
    child<QLineEdit>("note")->setText(QStringLiteral("By letter"));
    QTRY_VERIFY(child<QPushButton>("add")->isEnabled());
    child<QPushButton>("add")->click();
    QTRY_COMPARE(added.size(), 1);
    const QList<DoNotCallEntry> stored = entries();
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.first().list, DoNotCallList::OptOut);
    QVERIFY(stored.first().campaign.has_value());
    QCOMPARE(stored.first().note, QStringLiteral("By letter"));
}

void AddNumbersDialogTest::everyFieldHasANameForTheScreenReader()
{
    QCOMPARE(test::unnamedFields(*m_dialog), QStringList());
}

void AddNumbersDialogTest::worksByKeyboardAlone()
{
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    QSignalSpy added(m_dialog, &AddNumbersDialog::added);
    child<QPlainTextEdit>("numbers")->setFocus();
    QTest::keyClicks(child<QPlainTextEdit>("numbers"), QStringLiteral("+919810000001"));
    QTRY_VERIFY(child<QPushButton>("add")->isEnabled());
    for (int i = 0; i < 10 && m_dialog->focusWidget() != child<QLineEdit>("note"); ++i)
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_dialog->focusWidget(), child<QLineEdit>("note"));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(added.size(), 1);
}

QTEST_MAIN(AddNumbersDialogTest)
#include "tst_addnumbersdialog.moc"
