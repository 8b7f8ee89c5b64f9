// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "app/processlimits.h"
#include "app/profilelog.h"
#include "app/verbhelp.h"
#include "app/verboutput.h"
#include "core/services/commandtext.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace callboard::app {

namespace {

/// Options of QApplication that take the next word as their value.
bool takesNextWord(const QString &word)
{
    static const QStringList ofQt = {QStringLiteral("platform"),        QStringLiteral("platformpluginpath"),
                                     QStringLiteral("platformtheme"),   QStringLiteral("plugin"),
                                     QStringLiteral("style"),           QStringLiteral("stylesheet"),
                                     QStringLiteral("display"),         QStringLiteral("session"),
                                     QStringLiteral("qwindowgeometry"), QStringLiteral("qwindowtitle"),
                                     QStringLiteral("qwindowicon")};
    if (word == QLatin1String("--profile"))
        return true;
    const QString name = word.mid(word.startsWith(QLatin1String("--")) ? 2 : 1);
    return ofQt.contains(name);
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(QLatin1Char('-'));
}

QString absolute(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

void addCommonOptions(QCommandLineParser &parser)
{
    const QList<QCommandLineOption> options = commonOptions();
    for (const QCommandLineOption &option : options)
        parser.addOption(option);
    QCommandLineOption testTiming(QStringLiteral("test-timing"));
    testTiming.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(testTiming);
}

QStringList optionNames(const QList<QCommandLineOption> &options)
{
    QStringList names;
    for (const QCommandLineOption &option : options)
        names.append(QStringLiteral("--") + option.names().constLast());
    return names;
}

ExitStatus wrongOptions(const Verb &verb, const QCommandLineParser &parser, VerbOutput &output)
{
    const QStringList allowed = optionNames(verb.options + commonOptions());
    return output.failed(ExitStatus::WrongUse,
                         //: %1 is what is wrong with an option, a sentence
                         QCoreApplication::translate("CommandLine", "%1 Options of \"%2\": %3.")
                             .arg(parser.errorText(), verb.name, allowed.join(QLatin1String(", "))));
}

ExitStatus unknownVerb(const QString &word, const QStringList &names, VerbOutput &output)
{
    return output.failed(
        ExitStatus::WrongUse,
        QCoreApplication::translate("CommandLine", "\"%1\" is neither a verb nor a file. The verbs: %2.")
            .arg(word, names.join(QLatin1String(", "))));
}

ExitStatus withoutVerb(const CommandLine &commandLine, const QList<Verb> &verbs, VerbOutput &output)
{
    if (commandLine.words.contains(QLatin1String("--version")))
        output.line(versionText());
    else
        output.line(overviewText(verbs));
    return ExitStatus::Done;
}

ExitStatus wrongWords(const Verb &verb, VerbOutput &output)
{
    return output.failed(
        ExitStatus::WrongUse,
        QCoreApplication::translate("CommandLine", "This is not how it is used: %1").arg(usageText(verb)));
}

/// The options and words of \a verb are understood; what is asked for is done.
ExitStatus runParsed(const Verb &verb, const QCommandLineParser &parser, VerbOutput &output)
{
    if (parser.isSet(QStringLiteral("help"))) {
        output.setJson(false);
        output.line(helpText(verb));
        return ExitStatus::Done;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        output.setJson(false);
        output.line(versionText());
        return ExitStatus::Done;
    }
    const QStringList words = parser.positionalArguments();
    if (words.size() < verb.fewestWords || words.size() > verb.mostWords)
        return wrongWords(verb, output);

    CommonOptions common;
    const QString profile = parser.value(QStringLiteral("profile"));
    common.profile = profile.isEmpty() ? services::usualProfile() : absolute(profile);
    common.quiet = parser.isSet(QStringLiteral("quiet"));
    common.testTiming = parser.isSet(QStringLiteral("test-timing"));
    VerbCall call{common, parser, words, output};
    const SystemClock clock;
    const std::unique_ptr<security::LogSink> log =
        verb.usesProfile ? openLog(common.profile, clock) : nullptr;
    return verb.run(call);
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments, const QStringList &verbNames)
{
    CommandLine result;
    result.words = arguments;
    const bool answersAlone = arguments.contains(QLatin1String("--help")) ||
                              arguments.contains(QLatin1String("-h")) ||
                              arguments.contains(QLatin1String("--version"));
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (isOption(word)) {
            i += takesNextWord(word) ? 1 : 0;
            continue;
        }
        if (!verbNames.contains(word) && QFileInfo(word).isFile() && !answersAlone)
            return result;
        result.kind = CommandLine::Kind::Verb;
        result.verb = word;
        result.words.removeAt(i);
        return result;
    }
    if (answersAlone)
        result.kind = CommandLine::Kind::Verb;
    return result;
}

ExitStatus runVerb(const CommandLine &commandLine, const QList<Verb> &verbs, VerbOutput &output)
{
    // Before anything is understood, so that even a wrong command line is answered in the form asked for.
    output.setJson(commandLine.words.contains(QLatin1String("--json")));
    output.setQuiet(commandLine.words.contains(QLatin1String("--quiet")));
    if (commandLine.verb.isEmpty()) {
        output.setJson(false);
        return withoutVerb(commandLine, verbs, output);
    }

    QStringList names;
    for (const Verb &verb : verbs)
        names.append(verb.name);
    const qsizetype index = names.indexOf(commandLine.verb);
    if (index < 0)
        return unknownVerb(commandLine.verb, names, output);

    const Verb &verb = verbs.at(index);
    QCommandLineParser parser;
    addCommonOptions(parser);
    parser.addOptions(verb.options);
    if (!parser.parse(QStringList{QStringLiteral("callboard")} + commandLine.words))
        return wrongOptions(verb, parser, output);
    output.setJson(parser.isSet(QStringLiteral("json")));
    output.setQuiet(parser.isSet(QStringLiteral("quiet")));
    if (const Result<void> claimed = claimLimits(); !claimed)
        return output.failed(claimed.error());
    return runParsed(verb, parser, output);
}

Result<ConsoleStart> readConsoleStart(const QStringList &words)
{
    ConsoleStart start;
    start.profile = services::usualProfile();
    const QString prefix = QStringLiteral("--profile=");
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (word == QLatin1String("--profile")) {
            // Else it would open the usual profile, as nobody meant it.
            if (i + 1 == words.size() || isOption(words.at(i + 1)))
                return fail(ErrorCode::InvalidArgument, {word, QStringLiteral("--profile DIR")});
            start.profile = absolute(words.at(++i));
        } else if (word == QLatin1String("--samples")) {
            start.samples = true;
        } else if (word == QLatin1String("--in-tray")) {
            start.inTray = true;
        } else if (word.startsWith(prefix) && word.size() > prefix.size()) {
            start.profile = absolute(word.mid(prefix.size()));
        } else if (word.startsWith(QLatin1String("--")) && !takesNextWord(word)) {
            return fail(ErrorCode::InvalidArgument,
                        {word, QStringLiteral("--profile DIR, --samples, --in-tray, --help, --version")});
        } else if (isOption(word)) {
            i += takesNextWord(word) ? 1 : 0;
        } else {
            start.files.append(absolute(word));
        }
    }
    return start;
}

} // namespace callboard::app
