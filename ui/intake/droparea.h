// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QDropEvent;
class QLabel;
class QMimeData;
class QWidget;

namespace callboard::ui {

/// The files of this machine that are dragged or copied with \a data.
[[nodiscard]] QStringList localFiles(const QMimeData *data);

/// Lets files be dropped anywhere on a window, and shows while they hover that they may be.
class DropArea final : public QObject
{
    Q_OBJECT
public:
    /// \a window owns it.
    explicit DropArea(QWidget *window);

Q_SIGNALS:
    /// Local files, at least one.
    void filesDropped(const QStringList &fileNames);
    /// What hovered as a file arrived without one: its program has gone, or it lies on no disk of this
    /// machine.
    void dropFailed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter(QDropEvent *event);
    void take(QDropEvent *event);
    void leave();
    void cover();

    QWidget *m_window;
    QLabel *m_cover;
};

} // namespace callboard::ui
