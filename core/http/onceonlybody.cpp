// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/onceonlybody.h"

#include <algorithm>
#include <cstring>

namespace callboard::http {

OnceOnlyBody::OnceOnlyBody(QByteArray bytes, std::optional<milliseconds> sendWithin, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    if (sendWithin)
        m_lastMoment = SystemClock().bootTime() + *sendWithin;
    // Unbuffered, so that wasRead() tells what the network took and not what a buffer fetched ahead.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnceOnlyBody::atEnd() const
{
    return m_position >= m_bytes.size();
}

qint64 OnceOnlyBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OnceOnlyBody::readData(char *data, qint64 most)
{
    if (isTooLate())
        return -1; // what the provider has of it so far is cut, and cannot place a call
    const qint64 count = std::min<qint64>(most, m_bytes.size() - m_position);
    if (count <= 0)
        return m_position >= m_bytes.size() ? -1 : 0;
    m_wasRead = true;
    std::memcpy(data, m_bytes.constData() + m_position, size_t(count));
    m_position += count;
    return count;
}

bool OnceOnlyBody::isTooLate() const
{
    return m_lastMoment && SystemClock().bootTime() > *m_lastMoment;
}

qint64 OnceOnlyBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace callboard::http
