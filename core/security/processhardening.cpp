// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/processhardening.h"

#include <cerrno>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace callboard::security {

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool LeakCheckNeedsAccess = true;
#else
constexpr bool LeakCheckNeedsAccess = false;
#endif

} // namespace

Result<void> hardenProcess()
{
    const rlimit none = {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0)
        return fail(ErrorCode::Unspecified, {}, QStringLiteral("RLIMIT_CORE: error %1").arg(errno));
    if (!LeakCheckNeedsAccess && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return fail(ErrorCode::Unspecified, {}, QStringLiteral("PR_SET_DUMPABLE: error %1").arg(errno));
    return {};
}

} // namespace callboard::security
