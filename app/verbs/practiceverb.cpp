// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/practiceverb.h"

#include "app/signalwatcher.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/providers/practiceline.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <csignal>
#include <limits>
#include <utility>

namespace callboard::app {

namespace {

constexpr qint64 LongestScript = 1024 * 1024;

Result<providers::PracticeScript> readScript(const QString &fileName)
{
    if (fileName.isEmpty())
        return providers::PracticeScript{};
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {fileName, file.errorString()});
    return providers::PracticeScript::fromJson(file.read(LongestScript));
}

/// The numbers in it are those that the practice line was asked to call; the file is the caller's alone.
Result<void> writeCounts(const providers::PracticeLine &line, const QString &fileName)
{
    QJsonObject calls;
    const QMap<QString, int> byNumber = line.callsByNumber();
    for (auto it = byNumber.cbegin(); it != byNumber.cend(); ++it)
        calls.insert(it.key(), it.value());
    const QJsonObject counts = {{QStringLiteral("create_requests"), line.createRequests()},
                                {QStringLiteral("calls"), calls}};
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(QJsonDocument(counts).toJson(QJsonDocument::Compact) + '\n');
        if (file.commit())
            return {};
    }
    return fail(ErrorCode::FileUnwritable, {fileName, file.errorString()});
}

} // namespace

Verb PracticeVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("practice");
    verb.synopsis = QStringLiteral("[--port N] [--script FILE] [--book FILE] [--counts FILE]");
    verb.summary = tr("Runs the practice line, a provider that calls nobody, and prints its address.");
    verb.details =
        tr("It runs until it is interrupted. A script sets its answers, durations, latency, faults, seed and "
           "speed. On SIGUSR1 and at the end the counts are written.");
    verb.options = {
        {QStringLiteral("port"), tr("Listen on port N of the loopback; any free one if not given."),
         QStringLiteral("N")},
        {QStringLiteral("script"), tr("Behave as FILE says (JSON)."), QStringLiteral("FILE")},
        {QStringLiteral("book"), tr("Keep the calls in FILE, so that a restart finds them."),
         QStringLiteral("FILE")},
        {QStringLiteral("counts"), tr("Write how often each number was called to FILE."),
         QStringLiteral("FILE")},
    };
    verb.usesProfile = false;
    verb.run = &PracticeVerb::run;
    return verb;
}

ExitStatus PracticeVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const bool hasPort = call.options.isSet(QStringLiteral("port"));
    const Result<int> port =
        hasPort ? numberOption(call, QStringLiteral("port"), 0, 1, std::numeric_limits<quint16>::max())
                : Result<int>(0);
    if (!port)
        return output.failed(port.error());
    const Result<providers::PracticeScript> script = readScript(call.options.value(QStringLiteral("script")));
    if (!script)
        return output.failed(script.error());

    providers::PracticeLine::Options options;
    options.script = *script;
    options.callBook = call.options.value(QStringLiteral("book"));
    options.port = static_cast<quint16>(*port);
    providers::PracticeLine line(std::move(options));
    const SignalWatcher interrupts({SIGINT, SIGTERM, SIGHUP, SIGUSR1});
    const Result<QUrl> address = line.start();
    if (!address)
        return output.failed(address.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("address"), address->toString()}});
    output.line(address->toString());

    const QString counts = call.options.value(QStringLiteral("counts"));
    Result<void> written;
    const auto write = [&] {
        if (!counts.isEmpty())
            written = writeCounts(line, counts);
    };
    QEventLoop loop;
    QObject::connect(&interrupts, &SignalWatcher::caught, &loop, [&](int signalNumber) {
        if (signalNumber == SIGUSR1)
            write();
        else
            loop.quit();
    });
    loop.exec();
    line.stop();
    write();
    if (!written)
        return output.failed(written.error());
    return ExitStatus::Done;
}

} // namespace callboard::app
