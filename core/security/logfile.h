// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace callboard::security {

/// A file that is appended to and set aside when it is full: callboard.log, callboard.log.1, callboard.log.2.
/// Readable by its owner alone. Several processes may write to the same one; each line stays whole and none
/// rotates what another has just rotated. One thread at a time.
class LogFile
{
public:
    /// \a files counts the current one too, 2 or more.
    LogFile(QString path, qint64 maximumBytes, int files);
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;
    ~LogFile();

    [[nodiscard]] Result<void> open();
    /// \a line ends in a line break. A line that finds no room on the disk is lost: the log must never stop
    /// the work (F40).
    void append(const QByteArray &line);

private:
    [[nodiscard]] bool isCurrent() const;
    void rotate();
    void close();

    QString m_path;
    qint64 m_maximumBytes;
    int m_files;
    int m_descriptor = -1;
};

} // namespace callboard::security
