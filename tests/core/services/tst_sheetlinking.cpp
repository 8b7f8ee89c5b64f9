// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/secretstore.h"
#include "core/services/sheetsdesk.h"
#include "core/services/sheetskeeper.h"
#include "core/services/sheetsservice.h"
#include "core/sync/sheets/loopbackredirect.h"
#include "tests/core/services/sheetbench.h"
#include "tests/support/fakebrowser.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::FakeSheets;
using callboard::test::FakeSignIn;
using callboard::test::SheetBench;
using callboard::test::SheetFault;

/// A spreadsheet that is linked by a person who signs in in the browser, on a real profile.
class SheetLinkingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aPersonLinksASpreadsheet();
    void nothingSecretOrPersonalStandsInTheProfile();
    void whatCannotBeLinkedAsksNobody_data();
    void whatCannotBeLinkedAsksNobody();
    void aSheetThatDoesNotOpenIsNotLinked();
    void aSignInThatIsNotEnoughIsWithdrawn();
    void aFailedSignInLeavesTheLinkOfTheSamePersonAlone_data();
    void aFailedSignInLeavesTheLinkOfTheSamePersonAlone();
    void aFailedSignInIsSaidThoughGoogleIsDeaf();
    void aWaitIsBrokenOffByHand();
    void aWaitIsBrokenOffByTheEnd();
    void whoCancelsAfterTheBrowserCameBackLinksNothing();
    void nobodySignsIn();
    void theSheetIsFreeWhileAPersonIsWaitedFor();
    void aWithdrawnSignInIsSaidAndMended();
    void signingOutForgetsAndWithdraws();
    void signingOutWithoutGoogleForgets();
    void aSignOutThatCannotBeNotedLosesNothing();
    void signingOutBesideAKeyFileLeavesItsLinkAlone();
    void whoIsNotSignedInCannotSignOut();
    void anotherPersonEndsTheSignInOfTheFirst();
    void unlinkingWithdraws();
    void anotherSpreadsheetIsRefusedBeforeAnybodySignsIn();
    void fromAKeyFileToAPersonAndBack();
    void aRenewedSignInIsKept_data();
    void aRenewedSignInIsKept();
    void whatIsRenewedWhileLinkingIsKept();
    void aProfileWithoutItsSignInSaysSo();
    void theKeeperWaitsForANewSignIn();

private:
    [[nodiscard]] SheetsService::LinkRequest request() const
    {
        return {FakeSheets::spreadsheetId(), m_clientFile, m_bench->fake.url()};
    }
    /// A person agrees; what came of it.
    [[nodiscard]] Result<QString> signedIn(const SheetsService::LinkRequest &request);
    /// That of the secret home.
    [[nodiscard]] std::optional<QByteArray> secret(const QString &name) const;
    [[nodiscard]] SheetsStatus status() const { return await(m_sheets->status()).value_or({}); }
    [[nodiscard]] bool keepSecret(const QString &name, const QByteArray &value) const;
    [[nodiscard]] int revocations() const;
    [[nodiscard]] static bool write(const QString &fileName, const QByteArray &content);

    std::unique_ptr<SheetBench> m_bench;
    std::unique_ptr<SheetsService> m_sheets;
    std::unique_ptr<QTemporaryDir> m_downloads; ///< not in the profile, which is searched for secrets
    QString m_clientFile;
    QString m_keyFile;
};

void SheetLinkingTest::init()
{
    m_bench = std::make_unique<SheetBench>();
    QVERIFY(m_bench->profile.workspace);
    QVERIFY(await(m_bench->profile.workspace->setPassphrase(QByteArrayLiteral("a passphrase for tests"))));
    m_downloads = std::make_unique<QTemporaryDir>();
    m_clientFile = m_downloads->filePath(QStringLiteral("client.json"));
    m_keyFile = m_downloads->filePath(QStringLiteral("key.json"));
    QVERIFY(write(m_clientFile, m_bench->fake.clientFile()));
    QVERIFY(write(m_keyFile, m_bench->fake.keyFile()));
    m_sheets = std::make_unique<SheetsService>(*m_bench->profile.workspace);
}

