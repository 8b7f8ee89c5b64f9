// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/standingrule.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace callboard::ui {

class HoursEditor;

/// When a rule runs, how often it calls a lead, and in what rhythm: the fields of its kind.
class RuleFields final : public QWidget
{
    Q_OBJECT
public:
    /// \a zone: the name of the one on whose clocks times are read. \a houseDays: Workspace::checkUpDays().
    RuleFields(const QString &zone, int houseDays, QWidget *parent = nullptr);

    /// Tells nobody.
    void setRule(const StandingRule &rule);
    /// Writes what the fields say into \a rule; times that cannot be read are none.
    void writeTo(StandingRule &rule) const;
    /// Messages need no line, and are not called.
    void setForMessages(bool isForMessages);
    /// Names of columns in which a date may stand.
    void offerColumns(const QStringList &names);

Q_SIGNALS:
    void fieldsEdited();

private:
    void arrange();
    void arrangeMoments();
    void arrangeCounts();
    void wire();
    void showKind(StandingRuleKind kind);
    void followHouse(bool follows);
    [[nodiscard]] QWidget *makeDays();

    QString m_zone;
    int m_houseDays;
    QFormLayout *m_form;
    QLineEdit *m_times;
    QList<QCheckBox *> m_days;
    QSpinBox *m_sweep;
    QCheckBox *m_once;
    QCheckBox *m_spread;
    QComboBox *m_column;
    QSpinBox *m_threshold;
    QCheckBox *m_houseThreshold;
    QSpinBox *m_attempts;
    QSpinBox *m_cooldown;
    QSpinBox *m_counted;
    QSpinBox *m_parallel;
    QSpinBox *m_interval;
    QCheckBox *m_ownHours;
    HoursEditor *m_hours;
};

} // namespace callboard::ui
