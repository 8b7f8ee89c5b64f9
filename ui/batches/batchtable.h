// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace callboard::services {
struct BatchRow;
}

namespace callboard::ui {

class BatchModel;

/// Batches with badge and progress bar; its columns are remembered under \a layoutName.
class BatchTable final : public QTableView
{
    Q_OBJECT
public:
    BatchTable(BatchModel *model, const QString &layoutName, QWidget *parent = nullptr);

    /// From top to bottom.
    [[nodiscard]] QList<services::BatchRow> selectedBatches() const;

private:
    BatchModel *m_model;
};

} // namespace callboard::ui
