// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/engineparts.h"

#include "core/base/log.h"
#include "core/dispatch/engine.h"
#include "core/services/housesettings.h"
#include "core/services/practicesetup.h"
#include "core/services/providerbook.h"
#include "core/store/ledger.h"

#include <QDateTime>
#include <QFile>

namespace callboard::services {

namespace {

// A job that trims the log holds the engine lock for a moment; an engine holds it for good.
constexpr milliseconds LockPatience{1'000};

/// With a connection of its own: on a large database it takes seconds, and nobody's work waits for it.
Result<void> checkDatabase(const QString &fileName)
{
    const Result<std::unique_ptr<store::Database>> database =
        store::Database::openSqlite(fileName, store::Database::Access::ReadOnly);
    return database ? (*database)->quickCheck() : Result<void>(fail(database.error()));
}

/// Written under another profile's key, as after a restore, or spoilt: not a matter of rights or space.
bool cannotBeRead(const Error &error)
{
    return error.code == ErrorCode::CipherDamaged || error.code == ErrorCode::FileMalformed;
}

} // namespace

Result<void> EngineParts::build(const EngineGround &ground)
{
    auto held = std::make_unique<dispatch::EngineLock>(ground.directory);
    if (const Result<void> acquired = held->acquire(LockPatience); !acquired)
        return acquired;
    if (const Result<void> sound = checkDatabase(ground.ledger.fileName()); !sound)
        return sound;
    const Result<HouseSettings> settings =
        ground.ledger.write([](store::Store &store) { return readHouseSettings(store); }).result();
    if (!settings)
        return fail(settings.error());
    if (const Result<void> practising = startPracticeLine(ground); !practising)
        return practising;
    lock = std::move(held);
    engine =
        ground.ledger
            .write([&ground, periods = settings->periods](store::Store &) {
                return new dispatch::Engine(
                    ground.ledger, ground.clock, periods,
                    [book = &ground.providers](const Account &account) { return book->provider(account); },
                    [book = &ground.providers](const Account &account) { return book->messages(account); });
            })
            .result();
    return {};
}

Result<void> EngineParts::startPracticeLine(const EngineGround &ground)
{
    const Result<providers::PracticeScript> script =
        ground.ledger.write([](store::Store &store) { return practiceScript(store.settings); }).result();
    if (!script)
        return fail(script.error());
    practiceCall = averagePracticeCall(*script);
    const providers::PracticeLine::Options options =
        practiceOptions(*script, ground.directory, ground.cipher);
    practice = std::make_unique<providers::PracticeLine>(options);
    Result<QUrl> url = practice->start();
    if (!url && cannotBeRead(url.error())) {
        const QString aside = options.callBook + u'.' +
                              QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss")) +
                              QStringLiteral(".unreadable");
        qCWarning(lcService) << "the practice line's book cannot be read:" << url.error().detail;
        if (QFile::rename(options.callBook, aside)) {
            setAside = aside;
            url = practice->start();
        }
    }
    if (!url)
        return fail(url.error());
    ground.providers.setPracticeLine(*url);
    return {};
}

void EngineParts::end()
{
    if (engine) {
        QMetaObject::invokeMethod(
            engine, [gone = engine] { delete gone; }, Qt::BlockingQueuedConnection);
        engine = nullptr;
    }
    practice.reset();
    lock.reset();
}

} // namespace callboard::services
