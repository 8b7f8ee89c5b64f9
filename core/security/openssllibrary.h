// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace callboard::security {

/// Keeps OpenSSL from tidying up at the end of the process; the system does. Qt waits for what a thread has
/// to do and not for the thread's very end, at which OpenSSL frees its random generators: both at once would
/// free the same, and OPENSSL_cleanup(3) is for a process with no other thread left. Called once, in main(),
/// before anything signs or speaks TLS.
void keepOpenSslToTheEnd();

} // namespace callboard::security
