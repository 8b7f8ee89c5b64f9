// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/workspace.h"

#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/dispatch/engine.h"
#include "core/dispatch/enginelock.h"
#include "core/dispatch/statusreport.h"
#include "core/providers/practiceline.h"
#include "core/security/columncipher.h"
#include "core/security/profilekey.h"
#include "core/security/secretsmove.h"
#include "core/services/crashcleanup.h"
#include "core/services/providerbook.h"
#include "core/services/ready.h"
#include "core/services/settingtable.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

constexpr milliseconds ForeignChangePeriod{1'000}; // ruling 18

Result<void> makeProfile(const QString &directory)
{
    if (!QDir().mkpath(directory)) {
        return fail(ErrorCode::FileUnwritable,
                    {directory, QCoreApplication::translate("Workspace", "the folder cannot be made")});
    }
    // Numbers and calls are nobody else's business on a shared machine.
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Account practiceAccount()
{
    Account account;
    account.name = QCoreApplication::translate("Workspace", "Practice line");
    account.provider = ProviderKind::Practice;
    account.lines = PracticeLines;
    account.agentId = providers::PracticeLine::agentId();
    account.phoneNumberId = providers::PracticeLine::phoneNumberId();
    return account;
}

/// Gives a profile its practice account, once in its life: a first open may have broken off after the schema.
Result<QList<Account>> furnish(store::Store &store)
{
    const QString done = QStringLiteral("profile.furnished");
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<std::optional<QString>> mark = store.settings.value(done);
    if (!mark)
        return fail(mark.error());
    if (!*mark) {
        const Result<AccountId> added = store.accounts.insert(practiceAccount());
        if (!added && added.error().code != ErrorCode::AlreadyExists)
            return fail(added.error());
        if (const Result<void> marked = store.settings.setValue(done, QStringLiteral("yes")); !marked)
            return fail(marked.error());
    }
    if (const Result<void> committed = transaction.commit(); !committed)
        return fail(committed.error());
    return store.accounts.all();
}

/// The call book holds numbers and names: it is kept under the profile's own cipher.
void sealCallBook(providers::PracticeLine::Options &options, const security::ColumnCipher &cipher)
{
    const QString bookKey = QStringLiteral("practice-calls");
    options.seal = [&cipher, bookKey](const QByteArray &plain) {
        return cipher.encrypt(security::Column::ProviderEvent, bookKey, QString::fromUtf8(plain)).toBase64();
    };
    options.unseal = [&cipher, bookKey](const QByteArray &sealed) -> Result<QByteArray> {
        const Result<QString> plain =
            cipher.decrypt(security::Column::ProviderEvent, bookKey, QByteArray::fromBase64(sealed));
        return plain ? Result<QByteArray>(plain->toUtf8()) : Result<QByteArray>(fail(plain.error()));
    };
}

/// On the pool: a large import takes a while, and what is half-done is out of the engine's sight anyway.
void clearAwayBehind(store::Ledger &ledger, const QString &directory)
{
    (void)QtConcurrent::run([&ledger, directory] {
        if (const Result<void> cleared = clearAwayHalfDone(ledger, directory); !cleared)
            qCWarning(lcService) << "what a crash left stays for now:" << cleared.error().detail;
    });
}

} // namespace

class Workspace::Private
{
public:
    QString directory;
    std::shared_ptr<Clock> clock;
    security::SecretsSetup secretsSetup;
    security::OpenedSecrets secrets;
    std::unique_ptr<security::ColumnCipher> cipher;
    std::unique_ptr<store::Ledger> ledger;
    std::unique_ptr<ProviderBook> providers;
    std::unique_ptr<dispatch::EngineLock> lock;
    std::unique_ptr<providers::PracticeLine> practice;
    dispatch::Engine *engine = nullptr; ///< lives and dies in the ledger's thread
    bool isNew = false;
    QTimeZone zone;
    QTimer foreignChanges;
    qint64 dataVersion = 0;
};

Workspace::Workspace()
    : d(std::make_unique<Private>())
{
}

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceSetup &setup)
{
    if (const Result<void> made = makeProfile(setup.directory); !made)
        return fail(made.error());
    const QString fileName = QDir(setup.directory).filePath(QStringLiteral("callboard.db"));
    std::unique_ptr<Workspace> workspace(new Workspace);
    Private &d = *workspace->d;
    d.directory = setup.directory;
    d.clock = setup.clock;
    d.isNew = !QFileInfo::exists(fileName);
    d.secretsSetup.profileDirectory = setup.directory;
    d.secretsSetup.databaseExists = !d.isNew;
    d.secretsSetup.passphrase = setup.passphrase;
    d.secretsSetup.allowKeychain = setup.allowKeychain;
    Result<security::OpenedSecrets> secrets = security::openSecrets(d.secretsSetup);
    if (!secrets)
        return fail(secrets.error());
    d.secrets = *std::move(secrets);
    d.cipher = std::make_unique<security::ColumnCipher>(d.secrets.masterKey);

    Result<std::unique_ptr<store::Ledger>> ledger = store::Ledger::open(fileName, *d.cipher);
    if (!ledger)
        return fail(ledger.error());
    d.ledger = *std::move(ledger);
    d.providers = std::make_unique<ProviderBook>(*d.secrets.store);
    if (const Result<void> prepared = workspace->prepare(); !prepared)
        return fail(prepared.error());
    workspace->wire();
    return workspace;
}