void SheetLinkingTest::cleanup()
{
    m_sheets.reset();
    m_bench.reset();
    m_downloads.reset();
}

bool SheetLinkingTest::write(const QString &fileName, const QByteArray &content)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

Result<QString> SheetLinkingTest::signedIn(const SheetsService::LinkRequest &request)
{
    const SheetsService::BrowserSignIn running = m_sheets->linkInBrowser(request);
    const Result<QUrl> address = await(running.address);
    if (address)
        (void)test::browse(*address);
    return await(running.linked);
}

std::optional<QByteArray> SheetLinkingTest::secret(const QString &name) const
{
    return m_bench->profile.workspace->secrets()->read(name).value_or(std::nullopt);
}

bool SheetLinkingTest::keepSecret(const QString &name, const QByteArray &value) const
{
    return m_bench->profile.workspace->secrets()->write(name, value).has_value();
}

int SheetLinkingTest::revocations() const
{
    int count = 0;
    m_bench->fake.people([&count](FakeSignIn &people) { count = people.revocations; });
    return count;
}

void SheetLinkingTest::aPersonLinksASpreadsheet()
{
    m_bench->fill(2);
    const Result<QString> email = signedIn(request());
    QVERIFY2(email, email ? "" : qPrintable(operatorText(email.error())));
    QCOMPARE(*email, FakeSignIn::email());
    QVERIFY(status().link);
    QVERIFY(status().link->isByPerson());
    QCOMPARE(await(m_sheets->signedInAs()).value_or({}), std::optional(FakeSignIn::email()));
    QVERIFY(await(m_sheets->bringInStep()));
    QCOMPARE(m_bench->leads().size(), 2);
    QVERIFY(!m_bench->fake.row(2).constFirst().isEmpty());
}

// F63, and threat A4: a thief of the laptop. Whoever signed in is a person, too.
void SheetLinkingTest::nothingSecretOrPersonalStandsInTheProfile()
{
    m_bench->fill(1);
    QVERIFY(signedIn(request()));
    QVERIFY(await(m_sheets->bringInStep()));
    QByteArrayList hidden = {FakeSignIn::clientSecret().toUtf8(), FakeSignIn::clientId().toUtf8(),
                             FakeSignIn::email().toUtf8()};
    m_bench->fake.people([&hidden](FakeSignIn &people) { hidden += people.refreshTokens().values(); });
    QCOMPARE(hidden.size(), 4);
    int files = 0;
    QDirIterator each(m_bench->profile.directory.path(), QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++files;
        const QByteArray content = file.readAll();
        for (const QByteArray &word : std::as_const(hidden))
            QVERIFY2(!content.contains(word), qPrintable(file.fileName() + u' ' + QString::fromUtf8(word)));
    }
    QVERIFY(files > 0);
}

void SheetLinkingTest::whatCannotBeLinkedAsksNobody_data()
{
    QTest::addColumn<QString>("spreadsheet");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<ErrorCode>("code");
    const QString id = FakeSheets::spreadsheetId();
    QTest::newRow("no address") << QStringLiteral("my sheet") << QString() << QString()
                                << ErrorCode::InvalidArgument;
    QTest::newRow("no file") << id << QStringLiteral("/nowhere/client.json") << QString()
                             << ErrorCode::FileUnreadable;
    QTest::newRow("a key file") << id << QStringLiteral("key") << QString() << ErrorCode::FileMalformed;
    QTest::newRow("no client is known") << id << QStringLiteral("none") << QString() << ErrorCode::Refused;
    QTest::newRow("nothing is linked") << QString() << QString() << QString() << ErrorCode::Refused;
    // F62
    QTest::newRow("somebody else") << id << QString() << QStringLiteral("https://evil.example")
                                   << ErrorCode::ProviderNotSecure;
}

