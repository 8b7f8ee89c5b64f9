// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"

#include <QObject>

class QFormLayout;
class QSpinBox;

namespace callboard::ui {

class PresetBox;

/// The fields of an account's limits: how much at once, a second, a day, and to how many people in 24 hours.
/// They stand in the form of whoever edits the account.
class AccountLimits final : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows to \a form by addLines() and addRates().
    AccountLimits(ProviderKind provider, QFormLayout *form, QObject *parent);

    void addLines();
    void addRates();
    void setAccount(const Account &account);
    /// Writes what stands in the fields into \a account; what is no number leaves it as it was.
    void fill(Account &account) const;
    /// Another provider was chosen: what \a before begins with becomes what \a after does, and what somebody
    /// typed stays.
    void changeProvider(const Account &before, const Account &after);
    /// Names the fields by what the provider does.
    void showProvider(ProviderKind provider);
    /// What is no number, as a sentence; empty where nothing is.
    [[nodiscard]] QString missing(ProviderKind provider) const;

Q_SIGNALS:
    void limitEdited();

private:
    void nameFields();

    QFormLayout *m_form;
    PresetBox *m_lines;
    PresetBox *m_perSecond;
    QSpinBox *m_perDay;
    PresetBox *m_recipients; ///< of a sender of WhatsApp
};

} // namespace callboard::ui
