// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QMainWindow>

class QLabel;
class QPushButton;

namespace callboard::app {

/// What stands where the main window will be while the profile's key is waited for (F66). Closing it ends the
/// program, as it is the only window then.
class OpeningWindow final : public QMainWindow
{
    Q_OBJECT
public:
    OpeningWindow();

    /// \a keychain: the system's keyring has been asked; else a passphrase is being tried.
    void tellWaiting(bool keychain);
    /// The key did not come, and somebody must do something about it.
    void tellTrouble(const Error &error);

Q_SIGNALS:
    void retryRequested();

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_retry;
};

} // namespace callboard::app