void SheetLinkingTest::whatCannotBeLinkedAsksNobody()
{
    QFETCH(const QString, spreadsheet);
    QFETCH(const QString, file);
    QFETCH(const QString, baseUrl);
    QFETCH(const ErrorCode, code);
    SheetsService::LinkRequest wish = request();
    wish.spreadsheet = spreadsheet;
    if (file == QLatin1String("key"))
        wish.credentialsFile = m_keyFile;
    else if (file == QLatin1String("none"))
        wish.credentialsFile.clear();
    else if (!file.isEmpty())
        wish.credentialsFile = file;
    if (!baseUrl.isEmpty())
        wish.baseUrl = QUrl(baseUrl);
    const SheetsService::BrowserSignIn running = m_sheets->linkInBrowser(wish);
    const Result<QString> linked = await(running.linked);
    QVERIFY(!linked);
    QCOMPARE(linked.error().code, code);
    const Result<QUrl> address = await(running.address);
    QVERIFY(!address);
    QCOMPARE(address.error().code, ErrorCode::Cancelled);
    QVERIFY(!status().link);
    QVERIFY(m_bench->fake.requests().isEmpty());
}

void SheetLinkingTest::aSheetThatDoesNotOpenIsNotLinked()
{
    m_bench->fake.people([](FakeSignIn &people) { people.isRotating = true; });
    m_bench->fake.faultOfReads({SheetFault::Denied});
    const Result<QString> linked = signedIn(request());
    QVERIFY(!linked);
    QVERIFY(operatorText(linked.error()).contains(QLatin1String("who signed in")));
    QVERIFY(!status().link);
    QVERIFY(!secret(sheetsGrantName()));
    QCOMPARE(revocations(), 1);
    m_bench->fake.people([](FakeSignIn &people) { QVERIFY(people.refreshTokens().isEmpty()); });
}

void SheetLinkingTest::aSignInThatIsNotEnoughIsWithdrawn()
{
    m_bench->fake.people([](FakeSignIn &people) { people.scope = QStringLiteral("openid email"); });
    QVERIFY(!signedIn(request()));
    QCOMPARE(revocations(), 1);
    m_bench->fake.people([](FakeSignIn &people) { QVERIFY(people.refreshTokens().isEmpty()); });
}

// With the one Google would end the other, by which the sheet is linked.
void SheetLinkingTest::aFailedSignInLeavesTheLinkOfTheSamePersonAlone_data()
{
    QTest::addColumn<bool>("isEnough");
    QTest::addColumn<QString>("linkedBy");
    QTest::addColumn<int>("revoked");
    QTest::newRow("the sheet does not open") << true << FakeSignIn::email() << 0;
    QTest::newRow("a box was unticked") << false << FakeSignIn::email() << 0;
    QTest::newRow("nobody knows who linked it") << true << QString() << 0;
    QTest::newRow("another person linked it") << true << QStringLiteral("ravi@example.com") << 1;
}

void SheetLinkingTest::aFailedSignInLeavesTheLinkOfTheSamePersonAlone()
{
    QFETCH(const bool, isEnough);
    QFETCH(const QString, linkedBy);
    QFETCH(const int, revoked);
    QVERIFY(signedIn(request()));
    std::optional<sync::BrowserGrant> first =
        sync::grantFromSecret(secret(sheetsGrantName()).value_or(QByteArray()));
    QVERIFY(first);
    first->email = linkedBy;
    QVERIFY(keepSecret(sheetsGrantName(), sync::toSecret(*first)));
    if (isEnough)
        m_bench->fake.faultOfReads({SheetFault::Denied});
    else
        m_bench->fake.people([](FakeSignIn &people) { people.scope = QStringLiteral("openid email"); });
    QVERIFY(!signedIn({}));
    QCOMPARE(revocations(), revoked);
    m_bench->fake.people(
        [&first](FakeSignIn &people) { QVERIFY(people.refreshTokens().contains(first->refreshToken)); });
    QCOMPARE(secret(sheetsGrantName()), std::optional(sync::toSecret(*first)));
}

