// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/dispatch/enginestatus.h"
#include "core/model/diallingperiods.h"
#include "core/model/lead.h"
#include "core/services/housesettings.h"
#include "core/services/workspacesetup.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace callboard::security {
class SecretStore;
}
namespace callboard::store {
class Ledger;
}
namespace callboard::dispatch {
class Engine;
}

namespace callboard::services {

class ProviderBook;
class UnlockedProfile;

/// A profile that has been opened: the database and its ledger thread, the secrets, and, once started, the
/// practice line and the engine. One per process. Lives in the main thread; its signals arrive there.
class Workspace final : public QObject
{
    Q_OBJECT
public:
    /// Unlocks the profile, opens it and learns the provider keys. Blocks for as long as a keychain is waited
    /// for: a window goes by UnlockedProfile::unlockLater() and learnKeys().
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const WorkspaceSetup &setup);
    /// Opens an unlocked profile; blocks for the database alone.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(UnlockedProfile profile);
    ~Workspace() override;

    /// Whether opening created the profile; then it holds the practice account and no lead.
    [[nodiscard]] bool isNew() const;
    [[nodiscard]] QString directory() const;
    [[nodiscard]] const Clock &clock() const;
    /// The zone in which times are shown and campaigns keep their hours. Never invalid.
    [[nodiscard]] QTimeZone zone() const;
    /// Those in force.
    [[nodiscard]] const DiallingPeriods &periods() const;
    /// Where this profile's key lives, for the settings page and the first start's word. Translated.
    [[nodiscard]] QString secretHome() const;
    /// Whether a real provider's key may be stored as things are; if not, a passphrase must be set first.
    [[nodiscard]] bool canHoldProviderKeys() const;
    [[nodiscard]] QFuture<Result<void>> setPassphrase(const QByteArray &passphrase);
    /// Reads the provider keys from their home, on the pool. Before the engine starts: an account whose key
    /// is not known is stopped.
    [[nodiscard]] QFuture<Result<void>> learnKeys();

    /// Starts the practice line and the engine. Busy when another process dials for this profile; then this
    /// one shows what that one does.
    [[nodiscard]] Result<void> startEngine();
    [[nodiscard]] bool isEngineRunning() const;
    /// No new call from now on; requests in flight are finished or recorded as unknown. Fulfilled within the
    /// create deadline.
    [[nodiscard]] QFuture<void> stopEngine();
    /// Whether some process dials for this profile.
    [[nodiscard]] bool isEngineRunningSomewhere() const;
    [[nodiscard]] QFuture<Result<dispatch::EngineStatus>> status() const;

    [[nodiscard]] store::Ledger &ledger() const;
    [[nodiscard]] security::SecretStore &secrets() const;
    [[nodiscard]] ProviderBook &providers() const;
    /// The running engine, for the services' own use: it belongs to the ledger's thread. Null when none runs
    /// here.
    [[nodiscard]] dispatch::Engine *engine() const;

    /// A period or the like was changed by SettingsService; the engine re-reads them.
    void settingsChanged();
    /// The engine looks at once instead of at its next tick: called after scheduling, resuming and the like.
    void wakeEngine();

Q_SIGNALS:
    /// Rows of leads that changed; many() when it is better to reload than to look at each.
    void leadsChanged(const QList<callboard::LeadId> &ids);
    void leadListChanged();
    void campaignsChanged();
    void attemptsChanged();
    void accountsChanged();
    /// At most four times a second while something moves.
    void statusChanged(const callboard::dispatch::EngineStatus &status);
    void noticed(const callboard::dispatch::Notice &notice);
    void attemptMoved(const callboard::dispatch::AttemptMove &move);
    void engineReady();
    void engineStopped();

private:
    Workspace();
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] QFuture<Result<HouseSettings>> readSettings() const;
    void useSettings(const HouseSettings &settings);
    [[nodiscard]] Result<void> startPracticeLine();
    void wire();
    void lookForForeignChanges();
    void tellForeignChange();
    void releaseEngine();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callboard::services
