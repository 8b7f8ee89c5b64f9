// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/emailsender.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace callboard::ui {

class TintedLabel;

/// The mail server of an account that sends e-mail, and in whose name the mails come. The password or token
/// is not among it.
class SenderFields final : public QWidget
{
    Q_OBJECT
public:
    explicit SenderFields(QWidget *parent = nullptr);

    [[nodiscard]] EmailSender sender() const;
    void setSender(const EmailSender &sender);
    /// As it was typed, of the client that fetches access tokens; empty where it was not.
    [[nodiscard]] QByteArray clientSecret() const;
    /// Whether the server is chosen: not in the dry run, which reaches none.
    void setServerOffered(bool isOffered);

Q_SIGNALS:
    void senderEdited();

private:
    void nameFields();
    void connectFields();
    void showUsualPort();
    void showWayIn();

    bool m_isServerOffered = true;
    EmailSender m_sender; ///< with what has no field
    QFormLayout *m_form;
    QLineEdit *m_host;
    QComboBox *m_security;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QComboBox *m_login;
    QLineEdit *m_client;
    QLineEdit *m_clientSecret;
    QLineEdit *m_tenant;
    TintedLabel *m_tokenNote;
    QLineEdit *m_address;
    QLineEdit *m_name;
    QLineEdit *m_replyTo;
    QLineEdit *m_unsubscribe;
};

} // namespace callboard::ui
