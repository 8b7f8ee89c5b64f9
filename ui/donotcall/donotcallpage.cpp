// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/donotcall/donotcallpage.h"

#include "core/services/campaignservice.h"
#include "core/services/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/columnfit.h"
#include "ui/common/emptystate.h"
#include "ui/common/namedaction.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/rowtable.h"
#include "ui/common/statusbadge.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/donotcall/addnumbersdialog.h"
#include "ui/donotcall/donotcallmodel.h"
#include "ui/donotcall/donotcalltext.h"
#include "ui/donotcall/importregisterdialog.h"
#include "ui/donotcall/removeregisterdialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr int MostRows = 500;
constexpr std::chrono::milliseconds SearchPause{250};

} // namespace

DoNotCallPage::DoNotCallPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_model(new DoNotCallModel(workspace.zone(), this))
    , m_table(new QTableView)
    , m_empty(nullptr)
    , m_search(new QLineEdit)
    , m_count(new QLabel)
    , m_registers(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_oldRegisters(new TintedLabel(TintedLabel::Tint::Error))
    , m_refresher(new Refresher(this, [this] { load(); }))
{
    setObjectName(QStringLiteral("doNotCallPage"));
    buildActions();
    buildTable();
    m_empty = new EmptyState(m_table);
    m_empty->setHeldBack(true);
    buildLayout();
    m_typing.setSingleShot(true);
    m_typing.setInterval(SearchPause);

    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, m_refresher, &Refresher::requestNow);
    connect(m_empty, &EmptyState::pressed, this, &DoNotCallPage::addNumbers);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DoNotCallPage::refreshActions);
    connect(&workspace, &services::Workspace::leadListChanged, m_refresher, &Refresher::request);
    connect(&workspace, &services::Workspace::leadsChanged, m_refresher, &Refresher::request);
    refreshActions();
}

void DoNotCallPage::buildActions()
{
    m_add = namedAction(this, QStringLiteral("addNumbers"), tr("&Add Numbers…"), QKeySequence::New,
                        &DoNotCallPage::addNumbers);
    m_import = namedAction(this, QStringLiteral("importRegister"), tr("&Import Register…"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_I, &DoNotCallPage::importRegister);
    m_removeRegister = namedAction(this, QStringLiteral("removeRegisterAction"), tr("Remove Re&gister…"),
                                   Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, &DoNotCallPage::removeRegister);
    m_remove = namedAction(this, QStringLiteral("removeEntries"), QString(), QKeySequence::Delete,
                           &DoNotCallPage::removeSelected);
    m_undo = namedAction(this, QStringLiteral("undoRemoval"), tr("&Undo Removal"), QKeySequence::Undo,
                         &DoNotCallPage::undo);
    m_find = new QAction(tr("&Find"), this);
    m_find->setShortcut(QKeySequence::Find);
    m_find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_find);
    connect(m_find, &QAction::triggered, m_search, qOverload<>(&QWidget::setFocus));
}

void DoNotCallPage::buildTable()
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("doNotCall"));
    m_table->setAccessibleName(tr("Numbers that are not called"));
    listRows(m_table);
    auto *badges = new BadgeDelegate(m_table);
    m_table->setItemDelegateForColumn(DoNotCallModel::List, badges);
    m_table->setItemDelegateForColumn(DoNotCallModel::Expires, badges);
    new ColumnFit(m_table, {{24, 18}, {16, 15}, {22, 12}, {40, 14}, {28, 12}, {32, 28}, {50, 30}},
                  QStringLiteral("do-not-call"));
    m_table->addActions({m_add, m_remove, m_undo, m_import, m_removeRegister});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void DoNotCallPage::buildLayout()
{
    m_search->setObjectName(QStringLiteral("searchEntries"));
    m_search->setPlaceholderText(tr("A whole number, a prefix, a source or a note"));
    m_search->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("entryCount"));
    m_registers->setObjectName(QStringLiteral("registers"));
    m_oldRegisters->setObjectName(QStringLiteral("oldRegisters"));
    m_registers->hide();
    m_oldRegisters->hide();
    auto *label = new QLabel(tr("&Search"));
    label->setBuddy(m_search);
    auto *bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_search, 1);
    for (QAction *action : {m_add, m_import, m_removeRegister, m_remove, m_undo})
        bar->addWidget(actionButton(action));
    auto *column = new QVBoxLayout(this);
    column->addLayout(bar);
    column->addWidget(m_oldRegisters);
    column->addWidget(m_registers);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    setFocusProxy(m_table);
}

void DoNotCallPage::load()
{
    const services::DoNotCallService lists(m_workspace);
    whenDone(lists.count(), this, [this](const Result<int> &count) {
        m_total = count.value_or(m_total);
        loadEntries();
    });
    whenDone(lists.registers(), this,
             [this](const Result<QList<store::DoNotCallRepository::Register>> &registers) {
                 if (registers)
                     showRegisters(*registers);
             });
}

void DoNotCallPage::loadEntries()
{
    const services::DoNotCallService lists(m_workspace);
    const QString word = searchWord(m_search->text());
    whenDone(lists.entries(word, MostRows), this, [this, word](const Result<QList<DoNotCallEntry>> &entries) {
        m_refresher->finished();
        m_searched = word;
        if (entries)
            takeEntries(*entries);
        else
            m_count->setText(operatorText(entries.error()));
    });
}

void DoNotCallPage::takeEntries(const QList<DoNotCallEntry> &entries)
{
    m_entries = entries;
    const bool isNamed = std::all_of(entries.cbegin(), entries.cend(), [this](const DoNotCallEntry &entry) {
        return !entry.campaign || m_campaignNames.contains(*entry.campaign);
    });
    if (isNamed)
        showRows();
    else
        readCampaignNames();
}

