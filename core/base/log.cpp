// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/log.h"

namespace callboard {

Q_LOGGING_CATEGORY(lcStore, "callboard.store")
Q_LOGGING_CATEGORY(lcHttp, "callboard.http")
Q_LOGGING_CATEGORY(lcMail, "callboard.mail")
Q_LOGGING_CATEGORY(lcIntake, "callboard.intake")
Q_LOGGING_CATEGORY(lcProvider, "callboard.provider")
Q_LOGGING_CATEGORY(lcDispatch, "callboard.dispatch")
Q_LOGGING_CATEGORY(lcSecurity, "callboard.security")
Q_LOGGING_CATEGORY(lcService, "callboard.service")
Q_LOGGING_CATEGORY(lcUi, "callboard.ui")
Q_LOGGING_CATEGORY(lcApp, "callboard.app")

} // namespace callboard
