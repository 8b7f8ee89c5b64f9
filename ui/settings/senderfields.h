// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/emailsender.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace callboard::ui {

class TintedLabel;

/// The mail server of an account that sends e-mail, and in whose name the mails come. The password is not
/// among it.
class SenderFields final : public QWidget
{
    Q_OBJECT
public:
    explicit SenderFields(QWidget *parent = nullptr);

    [[nodiscard]] EmailSender sender() const;
    void setSender(const EmailSender &sender);

Q_SIGNALS:
    void senderEdited();

private:
    void nameFields();
    void connectFields();
    void showUsualPort();
    void showTokenNote();

    QLineEdit *m_host;
    QComboBox *m_security;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QComboBox *m_login;
    TintedLabel *m_tokenNote;
    QLineEdit *m_address;
    QLineEdit *m_name;
    QLineEdit *m_replyTo;
    QLineEdit *m_unsubscribe;
};

} // namespace callboard::ui
