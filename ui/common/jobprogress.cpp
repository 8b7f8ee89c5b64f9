// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/jobprogress.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace callboard::ui {

namespace {
constexpr std::chrono::milliseconds LookEvery{100};
constexpr int Steps = 1000;
} // namespace

JobProgress::JobProgress(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("jobProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_cancel->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &JobProgress::cancelJob);
    connect(&m_timer, &QTimer::timeout, this, &JobProgress::look);
    hide();
}

void JobProgress::follow(const services::JobControlPtr &control, const QString &text)
{
    m_control = control;
    m_label->setText(text);
    m_cancel->setEnabled(true);
    look();
    m_timer.start(LookEvery);
    show();
}

void JobProgress::finish()
{
    m_timer.stop();
    m_control.reset();
    hide();
}

void JobProgress::cancelJob()
{
    if (!m_control)
        return;
    m_control->cancelled = true;
    m_cancel->setEnabled(false);
    m_label->setText(tr("Stopping…"));
}

void JobProgress::look()
{
    const qint64 total = m_control->total;
    if (total <= 0) {
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, Steps);
    m_bar->setValue(static_cast<int>(qMin<qint64>(m_control->done, total) * Steps / total));
}

} // namespace callboard::ui
