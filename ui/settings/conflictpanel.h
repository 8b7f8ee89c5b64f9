// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"

#include <QFuture>
#include <QWidget>

#include <functional>

class QAction;
class QTableView;

namespace callboard::ui {

class JobProgress;
class Prompter;
class SheetConflictModel;

/// What was changed both here and outside, and the two answers to it.
class ConflictPanel final : public QWidget
{
    Q_OBJECT
public:
    using Decide = std::function<QFuture<Result<services::ConflictReceipt>>(
        const QList<qint64> &conflicts, services::ConflictSide side, const services::JobControlPtr &control)>;

    /// \a theirTitle heads what the other side has; \a note says what happens until it is decided. \a
    /// tableName is the table's object name, under which its widths are remembered.
    ConflictPanel(Prompter &prompter, const QString &theirTitle, const QString &note,
                  const QString &tableName, const Decide &decide);

    void setRows(const QList<services::ConflictRow> &rows);
    /// While another job works with the other side nothing can be decided.
    void setBusy(bool busy);

Q_SIGNALS:
    void begun();
    /// \a said: what came of it; empty when that is told otherwise.
    void decided(const QString &said);

private:
    void refreshActions();
    void keepOurs();
    void takeTheirs();
    void settle(services::ConflictSide side);
    void tellDecided(const Result<services::ConflictReceipt> &receipt);

    Prompter &m_prompter;
    Decide m_decide;
    SheetConflictModel *m_model;
    QTableView *m_table;
    JobProgress *m_progress;
    QAction *m_keep;
    QAction *m_take;
    bool m_isBusy = false;
};

/// How the conflicts of \a service are decided, which must live for as long as the panel is used.
template<typename Service>
[[nodiscard]] ConflictPanel::Decide decideWith(Service &service)
{
    return [&service](const QList<qint64> &conflicts, services::ConflictSide side,
                      const services::JobControlPtr &control) {
        return side == services::ConflictSide::Ours ? service.keepOurs(conflicts, control)
                                                    : service.takeTheirs(conflicts, control);
    };
}

} // namespace callboard::ui
