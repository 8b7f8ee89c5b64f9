// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/logsink.h"

#include "core/security/redaction.h"

#include <QDir>
#include <QLoggingCategory>

#include <atomic>
#include <cstdio>

namespace callboard::security {

namespace {

std::atomic<LogSink *> installedSink = nullptr;

QLatin1String levelWord(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QLatin1String("debug");
    case QtInfoMsg:
        return QLatin1String("info");
    case QtWarningMsg:
        return QLatin1String("warning");
    case QtCriticalMsg:
        return QLatin1String("critical");
    case QtFatalMsg:
        return QLatin1String("fatal");
    }
    Q_UNREACHABLE();
}

bool isWarningOrWorse(QtMsgType type)
{
    return type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
}

QString timeText(Instant now)
{
    return toDateTime(now, QTimeZone::utc()).toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

Result<std::unique_ptr<LogSink>> LogSink::install(const LogSetup &setup, const Clock &clock)
{
    if (installedSink)
        return fail(ErrorCode::AlreadyExists, {QStringLiteral("log sink")});
    const QFileDevice::Permissions ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const QDir directory(setup.directory);
    if (!directory.exists() && directory.mkpath(QStringLiteral(".")))
        QFile::setPermissions(setup.directory, ownerOnly);
    std::unique_ptr<LogSink> sink(
        new LogSink(setup, clock, directory.filePath(QStringLiteral("callboard.log"))));
    const Result<void> opened = sink->m_file.open();
    if (!opened)
        return fail(opened.error());
    sink->setDebug(setup.debug);
    installedSink = sink.get();
    sink->m_previous = qInstallMessageHandler(&LogSink::handle);
    return sink;
}

LogSink::LogSink(const LogSetup &setup, const Clock &clock, QString path)
    : m_clock(clock)
    , m_path(std::move(path))
    , m_file(m_path, setup.maximumBytes, setup.files)
    , m_warningsToStandardError(setup.warningsToStandardError)
{
}

LogSink::~LogSink()
{
    if (installedSink != this)
        return;
    qInstallMessageHandler(m_previous);
    installedSink = nullptr;
    QLoggingCategory::setFilterRules(QString());
}

void LogSink::setDebug(bool debug)
{
    QLoggingCategory::setFilterRules(debug ? QStringLiteral("callboard.*.debug=true")
                                           : QStringLiteral("callboard.*.debug=false"));
}

void LogSink::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (LogSink *sink = installedSink)
        sink->write(type, context.category, message);
}

void LogSink::write(QtMsgType type, const char *category, const QString &message)
{
    const QString text = timeText(m_clock.now()) + QLatin1Char(' ') + levelWord(type) + QLatin1Char(' ') +
                         QLatin1String(category ? category : "default") + QLatin1Char(' ') +
                         redacted(message) + QLatin1Char('\n');
    const QByteArray line = text.toUtf8();
    const std::scoped_lock lock(m_mutex);
    m_file.append(line);
    if (m_warningsToStandardError && isWarningOrWorse(type))
        std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace callboard::security
