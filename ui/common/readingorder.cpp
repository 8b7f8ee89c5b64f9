// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/readingorder.h"

#include <QDialogButtonBox>
#include <QLayout>

#include <utility>

namespace callboard::ui {

void tabAsRead(const QDialogButtonBox &buttons)
{
    const QLayout *row = buttons.layout();
    QWidget *before = nullptr;
    for (int at = 0; at < row->count(); ++at) {
        QWidget *next = row->itemAt(at)->widget();
        if (next == nullptr)
            continue;
        if (before != nullptr)
            QWidget::setTabOrder(before, next);
        before = next;
    }
}

} // namespace callboard::ui
