// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/openingwindow.h"

#include "ui/common/layoutstore.h"
#include "ui/common/tintedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace callboard::app {

namespace {
constexpr int TextLetters = 70;
constexpr double TitleScale = 1.5;
} // namespace

OpeningWindow::OpeningWindow()
    : m_title(new QLabel(this))
    , m_text(new ui::TintedLabel(ui::TintedLabel::Tint::Quiet, this))
    , m_retry(new QPushButton(tr("&Try Again"), this))
{
    setObjectName(QStringLiteral("openingWindow"));
    setWindowTitle(tr("Callboard"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * TitleScale);
    m_title->setFont(large);
    m_title->setObjectName(QStringLiteral("openingTitle"));
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setObjectName(QStringLiteral("openingText"));
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(fontMetrics().averageCharWidth() * TextLetters);
    m_retry->setObjectName(QStringLiteral("openingRetry"));
    m_retry->setAutoDefault(true);
    auto *quit = new QPushButton(tr("&Quit"), this);
    quit->setObjectName(QStringLiteral("openingQuit"));
    connect(m_retry, &QPushButton::clicked, this, &OpeningWindow::retryRequested);
    connect(quit, &QPushButton::clicked, this, &QWidget::close);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_retry);
    buttons->addWidget(quit);
    buttons->addStretch();
    auto *text = new QHBoxLayout;
    text->addStretch();
    text->addWidget(m_text);
    text->addStretch();
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(fontMetrics().height());
    column->addStretch();
    column->addWidget(m_title);
    column->addLayout(text);
    column->addLayout(buttons);
    column->addStretch();
    setCentralWidget(middle);
    // Where the main window stood, and will stand in a moment.
    const QSize wished(fontMetrics().averageCharWidth() * 210, fontMetrics().height() * 48);
    resize(wished.boundedTo(screen()->availableSize() * 9 / 10));
    ui::LayoutStore().restoreWindow(QStringLiteral("main"), *this);
}

void OpeningWindow::tellWaiting(bool keychain)
{
    m_retry->hide();
    m_title->setText(keychain ? tr("Waiting for the keyring") : tr("Opening the profile"));
    m_text->setText(keychain
                        ? tr("The key to the stored numbers is in your system's keyring. Unlock it if it "
                             "asks for its password; Callboard then opens by itself.")
                        : tr("This takes a moment."));
}

void OpeningWindow::tellTrouble(const Error &error)
{
    m_title->setText(tr("The key did not come"));
    m_text->setText(operatorText(error));
    m_retry->show();
    m_retry->setFocus();
}

} // namespace callboard::app
