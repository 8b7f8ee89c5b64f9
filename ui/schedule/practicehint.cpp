// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/practicehint.h"

#include "ui/common/startpicker.h"
#include "ui/common/tintedlabel.h"
#include "ui/schedule/scheduledialog.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace callboard::ui {

QWidget *makePracticeHint(StartPicker &start)
{
    auto *hint = new QWidget;
    hint->setObjectName(QStringLiteral("practiceHint"));
    auto *now = new QPushButton(ScheduleDialog::tr("Start Now"));
    now->setObjectName(QStringLiteral("practiceNow"));
    now->setAutoDefault(false);
    auto *row = new QHBoxLayout(hint);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new TintedLabel(TintedLabel::Tint::Quiet,
                                   ScheduleDialog::tr("Practice calls nobody, so it can begin at once.")),
                   1);
    row->addWidget(now);
    QObject::connect(now, &QPushButton::clicked, &start, &StartPicker::chooseNow);
    return hint;
}

} // namespace callboard::ui
