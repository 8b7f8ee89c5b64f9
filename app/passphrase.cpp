// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/passphrase.h"

#include <QScopeGuard>

#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace callboard::app {

namespace {

constexpr qsizetype LongestSecret = 64 * 1024;

QByteArray readLine(int descriptor)
{
    QByteArray line;
    char letter = 0;
    while (line.size() < LongestSecret && read(descriptor, &letter, 1) == 1 && letter != '\n')
        line.append(letter);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

void writeAll(int descriptor, const QByteArray &text)
{
    qsizetype done = 0;
    while (done < text.size()) {
        const ssize_t written =
            write(descriptor, text.constData() + done, static_cast<size_t>(text.size() - done));
        if (written <= 0)
            return;
        done += written;
    }
}

std::optional<QByteArray> nonEmpty(const QByteArray &secret)
{
    return secret.isEmpty() ? std::nullopt : std::optional(secret);
}

} // namespace

std::optional<QByteArray> takeFromEnvironment(const char *variable)
{
    char *value = std::getenv(variable);
    if (value == nullptr)
        return std::nullopt;
    const QByteArray secret(value);
    explicit_bzero(value, std::strlen(value));
    unsetenv(variable);
    return nonEmpty(secret);
}

std::optional<QByteArray> askOnTerminal(const QString &prompt)
{
    const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0)
        return std::nullopt;
    termios before = {};
    const bool known = tcgetattr(terminal, &before) == 0;
    const auto restore = qScopeGuard([&] {
        if (known)
            tcsetattr(terminal, TCSAFLUSH, &before);
        writeAll(terminal, "\n");
        close(terminal);
    });
    if (!known)
        return std::nullopt;
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(terminal, TCSAFLUSH, &silent);
    writeAll(terminal, prompt.toLocal8Bit());
    return nonEmpty(readLine(terminal));
}

std::optional<QByteArray> readFromInput(const QString &prompt)
{
    if (isatty(STDIN_FILENO) == 1)
        return askOnTerminal(prompt);
    return nonEmpty(readLine(STDIN_FILENO));
}

} // namespace callboard::app
