// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"

#include <QGroupBox>

#include <optional>

class QFormLayout;
class QLabel;
class QRadioButton;

namespace callboard::ui {

class PresetBox;

/// How many at once, how often, and what happens while earlier calls still talk (S0-030 to S0-036, X-01).
class RhythmEditor final : public QGroupBox
{
    Q_OBJECT
public:
    explicit RhythmEditor(int leads, QWidget *parent = nullptr);

    /// Nothing while what is typed is no number in the range.
    [[nodiscard]] std::optional<int> parallel() const;
    [[nodiscard]] std::optional<seconds> interval() const;
    [[nodiscard]] Pacing pacing() const;
    void setRhythm(int parallel, seconds interval, Pacing pacing);
    /// Messages are over once they are sent: a batch of them never waits for a line, and nothing is said of
    /// lines.
    void setForMessages(bool isForMessages);

Q_SIGNALS:
    void rhythmEdited();

private:
    void explain();

    QFormLayout *m_form;
    QLabel *m_advice;
    PresetBox *m_parallel;
    PresetBox *m_interval;
    QRadioButton *m_capped;
    QRadioButton *m_grid;
    QLabel *m_cappedText;
    QLabel *m_gridText;
};

/// Which number of parallel calls suits a selection of this size (S0-054).
[[nodiscard]] QString parallelAdvice(int leads);

} // namespace callboard::ui
