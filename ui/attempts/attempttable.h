// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attemptservice.h"

#include <QTableView>

namespace callboard::ui {

class AttemptModel;

/// Attempts with their result as a badge; its columns are remembered under \a layoutName.
class AttemptTable final : public QTableView
{
    Q_OBJECT
public:
    AttemptTable(AttemptModel *model, const QString &layoutName, QWidget *parent = nullptr);

    /// From top to bottom.
    [[nodiscard]] QList<services::AttemptRow> selectedAttempts() const;

Q_SIGNALS:
    void selectionMoved();

private:
    AttemptModel *m_model;
};

} // namespace callboard::ui
