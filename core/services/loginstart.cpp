// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/loginstart.h"

#include "core/services/commandtext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace callboard::services {

namespace {

QString quotedWord(const QString &word)
{
    QString quoted;
    for (const QChar c : word) {
        // The quoting rules of the Exec key.
        if (c == u'"' || c == u'`' || c == u'$' || c == u'\\')
            quoted += u'\\';
        quoted += c;
        // A lone percent sign begins a field code.
        if (c == u'%')
            quoted += c;
    }
    return u'"' + quoted + u'"';
}

/// The escapes of every string in a desktop entry, which are taken off before the quotes are.
QString escapedValue(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\"));
    value.replace(u'\n', QStringLiteral("\\n"));
    value.replace(u'\t', QStringLiteral("\\t"));
    value.replace(u'\r', QStringLiteral("\\r"));
    return value;
}

bool isTurnedOff(const QByteArray &line)
{
    const QByteArray plain = line.simplified().toLower().replace(' ', QByteArray());
    return plain == "hidden=true" || plain == "x-gnome-autostart-enabled=false";
}

} // namespace

QString execLine(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted << quotedWord(word);
    return escapedValue(quoted.join(u' '));
}

LoginStart::LoginStart(QString program, QString profile)
    : m_program(std::move(program))
    , m_profile(std::move(profile))
{
}

QString LoginStart::fileName() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                           QStringLiteral("/autostart/");
    if (m_profile == usualProfile())
        return folder + QStringLiteral("callboard.desktop");
    const QByteArray hash =
        QCryptographicHash::hash(m_profile.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return folder + QStringLiteral("callboard-") + QString::fromLatin1(hash) + QStringLiteral(".desktop");
}

QByteArray LoginStart::entry() const
{
    QStringList words = {m_program, QStringLiteral("--in-tray")};
    if (m_profile != usualProfile())
        words << QStringLiteral("--profile") << m_profile;
    const QString text = QStringLiteral("[Desktop Entry]\n"
                                        "Type=Application\n"
                                        "Name=Callboard\n"
                                        "Icon=callboard\n"
                                        "Terminal=false\n"
                                        "Exec=") +
                         execLine(words) + u'\n';
    return text.toUtf8();
}

bool LoginStart::isOn() const
{
    QFile file(fileName());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // Desktops turn an entry off by a line of it.
    const QList<QByteArray> lines = file.readAll().split('\n');
    return std::none_of(lines.cbegin(), lines.cend(), isTurnedOff);
}

Result<void> LoginStart::turn(bool on) const
{
    const QString name = fileName();
    if (!on) {
        QFile file(name);
        if (!file.exists() || file.remove())
            return {};
        return fail(ErrorCode::FileUnwritable, {name, file.errorString()});
    }
    if (!QDir().mkpath(QFileInfo(name).absolutePath()))
        return fail(ErrorCode::FileUnwritable, {name, QStringLiteral("mkdir")});
    QSaveFile file(name);
    const QByteArray text = entry();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return fail(ErrorCode::FileUnwritable, {name, file.errorString()});
}

} // namespace callboard::services
