// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

#include <optional>

namespace callboard::ui {

/// A number with a few recommended values that carry words, and any other typed in.
class PresetBox final : public QComboBox
{
    Q_OBJECT
public:
    struct Preset
    {
        int value = 0;
        QString text;
    };

    /// \a least and \a most are both allowed.
    PresetBox(const QList<Preset> &presets, int least, int most, QWidget *parent = nullptr);

    /// Nothing while what is typed is no number in the range; a unit behind the number does no harm.
    [[nodiscard]] std::optional<int> value() const;
    void setValue(int value);
    /// Recommends others; what was chosen or typed stays.
    void setPresets(const QList<Preset> &presets);

Q_SIGNALS:
    void valueEdited();

private:
    int m_least;
    int m_most;
};

} // namespace callboard::ui
