// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importpreview.h"
#include "core/services/importservice.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QRadioButton;
class QSpinBox;
class QTableView;

namespace callboard::ui {

class MappingHint;
class MappingModel;
class MojibakeNotice;
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
    /// What was chosen cannot be read, for example a sheet that is empty; something else may be chosen.
    void showProblem(const QString &problem);
    /// Empty: the file has none, or none was chosen yet.
    [[nodiscard]] QString sheet() const;
    [[nodiscard]] qint64 firstRow() const;
    [[nodiscard]] QString region() const;
    [[nodiscard]] services::OnDuplicate onDuplicate() const;
    [[nodiscard]] const intake::ColumnMapping &mapping() const;
    [[nodiscard]] bool mendsTexts() const;
    /// For the next file with these headings.
    void rememberMapping() const;

Q_SIGNALS:
    /// Region, mapping or the mending of texts: the file must be looked at again.
    void rereadNeeded();
    /// Sheet, first row or mended headings: other columns, perhaps, whose meaning must be guessed anew.
    void layoutChanged();
    void onDuplicateChanged();

private:
    QWidget *makeChoices();
    void showLayout(const intake::ImportLayout &layout);
    void sayCounts();

    intake::ImportLayout m_layout;
    MappingModel *m_mapping;
    PreviewModel *m_rows;
    QLabel *m_file;
    QLabel *m_counts;
    QLabel *m_problems;
    QFormLayout *m_choices = nullptr;
    QComboBox *m_sheet;
    QSpinBox *m_firstRow;
    RegionBox *m_region;
    QRadioButton *m_skip;
    QRadioButton *m_update;
    MojibakeNotice *m_mojibake;
    MappingHint *m_hint;
    QTableView *m_mappingView;
    QTableView *m_rowsView;
    std::optional<intake::ImportCounts> m_told;
};

} // namespace callboard::ui
