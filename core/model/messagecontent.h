// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace callboard {

/// What the header of a WhatsApp template shows above its text.
enum class HeaderMedia { None = 1, Image, Video, Document };

[[nodiscard]] QString toWord(HeaderMedia media);
[[nodiscard]] std::optional<HeaderMedia> headerMediaFromWord(QStringView word);

/// What a message says. A campaign's texts may hold {name} and {{name}} of any column; those of one
/// message are filled in.
struct MessageContent
{
    QString templateName; ///< WhatsApp: of an approved template
    QString language;     ///< exactly as the template has it: "en" and "en_US" are two templates
    QStringList fields;   ///< of the template's body, in its order
    HeaderMedia media = HeaderMedia::None;
    QString mediaUrl; ///< public https; empty without media
    QString subject;  ///< e-mail alone
    QString text;     ///< e-mail alone: plain text
    QString html;     ///< e-mail alone: the same once more with markup; may be empty

    friend bool operator==(const MessageContent &, const MessageContent &) = default;
};

} // namespace callboard

Q_DECLARE_METATYPE(callboard::MessageContent)
