// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/importregisterdialog.h"

#include "core/store/ledger.h"
#include "tests/support/accessiblenames.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/common/jobprogress.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace callboard;
using namespace callboard::ui;

class ImportRegisterDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theFileIsChosenAndNamesTheRegister();
    void theEntriesExpireAsChosen_data();
    void theEntriesExpireAsChosen();
    void linesThatAreNoNumbersAreTold();
    void aFileThatCannotBeReadIsExplained();
    void stoppingLeavesNothingBehind();
    void everyFieldHasANameForTheScreenReader();

private:
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString write(const QByteArray &content) const;
    void fillIn(const QString &file) const;
    [[nodiscard]] QList<DoNotCallEntry> entries() const
    {
        const services::DoNotCallService lists(*m_profile->workspace);
        return test::await(lists.entries({}, 1000)).value_or({});
    }

    QTemporaryDir m_files;
    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    QPointer<ImportRegisterDialog> m_dialog;
};

void ImportRegisterDialogTest::init()
{
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_dialog = new ImportRegisterDialog(*m_profile->workspace, *m_prompter, nullptr);
    m_dialog->open();
}

void ImportRegisterDialogTest::cleanup()
{
    delete m_dialog.data();
    m_prompter.reset();
    m_profile.reset();
}

QString ImportRegisterDialogTest::write(const QByteArray &content) const
{
    QFile file(m_files.filePath(QStringLiteral("ncpr.csv")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

void ImportRegisterDialogTest::fillIn(const QString &file) const
{
    child<QLineEdit>("registerFile")->setText(file);
    child<QLineEdit>("registerName")->setText(QStringLiteral("NCPR"));
}

void ImportRegisterDialogTest::theFileIsChosenAndNamesTheRegister()
{
    QVERIFY(!child<QPushButton>("startRegister")->isEnabled());
    m_prompter->files = {write("+919876543210\n")};
    child<QPushButton>("browse")->click();
    QVERIFY(child<QLineEdit>("registerFile")->text().endsWith(QStringLiteral("ncpr.csv")));
    QCOMPARE(child<QLineEdit>("registerName")->text(), QStringLiteral("ncpr"));
    QVERIFY(child<QPushButton>("startRegister")->isEnabled());
    child<QLineEdit>("registerName")->clear();
    QVERIFY(!child<QPushButton>("startRegister")->isEnabled());
}

// Features, row 80: 31 days US, 28 days UK.
void ImportRegisterDialogTest::theEntriesExpireAsChosen_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<int>("days");
    QTest::addRow("United States") << 0 << 31;
    QTest::addRow("United Kingdom") << 1 << 28;
    QTest::addRow("never") << 2 << 0;
}

void ImportRegisterDialogTest::theEntriesExpireAsChosen()
{
    QFETCH(int, choice);
    QFETCH(int, days);
    QSignalSpy imported(m_dialog, &ImportRegisterDialog::imported);
    fillIn(write("number\n+919876543210\n+919876543211\n"));
    child<QComboBox>("registerAge")->setCurrentIndex(choice);
    child<QPushButton>("startRegister")->click();
    QTRY_COMPARE(imported.size(), 1);
    QVERIFY(child<QLabel>("registerSummary")->text().startsWith(QLatin1Char('2')));
    const QList<DoNotCallEntry> stored = entries();
    QCOMPARE(stored.size(), 2);
    const auto expected =
        days > 0 ? std::optional(m_profile->clock->now() + std::chrono::hours{24 * days}) : std::nullopt;
    QCOMPARE(stored.first().expiresAt, expected);
    QCOMPARE(stored.first().source, QStringLiteral("NCPR"));
    // It stays open to be read, and Return closes it.
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!child<QPushButton>("startRegister")->isVisible());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(m_dialog.isNull());
}

void ImportRegisterDialogTest::linesThatAreNoNumbersAreTold()
{
    QSignalSpy imported(m_dialog, &ImportRegisterDialog::imported);
    fillIn(write("+919876543210\nhello\n"));
    child<QPushButton>("startRegister")->click();
    QTRY_COMPARE(imported.size(), 1);
    QVERIFY(child<QLabel>("registerRejected")->isVisible());
    QVERIFY(child<QLabel>("registerRejected")->text().startsWith(QStringLiteral("Line 2: ")));
}

void ImportRegisterDialogTest::aFileThatCannotBeReadIsExplained()
{
    fillIn(m_files.filePath(QStringLiteral("missing.csv")));
    child<QPushButton>("startRegister")->click();
    QTRY_VERIFY(child<QPushButton>("startRegister")->isEnabled());
    QVERIFY(child<QLabel>("registerSummary")->text().contains(QStringLiteral("missing.csv")));
    QVERIFY(entries().isEmpty());
}

// The ledger is kept from writing until the reading has been stopped, so that the file cannot be over first.
void ImportRegisterDialogTest::stoppingLeavesNothingBehind()
{
    QByteArray content;
    for (int i = 0; i < 200; ++i)
        content += QStringLiteral("+91987654%1\n").arg(1000 + i).toUtf8();
    for (int i = 0; i < 1500; ++i)
        content += QByteArray(1000, 'x') + '\n';
    fillIn(write(content));
    QSemaphore gate;
    const QFuture<bool> held = m_profile->workspace->ledger().write([&gate](store::Store &) {
        gate.acquire();
        return true;
    });
    child<QPushButton>("startRegister")->click();
    QVERIFY(!child<QComboBox>("registerAge")->isEnabled());
    QVERIFY(child<JobProgress>("jobProgress")->isVisible());
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    gate.release();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("startRegister")->isEnabled(), 30'000);
    QVERIFY(held.isFinished());
    QVERIFY(child<QLabel>("registerSummary")->text().startsWith(QStringLiteral("Stopped")));
    QVERIFY(entries().isEmpty());
}

void ImportRegisterDialogTest::everyFieldHasANameForTheScreenReader()
{
    QCOMPARE(test::unnamedFields(*m_dialog), QStringList());
}

QTEST_MAIN(ImportRegisterDialogTest)
#include "tst_importregisterdialog.moc"
