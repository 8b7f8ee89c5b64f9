// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/auditentry.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

/// The audit trail, newest first. Rows are read a page at a time, as the view comes near their end: a trail
/// has no bounds.
class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number = 0, When, Who, Act, Object, Details, ColumnCount };

    explicit AuditModel(services::Workspace &workspace, QObject *parent = nullptr);

    /// Begins anew with the newest row that fits.
    void show(const AuditFilter &filter);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// A page has been read, be it empty.
    void read();
    void failed(const callboard::Error &error);

private:
    void take(const Result<QList<AuditEntry>> &page);
    [[nodiscard]] QString text(const AuditEntry &entry, int column) const;

    services::Workspace &m_workspace;
    QTimeZone m_zone;
    AuditFilter m_filter;
    QList<AuditEntry> m_rows;
    int m_question = 0; ///< answers to earlier ones are not taken
    bool m_isAsking = false;
    bool m_hasMore = false;
};

} // namespace callboard::ui
