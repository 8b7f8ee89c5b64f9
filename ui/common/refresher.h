// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QWidget;

namespace callboard::ui {

/// Lets a page load itself no more often than is of use: one load at a time, with a rest after each
/// (restAfter()), and none while the page is not seen. What was asked for in between is caught up with.
class Refresher final : public QObject
{
    Q_OBJECT
public:
    /// \a load starts a load; the page calls finished() when its answer is there.
    Refresher(QWidget *page, std::function<void()> load,
              std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>());

    /// Something has changed.
    void request();
    /// The person has chosen something else: loads without the pause between loads, at the latest when the
    /// one under way has ended.
    void requestNow();
    void finished();
    /// After the last load.
    [[nodiscard]] std::chrono::milliseconds rest() const { return m_pause.intervalAsDuration(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void loadIfDue();

    QWidget *m_page;
    std::function<void()> m_load;
    std::shared_ptr<const Clock> m_clock;
    milliseconds m_began{};
    QTimer m_pause;
    bool m_wanted = true;
    bool m_loading = false;
    bool m_hurried = false;
};

} // namespace callboard::ui
