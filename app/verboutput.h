// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitstatus.h"
#include "core/base/clock.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonObject>

namespace callboard::app {

class TextTable;

/// Where a verb's words go. For people: results on standard output, errors and progress on standard error.
/// With --json: one document on standard output and nothing else there, errors included.
class VerbOutput
{
    Q_DECLARE_TR_FUNCTIONS(callboard::app::VerbOutput)
public:
    struct Streams
    {
        QIODevice &out; ///< without a buffer: a supervisor reads event by event
        QIODevice &err;
        bool errIsTerminal = false;
        int columns = 80; ///< of the terminal
    };

    VerbOutput(const Streams &streams, const Clock &clock);

    void setJson(bool json) { m_json = json; }
    void setQuiet(bool quiet) { m_quiet = quiet; }
    [[nodiscard]] bool isJson() const { return m_json; }

    /// For people only; nothing with --json.
    void line(const QString &text);
    void table(const TextTable &table);
    /// With --json only: the document, or for the verbs that say so one line of several.
    void document(const QJsonObject &object);
    /// With --json only: a piece of a document that is too large to be built whole.
    void documentPart(const QByteArray &json);

    /// A sentence beside the result, on standard error; nothing with --quiet.
    void note(const QString &text);
    /// How far a piece of work is. Nothing in its first second; then redrawn on a terminal, else a line a
    /// second.
    void progress(const QString &text);
    /// Wipes a progress line that is still drawn.
    void endProgress();

    /// Says what went wrong and tells the exit status that goes with it.
    [[nodiscard]] ExitStatus failed(const Error &error);
    [[nodiscard]] ExitStatus failed(ExitStatus status, const QString &sentence, const QString &details = {});

private:
    static void write(QIODevice &device, const QString &text);

    Streams m_streams;
    const Clock &m_clock;
    bool m_json = false;
    bool m_quiet = false;
    bool m_drawn = false;
    milliseconds m_workBegan{-1};
    milliseconds m_lastShown{-1};
};

} // namespace callboard::app
