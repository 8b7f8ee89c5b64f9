// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What the table of leads takes with a whole profile in it: until rows can be read, to the end, to pages
/// anywhere, in another order, by part of a name, and to tick all. Then Qt's own model of a table, on the
/// same file. Prints one JSON object; the only argument is the folder of the profile.

#include "core/base/clock.h"
#include "core/services/searchindexing.h"
#include "core/services/workspace.h"
#include "ui/leads/leadcolumns.h"
#include "ui/leads/leadselection.h"
#include "ui/leads/leadtablemodel.h"
#include "ui/leads/leadtableview.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlTableModel>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace {

using namespace callboard;

constexpr int Patience = 120'000; // ms
constexpr int Jumps = 200;
constexpr quint32 Seed = 5;

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Resident now, not at most.
double residentMebibytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

/// Without the pauses that QTest::qWaitFor() makes between two looks.
template<typename Condition>
bool comes(Condition condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.hasExpired(Patience))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

double quantile(QList<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, qsizetype(double(values.size()) * part)));
}

/// The console's table, offscreen, as large as in a window of usual size.
class Table
{
public:
    explicit Table(services::Workspace &workspace)
        : model(workspace, selection)
        , view(model, selection)
    {
        view.resize(1100, 700);
        view.show();
    }

    /// How long until each row in sight has its texts, after \a act.
    template<typename Act>
    double untilReadable(Act act)
    {
        QElapsedTimer timer;
        timer.start();
        act();
        const auto isReadable = [this] {
            const int first = view.rowAt(0);
            const int last = view.rowAt(view.viewport()->height() - 1);
            if (first < 0)
                return model.rowCount() == 0 && !model.isLoading();
            for (int row = first; row <= (last < 0 ? model.rowCount() - 1 : last); ++row) {
                if (!model.leadAt(row))
                    return false;
            }
            return true;
        };
        return comes(isReadable) ? millisecondsOf(timer) : -1;
    }

    /// How long until all ids are there.
    double untilLoaded()
    {
        QElapsedTimer timer;
        timer.start();
        return comes([this] { return !model.isLoading(); }) ? millisecondsOf(timer) : -1;
    }

    ui::LeadSelection selection;
    ui::LeadTableModel model;
    ui::LeadTableView view;
};

/// Shows what \a filter and \a order leave; until rows can be read, and until all ids are there.
void show(Table &table, const QString &name, const LeadFilter &filter, const LeadSort &order,
          QJsonObject &told)
{
    QElapsedTimer timer;
    timer.start();
    told[name + QStringLiteral("_ms")] = table.untilReadable([&] {
        table.model.show(filter, order);
        // What stood there before is not to be taken for the answer.
        const QSignalSpy resets(&table.model, &QAbstractItemModel::modelReset);
        comes([&resets] { return !resets.isEmpty(); });
    });
    table.untilLoaded();
    told[name + QStringLiteral("_whole_ms")] = millisecondsOf(timer);
    told[name + QStringLiteral("_rows")] = table.model.rowCount();
}

void jump(Table &table, QJsonObject &told)
{
    told[QStringLiteral("end_ms")] = table.untilReadable([&table] { table.view.scrollToBottom(); });
    QRandomGenerator dice(Seed);
    QList<double> jumps;
    for (int i = 0; i < Jumps; ++i) {
        const int row = dice.bounded(table.model.rowCount());
        jumps << table.untilReadable(
            [&table, row] { table.view.scrollTo(table.model.index(row, 1), QTableView::PositionAtTop); });
    }
    told[QStringLiteral("page_median_ms")] = quantile(jumps, 0.5);
    told[QStringLiteral("page_p99_ms")] = quantile(jumps, 0.99);
}

void tickAll(Table &table, QJsonObject &told)
{
    QElapsedTimer timer;
    timer.start();
    table.selection.setSelected(table.model.ids(), true);
    const int count = table.selection.count();
    told[QStringLiteral("tick_all_ms")] = millisecondsOf(timer);
    told[QStringLiteral("ticked")] = count;
    table.selection.clear();
}

/// As at the start of a console, and waited for.
void buildIndex(services::Workspace &workspace)
{
    services::SearchIndexing indexing(workspace);
    const QSignalSpy completed(&indexing, &services::SearchIndexing::completed);
    indexing.start();
    comes([&completed] { return !completed.isEmpty(); });
}

QJsonObject measureOurs(const QString &directory)
{
    services::WorkspaceSetup setup;
    setup.directory = directory;
    setup.clock = std::make_shared<SystemClock>();
    setup.allowKeychain = false;
    const Result<std::unique_ptr<services::Workspace>> workspace = services::Workspace::open(setup);
    if (!workspace)
        return {};
    buildIndex(**workspace);
    QJsonObject told;
    const double before = residentMebibytes();
    Table table(**workspace);
    show(table, QStringLiteral("open"), {}, {}, told);
    jump(table, told);
    told[QStringLiteral("memory_mib")] = residentMebibytes() - before;
    tickAll(table, told);
    show(table, QStringLiteral("name_order"), {}, {LeadSortKey::Name, Qt::AscendingOrder}, told);
    show(table, QStringLiteral("last_name_order"), {}, {LeadSortKey::Name, Qt::DescendingOrder}, told);
    show(table, QStringLiteral("partner_order"), {}, {LeadSortKey::Partner, Qt::AscendingOrder}, told);
    LeadFilter part;
    part.search = QStringLiteral("rishtan");
    show(table, QStringLiteral("part_of_many"), part, {}, told);
    part.search = QStringLiteral("order 77123");
    show(table, QStringLiteral("part_of_few"), part, {}, told);
    return told;
}

/// A view of it on the same file: what a program gets that asks Qt for a table.
QJsonObject measurePeer(const QString &file)
{
    QJsonObject told;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("peer"));
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database.open())
        return told;
    const double before = residentMebibytes();
    QSqlTableModel model(nullptr, database);
    model.setTable(QStringLiteral("lead"));
    QElapsedTimer timer;
    timer.start();
    model.select();
    told[QStringLiteral("open_ms")] = millisecondsOf(timer);
    timer.restart();
    while (model.canFetchMore())
        model.fetchMore();
    told[QStringLiteral("whole_ms")] = millisecondsOf(timer);
    told[QStringLiteral("rows")] = model.rowCount();
    told[QStringLiteral("memory_mib")] = residentMebibytes() - before;
    timer.restart();
    model.setSort(model.fieldIndex(QStringLiteral("name")), Qt::AscendingOrder);
    model.select();
    told[QStringLiteral("name_order_ms")] = millisecondsOf(timer);
    model.setSort(-1, Qt::AscendingOrder);
    timer.restart();
    model.setFilter(QStringLiteral("name like '%rishtan%'"));
    while (model.canFetchMore())
        model.fetchMore();
    told[QStringLiteral("part_of_many_whole_ms")] = millisecondsOf(timer);
    return told;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir settings; // what windows remember of their layout is another's
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const QString directory = QApplication::arguments().value(1);
    const QJsonObject ours = measureOurs(directory);
    const QJsonObject peer = measurePeer(QDir(directory).filePath(QStringLiteral("callboard.db")));
    const QJsonObject told{{QStringLiteral("ours"), ours}, {QStringLiteral("peer"), peer}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return ours.isEmpty() || peer.isEmpty() ? 1 : 0;
}
