// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verboutput.h"

#include "app/texttable.h"

#include <QJsonDocument>

namespace callboard::app {

namespace {

constexpr milliseconds QuietFor{1000};
constexpr milliseconds Redraw{100};
constexpr milliseconds NextLine{1000};

} // namespace

VerbOutput::VerbOutput(const Streams &streams, const Clock &clock)
    : m_streams(streams)
    , m_clock(clock)
{
}

void VerbOutput::line(const QString &text)
{
    if (m_json)
        return;
    endProgress();
    write(m_streams.out, text + QLatin1Char('\n'));
}

void VerbOutput::table(const TextTable &table)
{
    if (m_json)
        return;
    endProgress();
    write(m_streams.out, table.text());
}

void VerbOutput::document(const QJsonObject &object)
{
    documentPart(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void VerbOutput::documentPart(const QByteArray &json)
{
    if (!m_json)
        return;
    endProgress();
    m_streams.out.write(json);
}

void VerbOutput::note(const QString &text)
{
    if (m_quiet)
        return;
    endProgress();
    write(m_streams.err, text + QLatin1Char('\n'));
}

void VerbOutput::progress(const QString &text)
{
    if (m_quiet)
        return;
    const milliseconds now = m_clock.monotonicTime();
    if (m_workBegan.count() < 0)
        m_workBegan = now;
    const milliseconds pause = m_streams.errIsTerminal ? Redraw : NextLine;
    if (now - m_workBegan < QuietFor || (m_lastShown.count() >= 0 && now - m_lastShown < pause))
        return;
    m_lastShown = now;
    if (!m_streams.errIsTerminal) {
        write(m_streams.err, text + QLatin1Char('\n'));
        return;
    }
    m_drawn = true;
    write(m_streams.err, QStringLiteral("\r\x1b[K") + harmless(text).left(m_streams.columns - 1));
}

void VerbOutput::endProgress()
{
    if (m_drawn)
        write(m_streams.err, QStringLiteral("\r\x1b[K"));
    m_drawn = false;
}

ExitStatus VerbOutput::failed(const Error &error)
{
    return failed(exitStatusOf(error), operatorText(error), error.detail);
}

ExitStatus VerbOutput::failed(ExitStatus status, const QString &sentence, const QString &details)
{
    endProgress();
    if (m_json) {
        document({{QStringLiteral("success"), false},
                  {QStringLiteral("error"), sentence},
                  {QStringLiteral("details"), details}});
    } else {
        write(m_streams.err, QStringLiteral("callboard: ") + sentence + QLatin1Char('\n'));
    }
    return status;
}

void VerbOutput::write(QIODevice &device, const QString &text)
{
    device.write(text.toUtf8());
}

} // namespace callboard::app