Result<void> Workspace::prepare()
{
    const Result<QList<Account>> accounts = d->ledger->write(&furnish).result();
    if (!accounts)
        return fail(accounts.error());
    for (const Account &account : *accounts) {
        // A keychain that does not answer makes that account unusable, not the program.
        if (const Result<void> learnt = d->providers->learnSecret(account); !learnt)
            qCWarning(lcService) << "no secret for account" << account.id.value() << learnt.error().detail;
    }
    const Result<HouseSettings> settings = readSettings().result();
    if (!settings)
        return fail(settings.error());
    useSettings(*settings);
    return {};
}

QFuture<Result<Workspace::HouseSettings>> Workspace::readSettings() const
{
    return d->ledger->write([](store::Store &store) -> Result<HouseSettings> {
        const Result<DiallingPeriods> periods = periodsInForce(store);
        if (!periods)
            return fail(periods.error());
        return HouseSettings{*periods, readZone(store.settings)};
    });
}

void Workspace::useSettings(const HouseSettings &settings)
{
    d->zone = settings.zone;
    d->providers->setPeriods(settings.periods);
    if (d->engine) {
        QMetaObject::invokeMethod(
            d->engine, [engine = d->engine, periods = settings.periods] { engine->setPeriods(periods); });
    }
}

void Workspace::wire()
{
    store::ChangeFeed &feed = d->ledger->changes();
    connect(&feed, &store::ChangeFeed::leadsChanged, this, &Workspace::leadsChanged);
    connect(&feed, &store::ChangeFeed::leadListChanged, this, &Workspace::leadListChanged);
    connect(&feed, &store::ChangeFeed::campaignsChanged, this, &Workspace::campaignsChanged);
    connect(&feed, &store::ChangeFeed::attemptsChanged, this, &Workspace::attemptsChanged);
    connect(&feed, &store::ChangeFeed::accountsChanged, this, &Workspace::accountsChanged);
    // Which periods hold depends on where the accounts are (ruling 16).
    connect(&feed, &store::ChangeFeed::accountsChanged, this, &Workspace::settingsChanged);
    connect(&d->foreignChanges, &QTimer::timeout, this, &Workspace::lookForForeignChanges);
    d->foreignChanges.start(ForeignChangePeriod);
}

void Workspace::lookForForeignChanges()
{
    const auto asked = d->ledger->write([](store::Store &store) { return store.database->dataVersion(); });
    whenDone(asked, this, [this](const Result<qint64> &version) {
        if (!version)
            return;
        const qint64 before = std::exchange(d->dataVersion, *version);
        if (before != 0 && before != *version)
            tellForeignChange();
    });
}

void Workspace::tellForeignChange()
{
    Q_EMIT leadListChanged();
    Q_EMIT campaignsChanged();
    Q_EMIT attemptsChanged();
    Q_EMIT accountsChanged();
    settingsChanged();
    wakeEngine();
    if (d->engine)
        return;
    whenDone(status(), this, [this](const Result<dispatch::EngineStatus> &now) {
        if (now)
            Q_EMIT statusChanged(*now);
    });
}

Workspace::~Workspace()
{
    if (!d->ledger)
        return;
    d->foreignChanges.stop();
    // Jobs on the pool write through the ledger; it must not go before them.
    QThreadPool::globalInstance()->waitForDone();
    // Imports, exports and the like run in the global pool and use the ledger to their end.
    QThreadPool::globalInstance()->waitForDone();
    if (d->engine) {
        QMetaObject::invokeMethod(
            d->engine, [engine = d->engine] { delete engine; }, Qt::BlockingQueuedConnection);
    }
    d->practice.reset();
    d->ledger.reset();
}

bool Workspace::isNew() const
{
    return d->isNew;
}

QString Workspace::directory() const
{
    return d->directory;
}

const Clock &Workspace::clock() const
{
    return *d->clock;
}

QTimeZone Workspace::zone() const
{
    return d->zone;
}

QString Workspace::secretHome() const
{
    return d->secrets.store->description();
}

bool Workspace::canHoldProviderKeys() const
{
    return d->secrets.store->holdsProviderKeys();
}

QFuture<Result<void>> Workspace::setPassphrase(const QByteArray &passphrase)
{
    using Moved = std::shared_ptr<security::OpenedSecrets>;
    const QFuture<Result<Moved>> moving =
        QtConcurrent::run([setup = d->secretsSetup, passphrase]() -> Result<Moved> {
            Result<security::OpenedSecrets> opened = security::moveToPassphrase(setup, passphrase);
            if (!opened)
                return fail(opened.error());
            return std::make_shared<security::OpenedSecrets>(*std::move(opened));
        });
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenDone(moving, this, [this, promise](const Result<Moved> &moved) {
        if (moved) {
            // The master key is the same: what is open stays readable.
            d->secrets = std::move(**moved);
            d->providers->useSecrets(*d->secrets.store);
        }
        promise->addResult(moved ? Result<void>() : Result<void>(fail(moved.error())));
        promise->finish();
    });
    return promise->future();
}

