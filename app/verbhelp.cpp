// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbhelp.h"

#include "app/texttable.h"

#include <QCoreApplication>

namespace callboard::app {

namespace {

constexpr qsizetype LineWidth = 100;
constexpr qsizetype OptionWidth = 26;

/// \a text in lines of LineWidth, each after the first indented by \a indent.
QString wrapped(const QString &text, qsizetype indent)
{
    QString result;
    qsizetype column = indent;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype width = displayWidth(word);
        if (column > indent && column + 1 + width > LineWidth) {
            result.append(QLatin1Char('\n') + QString(indent, QLatin1Char(' ')));
            column = indent;
        } else if (column > indent) {
            result.append(QLatin1Char(' '));
            ++column;
        }
        result.append(word);
        column += width;
    }
    return result;
}

QString entry(const QString &term, const QString &explanation)
{
    const QString indented = QStringLiteral("  ") + term;
    const QString gap = indented.size() + 2 > OptionWidth
                            ? QLatin1Char('\n') + QString(OptionWidth, QLatin1Char(' '))
                            : QString(OptionWidth - indented.size(), QLatin1Char(' '));
    return indented + gap + wrapped(explanation, OptionWidth) + QLatin1Char('\n');
}

QString optionList(const QList<QCommandLineOption> &options)
{
    QString text;
    for (const QCommandLineOption &option : options) {
        QString term = QStringLiteral("--") + option.names().constLast();
        if (!option.valueName().isEmpty())
            term.append(QLatin1Char(' ') + option.valueName());
        text.append(entry(term, option.description()));
    }
    return text;
}

QString heading(const QString &text)
{
    return QLatin1Char('\n') + text + QLatin1Char('\n');
}

} // namespace

QList<QCommandLineOption> commonOptions()
{
    return {
        {QStringLiteral("profile"),
         QCoreApplication::translate("CommandLine",
                                     "Keep everything (database, settings, logs, key file if there "
                                     "is no keychain) in DIR instead of the system's data folder."),
         QStringLiteral("DIR")},
        {QStringLiteral("json"),
         QCoreApplication::translate("CommandLine",
                                     "One JSON document on standard output and nothing else there.")},
        {QStringLiteral("quiet"),
         QCoreApplication::translate("CommandLine", "No progress on standard error.")},
        {{QStringLiteral("h"), QStringLiteral("help")},
         QCoreApplication::translate("CommandLine", "Show this help.")},
        {QStringLiteral("version"), QCoreApplication::translate("CommandLine", "Show the version.")},
    };
}

QString usageText(const Verb &verb)
{
    return QStringLiteral("callboard ") + verb.name +
           (verb.synopsis.isEmpty() ? QString() : QLatin1Char(' ') + verb.synopsis);
}

QString helpText(const Verb &verb)
{
    const QString usage = QCoreApplication::translate("CommandLine", "Usage: %1").arg(usageText(verb));
    QString text = wrapped(usage, 4) + QStringLiteral("\n\n") + wrapped(verb.summary, 0) + QLatin1Char('\n');
    const QStringList paragraphs = verb.details.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs)
        text.append(QLatin1Char('\n') + wrapped(paragraph, 0) + QLatin1Char('\n'));
    if (!verb.options.isEmpty())
        text.append(heading(QCoreApplication::translate("CommandLine", "Options:")) +
                    optionList(verb.options));
    text.append(
        heading(QCoreApplication::translate("CommandLine", "Common options, before or after the verb:")) +
        optionList(commonOptions()));
    return text.trimmed();
}

QString overviewText(const QList<Verb> &verbs)
{
    QString text = QCoreApplication::translate(
        "CommandLine", "Callboard schedules and watches bulk AI phone calls.\n\n"
                       "callboard [--profile DIR] [FILE...]  opens the console\n"
                       "callboard VERB ...                   does one thing without a "
                       "window\n");
    text.append(heading(QCoreApplication::translate("CommandLine", "Verbs (each has --help):")));
    for (const Verb &verb : verbs)
        text.append(entry(verb.name, verb.summary));
    text.append(
        heading(QCoreApplication::translate("CommandLine", "Common options, before or after the verb:")) +
        optionList(commonOptions()));
    text.append(
        QLatin1Char('\n') +
        wrapped(QCoreApplication::translate(
                    "CommandLine",
                    "Exit status: 0 done; 1 it could not be done (says why); 2 the command line is wrong; "
                    "3 another instance holds what is needed."),
                0));
    return text;
}

QString versionText()
{
    return QStringLiteral("callboard " CALLBOARD_VERSION);
}

} // namespace callboard::app