// Best effort: what went wrong is said, whatever Google does.
void SheetLinkingTest::aFailedSignInIsSaidThoughGoogleIsDeaf()
{
    m_bench->fake.people([](FakeSignIn &people) { people.isDeaf = true; });
    m_bench->fake.faultOfReads({SheetFault::Denied});
    const Result<QString> linked = signedIn(request());
    QVERIFY(!linked);
    QVERIFY(operatorText(linked.error()).contains(QLatin1String("who signed in")));
}

void SheetLinkingTest::aWaitIsBrokenOffByHand()
{
    const auto control = std::make_shared<JobControl>();
    const SheetsService::BrowserSignIn running = m_sheets->linkInBrowser(request(), control);
    QVERIFY(await(running.address));
    QVERIFY(!running.linked.isFinished());
    control->cancelled = true;
    const Result<QString> linked = await(running.linked);
    QVERIFY(!linked);
    QCOMPARE(linked.error().code, ErrorCode::Cancelled);
    QVERIFY(!secret(sheetsGrantName()));
}

void SheetLinkingTest::aWaitIsBrokenOffByTheEnd()
{
    const SheetsService::BrowserSignIn running = m_sheets->linkInBrowser(request());
    QVERIFY(await(running.address));
    m_sheets.reset();
    QCOMPARE(await(running.linked).error().code, ErrorCode::Cancelled);
    m_sheets = std::make_unique<SheetsService>(*m_bench->profile.workspace);
    QVERIFY(!status().link);
}

