// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace callboard::ui {

/// Under which legal profile an account calls, what that asks with dates and sources, and the reason that a
/// wider one than usual needs.
class LawPicker final : public QWidget
{
    Q_OBJECT
public:
    /// \a zone: in which the moment of a recorded reason is told.
    explicit LawPicker(const QTimeZone &zone, QWidget *parent = nullptr);

    void setAccount(const Account &account);
    /// Of a new account: the law that is usual follows its provider, one that was chosen stays.
    void setProvider(ProviderKind provider);
    /// Writes what is chosen into \a account.
    void fill(Account &account) const;
    /// False while a reason is missing.
    [[nodiscard]] bool isComplete() const;
    /// What a label belongs to.
    [[nodiscard]] QComboBox *field() const { return m_choice; }

Q_SIGNALS:
    void lawEdited();

private:
    void offer();
    void choose(const QString &profile);
    void explain();
    [[nodiscard]] Account chosen() const;

    QTimeZone m_zone;
    Account m_account;
    QComboBox *m_choice;
    QPlainTextEdit *m_details;
    QLabel *m_reasonTitle;
    QLineEdit *m_reason;
    QLabel *m_recorded;
};

} // namespace callboard::ui
