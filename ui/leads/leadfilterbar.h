// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/leadfilter.h"
#include "core/services/leadservice.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLayout;
class QLineEdit;
class QPushButton;

namespace callboard::ui {

class BlockFilter;

/// Search and the choices of status, partner, import and what blocks a call, above the table.
class LeadFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit LeadFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] LeadFilter filter() const;
    [[nodiscard]] BlockFilter &blocked() { return *m_blocked; }
    /// Keep what is chosen, when it is still there.
    void setPartners(const QStringList &partners);
    void setImports(const QList<services::ImportChoice> &imports);

public Q_SLOTS:
    void clearFilter();
    void focusSearch();

Q_SIGNALS:
    /// A little after the last keystroke; at once for everything else.
    void filterChanged(const callboard::LeadFilter &filter);

private:
    QComboBox *addChoice(QLayout &choices, const QString &label, const QString &any, const QString &name);
    void announce();

    QLineEdit *m_search;
    QComboBox *m_status;
    QComboBox *m_partner;
    QComboBox *m_import;
    BlockFilter *m_blocked;
    QPushButton *m_clear;
    QTimer m_typing;
    LeadFilter m_announced;
};

} // namespace callboard::ui
