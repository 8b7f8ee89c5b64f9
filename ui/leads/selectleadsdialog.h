// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDialog>
#include <QList>
#include <QTimer>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace callboard::services {
class Workspace;
struct NumberedLeads;
} // namespace callboard::services

namespace callboard::ui {

class LeadSelection;

/// Ticks the first leads of the table, some of them at random, or those with numbers that were pasted: beside
/// what is ticked already, instead of it, or takes their ticks away. It says how many they are before, and
/// which lines of a text are nobody's. Shown with open().
class SelectLeadsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// \a shown: all leads of the table in its order.
    SelectLeadsDialog(services::Workspace &workspace, LeadSelection &selection, const QList<LeadId> &shown,
                      QWidget *parent);

    void accept() override;

private:
    enum class Effect { Only = 1, Add, Remove };

    void arrange();
    void fillEffects();
    void refresh();
    void lookSoon();
    void look();
    void showFound(const Result<services::NumberedLeads> &found);
    void showCount(int leads);
    [[nodiscard]] QList<LeadId> chosen() const;

    services::Workspace &m_workspace;
    LeadSelection &m_selection;
    QList<LeadId> m_shown;
    QList<LeadId> m_numbered; ///< those with the numbers of the text
    QRadioButton *m_first;
    QRadioButton *m_random;
    QRadioButton *m_byNumber;
    QSpinBox *m_howMany;
    QPlainTextEdit *m_numbers;
    QLabel *m_unmatched;
    QComboBox *m_effect;
    QPushButton *m_select;
    QTimer m_delay;
    bool m_isLooking = false;
};

} // namespace callboard::ui
