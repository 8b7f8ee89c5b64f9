// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

class Prompter;

/// Where the data and its key live, and the way to a backup and back.
class DataTab final : public QWidget
{
    Q_OBJECT
public:
    DataTab(services::Workspace &workspace, Prompter &prompter, QWidget *parent);

private:
    void showKeyHome();
    void backUp();
    void backUpTo(const QString &fileName, const QByteArray &passphrase);
    void setPassphrase();

    services::Workspace &m_workspace;
    Prompter &m_prompter;
    QLabel *m_keyHome;
    QLabel *m_said;
    QPushButton *m_backUp;
};

} // namespace callboard::ui
