// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace callboard::mail {

/// Whether \a text may stand in a header: no line break, no NUL and no other control character, so that
/// nothing that came with a lead begins a header of its own.
[[nodiscard]] bool isHeaderSafe(const QString &text);

/// Unstructured text such as a subject (RFC 5322, RFC 2047): as it is where it is short ASCII, else in
/// encoded words of UTF-8, folded. \a name: of the header, without its colon.
[[nodiscard]] QByteArray headerLine(const QByteArray &name, const QString &text);

/// A header whose value is ASCII and made here, folded only between its \a parts.
[[nodiscard]] QByteArray foldedLine(const QByteArray &name, const QList<QByteArray> &parts);

/// "Asha Clinic" <ops@example.com>, the name quoted or encoded where it must be; the address alone without
/// one.
[[nodiscard]] QList<QByteArray> mailbox(const QString &name, const QString &address);

/// The address with its domain in ASCII (IDNA); what stands before the @ stays as it is.
[[nodiscard]] QString wireAddress(const QString &address);

} // namespace callboard::mail
