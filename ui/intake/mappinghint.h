// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/importinput.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace callboard::ui {

/// Says that the columns are taken as they were last time for a file with these headings, and has the way
/// back to the guessed ones, and forth again. Hidden when nothing else than the guessed ones is remembered.
class MappingHint final : public QWidget
{
    Q_OBJECT
public:
    explicit MappingHint(QWidget *parent = nullptr);

    void showLayout(const intake::ImportLayout &layout);

Q_SIGNALS:
    void chosen(const callboard::intake::ColumnMapping &mapping);

private:
    QLabel *m_text;
    QPushButton *m_other;
    intake::ColumnMapping m_otherMapping;
};

} // namespace callboard::ui
