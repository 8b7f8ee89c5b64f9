// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaignrules.h"
#include "core/model/hourspart.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace callboard::ui {

class ContactLimitFields;
class FallbackBox;
class HoursEditor;
class LadderFields;

/// When a campaign stops, what its calls are for, when and how often it may call, whom first, and how it
/// tries again. Closed it is one line that says what differs from the usual; opened it is a form.
class RulesEditor final : public QGroupBox
{
    Q_OBJECT
public:
    explicit RulesEditor(QWidget *parent = nullptr);

    [[nodiscard]] CampaignRules rules() const;
    /// Of the campaign; empty: the house's.
    [[nodiscard]] QList<HoursPart> hours() const;
    /// What has no field here, contacts over unusual periods for one, stays as in \a rules.
    void setRules(const CampaignRules &rules, const QList<HoursPart> &hours);
    /// Which hours hold where the campaign has none of its own; \a practice: any.
    void setHouseHours(const QList<HoursPart> &hours, bool practice);
    /// A message has no line that is busy and no voicemail; what is tried again is what failed in passing.
    void setForMessages(bool isForMessages);
    /// Why what is entered cannot be, as a sentence; empty when it can.
    [[nodiscard]] QString refusal() const;

Q_SIGNALS:
    void rulesEdited();
    void unfolded();

private:
    [[nodiscard]] QWidget *makeForm();
    void addStops(QFormLayout *form);
    void addHours(QFormLayout *form);
    void addOrder(QFormLayout *form);
    void addMisses(QFormLayout *form);
    void connectFields();
    void open(bool opened);
    void explain();
    void edited();

    CampaignRules m_base;
    QLabel *m_line;
    QPushButton *m_toggle;
    QSpinBox *m_goal;
    QSpinBox *m_canary;
    QDoubleSpinBox *m_budget;
    QCheckBox *m_ownHours;
    HoursEditor *m_hours;
    QLabel *m_houseHours;
    QComboBox *m_category;
    ContactLimitFields *m_contacts;
    QComboBox *m_order;
    QSpinBox *m_tries;
    LadderFields *m_waits;
    QLabel *m_ladder;
    FallbackBox *m_fallback;
    QComboBox *m_misfire;
    QComboBox *m_dailyLimit;
    QWidget *m_form;
    bool m_isForMessages = false;
};

} // namespace callboard::ui
