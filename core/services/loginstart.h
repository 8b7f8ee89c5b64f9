// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace callboard::services {

/// Whether the desktop starts the console when the person logs in: a file in the autostart folder of
/// the XDG specification. Off as long as nobody asks for it.
class LoginStart
{
public:
    /// \a program: the file to start. \a profile: which it opens; each profile has an entry of its own.
    LoginStart(QString program, QString profile);

    [[nodiscard]] bool isOn() const;
    /// FileUnwritable, with the system's word, when the file can be neither written nor taken away.
    [[nodiscard]] Result<void> turn(bool on) const;

    [[nodiscard]] QString fileName() const;
    /// What the file says: the console starts in the tray.
    [[nodiscard]] QByteArray entry() const;

private:
    QString m_program;
    QString m_profile;
};

/// A command line as an Exec key of a desktop entry has it: every word in quotes, with what a shell, the key
/// and the file itself would take for something else escaped.
[[nodiscard]] QString execLine(const QStringList &words);

} // namespace callboard::services
