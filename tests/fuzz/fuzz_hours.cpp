// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/hourspart.h"

#include <cstdint>

using namespace callboard;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<QList<HoursPart>> read =
        hoursFromText(QString::fromUtf8(QByteArrayView(data, static_cast<qsizetype>(size))));
    if (!read)
        return 0;
    // What is written of the hours means the same hours, and is written alike again.
    const QString written = hoursText(*read);
    const Result<QList<HoursPart>> again = hoursFromText(written);
    if (!again)
        qFatal("Hours are written in a way that cannot be read.");
    if (hoursText(*again) != written)
        qFatal("Hours do not stay what they are.");
    return 0;
}
