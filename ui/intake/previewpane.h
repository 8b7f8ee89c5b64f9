// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importpreview.h"
#include "core/services/importservice.h"

#include <QWidget>

class QLabel;
class QRadioButton;
class QTableView;

namespace callboard::ui {

class MappingModel;
class PreviewModel;
class RegionBox;

/// What a file is, what becomes of its columns and rows, and what may be chosen about it before it is
/// imported.
class PreviewPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);

    void showPreview(const intake::ImportPreview &preview);
    [[nodiscard]] QString region() const;
    [[nodiscard]] services::OnDuplicate onDuplicate() const;
    [[nodiscard]] const intake::ColumnMapping &mapping() const;

Q_SIGNALS:
    /// Region or mapping: the file must be looked at again.
    void rereadNeeded();
    void onDuplicateChanged();

private:
    QWidget *makeChoices();
    void sayCounts();

    MappingModel *m_mapping;
    PreviewModel *m_rows;
    QLabel *m_file;
    QLabel *m_counts;
    QLabel *m_problems;
    RegionBox *m_region;
    QRadioButton *m_skip;
    QRadioButton *m_update;
    QTableView *m_mappingView;
    QTableView *m_rowsView;
    std::optional<intake::ImportCounts> m_told;
};

} // namespace callboard::ui
