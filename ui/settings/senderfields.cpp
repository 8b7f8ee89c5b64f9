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
    , m_form(new QFormLayout(this))
    , m_host(new QLineEdit)
    , m_security(new QComboBox)
    , m_port(new QSpinBox)
    , m_user(new QLineEdit)
    , m_login(new QComboBox)
    , m_client(new QLineEdit)
    , m_clientSecret(new QLineEdit)
    , m_tenant(new QLineEdit)
    , m_tokenNote(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_address(new QLineEdit)
    , m_name(new QLineEdit)
    , m_replyTo(new QLineEdit)
    , m_unsubscribe(new QLineEdit)
{
    nameFields();
    m_form->setContentsMargins({});
    m_form->addRow(tr("Mail ser&ver"), m_host);
    m_form->addRow(tr("&Encryption"), m_security);
    m_form->addRow(tr("Po&rt"), m_port);
    m_form->addRow(tr("&User"), m_user);
    m_form->addRow(tr("S&ign in by"), m_login);
    m_form->addRow(tr("C&lient ID"), m_client);
    m_form->addRow(tr("Client secret"), m_clientSecret);
    m_form->addRow(tr("Directory (tenant)"), m_tenant);
    m_form->addRow(m_tokenNote);
    m_form->addRow(tr("Sen&der's address"), m_address);
    m_form->addRow(tr("Name t&hat is shown"), m_name);
    m_form->addRow(tr("Ans&wers go to"), m_replyTo);
    m_form->addRow(tr("Page to unsu&bscribe"), m_unsubscribe);
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
    m_login->addItem(tr("Refresh token (XOAUTH2, renewed by Callboard)"), int(EmailLogin::XOAuth2Refresh));
    m_client->setObjectName(QStringLiteral("mailClient"));
    m_client->setPlaceholderText(tr("of the app for which the refresh token was given"));
    m_clientSecret->setObjectName(QStringLiteral("mailClientSecret"));
    m_clientSecret->setEchoMode(QLineEdit::Password);
    m_clientSecret->setPlaceholderText(tr("where the client has one; a stored one stays"));
    m_tenant->setObjectName(QStringLiteral("mailTenant"));
    m_tenant->setPlaceholderText(tr("the directory's ID or domain; empty: any"));
    m_tokenNote->setObjectName(QStringLiteral("mailTokenNote"));
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
    connect(m_host, &QLineEdit::textChanged, this, &SenderFields::showWayIn);
    for (QLineEdit *field :
         {m_host, m_user, m_client, m_clientSecret, m_tenant, m_address, m_name, m_replyTo, m_unsubscribe})
        connect(field, &QLineEdit::textChanged, this, &SenderFields::senderEdited);
    connect(m_port, &QSpinBox::valueChanged, this, &SenderFields::senderEdited);
    connect(m_login, &QComboBox::currentIndexChanged, this, [this] {
        showWayIn();
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
    showWayIn();
}

void SenderFields::showWayIn()
{
    const auto login = EmailLogin(m_login->currentData().toInt());
    const bool isSigningIn = m_isServerOffered && m_login->isEnabled();
    const bool fetchesTokens = isSigningIn && login == EmailLogin::XOAuth2Refresh;
    m_form->setRowVisible(m_client, fetchesTokens);
    m_form->setRowVisible(m_clientSecret, fetchesTokens);
    m_form->setRowVisible(m_tenant,
                          fetchesTokens && mailTokenService(sender()) == MailTokenService::Microsoft);
    m_form->setRowVisible(m_tokenNote, fetchesTokens || (isSigningIn && login == EmailLogin::XOAuth2));
    m_tokenNote->setText(
        fetchesTokens
            ? tr("Callboard fetches an access token with it when it needs one. Should the provider of the "
                 "mailbox end the sign-in, the account is stopped until you enter a new refresh token.")
            : tr("A token is valid for an hour or so, and Callboard does not renew it: the account is "
                 "stopped then until you enter a new one."));
}

void SenderFields::setServerOffered(bool isOffered)
{
    m_isServerOffered = isOffered;
    for (QWidget *field : std::initializer_list<QWidget *>{m_host, m_security, m_port, m_user, m_login})
        m_form->setRowVisible(field, isOffered);
    showWayIn();
}

EmailSender SenderFields::sender() const
{
    EmailSender sender = m_sender;
    sender.host = m_host->text().trimmed();
    sender.port = m_port->value();
    sender.security = EmailSecurity(m_security->currentData().toInt());
    sender.user = m_user->text().trimmed();
    sender.login = EmailLogin(m_login->currentData().toInt());
    const bool fetchesTokens = sender.login == EmailLogin::XOAuth2Refresh;
    sender.client = fetchesTokens ? m_client->text().trimmed() : QString();
    const bool hasTenant = fetchesTokens && mailTokenService(sender) == MailTokenService::Microsoft;
    sender.tenant = hasTenant ? m_tenant->text().trimmed() : QString();
    sender.address = m_address->text().trimmed();
    sender.name = m_name->text().trimmed();
    sender.replyTo = m_replyTo->text().trimmed();
    sender.unsubscribe = m_unsubscribe->text().trimmed();
    return sender;
}

QByteArray SenderFields::clientSecret() const
{
    return m_clientSecret->text().trimmed().toUtf8();
}

void SenderFields::setSender(const EmailSender &sender)
{
    m_sender = sender;
    m_host->setText(sender.host);
    m_security->setCurrentIndex(m_security->findData(int(sender.security)));
    m_port->setValue(sender.port);
    m_user->setText(sender.user);
    m_login->setCurrentIndex(m_login->findData(int(sender.login)));
    m_client->setText(sender.client);
    m_tenant->setText(sender.tenant);
    m_address->setText(sender.address);
    m_name->setText(sender.name);
    m_replyTo->setText(sender.replyTo);
    m_unsubscribe->setText(sender.unsubscribe);
}

} // namespace callboard::ui
