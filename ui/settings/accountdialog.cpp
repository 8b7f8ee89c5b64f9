// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/accountdialog.h"

#include "core/model/channel.h"
#include "core/services/accountkey.h"
#include "core/services/accountusage.h"
#include "core/services/workspace.h"
#include "ui/common/choicebox.h"
#include "ui/common/editablerow.h"
#include "ui/common/prompter.h"
#include "ui/common/readingorder.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/settings/accountlimits.h"
#include "ui/settings/accountpresets.h"
#include "ui/settings/connectiontext.h"
#include "ui/settings/lawpicker.h"
#include "ui/settings/passphraseprompt.h"
#include "ui/settings/senderfields.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace callboard::ui {

AccountDialog::AccountDialog(services::Workspace &workspace, Prompter &prompter,
                             const std::optional<Account> &account, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_service(workspace)
    , m_account(account.value_or(services::newAccount(ProviderKind::Vapi)))
    , m_form(new QFormLayout)
    , m_name(new QLineEdit)
    , m_provider(new QComboBox)
    , m_address(new QLineEdit)
    , m_secret(new QLineEdit)
    , m_business(new QLineEdit)
    , m_sender(new SenderFields)
    , m_limits(new AccountLimits(m_account.provider, m_form, this))
    , m_law(new LawPicker(workspace.zone()))
    , m_agent(new ChoiceBox)
    , m_number(new ChoiceBox)
    , m_ownNumbers(new QLineEdit)
    , m_usage(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_said(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_missing(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_test(new QPushButton(tr("&Test Connection")))
    , m_testMail(new QPushButton(tr("Send a Test E-mail to Mysel&f")))
    , m_save(new QPushButton)
{
    setObjectName(QStringLiteral("accountDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    nameFields();
    buildForm();
    offerProviders();
    fill();
    connectFields();
    showChannel();
    refresh();
    readChoices();
    readUsage();
}

void AccountDialog::connectFields()
{
    connect(m_provider, &QComboBox::currentIndexChanged, this, &AccountDialog::chooseProvider);
    connect(m_name, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    connect(m_address, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    connect(m_secret, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    connect(m_business, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    connect(m_sender, &SenderFields::senderEdited, this, &AccountDialog::refresh);
    connect(m_ownNumbers, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    connect(m_number, &ChoiceBox::idEdited, this, &AccountDialog::refresh);
    connect(m_limits, &AccountLimits::limitEdited, this, &AccountDialog::refresh);
    connect(m_law, &LawPicker::lawEdited, this, &AccountDialog::refresh);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::testConnection);
    connect(m_testMail, &QPushButton::clicked, this, &AccountDialog::sendTestMail);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::save);
}

void AccountDialog::nameFields()
{
    m_name->setObjectName(QStringLiteral("accountName"));
    m_provider->setObjectName(QStringLiteral("accountProvider"));
    m_address->setObjectName(QStringLiteral("accountAddress"));
    m_secret->setObjectName(QStringLiteral("accountSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_business->setObjectName(QStringLiteral("accountBusiness"));
    m_agent->setObjectName(QStringLiteral("accountAgent"));
    m_number->setObjectName(QStringLiteral("accountNumber"));
    m_ownNumbers->setObjectName(QStringLiteral("accountOwnNumbers"));
    m_ownNumbers->setPlaceholderText(tr("with country codes, commas between them"));
    m_ownNumbers->setToolTip(
        tr("The numbers that the calls go out from, as the provider lists them or as you "
           "type them. No campaign calls one of them."));
    m_usage->setObjectName(QStringLiteral("accountUsage"));
    m_usage->hide();
    m_said->setObjectName(QStringLiteral("accountSaid"));
    m_missing->setObjectName(QStringLiteral("accountMissing"));
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_test->setAutoDefault(false);
    m_testMail->setObjectName(QStringLiteral("sendTestMail"));
    m_testMail->setAutoDefault(false);
    m_testMail->setToolTip(tr("A short mail goes to the sender's own address."));
    m_save->setObjectName(QStringLiteral("saveAccount"));
}

void AccountDialog::buildForm()
{
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Provider"), m_provider);
    m_form->addRow(tr("A&ddress"), m_address);
    m_form->addRow(m_sender);
    m_form->addRow(tr("&Key"), m_secret);
    m_form->addRow(tr("&Business ID"), m_business);
    m_limits->addLines();
    addEditableRow(m_form, tr("A&gent"), m_agent);
    addEditableRow(m_form, tr("Phone n&umber"), m_number);
    m_form->addRow(tr("Own num&bers"), m_ownNumbers);
    m_limits->addRates();
    m_form->addRow(tr("Legal pr&ofile"), m_law);
    qobject_cast<QLabel *>(m_form->labelForField(m_law))->setBuddy(m_law->field());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_test, QDialogButtonBox::ActionRole);
    buttons->addButton(m_testMail, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_usage);
    column->addWidget(m_said);
    column->addWidget(m_missing);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    m_save->setDefault(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// The provider of an account that is there already does not change: its calls are found at that provider.
void AccountDialog::offerProviders()
{
    const QList<ProviderKind> kinds =
        m_account.id.isValid() ? QList<ProviderKind>{m_account.provider} : offeredProviders();
    for (const ProviderKind kind : kinds)
        m_provider->addItem(services::providerText(kind), QVariant::fromValue(kind));
    m_provider->setEnabled(kinds.size() > 1);
}

void AccountDialog::chooseProvider()
{
    const auto chosen = m_provider->currentData().value<ProviderKind>();
    const Account before = services::newAccount(m_account.provider);
    const Account after = services::newAccount(chosen);
    // What somebody typed stays.
    if (QUrl(m_address->text().trimmed()) == before.baseUrl)
        m_address->setText(after.baseUrl.toString());
    m_limits->changeProvider(before, after);
    if (m_business->text() == before.businessId)
        m_business->setText(after.businessId);
    if (m_number->id() == before.phoneNumberId)
        m_number->setId(after.phoneNumberId);
    m_account.provider = chosen;
    m_account.baseUrl = after.baseUrl;
    if (after.isPractice())
        takePractice(after);
    if (isForEmail())
        takeSender(after);
    m_law->setProvider(chosen);
    showChannel();
    refresh();
}

/// The practice line and its sender know themselves alone.
void AccountDialog::takePractice(const Account &practice)
{
    m_address->clear();
    m_secret->clear();
    m_business->setText(practice.businessId);
    m_number->setId(practice.phoneNumberId);
}

/// Calls have an agent and lines, messages a business and a sender.
void AccountDialog::showChannel()
{
    const ProviderKind kind = m_account.provider;
    const bool isForMessages = isMessage(channelOf(kind));
    m_form->setRowVisible(m_agent, !isForMessages);
    m_form->setRowVisible(m_address, !isForEmail());
    m_form->setRowVisible(m_sender, isForEmail());
    m_sender->setServerOffered(!m_account.isPractice());
    m_form->setRowVisible(m_ownNumbers, !isForMessages);
    m_form->setRowVisible(m_business, isForMessages && !isForEmail());
    m_form->setRowVisible(m_number, kind != ProviderKind::BizChat && !isForEmail()); // they know their sender
    m_testMail->setVisible(kind == ProviderKind::Smtp);
    renameRow(m_form, m_business, kind == ProviderKind::BizChat ? tr("&Vendor UID") : tr("&Business ID"));
    renameRow(m_form, m_number, isForMessages ? tr("Phone n&umber ID") : tr("Phone n&umber"));
    m_limits->showProvider(kind);
    const bool isPractice = m_account.isPractice();
    m_number->setEnabled(!(isPractice && isForMessages));
    m_address->setEnabled(!isPractice);
    m_business->setEnabled(!isPractice);
    m_address->setPlaceholderText(isPractice ? tr("on this machine") : QString());
    say(practiceNote(kind));
}

bool AccountDialog::isForEmail() const
{
    return channelOf(m_account.provider) == Channel::Email;
}

void AccountDialog::fill()
{
    m_name->setText(m_account.name);
    m_address->setText(m_account.baseUrl.toString());
    m_limits->setAccount(m_account);
    m_law->setAccount(m_account);
    m_agent->setId(m_account.agentId);
    m_number->setId(m_account.phoneNumberId);
    m_ownNumbers->setText(services::ownNumbersText(m_account));
    m_business->setText(m_account.businessId);
    if (isForEmail())
        m_sender->setSender(emailSenderOf(m_account));
}

Account AccountDialog::account() const
{
    Account edited = m_account;
    edited.name = m_name->text().trimmed();
    edited.baseUrl = m_account.isPractice() ? m_account.baseUrl : QUrl(m_address->text().trimmed());
    m_limits->fill(edited);
    m_law->fill(edited);
    edited.phoneNumberId = m_number->id();
    // What was typed while another provider was chosen is not this one's.
    if (isMessage(channelOf(edited.provider))) {
        edited.businessId = m_business->text().trimmed();
    } else {
        edited.agentId = m_agent->id();
        // What cannot be understood is never saved: refresh() sees to it.
        edited.ownNumbers = services::readOwnNumbers(m_ownNumbers->text()).value_or(m_account.ownNumbers);
    }
    if (isForEmail())
        setEmailSender(edited, m_sender->sender());
    return edited;
}

void AccountDialog::refresh()
{
    const bool isNew = !m_account.id.isValid();
    setWindowTitle(isNew ? tr("Add Account") : tr("Account %1").arg(m_account.name));
    m_save->setText(isNew ? tr("&Add") : tr("&Save"));
    const Account edited = account();
    m_secret->setPlaceholderText(isKeyStored(edited) ? tr("stored; type a new one to replace it")
                                                     : tr("as the provider's console shows it"));
    m_secret->setEnabled(needsKey(edited));
    renameRow(m_form, m_secret,
              edited.provider != ProviderKind::Smtp ? tr("&Key")
              : fetchesTokens(edited)               ? tr("Refresh to&ken")
                                                    : tr("Password or to&ken"));
    const QString why = missing(edited);
    m_missing->setText(why);
    m_missing->setVisible(!why.isEmpty());
    m_test->setEnabled(missingToConnect(edited).isEmpty());
    m_testMail->setEnabled(m_test->isEnabled());
    m_save->setEnabled(why.isEmpty());
}

bool AccountDialog::isKeyStored(const Account &edited) const
{
    return m_account.id.isValid() && needsKey(m_account) && !services::wantsNewKey(m_account, edited);
}

QString AccountDialog::missingToConnect(const Account &edited) const
{
    if (isForEmail()) {
        if (const EmailSenderFault fault = faultIn(emailSenderOf(edited)); fault != EmailSenderFault::None)
            return services::senderFaultText(fault);
    }
    if (!edited.isPractice() && !edited.baseUrl.isValid())
        return tr("The address of the provider is missing.");
    if (needsKey(edited) && !isKeyStored(edited) && m_secret->text().isEmpty())
        return missingKey(edited);
    if (m_secret->text().isEmpty() && fetchesTokens(edited) && !m_sender->clientSecret().isEmpty())
        return tr("The client secret goes with the refresh token: enter that one, too.");
    if (channelOf(edited.provider) == Channel::WhatsApp && edited.businessId.isEmpty())
        return edited.provider == ProviderKind::BizChat ? tr("The vendor UID is missing.")
                                                        : tr("The business ID is missing.");
    return {};
}

QString AccountDialog::missing(const Account &edited) const
{
    if (edited.name.isEmpty())
        return tr("A name for the account is missing.");
    if (const QString why = missingToConnect(edited); !why.isEmpty())
        return why;
    if (edited.provider == ProviderKind::WhatsAppCloud && edited.phoneNumberId.isEmpty())
        return tr("The phone number ID is missing: Meta shows it beside the number; it is not the number.");
    const bool isForMessages = isMessage(channelOf(edited.provider));
    if (const QString why = m_limits->missing(edited.provider); !why.isEmpty())
        return why;
    if (!m_law->isComplete())
        return tr("The wider legal profile needs a reason.");
    if (isForMessages)
        return {};
    const Result<QList<PhoneNumber>> own = services::readOwnNumbers(m_ownNumbers->text());
    return own ? QString() : operatorText(own.error());
}

void AccountDialog::readChoices()
{
    if (!m_account.id.isValid() || isMessage(channelOf(m_account.provider)))
        return;
    whenDone(m_service.agents(m_account.id), this, [this](const Result<QList<providers::Choice>> &agents) {
        if (agents)
            m_agent->setChoices(*agents);
        else
            say(tr("The agents could not be read: %1 Their ids can be typed in.")
                    .arg(operatorText(agents.error())));
    });
    whenDone(m_service.phoneNumbers(m_account.id), this,
             [this](const Result<QList<providers::Choice>> &numbers) {
                 if (!numbers)
                     return;
                 m_number->setChoices(*numbers);
                 joinOwnNumbers(*numbers);
             });
}

/// What a stored account has used of its limits (S4-034).
void AccountDialog::readUsage()
{
    if (!m_account.id.isValid())
        return;
    whenDone(services::accountUsage(m_workspace), this,
             [this](const Result<QList<services::AccountUsage>> &answer) {
                 const QList<services::AccountUsage> all = answer.value_or(QList<services::AccountUsage>());
                 for (const services::AccountUsage &usage : all) {
                     if (usage.account == m_account.id)
                         m_usage->setText(services::usageSentences(usage, m_workspace.zone()));
                 }
                 m_usage->setVisible(!m_usage->text().isEmpty());
             });
}

/// The provider's list has just been kept with the account: saving must not take a number back out of it.
void AccountDialog::joinOwnNumbers(const QList<providers::Choice> &listed)
{
    Account joined = account();
    for (const providers::Choice &choice : listed) {
        if (choice.number && !joined.ownNumbers.contains(*choice.number))
            joined.ownNumbers << *choice.number;
    }
    if (services::readOwnNumbers(m_ownNumbers->text()))
        m_ownNumbers->setText(services::ownNumbersText(joined));
}

void AccountDialog::testConnection()
{
    say(tr("Asking the provider…"));
    m_test->setEnabled(false);
    if (isMessage(channelOf(m_account.provider))) {
        testSender();
        return;
    }
    whenDone(m_service.test(account(), key()), this, [this](const Result<providers::ConnectionTest> &test) {
        say(test ? connectionText(*test) : operatorText(test.error()));
        refresh();
    });
}

void AccountDialog::save()
{
    m_save->setEnabled(false);
    if (!m_account.id.isValid()) {
        saveNew();
        return;
    }
    whenDone(m_service.update(account(), key()), this, [this](const Result<void> &saved) {
        if (saved)
            accept();
        else
            reportError(tr("The account was not saved"), saved.error());
    });
}

void AccountDialog::saveNew()
{
    if (!needsKey(account()) || m_workspace.canHoldProviderKeys())
        add();
    else
        askForPassphrase();
}

void AccountDialog::add()
{
    whenDone(m_service.add(account(), key()), this, [this](const Result<AccountId> &added) {
        if (!added) {
            reportError(tr("The account was not added"), added.error());
            return;
        }
        if (isMessage(channelOf(m_account.provider))) {
            accept(); // there is nothing more to choose
            return;
        }
        m_account = account();
        m_account.id = *added;
        m_law->setAccount(m_account);
        m_provider->setEnabled(false);
        m_secret->clear();
        say(tr("Added. Now choose its agent and phone number, and save."));
        refresh();
        readChoices();
        m_agent->setFocus();
    });
}

void AccountDialog::askForPassphrase()
{
    const QString why =
        tr("This machine has no keychain, so the key is locked in a file. Choose a passphrase for it; "
           "Callboard asks for it at each start.");
    promptNewPassphrase(m_prompter, this, why, [this](const QByteArray &passphrase) {
        whenDone(m_workspace.setPassphrase(passphrase), this, [this](const Result<void> &set) {
            if (set)
                add();
            else
                reportError(tr("The passphrase was not set"), set.error());
        });
    });
    refresh();
}

void AccountDialog::say(const QString &sentence)
{
    m_said->setText(sentence);
}

void AccountDialog::reportError(const QString &title, const Error &error)
{
    refresh();
    m_prompter.showError(this, title, error);
}

} // namespace callboard::ui
