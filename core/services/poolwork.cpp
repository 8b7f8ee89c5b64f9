// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/poolwork.h"

namespace callboard::services {

QThreadPool &promptPool()
{
    struct Pool
    {
        // They wait for the ledger more than they compute.
        Pool() { threads.setMaxThreadCount(8); }
        QThreadPool threads;
    };
    static Pool pool;
    return pool.threads;
}

void waitForPools()
{
    // In this order: what a person waits for may leave something behind for later.
    promptPool().waitForDone();
    QThreadPool::globalInstance()->waitForDone();
}

} // namespace callboard::services
