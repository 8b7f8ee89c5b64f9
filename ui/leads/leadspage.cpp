// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/leadspage.h"

#include "core/services/leadservice.h"
#include "core/services/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/emptystate.h"
#include "ui/common/jobprogress.h"
#include "ui/common/layoutstore.h"
#include "ui/common/prompter.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/leads/blockfilter.h"
#include "ui/leads/bulkedit.h"
#include "ui/leads/callnext.h"
#include "ui/leads/exportwords.h"
#include "ui/leads/leaddetails.h"
#include "ui/leads/leadedittext.h"
#include "ui/leads/leadexport.h"
#include "ui/leads/leadfilterbar.h"
#include "ui/leads/leadoperations.h"
#include "ui/leads/leadtablemodel.h"
#include "ui/leads/leadtableview.h"
#include "ui/leads/selectleadsdialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace callboard::ui {

namespace {
constexpr std::chrono::milliseconds ChoicesDelay{400};
constexpr QLatin1String SplitterName("leads");
} // namespace

LeadsPage::LeadsPage(services::Workspace &workspace, Prompter &prompter, QWidget *details, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_actions(this)
    , m_model(new LeadTableModel(workspace, m_selection, this))
    , m_table(new LeadTableView(*m_model, m_selection, this))
    , m_filter(new LeadFilterBar(this))
    , m_details(new LeadDetails(workspace, details, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_count(new QLabel(this))
    , m_blocked(new TintedLabel(TintedLabel::Tint::Quiet, this))
    , m_schedule(new QPushButton(this))
    , m_progress(new JobProgress(this))
    , m_operations(new LeadOperations(workspace, prompter, *m_progress, this))
    , m_bulkEdit(new BulkEdit(workspace, prompter, *m_progress, this))
    , m_export(new LeadExport(workspace, prompter, *m_progress, this))
    , m_callNext(new CallNext(workspace, prompter, this))
    , m_empty(new EmptyState(m_table))
{
    setObjectName(QStringLiteral("leadsPage"));
    arrange();
    wire();
    wireUndo();
    wireActions();
    m_choices.setSingleShot(true);
    m_choices.setInterval(ChoicesDelay);
    m_empty->setHeldBack(true);
    // They look at every lead: what is to be read in the table comes first.
    connect(m_model, &LeadTableModel::loaded, this, [this] {
        if (!m_model->isPartial() && !std::exchange(m_choicesAsked, true))
            readChoices();
    });
    m_model->show({}, {});
    refreshActions();
}

void LeadsPage::arrange()
{
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({660, 340});
    m_splitter->setChildrenCollapsible(false);
    m_details->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    LayoutStore().restoreSplitter(SplitterName, *m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(makeSelectionRow());
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_progress);
}

QWidget *LeadsPage::makeSelectionRow()
{
    auto *row = new QWidget(this);
    auto *select = new QPushButton(tr("Select"), row);
    select->setObjectName(QStringLiteral("selectMenu"));
    auto *selectMenu = new QMenu(select);
    selectMenu->addActions({m_actions.selectAll, m_actions.selectOnScreen, m_actions.selectSome,
                            m_actions.invert, m_actions.clearSelection});
    connect(selectMenu, &QMenu::aboutToShow, this, &LeadsPage::refreshActions);
    select->setMenu(selectMenu);

    auto *columns = new QPushButton(tr("Columns"), row);
    columns->setObjectName(QStringLiteral("columnsMenu"));
    auto *columnsMenu = new QMenu(columns);
    connect(columnsMenu, &QMenu::aboutToShow, this, [this, columnsMenu] {
        columnsMenu->clear();
        m_table->fillColumnMenu(columnsMenu);
    });
    columns->setMenu(columnsMenu);

    m_count->setObjectName(QStringLiteral("selectionCount"));
    m_blocked->setObjectName(QStringLiteral("blockedAsOf"));
    m_blocked->setWordWrap(false);
    m_schedule->setObjectName(QStringLiteral("scheduleButton"));
    m_schedule->setIcon(m_actions.schedule->icon());
    // The row is as tall without it as with it: the table must not move under the first tick.
    QSizePolicy kept = m_schedule->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_schedule->setSizePolicy(kept);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(select);
    layout->addWidget(m_count);
    layout->addWidget(m_blocked, 1);
    QToolButton *add = actionButton(m_actions.add);
    layout->addWidget(m_schedule);
    layout->addWidget(columns);
    layout->addWidget(add);
    // Tab goes as the eye does, and not in the order in which the parts were made.
    QWidget *before = m_filter;
    for (QWidget *next : QList<QWidget *>{select, m_schedule, columns, add, m_table})
        setTabOrder(std::exchange(before, next), next);
    return row;
}

void LeadsPage::wire()
{
    connect(m_filter, &LeadFilterBar::filterChanged, this,
            [this](const LeadFilter &filter) { m_model->show(filter, m_model->order()); });
    connect(&m_filter->blocked(), &BlockFilter::changed, this, &LeadsPage::refreshActions);
    connect(&m_filter->blocked(), &BlockFilter::surveyRequested, m_operations, &LeadOperations::survey);
    connect(m_operations, &LeadOperations::surveyed, this, [this](const services::BlockSurvey &survey) {
        m_filter->blocked().setSurvey(survey, m_workspace.zone());
    });
    connect(m_table, &LeadTableView::orderChosen, this,
            [this](const LeadSort &order) { m_model->show(m_model->filter(), order); });
    connect(m_table, &LeadTableView::currentLeadChanged, this, &LeadsPage::currentLeadChanged);
    connect(m_table, &LeadTableView::currentLeadChanged, this, &LeadsPage::refreshDetails);
    connect(m_table, &LeadTableView::doubleClicked, m_actions.edit, &QAction::trigger);
    connect(m_table, &QWidget::customContextMenuRequested, this, &LeadsPage::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LeadsPage::refreshActions);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &LeadsPage::refreshDetails);
    connect(m_model, &LeadTableModel::loaded, this, &LeadsPage::refreshEmptyState);
    connect(m_model, &LeadTableModel::loaded, this, &LeadsPage::refreshActions);
    connect(m_model, &LeadTableModel::loadingFailed, this,
            [this](const Error &error) { Q_EMIT reported(operatorText(error)); });
    connect(&m_selection, &LeadSelection::changed, this, &LeadsPage::refreshActions);
    connect(m_details, &LeadDetails::editRequested, m_actions.edit, &QAction::trigger);
    connect(m_details, &LeadDetails::callNextRequested, this,
            [this] { m_callNext->begin({m_details->lead()}); });
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (m_model->filter().isEmpty())
            Q_EMIT importRequested();
        else
            m_filter->clearFilter();
    });
    connect(m_operations, &LeadOperations::done, this, &LeadsPage::reported);
    connect(m_export, &LeadExport::done, this, &LeadsPage::reported);
    connect(m_callNext, &CallNext::done, this, &LeadsPage::reported);
    connect(m_callNext, &CallNext::callNowRequested, this, &LeadsPage::callNowRequested);
    connect(m_schedule, &QPushButton::clicked, m_actions.schedule, &QAction::trigger);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { LayoutStore().keepSplitter(SplitterName, *m_splitter); });
    connect(&m_workspace, &services::Workspace::leadListChanged, this, [this] { m_choices.start(); });
    connect(&m_choices, &QTimer::timeout, this, &LeadsPage::readChoices);
    connect(&m_choices, &QTimer::timeout, this, &LeadsPage::dropVanished);
}

