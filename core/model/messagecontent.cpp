// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/messagecontent.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<HeaderMedia, 4> MediaWords = {{
    {HeaderMedia::None, QLatin1String("none")},
    {HeaderMedia::Image, QLatin1String("image")},
    {HeaderMedia::Video, QLatin1String("video")},
    {HeaderMedia::Document, QLatin1String("document")},
}};

} // namespace

QString toWord(HeaderMedia media)
{
    return wordIn(MediaWords, media);
}

std::optional<HeaderMedia> headerMediaFromWord(QStringView word)
{
    return valueIn(MediaWords, word);
}

} // namespace callboard
