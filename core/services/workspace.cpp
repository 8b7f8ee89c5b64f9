// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/workspace.h"

#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/dispatch/callingmeans.h"
#include "core/dispatch/engine.h"
#include "core/dispatch/statusreport.h"
#include "core/security/secretsmove.h"
#include "core/services/auditkeeper.h"
#include "core/services/crashcleanup.h"
#include "core/services/engineparts.h"
#include "core/services/poolwork.h"
#include "core/services/providerbook.h"
#include "core/services/providerkeys.h"
#include "core/services/ready.h"
#include "core/services/scratchfolder.h"
#include "core/services/unlockedprofile.h"

#include <QFileInfo>
#include <QMutex>
#include <QMutexLocker>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

constexpr milliseconds ForeignChangePeriod{1'000}; // ruling 18
constexpr milliseconds SlowKeychainWait{60'000};

/// On the pool: a large import takes a while, and what is half-done is out of the engine's sight anyway.
void clearAwayBehind(store::Ledger &ledger, const Clock &clock, const QString &directory)
{
    (void)QtConcurrent::run([&ledger, &clock, directory] {
        ScratchFolder::clearLeftovers(directory, clock.now());
        if (const Result<void> cleared = clearAwayHalfDone(ledger, clock, directory); !cleared)
            qCWarning(lcService) << "what a crash left stays for now:" << cleared.error().detail;
    });
}

} // namespace

class Workspace::Private
{
public:
    explicit Private(UnlockedProfile profile)
        : directory(profile.setup.directory)
        , clock(profile.setup.clock)
        , use(std::move(profile.use))
        , secretsSetup(profile.secretsSetup)
        , columnKey(profile.secrets.masterKey)
        , cipher(std::move(profile.cipher))
        , ledger(std::move(profile.ledger))
        , isNew(profile.isNew)
        , secrets(std::move(profile.secrets.store))
        , providers(std::make_unique<ProviderBook>(secrets))
        , house(profile.house)
    {
    }

    [[nodiscard]] HouseSettings settings() const
    {
        const QMutexLocker lock(&mutex);
        return house;
    }

    const QString directory;
    const std::shared_ptr<Clock> clock;
    const std::unique_ptr<ProfileUse> use; ///< given up last, once the database is closed
    const security::SecretsSetup secretsSetup;
    const QByteArray columnKey;
    const std::unique_ptr<security::ColumnCipher> cipher;
    std::unique_ptr<store::Ledger> ledger;
    const bool isNew;
    void setHaltReason(const QString &reason)
    {
        const QMutexLocker lock(&mutex);
        haltReason = reason;
    }

    mutable QMutex mutex; ///< guards secrets, house and haltReason, which jobs on the pool read
    std::shared_ptr<security::SecretStore> secrets;
    const std::unique_ptr<ProviderBook> providers;
    HouseSettings house;
    std::shared_ptr<EngineParts> starting; ///< while a job on the pool builds an engine
    QFuture<Result<void>> started;
    bool isStopWanted = false;
    EngineParts running;
    QString haltReason; ///< of the last engine, until another is ready
    QTimer foreignChanges;
    qint64 dataVersion = 0;
    bool isKeyLookDue = false;
};

Workspace::Workspace(UnlockedProfile profile)
    : d(std::make_unique<Private>(std::move(profile)))
{
    d->providers->setPeriods(d->house.periods);
    wire();
}

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceSetup &setup)
{
    Result<UnlockedProfile> profile = UnlockedProfile::unlock(setup);
    if (!profile)
        return fail(profile.error());
    if (const Result<void> opened = profile->openDatabase(); !opened)
        return fail(opened.error());
    std::unique_ptr<Workspace> workspace = open(*std::move(profile));
    workspace->learnKeys().waitForFinished();
    return workspace;
}

std::unique_ptr<Workspace> Workspace::open(UnlockedProfile profile)
{
    return std::unique_ptr<Workspace>(new Workspace(std::move(profile)));
}

QFuture<Result<void>> Workspace::learnKeys()
{
    QFuture<Result<void>> learnt = QtConcurrent::run(
        [ledger = d->ledger.get(), book = d->providers.get()] { return learnProviderKeys(*ledger, *book); });
    whenDone(learnt, this, [this](const Result<void> &all) {
        if (all || all.error().code != ErrorCode::SecretUnanswered || std::exchange(d->isKeyLookDue, true))
            return;
        QTimer::singleShot(SlowKeychainWait, this, [this] {
            d->isKeyLookDue = false;
            learnNewKeys();
        });
    });
    return learnt;
}

void Workspace::learnNewKeys()
{
    whenDone(learnKeys(), this, [this](const Result<void> &learnt) {
        if (!learnt)
            qCWarning(lcService) << "the provider keys were not read:" << learnt.error().detail;
        wakeEngine();
    });
}

void Workspace::learnOperators()
{
    whenDone(d->ledger->read(&readCallingOperators), this, [this](const Result<QSet<QString>> &calling) {
        if (!calling)
            return;
        {
            const QMutexLocker lock(&d->mutex);
            if (d->house.callingOperators == *calling)
                return;
            d->house.callingOperators = *calling;
        }
        Q_EMIT settingsRead();
    });
}