void LeadsPage::wireUndo()
{
    connect(m_operations, &LeadOperations::undoable, this,
            [this](const QString &sentence, const std::function<void()> &undo) {
                // By the notice or by Ctrl+Z, but once.
                const int removal = ++m_removals;
                const auto once = [this, undo, removal, isDone = std::make_shared<bool>(false)] {
                    // An older notice stands beside what Ctrl+Z takes back.
                    if (removal == m_removals)
                        m_removalUndo = nullptr;
                    refreshUndo();
                    if (!std::exchange(*isDone, true))
                        undo();
                };
                m_removalUndo = once;
                refreshUndo();
                Q_EMIT undoable(sentence, once);
            });
    connect(m_bulkEdit, &BulkEdit::undoable, this,
            [this](const QString &sentence, const std::function<void()> &undo) {
                m_removalUndo = nullptr;
                refreshUndo();
                Q_EMIT undoable(sentence, undo);
            });
    connect(m_bulkEdit, &BulkEdit::done, this, &LeadsPage::reported);
    connect(m_bulkEdit, &BulkEdit::stayed, this,
            [this](const QList<LeadId> &leads) { m_selection.selectOnly(leads); });
    connect(m_bulkEdit, &BulkEdit::lastChanged, this, &LeadsPage::refreshUndo);
}

void LeadsPage::undo()
{
    if (m_removalUndo) {
        const std::function<void()> undoRemoval = m_removalUndo;
        undoRemoval();
    } else {
        m_bulkEdit->undoLast();
    }
}

