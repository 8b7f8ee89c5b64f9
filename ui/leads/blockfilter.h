// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/leadblock.h"

#include <QPushButton>

#include <optional>

class QActionGroup;
class QMenu;

namespace callboard::ui {

/// The choice of what keeps leads from being called: the reasons that a look through all leads found, each
/// with its count, and when that was.
class BlockFilter final : public QPushButton
{
    Q_OBJECT
public:
    explicit BlockFilter(QWidget *parent = nullptr);

    /// With room around the words: the style leaves none beside the arrow of a menu.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Those that the chosen reason blocked; nothing while none is chosen.
    [[nodiscard]] std::optional<QList<LeadId>> leads() const;
    /// What is chosen, and as of when; empty while nothing is.
    [[nodiscard]] QString sentence() const;
    /// The chosen reason stays chosen, with the leads of this survey.
    void setSurvey(const services::BlockSurvey &survey, const QTimeZone &zone);
    void clearChoice();

Q_SIGNALS:
    void changed();
    /// All leads are to be looked through; setSurvey() follows, or nothing.
    void surveyRequested();

private:
    void refill();
    void choose(int group);
    void retitle();

    services::BlockSurvey m_survey;
    QString m_asOf; ///< empty: nobody has looked yet
    int m_chosen = -1;
    QMenu *m_menu;
    QActionGroup *m_choices;
};

} // namespace callboard::ui