QFuture<Result<HouseSettings>> Workspace::readSettings() const
{
    return d->ledger->write([](store::Store &store) { return readHouseSettings(store); });
}

void Workspace::useSettings(HouseSettings settings)
{
    // The practice line goes on as it began, and so do the estimates of its calls.
    if (d->running.engine)
        settings.periods.practiceCall = d->running.practiceCall;
    {
        const QMutexLocker lock(&d->mutex);
        d->house = settings;
    }
    d->providers->setPeriods(settings.periods);
    if (dispatch::Engine *engine = d->running.engine)
        QMetaObject::invokeMethod(engine,
                                  [engine, periods = settings.periods] { engine->setPeriods(periods); });
}

void Workspace::wire()
{
    store::ChangeFeed &feed = d->ledger->changes();
    connect(&feed, &store::ChangeFeed::leadsChanged, this, &Workspace::leadsChanged);
    connect(&feed, &store::ChangeFeed::leadListChanged, this, &Workspace::leadListChanged);
    connect(&feed, &store::ChangeFeed::campaignsChanged, this, &Workspace::campaignsChanged);
    connect(&feed, &store::ChangeFeed::campaignsChanged, this, &Workspace::learnOperators);
    connect(&feed, &store::ChangeFeed::attemptsChanged, this, &Workspace::attemptsChanged);
    connect(&feed, &store::ChangeFeed::accountsChanged, this, &Workspace::accountsChanged);
    // Which periods hold depends on where the accounts are (ruling 16).
    connect(&feed, &store::ChangeFeed::accountsChanged, this, &Workspace::settingsChanged);
    connect(&feed, &store::ChangeFeed::accountsChanged, this, &Workspace::learnNewKeys);
    connect(&d->foreignChanges, &QTimer::timeout, this, &Workspace::lookForForeignChanges);
    d->foreignChanges.start(ForeignChangePeriod);
    lookForForeignChanges(); // what changes within the first period is seen at its end
    new AuditKeeper(*this);
}

