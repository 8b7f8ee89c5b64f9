// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace callboard::ui {

struct RegionChoice
{
    QString text; ///< "India (IN)"
    QString code; ///< ISO 3166, two letters
};

/// Every country, sorted by name.
[[nodiscard]] QList<RegionChoice> regionChoices();

/// Chooses the country whose numbers may be written without a prefix; the choice is remembered for the next
/// time. Give it a label with a buddy.
class RegionBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit RegionBox(QWidget *parent = nullptr);

    /// ISO 3166, two letters.
    [[nodiscard]] QString region() const;
    /// False for a code that is not in the list.
    bool setRegion(const QString &code);

Q_SIGNALS:
    void regionChanged(const QString &code);
};

} // namespace callboard::ui
