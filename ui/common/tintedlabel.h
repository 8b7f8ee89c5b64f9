// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace callboard::ui {

/// A wrapping label in one of the theme's readable tints, which follows the theme when it changes.
class TintedLabel final : public QLabel
{
    Q_OBJECT
public:
    enum class Tint { Quiet = 1, Error };

    explicit TintedLabel(Tint tint, QWidget *parent = nullptr);
    TintedLabel(Tint tint, const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTint();

    Tint m_tint;
};

} // namespace callboard::ui