void LeadsPage::refreshUndo()
{
    const std::optional<MadeLeadEdit> &last = m_bulkEdit->last();
    m_actions.undo->setEnabled(isVisible() && (m_removalUndo || last));
    QString text = tr("&Undo");
    if (m_removalUndo) {
        text = tr("&Undo: Delete Leads");
    } else if (last) {
        QString name = leadEditName(last->edit);
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        //: %1 is what is taken back, such as: Set partner to “Acme”
        text = tr("&Undo: %1 (%Ln lead(s))", nullptr, last->leads).arg(name);
    }
    m_actions.undo->setText(text);
}

void LeadsPage::wireActions()
{
    const auto on = [this](const QAction *action, auto act) {
        connect(action, &QAction::triggered, this, act);
    };
    on(m_actions.add, [this] { m_operations->add(); });
    on(m_actions.edit, [this] { m_operations->edit(m_table->currentLead()); });
    on(m_actions.editMany, [this] { m_bulkEdit->begin(meant()); });
    on(m_actions.undo, [this] { undo(); });
    on(m_actions.callNext, [this] {
        // The keyboard moves the current lead, whose details are shown, away from a highlighted one.
        const bool isOne = m_clicked.isEmpty() && m_selection.count() == 0 &&
                           m_table->highlightedLeads().size() < 2 && m_table->currentLead().isValid();
        m_callNext->begin(isOne ? QList<LeadId>{m_table->currentLead()} : meant());
    });
    on(m_actions.whyNot, [this] { Q_EMIT whyRequested(m_table->currentLead()); });
    on(m_actions.remove, [this] { m_operations->remove(meant()); });
    on(m_actions.takeOut, [this] { m_operations->takeOut(meant()); });
    on(m_actions.markDoNotCall, [this] { m_bulkEdit->mark(meant(), true); });
    on(m_actions.allowCalls, [this] { m_bulkEdit->mark(meant(), false); });
    on(m_actions.copy, [this] { m_operations->copy(meant()); });
    on(m_actions.exportChosen, [this] { exportLeads(meant()); });
    on(m_actions.exportAll, [this] { exportLeads(m_model->ids()); });
    on(m_actions.selectAll, [this] { m_selection.setSelected(m_model->ids(), true); });
    on(m_actions.selectOnScreen, [this] { m_selection.selectOnly(m_table->onScreen()); });
    on(m_actions.selectSome, [this] {
        auto *dialog = new SelectLeadsDialog(m_workspace, m_selection, m_model->ids(), this);
        // Some may have been deleted while it was open.
        connect(dialog, &QDialog::accepted, this, &LeadsPage::dropVanished);
        dialog->open();
    });
    on(m_actions.invert, [this] { m_selection.invert(m_model->ids()); });
    on(m_actions.clearSelection, [this] { m_selection.clear(); });
    on(m_actions.find, [this] { m_filter->focusSearch(); });
    on(m_actions.clearFilter, [this] { m_filter->clearFilter(); });
    on(m_actions.schedule, [this] { Q_EMIT scheduleRequested(m_selection.selected(m_model->ids())); });
}

void LeadsPage::exportLeads(const QList<LeadId> &leads)
{
    const QStringList &attributes = m_model->attributes();
    QStringList shown;
    const QList<int> columns = m_table->shownColumns();
    for (const int column : columns) {
        if (const QString word = exportWord(column, attributes); !word.isEmpty())
            shown.append(word);
    }
    m_export->begin(leads, shown, allExportWords(attributes));
}

void LeadsPage::clearSelection()
{
    m_selection.clear();
}

void LeadsPage::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
}

void LeadsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshActions();
    m_table->setFocus();
}

void LeadsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    refreshActions();
}

void LeadsPage::readChoices()
{
    const services::LeadService leads(m_workspace);
    whenDone(leads.partners(), this, [this](const Result<QStringList> &partners) {
        if (partners)
            m_filter->setPartners(*partners);
    });
    whenDone(leads.imports(), this, [this](const Result<QList<services::ImportChoice>> &imports) {
        if (imports)
            m_filter->setImports(*imports);
    });
    whenDone(leads.attributeNames(), this, [this](const Result<QStringList> &names) {
        if (names)
            m_model->setAttributes(*names);
    });
}

// What is ticked may lie outside the filter, so the rows in sight do not tell which leads are gone.
void LeadsPage::dropVanished()
{
    if (m_selection.count() == 0)
        return;
    whenDone(services::LeadService(m_workspace).ids({}, {}), this, [this](const Result<QList<LeadId>> &ids) {
        if (ids)
            m_selection.retain(*ids);
    });
}