void SheetLinkingTest::whoCancelsAfterTheBrowserCameBackLinksNothing()
{
    const auto control = std::make_shared<JobControl>();
    SheetsService::BrowserSignIn running;
    const auto hasTokens = [this] {
        bool has = false;
        m_bench->fake.people([&has](FakeSignIn &people) { has = !people.refreshTokens().isEmpty(); });
        return has;
    };
    // While another works with the sheet it cannot be linked.
    SheetsDesk other(*m_bench->profile.workspace);
    QVERIFY(other.alone([&]() -> Result<void> {
        running = m_sheets->linkInBrowser(request(), control);
        const Result<QUrl> address = await(running.address);
        const bool isBack = address && test::browse(*address).status == 200;
        if (!isBack || !QTest::qWaitFor(hasTokens, 10'000))
            return fail(ErrorCode::Unspecified);
        control->cancelled = true;
        return {};
    }));
    const Result<QString> linked = await(running.linked);
    QVERIFY(!linked);
    QCOMPARE(linked.error().code, ErrorCode::Cancelled);
    QVERIFY(!status().link);
    QVERIFY(!secret(sheetsGrantName()));
    QCOMPARE(revocations(), 1);
}

void SheetLinkingTest::nobodySignsIn()
{
    const SheetsService::BrowserSignIn running = m_sheets->linkInBrowser(request());
    QVERIFY(await(running.address));
    m_bench->profile.clock->advance(sync::LoopbackRedirect::Patience);
    const Result<QString> linked = await(running.linked);
    QVERIFY(!linked);
    QCOMPARE(linked.error().code, ErrorCode::Refused);
}

void SheetLinkingTest::theSheetIsFreeWhileAPersonIsWaitedFor()
{
    m_bench->fill(1);
    QVERIFY(signedIn(request()));
    const auto control = std::make_shared<JobControl>();
    const SheetsService::BrowserSignIn running = m_sheets->linkInBrowser({}, control);
    QVERIFY(await(running.address));
    QVERIFY(await(m_sheets->bringInStep()));
    control->cancelled = true;
    QVERIFY(!await(running.linked));
    QVERIFY(await(m_sheets->bringInStep())); // the old sign-in is as good as before
}

// F60: the token has run out for good.
void SheetLinkingTest::aWithdrawnSignInIsSaidAndMended()
{
    m_bench->fill(2);
    QVERIFY(signedIn(request()));
    QVERIFY(await(m_sheets->bringInStep()));
    const SheetsStatus before = status();
    QVERIFY(before.link->pulledAt);
    m_bench->fake.people([](FakeSignIn &people) { people.withdrawAll(); });
    m_bench->fake.expireTokens();
    const Result<SheetSummary> refused = await(m_sheets->pull());
    QVERIFY(!refused);
    QVERIFY(operatorText(refused.error()).contains(QLatin1String("Sign in in the browser again")));
    QCOMPARE(status().link->trouble, toWord(sync::Trouble::SignInEnded));
    QVERIFY(!status().trouble.isEmpty());
    QCOMPARE(status().rows, before.rows);
    // Neither address nor file is needed again.
    m_bench->profile.clock->advance(seconds{1});
    const Result<QString> again = signedIn({});
    QVERIFY2(again, again ? "" : qPrintable(operatorText(again.error())));
    const SheetsStatus after = status();
    QVERIFY(after.trouble.isEmpty());
    QCOMPARE(after.link->pulledAt, before.link->pulledAt);
    QCOMPARE(after.link->baseUrl, before.link->baseUrl);
    QCOMPARE(after.rows, before.rows);
    QVERIFY(await(m_sheets->pull()));
}

void SheetLinkingTest::signingOutForgetsAndWithdraws()
{
    m_bench->fill(2);
    QVERIFY(signedIn(request()));
    QVERIFY(await(m_sheets->bringInStep()));
    m_bench->profile.clock->advance(seconds{1});
    QCOMPARE(await(m_sheets->signOut()).value_or(false), true);
    QCOMPARE(revocations(), 1);
    QVERIFY(!secret(sheetsGrantName()));
    QCOMPARE(await(m_sheets->signedInAs()).value_or(QString()), std::optional<QString>());
    QCOMPARE(status().link->trouble, toWord(sync::Trouble::SignedOut));
    QCOMPARE(status().rows, 2);
    const int asked = m_bench->fake.reads();
    QVERIFY(!await(m_sheets->bringInStep()));
    QCOMPARE(m_bench->fake.reads(), asked);
    // The file is needed again, for the client is forgotten too; the address is not.
    QVERIFY(!signedIn({}));
    QVERIFY(signedIn({{}, m_clientFile, {}}));
    QVERIFY(await(m_sheets->bringInStep()));
    QCOMPARE(m_bench->leads().size(), 2);
}

void SheetLinkingTest::signingOutWithoutGoogleForgets()
{
    QVERIFY(signedIn(request()));
    m_bench->fake.people([](FakeSignIn &people) { people.isDeaf = true; });
    QCOMPARE(await(m_sheets->signOut()).value_or(true), false);
    QVERIFY(!secret(sheetsGrantName()));
    QCOMPARE(status().link->trouble, toWord(sync::Trouble::SignedOut));
}

// Else the grant would stand at Google, and nobody could withdraw it.
void SheetLinkingTest::aSignOutThatCannotBeNotedLosesNothing()
{
    QVERIFY(signedIn(request()));
    QVERIFY(m_bench->write([](store::Store &store) {
        return store.database->change(
            QStringLiteral("create trigger stubborn before update on sheet_link begin select "
                           "raise(abort, 'stubborn'); end"));
    }));
    QVERIFY(!await(m_sheets->signOut()));
    QVERIFY(secret(sheetsGrantName()));
    QCOMPARE(revocations(), 0);
    QVERIFY(m_bench->write(
        [](store::Store &store) { return store.database->change(QStringLiteral("drop trigger stubborn")); }));
    QCOMPARE(await(m_sheets->signOut()).value_or(false), true);
    QVERIFY(!secret(sheetsGrantName()));
    QCOMPARE(revocations(), 1);
}

// What a secret home that did not answer in time left behind.
void SheetLinkingTest::signingOutBesideAKeyFileLeavesItsLinkAlone()
{
    QVERIFY(signedIn(request()));
    const QByteArray grant = secret(sheetsGrantName()).value_or(QByteArray());
    QVERIFY(await(m_sheets->link({FakeSheets::spreadsheetId(), m_keyFile, m_bench->fake.url()})));
    QVERIFY(keepSecret(sheetsGrantName(), grant));
    QVERIFY(await(m_sheets->signOut()));
    QVERIFY(!secret(sheetsGrantName()));
    QVERIFY(secret(sheetsSecretName()));
    QVERIFY(status().trouble.isEmpty());
}

void SheetLinkingTest::anotherPersonEndsTheSignInOfTheFirst()
{
    QVERIFY(signedIn(request()));
    std::optional<sync::BrowserGrant> first =
        sync::grantFromSecret(secret(sheetsGrantName()).value_or(QByteArray()));
    QVERIFY(first);
    first->email = QStringLiteral("ravi@example.com");
    QVERIFY(keepSecret(sheetsGrantName(), sync::toSecret(*first)));
    QVERIFY(signedIn({}));
    QCOMPARE(revocations(), 1);
    m_bench->fake.people(
        [&first](FakeSignIn &people) { QVERIFY(!people.refreshTokens().contains(first->refreshToken)); });
    QCOMPARE(await(m_sheets->signedInAs()).value_or({}), std::optional(FakeSignIn::email()));
    // The same person once more: Google would end both.
    QVERIFY(signedIn({}));
    QCOMPARE(revocations(), 1);
}

void SheetLinkingTest::whoIsNotSignedInCannotSignOut()
{
    const Result<bool> nobody = await(m_sheets->signOut());
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().code, ErrorCode::Refused);
    QVERIFY(await(m_sheets->link({FakeSheets::spreadsheetId(), m_keyFile, m_bench->fake.url()})));
    QVERIFY(!await(m_sheets->signOut()));
    QVERIFY(status().trouble.isEmpty());
}

void SheetLinkingTest::unlinkingWithdraws()
{
    QVERIFY(signedIn(request()));
    QVERIFY(await(m_sheets->unlink()));
    QCOMPARE(revocations(), 1);
    QVERIFY(!secret(sheetsGrantName()));
    QVERIFY(!status().link);
}

void SheetLinkingTest::anotherSpreadsheetIsRefusedBeforeAnybodySignsIn()
{
    QVERIFY(signedIn(request()));
    const qsizetype asked = m_bench->fake.requests().size();
    SheetsService::LinkRequest other = request();
    other.spreadsheet = QStringLiteral("1AnotherSpreadsheet00000000");
    const SheetsService::BrowserSignIn running = m_sheets->linkInBrowser(other);
    const Result<QString> linked = await(running.linked);
    QVERIFY(!linked);
    QCOMPARE(linked.error().code, ErrorCode::NotAllowed);
    QCOMPARE(m_bench->fake.requests().size(), asked);
}

void SheetLinkingTest::fromAKeyFileToAPersonAndBack()
{
    m_bench->fill(1);
    const SheetsService::LinkRequest byKey = {FakeSheets::spreadsheetId(), m_keyFile, m_bench->fake.url()};
    QVERIFY(await(m_sheets->link(byKey)));
    QVERIFY(await(m_sheets->bringInStep()));
    m_bench->profile.clock->advance(seconds{1});
    QVERIFY(signedIn(request()));
    QVERIFY(status().link->isByPerson());
    QVERIFY(secret(sheetsGrantName()));
    QVERIFY(!secret(sheetsSecretName()));
    QVERIFY(await(m_sheets->bringInStep()));
    m_bench->profile.clock->advance(seconds{1});
    QVERIFY(await(m_sheets->link(byKey)));
    QCOMPARE(status().link->clientEmail, FakeSheets::clientEmail());
    QVERIFY(!secret(sheetsGrantName()));
    QVERIFY(secret(sheetsSecretName()));
    QCOMPARE(revocations(), 1);
    QVERIFY(await(m_sheets->bringInStep()));
    QCOMPARE(status().rows, 1);
}

void SheetLinkingTest::aRenewedSignInIsKept_data()
{
    QTest::addColumn<bool>("fromTheStart");
    QTest::newRow("while it is tried out") << true;
    QTest::newRow("later") << false;
}

void SheetLinkingTest::aRenewedSignInIsKept()
{
    QFETCH(const bool, fromTheStart);
    m_bench->fake.people([fromTheStart](FakeSignIn &people) { people.isRotating = fromTheStart; });
    m_bench->fill(1);
    QVERIFY(signedIn(request()));
    const std::optional<QByteArray> before = secret(sheetsGrantName());
    m_bench->fake.people([](FakeSignIn &people) { people.isRotating = true; });
    QVERIFY(await(m_sheets->bringInStep()));
    const std::optional<QByteArray> after = secret(sheetsGrantName());
    QVERIFY(before && after);
    QVERIFY(*before != *after);
    SheetsService another(*m_bench->profile.workspace); // as the next start would
    QVERIFY(await(another.bringInStep()));
}

void SheetLinkingTest::whatIsRenewedWhileLinkingIsKept()
{
    m_bench->fill(1);
    m_bench->fake.people([](FakeSignIn &people) { people.isRotating = true; });
    QVERIFY(signedIn(request()));
    QVERIFY(await(m_sheets->bringInStep()));
    QCOMPARE(m_bench->leads().size(), 1);
}

// A backup brings the link back, but no sign-in.
void SheetLinkingTest::aProfileWithoutItsSignInSaysSo()
{
    m_bench->fill(1);
    QVERIFY(signedIn(request()));
    QVERIFY(m_bench->profile.workspace->secrets()->remove(sheetsGrantName()));
    const Result<SheetSummary> refused = await(m_sheets->pull());
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, toWord(sync::Trouble::SignedOut));
    QCOMPARE(status().link->trouble, toWord(sync::Trouble::SignedOut)); // the keeper leaves it alone
}

