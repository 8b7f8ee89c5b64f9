// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/donotcall.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<DoNotCallList, 3> Lists = {{
    {DoNotCallList::House, QLatin1String("house")},
    {DoNotCallList::OptOut, QLatin1String("opt_out")},
    {DoNotCallList::Register, QLatin1String("register")},
}};

} // namespace

QString toWord(DoNotCallList list)
{
    return wordIn(Lists, list);
}

std::optional<DoNotCallList> doNotCallListFromWord(QStringView word)
{
    return valueIn(Lists, word);
}

} // namespace callboard
