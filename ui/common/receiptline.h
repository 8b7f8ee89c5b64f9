// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QTimer>

namespace callboard::services {
class Workspace;
}

namespace callboard::ui {

/// The line below a page that tells what an act came to. It goes by itself once there was time to read it;
/// what it says of calls that are still under way goes as soon as none is.
class ReceiptLine final : public QLabel
{
    Q_OBJECT
public:
    ReceiptLine(services::Workspace &workspace, QWidget *parent = nullptr);

    /// \a underWay names calls that were still under way; empty when none were.
    void say(const QString &sentence, const QString &underWay = {});
    /// Stays until recover().
    void sayTrouble(const QString &sentence);
    /// What was troublesome has gone well since.
    void recover();

private:
    void tell(const QString &text);
    void fade();

    QString m_sentence;
    bool m_namesCalls = false;
    bool m_isTrouble = false;
    QTimer m_reading;
};

} // namespace callboard::ui
