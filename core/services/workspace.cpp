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
#include "core/security/secretsmove.h"
#include "core/services/crashcleanup.h"
#include "core/services/furnishing.h"
#include "core/services/practicesetup.h"
#include "core/services/providerbook.h"
#include "core/services/unlockedprofile.h"
#include "core/store/ledger.h"

#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

constexpr milliseconds ForeignChangePeriod{1'000}; // ruling 18
// A job that trims the log holds the engine lock for a moment; an engine holds it for good.
constexpr milliseconds LockPatience{1'000};

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
    HouseSettings house;
    QTimer foreignChanges;
    qint64 dataVersion = 0;
};

Workspace::Workspace()
    : d(std::make_unique<Private>())
{
}

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceSetup &setup)
{
    Result<UnlockedProfile> profile = UnlockedProfile::unlock(setup);
    if (!profile)
        return fail(profile.error());
    Result<std::unique_ptr<Workspace>> workspace = open(*std::move(profile));
    if (workspace)
        (*workspace)->learnKeys().waitForFinished();
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(UnlockedProfile profile)
{
    std::unique_ptr<Workspace> workspace(new Workspace);
    Private &d = *workspace->d;
    d.directory = profile.setup.directory;
    d.clock = profile.setup.clock;
    d.isNew = profile.isNew;
    d.secretsSetup = profile.secretsSetup;
    d.secrets = std::move(profile.secrets);
    d.cipher = std::make_unique<security::ColumnCipher>(d.secrets.masterKey);

    Result<std::unique_ptr<store::Ledger>> ledger = store::Ledger::open(profile.databaseFile(), *d.cipher);
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
    if (const Result<QList<Account>> accounts = d->ledger->write(&furnish).result(); !accounts)
        return fail(accounts.error());
    const Result<HouseSettings> settings = readSettings().result();
    if (!settings)
        return fail(settings.error());
    useSettings(*settings);
    return {};
}

QFuture<Result<void>> Workspace::learnKeys()
{
    return QtConcurrent::run([ledger = d->ledger.get(), book = d->providers.get()]() -> Result<void> {
        const Result<QList<Account>> accounts =
            ledger->read([](const store::Store &store) { return store.accounts.all(); }).result();
        if (!accounts)
            return fail(accounts.error());
        for (const Account &account : *accounts) {
            // A keychain that does not answer makes that account unusable, not the program.
            if (const Result<void> learnt = book->learnSecret(account); !learnt)
                qCWarning(lcService) << "no secret for account" << account.id.value()
                                     << learnt.error().detail;
        }
        return {};
    });
}

QFuture<Result<HouseSettings>> Workspace::readSettings() const
{
    return d->ledger->write([](store::Store &store) { return readHouseSettings(store); });
}

void Workspace::useSettings(const HouseSettings &settings)
{
    d->house = settings;
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
    return d->house.zone;
}

const DiallingPeriods &Workspace::periods() const
{
    return d->house.periods;
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
    if (const Result<void> acquired = lock->acquire(LockPatience); !acquired)
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
    const Result<providers::PracticeScript> script =
        d->ledger->write([](store::Store &store) { return practiceScript(store.settings); }).result();
    if (!script)
        return fail(script.error());
    d->practice =
        std::make_unique<providers::PracticeLine>(practiceOptions(*script, d->directory, *d->cipher));
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
    return d->ledger->read([periods = d->house.periods, now = d->clock->now()](const store::Store &store) {
        return dispatch::engineStatus(store, periods, now);
    });
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
