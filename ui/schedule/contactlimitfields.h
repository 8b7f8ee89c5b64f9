// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaignrules.h"

#include <QObject>

class QFormLayout;
class QLabel;
class QSpinBox;

namespace callboard::ui {

/// How often a number may be contacted, as rows of a form: the gap between two contacts, and how
/// many within a day, a week and a month. Caps over other periods have no field and stay.
class ContactLimitFields final : public QObject
{
    Q_OBJECT
public:
    explicit ContactLimitFields(QObject *parent = nullptr);

    /// Hands the fields to \a form, which owns them from then on.
    void addTo(QFormLayout *form);
    [[nodiscard]] ContactLimits limits() const;
    void setLimits(const ContactLimits &limits);
    /// The practice line contacts nobody and keeps no such limits.
    void setPractice(bool practice);

Q_SIGNALS:
    void limitsEdited();

private:
    struct Cap
    {
        seconds period;
        QSpinBox *contacts;
    };

    ContactLimits m_base;
    QSpinBox *m_gap;
    QList<Cap> m_caps;
    QLabel *m_note;
};

} // namespace callboard::ui