void SheetLinkingTest::theKeeperWaitsForANewSignIn()
{
    m_bench->fill(1);
    QVERIFY(signedIn(request()));
    SheetsKeeper keeper(*m_bench->profile.workspace, milliseconds{20});
    QSignalSpy looked(&keeper, &SheetsKeeper::looked);
    keeper.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->leads().size(), 1, 30'000);
    m_bench->profile.clock->advance(seconds{1});
    QVERIFY(await(m_sheets->signOut()));
    looked.clear();
    QTRY_VERIFY_WITH_TIMEOUT(looked.size() >= 2, 30'000); // a look that was under way is over
    const int asked = m_bench->fake.reads();
    looked.clear();
    QTRY_VERIFY_WITH_TIMEOUT(looked.size() >= 3, 30'000);
    QCOMPARE(m_bench->fake.reads(), asked);
    m_bench->profile.clock->advance(std::chrono::minutes{6});
    m_bench->fake.edit([](test::SheetGrid &grid) {
        grid << QList<QJsonValue>{QString(), QStringLiteral("+919810000003"), QStringLiteral("Lead 3")};
    });
    QVERIFY(signedIn({{}, m_clientFile, {}}));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->leads().size(), 2, 30'000);
}

QTEST_GUILESS_MAIN(SheetLinkingTest)
#include "tst_sheetlinking.moc"
