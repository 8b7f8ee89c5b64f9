// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/previewmodel.h"

#include "ui/common/plaintip.h"
#include "ui/common/statusbadge.h"
#include "ui/intake/importtext.h"

namespace callboard::ui {

namespace {
constexpr int FigureAlignment = static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);
} // namespace

void PreviewModel::setPreview(const intake::ImportPreview &preview)
{
    beginResetModel();
    m_header = preview.layout.header;
    m_rows = preview.head;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCell + static_cast<int>(m_header.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const intake::PreviewRow &row = m_rows.at(index.row());
    if (index.column() == Becomes && role == BadgeLookRole)
        return QVariant::fromValue(look(index.row()));
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return FigureAlignment;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Line:
        return role == Qt::DisplayRole ? QVariant(row.line) : QVariant();
    case Becomes:
        return outcomeText(row.outcome);
    default:
        const QString cell = row.cells.value(index.column() - FirstCell);
        return role == Qt::ToolTipRole ? plainTip(cell) : cell;
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Line)
        return FigureAlignment;
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Line:
        return tr("Line");
    case Becomes:
        return tr("Becomes");
    default:
        return m_header.value(section - FirstCell);
    }
}

BadgeLook PreviewModel::look(int row) const
{
    const auto *draft = std::get_if<intake::LeadDraft>(&m_rows.at(row).outcome);
    if (!draft)
        return {Tone::Bad, Mark::Cross};
    const bool isDoubtful = draft->warnings.contains(intake::RowWarning::NumberDoubtful);
    return isDoubtful ? BadgeLook{Tone::Warning, Mark::Caution} : BadgeLook{Tone::Neutral, Mark::Tick};
}

} // namespace callboard::ui
