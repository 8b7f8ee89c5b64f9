// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importinput.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace callboard::ui {

/// Offers to mend the texts of a file that were misread, with some of them before and after. Hidden when
/// there are none.
class MojibakeNotice final : public QWidget
{
    Q_OBJECT
public:
    explicit MojibakeNotice(QWidget *parent = nullptr);

    void showFinds(const intake::MojibakeFinds &finds);
    [[nodiscard]] bool mends() const;
    /// Mending gives the columns other headings.
    [[nodiscard]] bool changesHeadings() const { return m_changesHeadings; }

Q_SIGNALS:
    /// By the person.
    void mendsChanged();

private:
    QCheckBox *m_mend;
    QLabel *m_examples;
    bool m_changesHeadings = false;
};

} // namespace callboard::ui
