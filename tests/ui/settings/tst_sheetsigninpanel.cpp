// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessiblenames.h"
#include "tests/support/fakebrowser.h"
#include "tests/support/fakesheets.h"
#include "tests/support/keyboardorder.h"
#include "tests/support/scriptedprompter.h"
#include "tests/support/testprofile.h"
#include "ui/settings/sheetspage.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace callboard;
using namespace callboard::ui;
using callboard::test::FakeSheets;
using callboard::test::FakeSignIn;

/// The page of a spreadsheet whose person signs in in the browser. No browser is opened: the addresses come
/// here.
class SheetSignInPanelTest final : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void open(const QUrl &address) { m_opened << address; }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void theWayIsChosen();
    void aPersonSignsIn();
    void theWaitIsShownAndCancelled();
    void theAddressCanBeCopied();
    void whatGoesWrongIsSaid();
    void whoSignsOutMaySignInAgain();
    void signingOutIsAskedFor();
    void aSignInThatEndedIsMendedWithoutQuestions();
    void aPageThatIsClosedWaitsForNobody();
    void everythingIsReachedAndNamed();

private:
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_page->findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QRadioButton *way(const char *name) const
    {
        return m_page->findChild<QRadioButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString textOf(const char *name) const
    {
        return m_page->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] bool isShown(const char *label) const
    {
        return m_page->findChild<QLabel *>(QString::fromLatin1(label))->isVisible();
    }
    void showAgain()
    {
        m_page->hide();
        m_page->show();
    }
    /// Behind the page's back, for the page knows Google's address alone.
    [[nodiscard]] bool linkByPerson();
    /// Triggers the sign-in of a link that is there; what the browser was to open.
    [[nodiscard]] QUrl askedToOpen();

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<FakeSheets> m_fake;
    std::unique_ptr<test::ScriptedPrompter> m_prompter;
    std::unique_ptr<SheetsPage> m_page;
    QString m_clientFile;
    QList<QUrl> m_opened;
};

void SheetSignInPanelTest::initTestCase()
{
    QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open");
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
}

void SheetSignInPanelTest::cleanupTestCase()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
}

void SheetSignInPanelTest::init()
{
    m_opened.clear();
    m_profile = std::make_unique<test::TestProfile>();
    QVERIFY(m_profile->workspace);
    QVERIFY(test::await(m_profile->workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))));
    m_fake = std::make_unique<FakeSheets>(
        [clock = m_profile->clock] { return toMSecsSinceEpoch(clock->now()) / 1000; });
    m_clientFile = m_profile->directory.filePath(QStringLiteral("client.json"));
    QFile file(m_clientFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(m_fake->clientFile()) > 0);
    m_prompter = std::make_unique<test::ScriptedPrompter>();
    m_page = std::make_unique<SheetsPage>(*m_profile->workspace, *m_prompter, nullptr);
    m_page->show();
    QTRY_VERIFY(!textOf("sheetsState").isEmpty());
}

void SheetSignInPanelTest::cleanup()
{
    m_page.reset();
    m_prompter.reset();
    m_profile.reset();
    m_fake.reset();
}

bool SheetSignInPanelTest::linkByPerson()
{
    m_fake->setGrid({{QStringLiteral("lead_uuid"), QStringLiteral("number"), QStringLiteral("call_status")},
                     {QString(), QStringLiteral("+919810000001")}});
    services::SheetsService sheets(*m_profile->workspace);
    const services::SheetsService::BrowserSignIn running =
        sheets.linkInBrowser({FakeSheets::spreadsheetId(), m_clientFile, m_fake->url()});
    const Result<QUrl> address = test::await(running.address);
    if (!address || test::browse(*address).status != 200 || !test::await(running.linked))
        return false;
    m_profile->clock->advance(seconds{1});
    showAgain();
    return QTest::qWaitFor([this] { return textOf("sheetsState").contains(FakeSignIn::email()); });
}

