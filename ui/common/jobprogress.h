// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/jobcontrol.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace callboard::ui {

/// A running job's progress with a way to end it. Looks at the control ten times a second while the job runs.
class JobProgress final : public QWidget
{
    Q_OBJECT
public:
    explicit JobProgress(QWidget *parent = nullptr);

    /// \a text is a whole sentence: "Importing leads…".
    void follow(const services::JobControlPtr &control, const QString &text);
    void finish();
    [[nodiscard]] bool isFollowing() const { return m_control != nullptr; }

public Q_SLOTS:
    /// Asks the job to end; its future tells when it has.
    void cancelJob();

private:
    void look();

    services::JobControlPtr m_control;
    QLabel *m_label;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer m_timer;
};

} // namespace callboard::ui