Result<void> Workspace::startEngine()
{
    auto lock = std::make_unique<dispatch::EngineLock>(d->directory);
    if (const Result<void> acquired = lock->acquire(); !acquired)
        return acquired;
    // Nobody is called from a damaged ledger (F44).
    const auto check = [](store::Store &store) { return store.database->quickCheck(); };
    if (const Result<void> sound = d->ledger->write(check).result(); !sound)
        return sound;
    const Result<HouseSettings> settings = readSettings().result();
    if (!settings)
        return fail(settings.error());
    if (const Result<void> practising = startPracticeLine(); !practising)
        return practising;
    d->lock = std::move(lock);
    (void)d->ledger
        ->write([this, periods = settings->periods](store::Store &) {
            d->engine = new dispatch::Engine(
                *d->ledger, *d->clock, periods,
                [book = d->providers.get()](const Account &account) { return book->provider(account); });
            return true;
        })
        .result();
    connect(d->engine, &dispatch::Engine::ready, this, &Workspace::engineReady);
    connect(d->engine, &dispatch::Engine::statusChanged, this, &Workspace::statusChanged);
    connect(d->engine, &dispatch::Engine::noticed, this, &Workspace::noticed);
    connect(d->engine, &dispatch::Engine::attemptMoved, this, &Workspace::attemptMoved);
    connect(d->engine, &dispatch::Engine::stopped, this, &Workspace::releaseEngine);
    QMetaObject::invokeMethod(d->engine, &dispatch::Engine::start);
    clearAwayBehind(*d->ledger, d->directory);
    return {};
}

Result<void> Workspace::startPracticeLine()
{
    struct Wanted
    {
        QString speed;
        QString seed;
        QString script;
    };
    const Result<Wanted> wanted =
        d->ledger
            ->write([](store::Store &store) -> Result<Wanted> {
                const Result<QString> speed = readSetting(store.settings, PracticeSpeedKey);
                const Result<QString> seed = readSetting(store.settings, PracticeSeedKey);
                const Result<QString> script = readSetting(store.settings, PracticeScriptKey);
                if (!speed || !seed || !script)
                    return fail(ErrorCode::DatabaseStatement);
                return Wanted{*speed, *seed, *script};
            })
            .result();
    if (!wanted)
        return fail(wanted.error());
    providers::PracticeLine::Options options;
    options.script.speed = wanted->speed.toDouble();
    options.script.seed = wanted->seed.toUInt();
    options.callBook = QDir(d->directory).filePath(QStringLiteral("practice-calls"));
    sealCallBook(options, *d->cipher);
    if (!wanted->script.isEmpty()) {
        QFile file(wanted->script);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, {wanted->script, file.errorString()});
        const Result<providers::PracticeScript> script = providers::PracticeScript::fromJson(file.readAll());
        if (!script)
            return fail(script.error());
        options.script = *script;
    }
    d->practice = std::make_unique<providers::PracticeLine>(options);
    const Result<QUrl> url = d->practice->start();
    if (!url)
        return fail(url.error());
    d->providers->setPracticeLine(*url);
    return {};
}

bool Workspace::isEngineRunning() const
{
    return d->engine != nullptr;
}

QFuture<void> Workspace::stopEngine()
{
    if (!d->engine) {
        QPromise<void> none;
        none.start();
        none.finish();
        return none.future();
    }
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    // Fulfilled by the engine's own word, in its thread, so that a caller may simply wait.
    connect(d->engine, &dispatch::Engine::stopped, d->engine, [promise] { promise->finish(); });
    QMetaObject::invokeMethod(d->engine, &dispatch::Engine::stop);
    return promise->future();
}

void Workspace::releaseEngine()
{
    if (!d->engine)
        return;
    d->engine->deleteLater();
    d->engine = nullptr;
    d->lock.reset();
    Q_EMIT engineStopped();
}

bool Workspace::isEngineRunningSomewhere() const
{
    return d->engine != nullptr || dispatch::EngineLock::isHeldSomewhere(d->directory);
}

QFuture<Result<dispatch::EngineStatus>> Workspace::status() const
{
    return d->ledger->read(
        [now = d->clock->now()](const store::Store &store) { return dispatch::engineStatus(store, now); });
}

store::Ledger &Workspace::ledger() const
{
    return *d->ledger;
}

security::SecretStore &Workspace::secrets() const
{
    return *d->secrets.store;
}

ProviderBook &Workspace::providers() const
{
    return *d->providers;
}

dispatch::Engine *Workspace::engine() const
{
    return d->engine;
}

void Workspace::settingsChanged()
{
    whenDone(readSettings(), this, [this](const Result<HouseSettings> &settings) {
        if (settings)
            useSettings(*settings);
    });
}

void Workspace::wakeEngine()
{
    if (d->engine)
        QMetaObject::invokeMethod(d->engine, &dispatch::Engine::wake);
}

} // namespace callboard::services