QUrl SheetSignInPanelTest::askedToOpen()
{
    m_opened.clear();
    action("signInToSheet")->trigger();
    const bool isOpened =
        QTest::qWaitFor([this] { return !m_opened.isEmpty() || !m_prompter->errors.isEmpty(); }, 30'000);
    return isOpened && !m_opened.isEmpty() ? m_opened.constFirst() : QUrl();
}

void SheetSignInPanelTest::theWayIsChosen()
{
    QVERIFY(way("signInByFile")->isChecked());
    QVERIFY(action("linkSheet")->isVisible());
    QVERIFY(!action("signInToSheet")->isVisible());
    QVERIFY(!action("signOutOfSheet")->isVisible());
    QVERIFY(!isShown("signInWaiting"));
    way("signInByBrowser")->click();
    QVERIFY(!action("linkSheet")->isVisible());
    QVERIFY(action("signInToSheet")->isVisible());
    QVERIFY(action("signInToSheet")->isEnabled());
    QVERIFY(action("signOutOfSheet")->isVisible());
    QVERIFY(!action("signOutOfSheet")->isEnabled());
    QVERIFY(textOf("sheetsState").contains(QLatin1String("OAuth client")));
    way("signInByFile")->click();
    QVERIFY(action("linkSheet")->isVisible());
    QVERIFY(textOf("sheetsState").contains(QLatin1String("service account")));
}

void SheetSignInPanelTest::aPersonSignsIn()
{
    QVERIFY(linkByPerson());
    QVERIFY(way("signInByBrowser")->isChecked());
    const QUrl address = askedToOpen();
    QVERIFY(address.isValid());
    QVERIFY(test::browse(address).body.contains("You can close this window"));
    QTRY_VERIFY_WITH_TIMEOUT(textOf("sheetsSaid").contains(FakeSignIn::email()), 30'000);
    QVERIFY(!isShown("signInWaiting"));
    QTRY_VERIFY(action("stepSheet")->isEnabled());
    action("stepSheet")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(textOf("sheetsSaid").contains(QLatin1String("New leads: 1")), 30'000);
    QVERIFY(m_prompter->errors.isEmpty());
}

void SheetSignInPanelTest::theWaitIsShownAndCancelled()
{
    QVERIFY(linkByPerson());
    QVERIFY(askedToOpen().isValid());
    QVERIFY(isShown("signInWaiting"));
    QVERIFY(action("cancelSignIn")->isVisible() && action("cancelSignIn")->isEnabled());
    for (const char *name : {"stepSheet", "unlinkSheet", "signOutOfSheet", "linkSheet"})
        QVERIFY2(!action(name)->isEnabled(), name);
    action("cancelSignIn")->trigger();
    QVERIFY(!action("cancelSignIn")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!isShown("signInWaiting"), 30'000);
    QCOMPARE(textOf("sheetsSaid"), QStringLiteral("Nobody was signed in."));
    QVERIFY(m_prompter->errors.isEmpty());
    QTRY_VERIFY(action("stepSheet")->isEnabled());
    QVERIFY(textOf("sheetsState").contains(FakeSignIn::email())); // who was signed in before still is
}

void SheetSignInPanelTest::theAddressCanBeCopied()
{
    QVERIFY(linkByPerson());
    QVERIFY(!action("copySignInAddress")->isVisible());
    const QUrl address = askedToOpen();
    QVERIFY(address.isValid());
    QTRY_VERIFY(action("copySignInAddress")->isEnabled());
    action("copySignInAddress")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), address.toEncoded());
    action("cancelSignIn")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!isShown("signInWaiting"), 30'000);
}

void SheetSignInPanelTest::whatGoesWrongIsSaid()
{
    way("signInByBrowser")->click();
    m_prompter->entered = {FakeSheets::spreadsheetId()};
    m_prompter->files = {QStringLiteral(":/store/sql/0004_sheets.sql")};
    action("signInToSheet")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_prompter->errors.size(), 1, 30'000);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::FileMalformed);
    QTRY_VERIFY(action("signInToSheet")->isEnabled());
    QVERIFY(m_opened.isEmpty());
    m_prompter->errors.clear();
    QVERIFY(linkByPerson());
    m_fake->people([](FakeSignIn &people) { people.error = QStringLiteral("access_denied"); });
    const QUrl address = askedToOpen();
    QVERIFY(address.isValid());
    QVERIFY(test::browse(address).body.contains("not signed in"));
    QTRY_COMPARE_WITH_TIMEOUT(m_prompter->errors.size(), 1, 30'000);
    QCOMPARE(m_prompter->errors.constFirst().code, ErrorCode::Refused);
    QTRY_VERIFY(action("signInToSheet")->isEnabled());
}

void SheetSignInPanelTest::whoSignsOutMaySignInAgain()
{
    QVERIFY(linkByPerson());
    QTRY_VERIFY(action("signOutOfSheet")->isEnabled());
    m_prompter->answers = {true};
    action("signOutOfSheet")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(textOf("sheetsState").contains(QLatin1String("nobody is signed in")), 30'000);
    QCOMPARE(textOf("sheetsSaid"), QStringLiteral("You are signed out."));
    m_fake->people([](FakeSignIn &people) { QCOMPARE(people.revocations, 1); });
    QVERIFY(way("signInByBrowser")->isChecked());
    QVERIFY(!action("signOutOfSheet")->isEnabled());
    // The spreadsheet is known, the client is not any more.
    m_profile->clock->advance(seconds{1});
    m_prompter->files = {m_clientFile};
    const QUrl address = askedToOpen();
    QVERIFY(address.isValid());
    QCOMPARE(test::browse(address).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(textOf("sheetsState").contains(FakeSignIn::email()), 30'000);
    QVERIFY(m_prompter->labels.isEmpty());
    QVERIFY(m_prompter->errors.isEmpty());
}

void SheetSignInPanelTest::signingOutIsAskedFor()
{
    QVERIFY(linkByPerson());
    QTRY_VERIFY(action("signOutOfSheet")->isEnabled());
    action("signOutOfSheet")->trigger(); // the answer is no
    QCOMPARE(m_prompter->questions.size(), 1);
    QVERIFY(m_prompter->questions.constFirst().dangerous);
    QVERIFY(action("signOutOfSheet")->isEnabled());
    m_prompter->answers = {true};
    m_fake->people([](FakeSignIn &people) { people.isDeaf = true; });
    action("signOutOfSheet")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(textOf("sheetsSaid").contains(QLatin1String("could not be told")), 30'000);
}

void SheetSignInPanelTest::aSignInThatEndedIsMendedWithoutQuestions()
{
    QVERIFY(linkByPerson());
    m_fake->people([](FakeSignIn &people) { people.withdrawAll(); });
    m_fake->expireTokens();
    QTRY_VERIFY(action("stepSheet")->isEnabled());
    action("stepSheet")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_prompter->errors.size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(textOf("sheetsState").contains(QLatin1String("Sign in in the browser again")),
                             30'000);
    m_prompter->errors.clear();
    QTRY_VERIFY(action("signInToSheet")->isEnabled());
    m_profile->clock->advance(seconds{1});
    const QUrl address = askedToOpen();
    QVERIFY(address.isValid());
    QCOMPARE(test::browse(address).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!textOf("sheetsState").contains(QLatin1String("again")), 30'000);
    QVERIFY(m_prompter->labels.isEmpty());
}

void SheetSignInPanelTest::aPageThatIsClosedWaitsForNobody()
{
    QVERIFY(linkByPerson());
    const QUrl address = askedToOpen();
    QVERIFY(address.isValid());
    m_page.reset();
    m_profile->workspace.reset(); // waits for what runs in the pool
    QVERIFY(test::browse(address).status != 200);
}

void SheetSignInPanelTest::everythingIsReachedAndNamed()
{
    way("signInByBrowser")->click();
    QCOMPARE(test::unnamedFields(*m_page).join(u' '), QString());
    QVERIFY(test::sharedMnemonics(*m_page).isEmpty());
    QVERIFY(linkByPerson());
    QVERIFY(askedToOpen().isValid());
    QCOMPARE(test::unnamedFields(*m_page).join(u' '), QString());
    auto *cancel = m_page->findChild<QToolButton *>(QStringLiteral("cancelSignInButton"));
    QVERIFY(cancel->isVisible());
    QVERIFY((cancel->focusPolicy() & Qt::TabFocus) != 0);
    cancel->click();
    QTRY_VERIFY_WITH_TIMEOUT(!isShown("signInWaiting"), 30'000);
}

QTEST_MAIN(SheetSignInPanelTest)
#include "tst_sheetsigninpanel.moc"
