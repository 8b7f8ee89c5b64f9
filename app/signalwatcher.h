// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>

namespace callboard::app {

/// Turns POSIX signals into a Qt signal in the thread that it lives in: the handler writes a byte to a pipe
/// and nothing else. One at a time; the dispositions found are put back when it goes.
class SignalWatcher final : public QObject
{
    Q_OBJECT
public:
    explicit SignalWatcher(const QList<int> &signalNumbers, QObject *parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void caught(int signalNumber);

private:
    void drain();

    class Dispositions;
    std::array<int, 2> m_pipe = {-1, -1};
    std::unique_ptr<Dispositions> m_found;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace callboard::app
