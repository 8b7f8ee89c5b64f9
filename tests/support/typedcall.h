// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/verb.h"
#include "app/verboutput.h"
#include "core/base/clock.h"
#include "core/services/commandtext.h"

#include <QBuffer>

namespace callboard::test {

/// A verb's call as if it had been typed, with the usual profile, and what is said to it.
class TypedCall
{
public:
    /// \a arguments are what follows the verb.
    explicit TypedCall(const QStringList &arguments, const QList<QCommandLineOption> &options = {})
    {
        m_parser.addOptions(options);
        m_isUnderstood = m_parser.parse(QStringList{QStringLiteral("callboard")} + arguments);
        m_out.open(QIODevice::WriteOnly);
        m_err.open(QIODevice::WriteOnly);
    }

    /// What the command line has that the options do not; empty: nothing.
    [[nodiscard]] QString problem() const { return m_isUnderstood ? QString() : m_parser.errorText(); }
    void setJson() { m_output.setJson(true); }
    [[nodiscard]] app::VerbCall call() const
    {
        return {m_common, m_parser, m_parser.positionalArguments(), m_output};
    }
    [[nodiscard]] QString out() const { return QString::fromUtf8(m_out.data()); }
    [[nodiscard]] QString err() const { return QString::fromUtf8(m_err.data()); }

private:
    const app::CommonOptions m_common{services::usualProfile(), false, false};
    QCommandLineParser m_parser;
    bool m_isUnderstood = false;
    QBuffer m_out;
    QBuffer m_err;
    const SystemClock m_clock;
    mutable app::VerbOutput m_output{{m_out, m_err}, m_clock};
};

} // namespace callboard::test
