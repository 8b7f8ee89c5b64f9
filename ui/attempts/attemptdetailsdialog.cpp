// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attemptdetailsdialog.h"

#include "ui/attempts/attemptdetails.h"
#include "ui/common/screenfit.h"

#include <QDialogButtonBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace callboard::ui {

AttemptDetailsDialog::AttemptDetailsDialog(services::Workspace &workspace, const services::AttemptRow &row,
                                           QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Call to %1").arg(row.leadName));
    setObjectName(QStringLiteral("attemptDetailsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *details = new AttemptDetails(workspace, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *column = new QVBoxLayout(this);
    // On a small screen its fields scroll, and the button stays in sight.
    auto *place = new QScrollArea;
    place->setWidgetResizable(true);
    place->setFrameShape(QFrame::NoFrame);
    place->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    place->setWidget(details);
    column->addWidget(place, 1);
    column->addWidget(buttons);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 36});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    details->showAttempt(row);
}

} // namespace callboard::ui
