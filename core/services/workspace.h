// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/dispatch/enginestatus.h"
#include "core/model/diallingperiods.h"
#include "core/model/lead.h"
#include "core/plan/schedulesummary.h"
#include "core/services/housesettings.h"
#include "core/services/workspacesetup.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace callboard::security {
class SecretStore;
struct OpenedSecrets;
} // namespace callboard::security
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
    /// \a profile has its database open.
    [[nodiscard]] static std::unique_ptr<Workspace> open(UnlockedProfile profile);
    ~Workspace() override;

    /// Whether opening created the profile; then it holds the practice account and no lead.
    [[nodiscard]] bool isNew() const;
    [[nodiscard]] QString directory() const;
    [[nodiscard]] const Clock &clock() const;
    /// The zone in which times are shown and campaigns keep their hours. Never invalid. Any thread:
    /// each caller gets an object of its own, for copies of a QTimeZone share what displayName() fills in.
    [[nodiscard]] QTimeZone zone() const;
    /// The house's hours and holidays in that zone; a campaign without hours of its own takes them over, and
    /// every other keeps them as well. Any thread, as zone().
    [[nodiscard]] CallingPolicy houseHours() const;
    /// Those that a campaign of this desk's operator would have, scheduled now: the account's, within the
    /// limits of the house and, while others are calling too, of one operator. Any thread.
    [[nodiscard]] plan::LineLimits linesOf(const Account &account) const;
    /// Whether the machine is to stay awake while calls are due. Any thread.
    [[nodiscard]] bool keepsAwake() const;
    /// So many days after its last check-up a lead is due where nothing else is said. Any thread.
    [[nodiscard]] int checkUpDays() const;
    /// Those in force. Any thread.
    [[nodiscard]] DiallingPeriods periods() const;
    /// Where this profile's key lives, for the settings page and the first start's word. Translated.
    [[nodiscard]] QString secretHome() const;
    /// Whether a real provider's key may be stored as things are; if not, a passphrase must be set first.
    [[nodiscard]] bool canHoldProviderKeys() const;
    /// Makes it so where that takes no question: the secrets move to a keychain that answers meanwhile, or
    /// under the passphrase that was given with the profile. NotAllowed without either. Blocks: pool threads.
    [[nodiscard]] Result<void> ensureKeyHome();
    [[nodiscard]] QFuture<Result<void>> setPassphrase(const QByteArray &passphrase);
    /// Reads the provider keys that are not known, or that changed since they were read, from their home, on
    /// the pool. Goes on by itself when an account comes or changes, in this process or another.
    [[nodiscard]] QFuture<Result<void>> learnKeys();

    /// Checks the database and starts the practice line and the engine, all of it beside the window's thread.
    /// Busy when another process dials for this profile; then this one shows what that one does. See
    /// EngineParts::build() for the other errors; Cancelled when it was stopped meanwhile.
    [[nodiscard]] QFuture<Result<void>> startEngine();
    /// Between startEngine() and its answer.
    [[nodiscard]] bool isEngineStarting() const;
    [[nodiscard]] bool isEngineRunning() const;
    /// No new call from now on; requests in flight are finished or recorded as unknown. Fulfilled within the
    /// create deadline.
    [[nodiscard]] QFuture<void> stopEngine();
    /// Whether some process dials for this profile.
    [[nodiscard]] bool isEngineRunningSomewhere() const;
    /// Why the last engine of this process halted, a sentence, until another is ready; usually empty.
    [[nodiscard]] QString haltReason() const;
    /// `ready` and `halted` hold for the engine that dials for this profile, wherever it runs.
    [[nodiscard]] QFuture<Result<dispatch::EngineStatus>> status() const;

    [[nodiscard]] store::Ledger &ledger() const;
    /// Any thread; to be held for as long as it is used, for the secrets may move to another home.
    [[nodiscard]] std::shared_ptr<security::SecretStore> secrets() const;
    /// The key that the open database's columns are under, for its backup.
    [[nodiscard]] QByteArray columnKey() const;
    [[nodiscard]] ProviderBook &providers() const;
    /// The running engine, for the services' own use: it belongs to the ledger's thread. Null when none runs
    /// here.
    [[nodiscard]] dispatch::Engine *engine() const;

    /// A period or the like was changed by SettingsService; the engine re-reads them.
    void settingsChanged();
    /// Tells the operator something once, as the engine does.
    void tell(const dispatch::Notice &notice);
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
    /// After a change, here or in another process, whichever it was; and when other operators are calling
    /// than before.
    void settingsRead();
    /// isEngineStarting() or isEngineRunning() is another now.
    void engineStateChanged();
    void engineReady();
    void engineStopped();
    /// The engine of this process places no more calls; EngineRevival starts another.
    void engineHalted();

private:
    explicit Workspace(UnlockedProfile profile);
    [[nodiscard]] QFuture<Result<HouseSettings>> readSettings() const;
    void useSettings(HouseSettings settings);
    [[nodiscard]] Result<void> finishStart(const Result<void> &built);
    void learnNewKeys();
    void learnOperators();
    [[nodiscard]] Result<void> takeSecrets(Result<security::OpenedSecrets> moved);
    void wire();
    void lookForForeignChanges();
    void tellForeignChange();
    void releaseEngine();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callboard::services
