// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "app/composition.h"
#include "app/languages.h"
#include "app/verboutput.h"
#include "app/verbs/verbtable.h"
#include "core/base/log.h"
#include "core/security/openssllibrary.h"
#include "core/security/processhardening.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/ioctl.h>
#include <unistd.h>

namespace {

using namespace callboard;

int terminalColumns()
{
    winsize size = {};
    const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

/// Without a window, hence without a QApplication and a display (ruling 23).
int verbMain(int argc, char *argv[], const app::CommandLine &commandLine)
{
    QCoreApplication application(argc, argv);
    app::installTranslations(application);
    QFile out;
    QFile err;
    const bool open = out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                      err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    if (!open)
        return static_cast<int>(app::ExitStatus::Failed);
    const SystemClock clock;
    app::VerbOutput output({out, err, isatty(STDERR_FILENO) == 1, terminalColumns()}, clock);
    return static_cast<int>(app::runVerb(commandLine, app::allVerbs(), output));
}

} // namespace

int main(int argc, char *argv[])
{
    if (const Result<void> hardened = security::hardenProcess(); !hardened)
        qCWarning(lcApp) << "This process is less protected than it should be:" << hardened.error().detail;
    security::keepOpenSslToTheEnd();
    QCoreApplication::setApplicationName(QStringLiteral("callboard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CALLBOARD_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const app::CommandLine commandLine = app::readCommandLine(arguments, app::verbNames());
    return commandLine.kind == app::CommandLine::Kind::Verb ? verbMain(argc, argv, commandLine)
                                                            : app::consoleMain(argc, argv, commandLine);
}
