// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/previewpane.h"

#include "ui/common/regionbox.h"
#include "ui/common/statusbadge.h"
#include "ui/intake/fatedelegate.h"
#include "ui/intake/importtext.h"
#include "ui/intake/mappinghint.h"
#include "ui/intake/mappingmemory.h"
#include "ui/intake/mappingmodel.h"
#include "ui/intake/mojibakenotice.h"
#include "ui/intake/previewmodel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>

namespace callboard::ui {

namespace {

constexpr int HighestFirstRow = 10'000;

QTableView *makeView(QAbstractItemModel *model, const QString &name, const QString &spokenName,
                     QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setObjectName(name);
    view->setAccessibleName(spokenName);
    view->setModel(model);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() * 7 / 4);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(true);
    return view;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_mapping(new MappingModel(this))
    , m_rows(new PreviewModel(this))
    , m_file(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_problems(new QLabel(this))
    , m_sheet(new QComboBox(this))
    , m_firstRow(new QSpinBox(this))
    , m_region(new RegionBox(this))
    , m_skip(new QRadioButton(tr("&Keep them as they are"), this))
    , m_update(new QRadioButton(tr("&Update them from the file"), this))
    , m_mojibake(new MojibakeNotice(this))
    , m_hint(new MappingHint(this))
    , m_mappingView(makeView(m_mapping, QStringLiteral("mapping"), tr("Columns of the file"), this))
    , m_rowsView(makeView(m_rows, QStringLiteral("firstRows"), tr("First rows"), this))
{
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_problems->setObjectName(QStringLiteral("importProblems"));
    for (QLabel *label : {m_file, m_counts, m_problems}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_firstRow->setObjectName(QStringLiteral("firstRow"));
    m_firstRow->setRange(1, HighestFirstRow);
    // Each digit that is typed would read the file again.
    m_firstRow->setKeyboardTracking(false);
    m_skip->setObjectName(QStringLiteral("skipDuplicates"));
    m_update->setObjectName(QStringLiteral("updateDuplicates"));
    m_skip->setChecked(true);
    m_mappingView->setItemDelegateForColumn(MappingModel::Fate, new FateDelegate(m_mappingView));
    m_mappingView->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_mappingView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_rowsView->setItemDelegate(new BadgeDelegate(m_rowsView));
    m_rowsView->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto *tables = new QSplitter(Qt::Vertical, this);
    tables->addWidget(m_mappingView);
    tables->addWidget(m_rowsView);
    tables->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeChoices());
    layout->addWidget(m_mojibake);
    layout->addWidget(m_hint);
    layout->addWidget(tables, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_problems);
    connect(m_mapping, &MappingModel::mappingChanged, this, &PreviewPane::rereadNeeded);
    connect(m_hint, &MappingHint::chosen, m_mapping, &MappingModel::choose);
    connect(m_mojibake, &MojibakeNotice::mendsChanged, this, [this] {
        if (m_mojibake->changesHeadings())
            Q_EMIT layoutChanged();
        else
            Q_EMIT rereadNeeded();
    });
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &PreviewPane::layoutChanged);
    connect(m_firstRow, &QSpinBox::valueChanged, this, &PreviewPane::layoutChanged);
    connect(m_region, &RegionBox::regionChanged, this, &PreviewPane::rereadNeeded);
    connect(m_update, &QRadioButton::toggled, this, [this] {
        sayCounts();
        Q_EMIT onDuplicateChanged();
    });
}

QWidget *PreviewPane::makeChoices()
{
    auto *box = new QWidget(this);
    auto *form = new QFormLayout(box);
    m_choices = form;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("File:"), m_file);
    form->addRow(tr("&Sheet:"), m_sheet);
    form->addRow(tr("Read from ro&w:"), m_firstRow);
    m_firstRow->setToolTip(
        tr("The row of the headings. What stands above it, a title for example, is left out."));
    form->addRow(tr("Numbers without a &prefix are from:"), m_region);
    auto *duplicates = new QHBoxLayout;
    duplicates->addWidget(m_skip);
    duplicates->addWidget(m_update);
    duplicates->addStretch();
    form->addRow(tr("Leads that are in the list already:"), duplicates);
    return box;
}

void PreviewPane::showLayout(const intake::ImportLayout &layout)
{
    const QSignalBlocker quietSheet(m_sheet);
    const QSignalBlocker quietRow(m_firstRow);
    m_sheet->clear();
    m_sheet->addItems(layout.sheets);
    m_sheet->setCurrentText(layout.sheet);
    m_firstRow->setValue(static_cast<int>(layout.firstRow));
    // A single sheet is no choice.
    const bool isChoice = layout.sheets.size() > 1;
    m_sheet->setVisible(isChoice);
    m_choices->labelForField(m_sheet)->setVisible(isChoice);
}

void PreviewPane::showProblem(const QString &problem)
{
    m_rows->setPreview({});
    m_told.reset();
    m_counts->setText(problem);
    m_problems->hide();
}

void PreviewPane::showPreview(const intake::ImportPreview &preview)
{
    m_layout = preview.layout;
    showLayout(preview.layout);
    m_hint->showLayout(preview.layout);
    m_mojibake->showFinds(preview.mojibake);
    m_file->setText(tr("%1 (%2)", "file and its form").arg(preview.layout.name, layoutText(preview.layout)));
    m_mapping->setLayout(preview.layout, firstValues(preview.head));
    m_rows->setPreview(preview);
    const int letter = fontMetrics().averageCharWidth();
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_rowsView->setColumnWidth(column, column == PreviewModel::Line      ? letter * 7
                                           : column == PreviewModel::Becomes ? letter * 32
                                                                             : letter * 20);
    m_told = preview.counts;
    sayCounts();
}

void PreviewPane::sayCounts()
{
    if (!m_told) {
        m_counts->setText(
            tr("No column holds numbers to call. Choose one above: set “Becomes” to “Number to call”."));
        m_problems->hide();
        return;
    }
    m_counts->setText(countSentences(*m_told, onDuplicate()).join(QLatin1Char(' ')));
    const QStringList problems = problemSentences(*m_told);
    m_problems->setText(problems.join(QLatin1Char('\n')));
    m_problems->setVisible(!problems.isEmpty());
}

QString PreviewPane::sheet() const
{
    return m_sheet->currentText();
}

qint64 PreviewPane::firstRow() const
{
    return m_firstRow->value();
}

QString PreviewPane::region() const
{
    return m_region->region();
}

services::OnDuplicate PreviewPane::onDuplicate() const
{
    return m_update->isChecked() ? services::OnDuplicate::Update : services::OnDuplicate::Skip;
}

const intake::ColumnMapping &PreviewPane::mapping() const
{
    return m_mapping->mapping();
}

bool PreviewPane::mendsTexts() const
{
    return m_mojibake->mends();
}

void PreviewPane::rememberMapping() const
{
    MappingMemory().keep(m_layout, mapping());
}

} // namespace callboard::ui
