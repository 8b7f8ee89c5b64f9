// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/sheetsimulation.h"

#include "core/services/sheetpull.h"
#include "core/services/sheetpush.h"
#include "core/sync/sheets/serviceaccounttokens.h"

namespace callboard::test {

namespace {

constexpr int StepsOfASeed = 70;
constexpr int EventsTold = 60;
constexpr int RowsOfTheGrid = 60; ///< each look at the sheet takes the longer the more there are

QString toText(SheetFault fault)
{
    switch (fault) {
    case SheetFault::Quota:
        return QStringLiteral("429");
    case SheetFault::Unavailable:
        return QStringLiteral("503");
    case SheetFault::ErrorAfterWork:
        return QStringLiteral("500, and done");
    case SheetFault::LostAfterWork:
        return QStringLiteral("no answer, and done");
    case SheetFault::LostBefore:
        return QStringLiteral("no answer, and not done");
    default:
        return {};
    }
}

} // namespace

SheetSimulation::SheetSimulation(quint64 seed, SheetStage &stage)
    : m_seed(seed)
    , m_stage(stage)
    , m_fake(stage.fake)
    , m_dice(seed)
    , m_people(m_fake, m_dice, m_tally, [this](const QString &what) { note(what); })
    , m_office(m_people, m_dice, m_tally, [this](const QString &what) { note(what); })
    , m_judge([this](int number) { return m_people.identity(number); },
              [this](const Lead &lead) { return m_office.results(lead); })
    , m_clock(m_office.clock(), m_doom)
    , m_wire(m_doom)
    , m_patience(m_office.clock())
{
    m_wire.before = [this](bool isWrite) { beforeRequest(isWrite); };
    m_wire.after = [this](const http::Request &request, const http::Response &response) {
        afterRequest(request, response);
    };
}

void SheetSimulation::makeClient()
{
    const Result<sync::ServiceAccount> account = sync::readServiceAccount(m_fake.keyFile(), {});
    m_client = std::make_unique<sync::SheetClient>(
        sync::SheetClient::Setup{m_fake.url(), FakeSheets::spreadsheetId(), m_wire, m_office.clock(),
                                 m_patience},
        std::make_unique<sync::ServiceAccountTokens>(account.value_or(sync::ServiceAccount()), m_wire,
                                                     m_office.clock()));
}

void SheetSimulation::play()
{
    m_stage.enter(m_office.clock());
    if (!m_office.begin()) {
        m_faults << QStringLiteral("the profile did not open");
        return;
    }
    m_tally.count("seeds");
    m_fake.faultOfReads({});
    m_fake.faultOfWrites({});
    m_fake.setGridRows(RowsOfTheGrid);
    m_people.begin();
    makeClient();
    for (int i = 0; i < StepsOfASeed && m_faults.isEmpty(); ++i) {
        step();
        takeFaults();
    }
    if (m_faults.isEmpty())
        rest();
    takeFaults();
}

void SheetSimulation::takeFaults()
{
    m_faults << m_judge.faults().mid(m_faults.size());
}

void SheetSimulation::step()
{
    m_tally.count("steps");
    const int kind = m_dice.below(100);
    if (kind < 36) {
        QStringList phones;
        const SheetLedgerLook look = m_office.look();
        for (const Lead &lead : look.leads)
            phones << lead.number.e164();
        phones.sort(); // the order of a hash must decide nothing
        m_people.act(phones);
    } else if (kind < 64) {
        m_office.act();
    } else if (kind < 90) {
        job();
    } else if (kind < 97) {
        decideSome(60);
    } else {
        m_office.clock().advance(std::chrono::minutes{m_dice.between(1, 70)});
    }
}

void SheetSimulation::job()
{
    m_faultPercent = m_dice.chance(12) ? 75 : m_dice.chance(40) ? 15 : 0;
    if (m_dice.chance(14))
        m_doom.setAfter(m_dice.between(1, 14));
    const int kind = m_dice.below(10);
    if (kind < 7 && !run(Part::Pull))
        return;
    if (kind > 1)
        (void)run(Part::Push);
    m_doom.setAfter(0);
}

std::optional<services::SheetSummary> SheetSimulation::run(Part part)
{
    m_office.clock().advance(seconds{1});
    const bool isPull = part == Part::Pull;
    note(isPull ? QStringLiteral("pull") : QStringLiteral("push"));
    m_tally.count(isPull ? "pulls" : "pushes");
    const SheetLedgerLook before = m_office.look();
    const services::SheetGround ground{m_office.workspace().ledger(), m_clock,
                                       m_office.directory(),          QStringLiteral("IN"),
                                       m_office.workspace().zone(),   *m_client};
    Result<services::SheetSummary> summary = fail(ErrorCode::Cancelled);
    bool hasCrashed = false;
    try {
        summary = isPull ? services::SheetPull(ground).run() : services::SheetPush(ground).run(true);
    } catch (const SyncCrash &) {
        hasCrashed = true;
    }
    const SheetLedgerLook after = m_office.look();
    if (isPull)
        m_judge.pulled(m_fake.grid(), before, after, summary.has_value());
    else
        m_judge.pushed(m_fake.grid(), before, after, summary.has_value());
    if (hasCrashed)
        crashed();
    if (!summary) {
        note(QStringLiteral("  it failed: ") + summary.error().detail);
        m_tally.count("failed jobs");
        m_doom.setAfter(0);
        return std::nullopt;
    }
    note(QStringLiteral("  fresh %1, updated %2, written %3, conflicts %4, problems %5")
             .arg(summary->fresh)
             .arg(summary->updated)
             .arg(summary->written)
             .arg(summary->conflicts)
             .arg(summary->problems.size()));
    m_tally.count("new leads", summary->fresh);
    m_tally.count("leads that took something", summary->updated);
    m_tally.count("rows written", summary->written);
    m_tally.count("rows refused", summary->problems.size());
    m_tally.count("rows gone", summary->gone);
    if (!isPull)
        m_tally.count("rows held back", summary->problems.size());
    return *summary;
}

/// It takes a minute until the program is there again, and its first minute counts from then.
void SheetSimulation::crashed()
{
    note(QStringLiteral("  the program ends"));
    m_tally.count("crashes");
    m_client.reset();
    if (m_dice.chance(30) && !m_office.openAgain())
        m_faults << QStringLiteral("the profile did not open again");
    m_office.clock().advance(seconds{61});
    makeClient();
}

void SheetSimulation::beforeRequest(bool isWrite)
{
    static const QList<SheetFault> faults = {SheetFault::Quota, SheetFault::Unavailable,
                                             SheetFault::LostBefore, SheetFault::LostAfterWork,
                                             SheetFault::ErrorAfterWork};
    m_ordered = SheetFault::None;
    if (!m_isFair && m_dice.chance(m_faultPercent)) {
        m_ordered = m_dice.oneOf(faults);
        m_tally.count("faults");
        note(QStringLiteral("  ") + toText(m_ordered) +
             (isWrite ? QStringLiteral(" to a write") : QString()));
    }
    const QList<SheetFault> order =
        m_ordered == SheetFault::None ? QList<SheetFault>() : QList<SheetFault>{m_ordered};
    isWrite ? m_fake.faultOfWrites(order) : m_fake.faultOfReads(order);
    if (isWrite) {
        m_beforeWrite = m_fake.grid();
    } else if (!m_isFair && m_dice.chance(8)) {
        m_tally.count("changes meanwhile");
        m_people.act({});
    }
}

void SheetSimulation::afterRequest(const http::Request &request, const http::Response &response)
{
    m_tally.count("requests");
    // Whatever reads is asked once more by the network itself when its connection ends, which nobody counts.
    const seconds now = std::chrono::duration_cast<seconds>(m_office.clock().monotonicTime());
    if (m_ordered == SheetFault::LostBefore || m_ordered == SheetFault::LostAfterWork)
        m_lostAt = now;
    const bool isLossNear = m_lostAt && now - *m_lostAt < seconds{120};
    if (response.status == 429 && m_ordered != SheetFault::Quota && !isLossNear)
        m_faults << QStringLiteral("more requests than the service allows");
    const SheetGrid grid = m_fake.grid();
    if (request.method == http::Method::Get) {
        if (request.url.path().contains(QLatin1String("/values")))
            m_judge.read(grid, m_office.look());
        return;
    }
    if (response.status == 200 || grid != m_beforeWrite) {
        m_tally.count("writes");
        m_judge.wrote({m_beforeWrite, grid, request.body}, m_office.look());
    }
}

void SheetSimulation::decideSome(int percent)
{
    const SheetLedgerLook look = m_office.look();
    for (const store::FieldConflict &conflict : look.conflicts) {
        if (!m_dice.chance(percent) || !look.leads.contains(conflict.leadUuid))
            continue;
        bool isOurs = m_dice.chance(50);
        const SheetLedgerLook before = m_office.look();
        using services::ConflictSide;
        if (!isOurs && !m_office.decide(conflict, ConflictSide::Theirs)) {
            m_tally.count("choices refused");
            isOurs = true;
        }
        if (isOurs && !m_office.decide(conflict, ConflictSide::Ours)) {
            m_faults << QStringLiteral("a conflict cannot be decided");
            return;
        }
        m_tally.count(isOurs ? "ours kept" : "theirs taken");
        m_judge.decided(conflict, isOurs, before, m_office.look());
    }
}

/// Fair weather, and nobody works any more but those who put right what is refused.
void SheetSimulation::rest()
{
    constexpr int MostRounds = 12;
    note(QStringLiteral("rest"));
    m_isFair = true;
    m_office.completeRecords();
    m_people.mend({}, {});
    for (int round = 0; round < MostRounds && m_faults.isEmpty(); ++round) {
        if (comesToRest()) {
            m_judge.rested(m_fake.grid(), m_office.look());
            if (m_office.queued() != 0)
                m_faults << QStringLiteral("something is queued for ever");
            return;
        }
        takeFaults();
    }
    if (m_faults.isEmpty())
        m_faults << QStringLiteral("it does not come to rest");
}

bool SheetSimulation::comesToRest()
{
    const std::optional<services::SheetSummary> pulled = run(Part::Pull);
    const std::optional<services::SheetSummary> pushed = pulled ? run(Part::Push) : std::nullopt;
    if (!pushed) {
        m_faults << QStringLiteral("a job fails though nothing is wrong");
        return false;
    }
    if (!pulled->problems.isEmpty()) {
        QList<int> rows;
        for (const services::SheetProblem &problem : pulled->problems) {
            rows << problem.row;
            note(QStringLiteral("  row %1: %2").arg(problem.row).arg(problem.text));
        }
        QHash<QString, QString> phones;
        const SheetLedgerLook look = m_office.look();
        for (auto lead = look.leads.cbegin(); lead != look.leads.cend(); ++lead)
            phones.insert(lead.key(), lead->number.e164());
        m_people.mend(rows, phones);
        return false;
    }
    decideSome(100);
    return pulled->fresh + pulled->updated + pushed->written + pushed->conflicts == 0;
}

QString SheetSimulation::story() const
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("CALLBOARD_EVENTS", &isGiven);
    QStringList lines = {QStringLiteral("seed %1").arg(m_seed)};
    lines += m_faults;
    lines += m_events.mid(qMax<qsizetype>(0, m_events.size() - (isGiven ? given : EventsTold)));
    return lines.join(u'\n');
}

} // namespace callboard::test
