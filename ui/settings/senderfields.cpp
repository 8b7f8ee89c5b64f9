// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/senderfields.h"

#include "ui/common/tintedlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace callboard::ui {

namespace {

constexpr int HighestPort = 65'535;

} // namespace

SenderFields::SenderFields(QWidget *parent)
    : QWidget(parent)
    , m_host(new QLineEdit)
    , m_security(new QComboBox)
    , m_port(new QSpinBox)
    , m_user(new QLineEdit)
    , m_login(new QComboBox)
    , m_tokenNote(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_address(new QLineEdit)
    , m_name(new QLineEdit)
    , m_replyTo(new QLineEdit)
    , m_unsubscribe(new QLineEdit)
{
    nameFields();
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("Mail ser&ver"), m_host);
    form->addRow(tr("&Encryption"), m_security);
    form->addRow(tr("Po&rt"), m_port);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("S&ign in by"), m_login);
    form->addRow(m_tokenNote);
    form->addRow(tr("Sen&der's address"), m_address);
    form->addRow(tr("Name t&hat is shown"), m_name);
    form->addRow(tr("Ans&wers go to"), m_replyTo);
    form->addRow(tr("Page to unsu&bscribe"), m_unsubscribe);
    connectFields();
    showUsualPort();
}

void SenderFields::nameFields()
{
    m_host->setObjectName(QStringLiteral("mailHost"));
    m_host->setPlaceholderText(tr("such as smtp.gmail.com"));
    m_security->setObjectName(QStringLiteral("mailSecurity"));
    m_security->addItem(tr("TLS from the start"), int(EmailSecurity::Tls));
    m_security->addItem(tr("STARTTLS"), int(EmailSecurity::StartTls));
    m_security->addItem(tr("None, to a test server on this machine"), int(EmailSecurity::Clear));
    m_port->setObjectName(QStringLiteral("mailPort"));
    m_port->setRange(0, HighestPort);
    m_user->setObjectName(QStringLiteral("mailUser"));
    m_user->setPlaceholderText(tr("often the sender's address"));
    m_login->setObjectName(QStringLiteral("mailLogin"));
    m_login->addItem(tr("Password, as the server offers"), int(EmailLogin::Offered));
    m_login->addItem(tr("Password (PLAIN)"), int(EmailLogin::Plain));
    m_login->addItem(tr("Password (LOGIN)"), int(EmailLogin::Login));
    m_login->addItem(tr("Access token (XOAUTH2)"), int(EmailLogin::XOAuth2));
    m_tokenNote->setObjectName(QStringLiteral("mailTokenNote"));
    m_tokenNote->setText(
        tr("A token is valid for an hour or so, and Callboard does not renew it: the account is "
           "stopped then until you enter a new one."));
    m_address->setObjectName(QStringLiteral("mailAddress"));
    m_address->setPlaceholderText(tr("the mails come from it"));
    m_name->setObjectName(QStringLiteral("mailName"));
    m_name->setPlaceholderText(tr("stands beside the address"));
    m_replyTo->setObjectName(QStringLiteral("mailReplyTo"));
    m_replyTo->setPlaceholderText(tr("the sender's address"));
    m_unsubscribe->setObjectName(QStringLiteral("mailUnsubscribe"));
    m_unsubscribe->setPlaceholderText(tr("an address that begins with https, if you have such a page"));
    m_unsubscribe->setToolTip(tr("Every mail says how to ask for no more of them: by a mail to where answers "
                                 "go, and by this page where you have one."));
}

void SenderFields::connectFields()
{
    for (QLineEdit *field : {m_host, m_user, m_address, m_name, m_replyTo, m_unsubscribe})
        connect(field, &QLineEdit::textChanged, this, &SenderFields::senderEdited);
    connect(m_port, &QSpinBox::valueChanged, this, &SenderFields::senderEdited);
    connect(m_login, &QComboBox::currentIndexChanged, this, [this] {
        showTokenNote();
        Q_EMIT senderEdited();
    });
    connect(m_security, &QComboBox::currentIndexChanged, this, [this] {
        showUsualPort();
        Q_EMIT senderEdited();
    });
}

/// 0 stands for it.
void SenderFields::showUsualPort()
{
    EmailSender usual;
    usual.security = EmailSecurity(m_security->currentData().toInt());
    m_port->setSpecialValueText(tr("%1, the usual one").arg(usual.usedPort()));
    // In clear nobody signs in.
    m_user->setEnabled(usual.security != EmailSecurity::Clear);
    m_login->setEnabled(usual.security != EmailSecurity::Clear);
    showTokenNote();
}

void SenderFields::showTokenNote()
{
    m_tokenNote->setVisible(m_login->isEnabled() &&
                            EmailLogin(m_login->currentData().toInt()) == EmailLogin::XOAuth2);
}

EmailSender SenderFields::sender() const
{
    EmailSender sender;
    sender.host = m_host->text().trimmed();
    sender.port = m_port->value();
    sender.security = EmailSecurity(m_security->currentData().toInt());
    sender.user = m_user->text().trimmed();
    sender.login = EmailLogin(m_login->currentData().toInt());
    sender.address = m_address->text().trimmed();
    sender.name = m_name->text().trimmed();
    sender.replyTo = m_replyTo->text().trimmed();
    sender.unsubscribe = m_unsubscribe->text().trimmed();
    return sender;
}

void SenderFields::setSender(const EmailSender &sender)
{
    m_host->setText(sender.host);
    m_security->setCurrentIndex(m_security->findData(int(sender.security)));
    m_port->setValue(sender.port);
    m_user->setText(sender.user);
    m_login->setCurrentIndex(m_login->findData(int(sender.login)));
    m_address->setText(sender.address);
    m_name->setText(sender.name);
    m_replyTo->setText(sender.replyTo);
    m_unsubscribe->setText(sender.unsubscribe);
}

} // namespace callboard::ui