void Workspace::lookForForeignChanges()
{
    const auto asked = d->ledger->write([](store::Store &store) { return store.database->dataVersion(); });
    whenDone(asked, this, [this](const Result<qint64> &version) {
        const qint64 before = version ? std::exchange(d->dataVersion, *version) : 0;
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
    learnNewKeys();
    if (d->running.engine)
        return;
    whenDone(status(), this, [this](const Result<dispatch::EngineStatus> &now) {
        if (now)
            Q_EMIT statusChanged(*now);
    });
}

Workspace::~Workspace()
{
    d->foreignChanges.stop();
    providers().setHurried(true);
    // Imports, exports and the like run there and use the ledger to their end.
    waitForPools();
    if (d->starting)
        d->starting->end();
    d->running.end();
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
    return QTimeZone(d->settings().zone.id());
}

plan::LineLimits Workspace::linesOf(const Account &account) const
{
    HouseSettings house = d->settings();
    house.callingOperators.insert(house.rules.operatorName);
    return dispatch::plannedLines(account, house.rules, house.callingOperators.size() > 1);
}

bool Workspace::keepsAwake() const
{
    return d->settings().keepAwake;
}

CallingPolicy Workspace::houseHours() const
{
    CallingPolicy hours = d->settings().hours;
    hours.zone = QTimeZone(hours.zone.id());
    return hours;
}

int Workspace::checkUpDays() const
{
    return d->settings().checkUpDays;
}

DiallingPeriods Workspace::periods() const
{
    return d->settings().periods;
}

QString Workspace::secretHome() const
{
    return secrets()->description();
}

bool Workspace::canHoldProviderKeys() const
{
    return secrets()->holdsProviderKeys();
}

QFuture<Result<void>> Workspace::setPassphrase(const QByteArray &passphrase)
{
    return QtConcurrent::run(
        [this, passphrase] { return takeSecrets(security::moveToPassphrase(d->secretsSetup, passphrase)); });
}

Result<void> Workspace::ensureKeyHome()
{
    return canHoldProviderKeys() ? Result<void>() : takeSecrets(security::ensureHome(d->secretsSetup));
}

Result<void> Workspace::takeSecrets(Result<security::OpenedSecrets> moved)
{
    if (!moved)
        return fail(moved.error());
    // The master key is the same: what is open stays readable.
    const std::shared_ptr<security::SecretStore> store = std::move(moved->store);
    {
        const QMutexLocker lock(&d->mutex);
        d->secrets = store;
    }
    d->providers->useSecrets(store);
    return {};
}

QFuture<Result<void>> Workspace::startEngine()
{
    if (d->running.engine)
        return ready(Result<void>());
    providers().setHurried(false);
    d->isStopWanted = false;
    if (d->starting)
        return d->started;
    auto parts = std::make_shared<EngineParts>();
    d->starting = parts;
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    d->started = promise->future();
    const EngineGround ground{d->directory, *d->ledger, *d->clock, *d->cipher, *d->providers};
    whenDone(QtConcurrent::run([ground, parts] { return parts->build(ground); }), this,
             [this, promise](const Result<void> &built) {
                 promise->addResult(finishStart(built));
                 promise->finish();
             });
    Q_EMIT engineStateChanged();
    return d->started;
}

Result<void> Workspace::finishStart(const Result<void> &built)
{
    const std::shared_ptr<EngineParts> parts = std::exchange(d->starting, nullptr);
    if (!built || d->isStopWanted) {
        parts->end();
        Q_EMIT engineStateChanged();
        return built ? Result<void>(fail(ErrorCode::Cancelled)) : built;
    }
    d->running = std::move(*parts);
    parts->engine = nullptr;
    dispatch::Engine *engine = d->running.engine;
    connect(engine, &dispatch::Engine::ready, this, [this] {
        d->setHaltReason({});
        Q_EMIT engineReady();
    });
    connect(engine, &dispatch::Engine::halted, this, [this](const QString &reason) {
        d->setHaltReason(reason);
        Q_EMIT engineHalted();
    });
    connect(engine, &dispatch::Engine::statusChanged, this, &Workspace::statusChanged);
    connect(engine, &dispatch::Engine::noticed, this, &Workspace::noticed);
    connect(engine, &dispatch::Engine::attemptMoved, this, &Workspace::attemptMoved);
    connect(engine, &dispatch::Engine::stopped, this, &Workspace::releaseEngine);
    QMetaObject::invokeMethod(engine, &dispatch::Engine::start);
    if (!d->running.setAside.isEmpty()) {
        tell({dispatch::Notice::Kind::PracticeSetAside,
              {},
              tr("The practice line begins anew"),
              tr("Its calls of before cannot be read with this profile's key. They were set aside as %1.")
                  .arg(QFileInfo(d->running.setAside).fileName())});
    }
    settingsChanged();
    clearAwayBehind(*d->ledger, *d->clock, d->directory);
    Q_EMIT engineStateChanged();
    return {};
}

bool Workspace::isEngineStarting() const
{
    return d->starting != nullptr;
}

bool Workspace::isEngineRunning() const
{
    return d->running.engine != nullptr;
}

QFuture<void> Workspace::stopEngine()
{
    if (!d->running.engine) {
        d->isStopWanted = true;
        return QtFuture::makeReadyFuture();
    }
    providers().setHurried(true); // a mail may wait ten minutes for its server's last word
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    // Fulfilled by the engine's own word, in its thread, so that a caller may simply wait.
    dispatch::Engine *engine = d->running.engine;
    connect(engine, &dispatch::Engine::stopped, engine, [promise] { promise->finish(); });
    QMetaObject::invokeMethod(engine, &dispatch::Engine::stop);
    return promise->future();
}

void Workspace::releaseEngine()
{
    if (!d->running.engine)
        return;
    d->running.engine->deleteLater();
    d->running.engine = nullptr;
    // Before another engine may be built: two lines on one call book would overwrite each other.
    d->running.practice.reset();
    d->providers->setPracticeLine({});
    d->running.lock.reset();
    Q_EMIT engineStopped();
}

bool Workspace::isEngineRunningSomewhere() const
{
    return d->running.engine != nullptr || dispatch::EngineLock::isHeldSomewhere(d->directory);
}

QString Workspace::haltReason() const
{
    // Somebody else's engine dials by now.
    if (!d->running.engine && dispatch::EngineLock::isHeldSomewhere(d->directory))
        return {};
    const QMutexLocker lock(&d->mutex);
    return d->haltReason;
}

QFuture<Result<dispatch::EngineStatus>> Workspace::status() const
{
    return d->ledger->read([periods = periods(), now = d->clock->now(), halted = haltReason(),
                            isRun = isEngineRunningSomewhere()](const store::Store &store) {
        Result<dispatch::EngineStatus> status = dispatch::engineStatus(store, periods, now);
        // What halted the engine may keep the database from being read as well.
        if (!status && !halted.isEmpty())
            status = dispatch::EngineStatus();
        if (status && (!isRun || !halted.isEmpty())) {
            status->ready = false;
            status->halted = halted;
        }
        return status;
    });
}

store::Ledger &Workspace::ledger() const
{
    return *d->ledger;
}

std::shared_ptr<security::SecretStore> Workspace::secrets() const
{
    const QMutexLocker lock(&d->mutex);
    return d->secrets;
}

QByteArray Workspace::columnKey() const
{
    return d->columnKey;
}

ProviderBook &Workspace::providers() const
{
    return *d->providers;
}

dispatch::Engine *Workspace::engine() const
{
    return d->running.engine;
}

void Workspace::settingsChanged()
{
    whenDone(readSettings(), this, [this](const Result<HouseSettings> &settings) {
        if (!settings)
            return;
        useSettings(*settings);
        Q_EMIT settingsRead();
    });
}

void Workspace::tell(const dispatch::Notice &notice)
{
    Q_EMIT noticed(notice);
}

void Workspace::wakeEngine()
{
    if (d->running.engine)
        QMetaObject::invokeMethod(d->running.engine, &dispatch::Engine::wake);
}

} // namespace callboard::services