void DoNotCallPage::readCampaignNames()
{
    const services::CampaignService campaigns(m_workspace);
    whenDone(campaigns.overviews(), this, [this](const Result<QList<services::CampaignOverview>> &overviews) {
        if (overviews) {
            for (const services::CampaignOverview &each : *overviews)
                m_campaignNames.insert(each.campaign.id, each.campaign.name);
        }
        showRows();
    });
}

void DoNotCallPage::showRows()
{
    const Instant now = m_workspace.clock().now();
    QList<DoNotCallRow> rows;
    for (const DoNotCallEntry &entry : std::as_const(m_entries)) {
        const QString campaign =
            entry.campaign ? m_campaignNames.value(*entry.campaign, tr("a deleted campaign")) : QString();
        rows += DoNotCallRow{entry, campaign, isTooOld(entry.expiresAt, now)};
    }
    m_model->setRows(rows);
    if (m_searched.isEmpty())
        m_empty->say(tr("No number is barred yet"),
                     tr("Numbers and prefixes that stand here are called by no campaign. Add those of people "
                        "who said no, or import a register."),
                     tr("Add Numbers…"));
    else
        m_empty->say(tr("No entry matches"),
                     tr("Numbers are found when they are typed in full, with their country code."));
    m_empty->setHeldBack(false);
    showCount();
    refreshActions();
}

void DoNotCallPage::showRegisters(const QList<store::DoNotCallRepository::Register> &registers)
{
    m_known = registers;
    refreshActions();
    const Instant now = m_workspace.clock().now();
    QStringList old;
    QStringList fresh;
    for (const store::DoNotCallRepository::Register &each : registers)
        (isTooOld(each.expiresAt, now) ? old : fresh) += registerText(each, now, m_workspace.zone());
    m_oldRegisters->setText(old.join(u'\n'));
    m_oldRegisters->setVisible(!old.isEmpty());
    m_registers->setText(fresh.join(u'\n'));
    m_registers->setVisible(!fresh.isEmpty());
}

void DoNotCallPage::showCount()
{
    const int shown = m_model->rowCount();
    if (!m_searched.isEmpty())
        m_count->setText(shown < MostRows ? tr("%Ln entr(ies) match", nullptr, shown)
                                          : tr("The latest %Ln entr(ies) that match", nullptr, shown));
    else
        m_count->setText(m_total > shown ? tr("The latest %L1 of %Ln entr(ies)", nullptr, m_total).arg(shown)
                                         : tr("%Ln entr(ies)", nullptr, shown));
}

void DoNotCallPage::refreshActions()
{
    const int selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_remove->setText(selected > 0 ? tr("&Remove %Ln", nullptr, selected) : tr("&Remove"));
    m_remove->setEnabled(selected > 0);
    m_undo->setEnabled(!m_lastRemoved.isEmpty());
    m_removeRegister->setEnabled(!m_known.isEmpty());
}

void DoNotCallPage::addNumbers()
{
    auto *dialog = new AddNumbersDialog(m_workspace, m_prompter, this);
    connect(dialog, &AddNumbersDialog::added, this, [this](const services::DoNotCallReceipt &receipt) {
        m_refresher->requestNow();
        Q_EMIT reported(receiptText(receipt));
    });
    dialog->open();
}

void DoNotCallPage::importRegister()
{
    auto *dialog = new ImportRegisterDialog(m_workspace, m_prompter, this);
    connect(dialog, &ImportRegisterDialog::imported, m_refresher, &Refresher::requestNow);
    dialog->open();
}

void DoNotCallPage::removeRegister()
{
    auto *dialog = new RemoveRegisterDialog(m_workspace, m_prompter, m_known, this);
    connect(dialog, &RemoveRegisterDialog::registerRemoved, this, [this](const QString &name, int entries) {
        m_refresher->requestNow();
        Q_EMIT reported(tr("The register %1 with %Ln entr(ies) was removed.", nullptr, entries).arg(name));
    });
    dialog->open();
}

void DoNotCallPage::removeSelected()
{
    QList<qint64> ids;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        ids += m_model->row(index.row()).entry.id;
    services::DoNotCallService lists(m_workspace);
    whenDone(lists.remove(ids), this, [this](const Result<QList<DoNotCallEntry>> &gone) {
        if (!gone) {
            m_prompter.showError(this, tr("Nothing was removed"), gone.error());
            return;
        }
        m_lastRemoved = *gone;
        m_refresher->requestNow();
        refreshActions();
        Q_EMIT removed(tr("%Ln entr(ies) were removed and keep nobody from being called.", nullptr,
                          static_cast<int>(gone->size())),
                       *gone);
    });
}

void DoNotCallPage::undo()
{
    const QList<DoNotCallEntry> last = m_lastRemoved;
    putBack(last);
}

void DoNotCallPage::putBack(const QList<DoNotCallEntry> &entries)
{
    if (m_lastRemoved == entries)
        m_lastRemoved.clear();
    refreshActions();
    services::DoNotCallService lists(m_workspace);
    whenDone(lists.putBack(entries), this, [this, entries](const Result<void> &done) {
        m_refresher->requestNow();
        if (done)
            Q_EMIT reported(
                tr("%Ln entr(ies) stand on the lists again.", nullptr, static_cast<int>(entries.size())));
        else
            m_prompter.showError(this, tr("The entries could not be put back"), done.error());
    });
}

} // namespace callboard::ui
