// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/why/whydialog.h"

#include "ui/common/screenfit.h"
#include "ui/why/whypanel.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace callboard::ui {

WhyDialog::WhyDialog(services::Workspace &workspace, LeadId lead, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Why Not Now?"));
    setObjectName(QStringLiteral("whyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *panel = new WhyPanel(workspace, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(panel, 1);
    column->addWidget(buttons);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    panel->showLead(lead);
}

} // namespace callboard::ui
