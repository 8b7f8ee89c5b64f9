// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/security/logfile.h"

#include <QString>

#include <memory>
#include <mutex>

namespace callboard::security {

struct LogSetup
{
    QString directory; ///< made (0700) when it is missing
    /// Debug lines of callboard's own categories (S2-054); LogSink::setDebug() changes it later.
    bool debug = false;
    /// Warnings and worse are also written to the standard error stream, redacted just so.
    bool warningsToStandardError = true;
    qint64 maximumBytes = 5 * 1024 * 1024;
    int files = 3;
};

/// Where every message of the program and of Qt goes while this object lives: one redacted line each, in
/// callboard.log, as "2025-10-14T04:30:00.123Z warning callboard.store text". One at a time; any thread may
/// log.
class LogSink
{
public:
    /// FileUnwritable when nothing can be written there; the messages then go where they went before.
    [[nodiscard]] static Result<std::unique_ptr<LogSink>> install(const LogSetup &setup, const Clock &clock);

    LogSink(const LogSink &) = delete;
    LogSink &operator=(const LogSink &) = delete;
    ~LogSink();

    void setDebug(bool debug);
    [[nodiscard]] QString path() const { return m_path; }

private:
    LogSink(const LogSetup &setup, const Clock &clock, QString path);
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(QtMsgType type, const char *category, const QString &message);

    const Clock &m_clock;
    QString m_path;
    LogFile m_file;
    bool m_warningsToStandardError;
    std::mutex m_mutex;
    QtMessageHandler m_previous = nullptr;
};

} // namespace callboard::security