void LeadsPage::refreshActions()
{
    const bool here = isVisible();
    const int ticked = m_selection.count();
    const bool some = here && (ticked > 0 || m_table->selectionModel()->hasSelection());
    const bool any = here && !m_model->ids().isEmpty();
    // What stands in the order of all rows, or means all of them, waits for them.
    const bool whole = !m_model->isPartial();
    m_count->setText(selectionText());
    m_blocked->setText(m_filter->blocked().sentence());
    m_schedule->setText(tr("Schedule Calls (%L1)").arg(ticked));
    // Hidden or disabled, it would hand the keyboard to whatever stands behind it.
    if ((ticked == 0 || !whole) && m_schedule->window()->focusWidget() == m_schedule)
        m_table->setFocus();
    m_schedule->setVisible(ticked > 0);
    m_schedule->setEnabled(whole);
    m_actions.schedule->setEnabled(here && whole && ticked > 0);
    for (QAction *action : {m_actions.edit, m_actions.whyNot})
        action->setEnabled(here && m_table->currentLead().isValid());
    refreshUndo();
    for (QAction *action : {m_actions.takeOut, m_actions.remove, m_actions.editMany, m_actions.markDoNotCall,
                            m_actions.allowCalls})
        action->setEnabled(some);
    for (QAction *action : {m_actions.callNext, m_actions.copy, m_actions.exportChosen})
        action->setEnabled(some && whole);
    for (QAction *action : {m_actions.exportAll, m_actions.selectAll, m_actions.invert})
        action->setEnabled(any && whole);
    m_actions.selectOnScreen->setEnabled(any);
    m_actions.selectSome->setEnabled(here && whole && (any || !m_model->isLoading()));
    for (QAction *action : {m_actions.add, m_actions.find, m_actions.clearFilter})
        action->setEnabled(here);
    m_actions.clearSelection->setEnabled(here && ticked > 0);
    m_actions.selectAll->setText(whole
                                     ? tr("Se&lect All %L1 That Match the Filter").arg(m_model->ids().size())
                                     : tr("Se&lect All That Match the Filter"));
    m_actions.selectOnScreen->setText(
        tr("Select &Only the %n Row(s) on Screen", nullptr, static_cast<int>(m_table->onScreen().size())));
}

QString LeadsPage::selectionText() const
{
    const QLocale locale;
    const int ticked = m_selection.count();
    if (m_model->isPartial())
        return tr("%1 selected; counting the leads…").arg(locale.toString(ticked));
    const int here = m_selection.countIn(m_model->ids());
    const QString total = locale.toString(m_model->ids().size());
    if (here == ticked)
        return tr("%1 of %2 selected").arg(locale.toString(ticked), total);
    return tr("%1 of %2 selected, and %3 outside the filter")
        .arg(locale.toString(here), total, locale.toString(ticked - here));
}

void LeadsPage::refreshEmptyState()
{
    if (m_model->filter().isEmpty()) {
        m_empty->say(tr("There are no leads yet"),
                     tr("Drop a CSV file here, paste rows with Ctrl+V, or press Import. File, Save a CSV "
                        "Template writes a file with the columns and two example rows."),
                     tr("Import…"));
    } else {
        m_empty->say(tr("No lead matches this filter"),
                     tr("Change what you search for, or clear the filter."), tr("Clear Filter"));
    }
    m_empty->setHeldBack(false);
}

void LeadsPage::refreshDetails()
{
    const int row = m_table->currentIndex().row();
    if (const std::optional<Lead> lead = m_model->leadAt(row))
        m_details->showLead(*lead);
    else if (!m_model->idAt(row).isValid())
        m_details->showNothing();
    refreshActions();
}

void LeadsPage::showContextMenu(const QPoint &at)
{
    refreshActions();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // A row that was clicked is meant itself, unless it is one of the ticked ones.
    const QList<LeadId> clicked = m_table->highlightedLeads();
    if (clicked.size() == 1 && !m_selection.isSelected(clicked.constFirst()))
        m_clicked = clicked;
    // The chosen action is triggered after the menu is hidden.
    connect(menu, &QMenu::aboutToHide, this,
            [this] { QTimer::singleShot(0, this, [this] { m_clicked.clear(); }); });
    menu->addActions({m_actions.schedule, m_actions.callNext, m_actions.whyNot, m_actions.edit,
                      m_actions.editMany, m_actions.copy, m_actions.exportChosen});
    menu->addSeparator();
    menu->addActions({m_actions.takeOut, m_actions.markDoNotCall, m_actions.allowCalls, m_actions.remove});
    menu->addSeparator();
    menu->addActions(
        {m_actions.selectAll, m_actions.selectOnScreen, m_actions.selectSome, m_actions.clearSelection});
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QList<LeadId> LeadsPage::meant() const
{
    if (!m_clicked.isEmpty())
        return m_clicked;
    return m_selection.count() > 0 ? m_selection.selected(m_model->ids()) : m_table->highlightedLeads();
}

} // namespace callboard::ui
