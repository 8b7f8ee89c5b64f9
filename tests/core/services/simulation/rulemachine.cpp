// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/rulemachine.h"

#include "core/services/crashcleanup.h"
#include "core/services/settingtable.h"
#include "core/store/househours.h"
#include "core/store/ledger.h"

#include <QDir>
#include <QThread>

#include <sqlite3.h>

#include <map>

namespace callboard::test {

namespace {

constexpr int Unlimited = -1;

std::atomic_int commitsLeft = Unlimited;
std::atomic_int commitsDone = 0;

/// Of every connection of this process: SQLite makes a rollback of what this refuses.
int onCommit(void *)
{
    if (commitsLeft == 0)
        return 1;
    if (commitsLeft > 0)
        --commitsLeft;
    ++commitsDone;
    return 0;
}

extern "C" int callboardWatchCommits(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    sqlite3_commit_hook(connection, onCommit, nullptr);
    return SQLITE_OK;
}

void watchCommits()
{
    static const int watching = sqlite3_auto_extension(reinterpret_cast<void (*)()>(callboardWatchCommits));
    if (watching != SQLITE_OK)
        qFatal("Commits cannot be watched");
}

/// Profiles without a rule or a lead, one for each house; a copy of one is opened in no time.
QString patternFor(const RuleHouse &house, const std::function<void(const QString &)> &make)
{
    static std::map<std::pair<QByteArray, QDate>, std::unique_ptr<QTemporaryDir>> patterns;
    std::unique_ptr<QTemporaryDir> &pattern = patterns[{house.zone.id(), house.firstDay}];
    if (!pattern) {
        pattern = std::make_unique<QTemporaryDir>();
        make(pattern->path());
    }
    return pattern->path();
}

void copyFiles(const QString &from, const QString &to)
{
    const QFileInfoList files = QDir(from).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (!QFile::copy(file.filePath(), QDir(to).filePath(file.fileName())))
            qFatal("%s was not copied", qPrintable(file.fileName()));
    }
}

QString closedText(const QList<QDate> &days)
{
    QStringList texts;
    for (const QDate &day : days)
        texts << day.toString(Qt::ISODate);
    return texts.join(u' ');
}

} // namespace

RuleClock::RuleClock(Instant start)
    : m_wall(toMSecsSinceEpoch(start))
    , m_thread(QThread::currentThreadId())
{
}

Instant RuleClock::now() const
{
    if (QThread::currentThreadId() == m_thread && m_visit && --m_questions == 0) {
        const std::function<void()> visit = std::exchange(m_visit, nullptr);
        visit();
    }
    return fromMSecsSinceEpoch(m_wall);
}

void RuleClock::advance(milliseconds by)
{
    m_wall += by.count();
    m_boot += by.count();
}

void RuleClock::letIn(int question, std::function<void()> visit)
{
    m_questions = question;
    m_visit = std::move(visit);
}

bool RuleClock::letInNobody()
{
    return std::exchange(m_visit, nullptr) != nullptr;
}

RuleMachine::RuleMachine(const RuleHouse &house, const std::shared_ptr<RuleClock> &clock)
    : m_clock(clock)
{
    watchCommits();
    commitsLeft = Unlimited;
    copyFiles(patternFor(house,
                         [&](const QString &directory) {
                             m_workspace = open(directory);
                             furnish(house);
                             m_workspace.reset();
                         }),
              m_directory.path());
    m_workspace = open(m_directory.path());
    const Result<QList<Account>> accounts =
        m_workspace->ledger().read([](const store::Store &store) { return store.accounts.all(); }).result();
    for (const Account &account : accounts.value_or(QList<Account>()))
        (account.isPractice() ? m_practice : m_real) = account.id;
}

RuleMachine::~RuleMachine()
{
    commitsLeft = Unlimited;
}

std::unique_ptr<services::Workspace> RuleMachine::open(const QString &directory) const
{
    services::WorkspaceSetup setup;
    setup.directory = directory;
    setup.clock = m_clock;
    setup.allowKeychain = false;
    Result<std::unique_ptr<services::Workspace>> opened = services::Workspace::open(setup);
    if (!opened)
        qFatal("The profile did not open: %s", qPrintable(opened.error().detail));
    // It is a process that ends here, and never the disk: nothing waits for that.
    (void)(*opened)
        ->ledger()
        .write([](store::Store &store) {
            return store.database->change(QStringLiteral("pragma synchronous = off"));
        })
        .result();
    // As whoever begins to place calls does.
    const Result<void> cleared = services::clearAwayHalfDone((*opened)->ledger(), *m_clock, directory);
    if (!cleared)
        qFatal("What was half-built stays: %s", qPrintable(cleared.error().detail));
    return *std::move(opened);
}

void RuleMachine::furnish(const RuleHouse &house)
{
    const auto work = [&house](store::Store &store) -> Result<void> {
        Account account;
        account.name = QStringLiteral("Sales");
        account.provider = ProviderKind::Vapi;
        account.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        account.lines = 10;
        account.legalProfile = QStringLiteral("none");
        account.legalReason = QStringLiteral("a test");
        if (const Result<AccountId> added = store.accounts.insert(account); !added)
            return fail(added.error());
        const QMap<QString, QString> settings = {{services::ZoneKey, QString::fromLatin1(house.zone.id())},
                                                 {store::HouseHoursKey, hoursText(house.hours)},
                                                 {store::HouseClosedKey, closedText(house.closedOn)}};
        for (auto it = settings.cbegin(); it != settings.cend(); ++it) {
            if (const Result<void> set = store.settings.setValue(it.key(), it.value()); !set)
                return set;
        }
        return store.database->trimLog();
    };
    const Result<void> done = m_workspace->ledger().write(work).result();
    if (!done)
        qFatal("The house was not furnished: %s", qPrintable(done.error().detail));
}

void RuleMachine::restart()
{
    m_workspace.reset();
    commitsLeft = Unlimited;
    m_workspace = open(m_directory.path());
}

void RuleMachine::failAfter(int commits)
{
    commitsLeft = commits;
}

int RuleMachine::commits()
{
    return commitsDone;
}

} // namespace callboard::test
