// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>

namespace callboard::services {

/// Of two wishes for a call at once the second must see the first, or one person might be called by both:
/// whoever looks whether a call is asked for already, and else asks for it, holds this meanwhile. Whatever
/// door a wish comes by, by hand or over the API. Pool threads only; nobody who holds it asks for it again.
[[nodiscard]] inline QMutexLocker<QMutex> oneCallWishAtATime()
{
    static QMutex mutex;
    return QMutexLocker(&mutex);
}

} // namespace callboard::services
