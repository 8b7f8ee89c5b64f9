// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/accountdialog.h"

#include "core/services/workspace.h"
#include "ui/common/choicebox.h"
#include "ui/common/editablerow.h"
#include "ui/common/presetbox.h"
#include "ui/common/prompter.h"
#include "ui/common/readingorder.h"
#include "ui/common/timetext.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/settings/lawpicker.h"
#include "ui/settings/passphraseprompt.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

constexpr milliseconds ClockTolerance{120'000};

Account newAccount()
{
    Account account;
    account.provider = ProviderKind::Vapi;
    account.baseUrl = services::providerAddress(account.provider);
    return account;
}

/// A number of calls; 0 stands for no limit.
QSpinBox *limitBox(int most)
{
    auto *box = new QSpinBox;
    box->setRange(0, most);
    box->setSpecialValueText(AccountDialog::tr("no limit"));
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

AccountDialog::AccountDialog(services::Workspace &workspace, Prompter &prompter,
                             const std::optional<Account> &account, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_service(workspace)
    , m_account(account.value_or(newAccount()))
    , m_name(new QLineEdit)
    , m_provider(new QComboBox)
    , m_address(new QLineEdit)
    , m_secret(new QLineEdit)
    , m_lines(new PresetBox(
          {{3, tr("Starter: 3 lines")}, {10, tr("Growth: 10 lines")}, {20, tr("Enterprise: 20 lines")}}, 1,
          MostLines))
    , m_perSecond(limitBox(MostCallsPerSecond))
    , m_perDay(limitBox(MostCallsPerDay))
    , m_law(new LawPicker(workspace.zone()))
    , m_agent(new ChoiceBox)
    , m_number(new ChoiceBox)
    , m_said(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_test(new QPushButton(tr("&Test Connection")))
    , m_save(new QPushButton)
{
    setObjectName(QStringLiteral("accountDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    nameFields();
    buildForm();
    offerProviders();
    fill();
    connectFields();
    refresh();
    readChoices();
}

void AccountDialog::connectFields()
{
    connect(m_provider, &QComboBox::currentIndexChanged, this, &AccountDialog::chooseProvider);
    connect(m_name, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    connect(m_address, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    connect(m_secret, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    connect(m_lines, &PresetBox::valueEdited, this, &AccountDialog::refresh);
    connect(m_law, &LawPicker::lawEdited, this, &AccountDialog::refresh);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::testConnection);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::save);
}

void AccountDialog::nameFields()
{
    m_name->setObjectName(QStringLiteral("accountName"));
    m_provider->setObjectName(QStringLiteral("accountProvider"));
    m_address->setObjectName(QStringLiteral("accountAddress"));
    m_secret->setObjectName(QStringLiteral("accountSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_lines->setObjectName(QStringLiteral("accountLines"));
    m_lines->setToolTip(tr("How many calls your plan allows at once; choose one or type a number."));
    m_perSecond->setObjectName(QStringLiteral("accountPerSecond"));
    m_perSecond->setToolTip(tr("How many calls may begin within a second, over all campaigns."));
    m_perDay->setObjectName(QStringLiteral("accountPerDay"));
    m_perDay->setToolTip(tr("How many calls may begin within a day; the others wait for the next."));
    m_agent->setObjectName(QStringLiteral("accountAgent"));
    m_number->setObjectName(QStringLiteral("accountNumber"));
    m_said->setObjectName(QStringLiteral("accountSaid"));
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_test->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveAccount"));
}

void AccountDialog::buildForm()
{
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Provider"), m_provider);
    form->addRow(tr("A&ddress"), m_address);
    form->addRow(tr("&Key"), m_secret);
    addEditableRow(form, tr("&Lines"), m_lines);
    addEditableRow(form, tr("A&gent"), m_agent);
    addEditableRow(form, tr("Phone n&umber"), m_number);
    form->addRow(tr("Calls per se&cond"), m_perSecond);
    form->addRow(tr("Calls per da&y"), m_perDay);
    form->addRow(tr("Legal pr&ofile"), m_law);
    qobject_cast<QLabel *>(form->labelForField(m_law))->setBuddy(m_law->field());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_test, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_said);
    column->addWidget(buttons);
    tabAsRead(*buttons);
    m_save->setDefault(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// The provider of an account that is there already does not change: its calls are found at that provider.
void AccountDialog::offerProviders()
{
    const QList<ProviderKind> kinds = m_account.id.isValid()
                                          ? QList<ProviderKind>{m_account.provider}
                                          : QList<ProviderKind>{ProviderKind::Vapi, ProviderKind::Bolna};
    for (const ProviderKind kind : kinds)
        m_provider->addItem(services::providerText(kind), QVariant::fromValue(kind));
    m_provider->setEnabled(kinds.size() > 1);
}

void AccountDialog::chooseProvider()
{
    const auto chosen = m_provider->currentData().value<ProviderKind>();
    // An address that somebody typed stays.
    if (QUrl(m_address->text().trimmed()) == services::providerAddress(m_account.provider))
        m_address->setText(services::providerAddress(chosen).toString());
    m_account.provider = chosen;
    refresh();
}

void AccountDialog::fill()
{
    m_name->setText(m_account.name);
    m_address->setText(m_account.baseUrl.toString());
    m_lines->setValue(m_account.lines);
    m_perSecond->setValue(m_account.callsPerSecond);
    m_perDay->setValue(m_account.callsPerDay);
    m_law->setAccount(m_account);
    m_agent->setId(m_account.agentId);
    m_number->setId(m_account.phoneNumberId);
    const bool isPractice = m_account.isPractice();
    m_address->setEnabled(!isPractice);
    m_secret->setEnabled(!isPractice);
    if (isPractice) {
        m_address->setPlaceholderText(tr("on this machine"));
        say(tr("The practice line answers by itself: no telephone rings and nothing is charged."));
    }
}

Account AccountDialog::account() const
{
    Account edited = m_account;
    edited.name = m_name->text().trimmed();
    edited.baseUrl = m_account.isPractice() ? m_account.baseUrl : QUrl(m_address->text().trimmed());
    edited.lines = m_lines->value().value_or(m_account.lines);
    edited.callsPerSecond = m_perSecond->value();
    edited.callsPerDay = m_perDay->value();
    m_law->fill(edited);
    edited.agentId = m_agent->id();
    edited.phoneNumberId = m_number->id();
    return edited;
}

void AccountDialog::refresh()
{
    const bool isNew = !m_account.id.isValid();
    setWindowTitle(isNew ? tr("Add Account") : tr("Account %1").arg(m_account.name));
    m_save->setText(isNew ? tr("&Add") : tr("&Save"));
    m_secret->setPlaceholderText(isNew ? tr("as the provider's console shows it")
                                       : tr("stored; type a new one to replace it"));
    const Account edited = account();
    const bool hasKey = !isNew || edited.isPractice() || !m_secret->text().isEmpty();
    const bool hasAddress = edited.isPractice() || edited.baseUrl.isValid();
    m_test->setEnabled(hasKey && hasAddress);
    m_save->setEnabled(hasKey && hasAddress && !edited.name.isEmpty() && m_lines->value().has_value() &&
                       m_law->isComplete());
}

void AccountDialog::readChoices()
{
    if (!m_account.id.isValid())
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
                 if (numbers)
                     m_number->setChoices(*numbers);
             });
}

void AccountDialog::testConnection()
{
    say(tr("Asking the provider…"));
    m_test->setEnabled(false);
    whenDone(m_service.test(account(), m_secret->text().trimmed().toUtf8()), this,
             [this](const Result<providers::ConnectionTest> &test) {
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
    whenDone(m_service.update(account(), m_secret->text().trimmed().toUtf8()), this,
             [this](const Result<void> &saved) {
                 if (saved)
                     accept();
                 else
                     reportError(tr("The account was not saved"), saved.error());
             });
}

void AccountDialog::saveNew()
{
    if (m_account.isPractice() || m_workspace.canHoldProviderKeys())
        add();
    else
        askForPassphrase();
}

void AccountDialog::add()
{
    whenDone(m_service.add(account(), m_secret->text().trimmed().toUtf8()), this,
             [this](const Result<AccountId> &added) {
                 if (!added) {
                     reportError(tr("The account was not added"), added.error());
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

QString connectionText(const providers::ConnectionTest &test)
{
    const QString agents = QCoreApplication::translate("AccountDialog", "%n agent(s)", nullptr, test.agents);
    const QString numbers =
        QCoreApplication::translate("AccountDialog", "%n phone number(s)", nullptr, test.numbers);
    QString found =
        QCoreApplication::translate("AccountDialog", "The connection works: %1 and %2.").arg(agents, numbers);
    if (test.lineLimit)
        found = QCoreApplication::translate("AccountDialog", "%1 The plan allows %n call(s) at once.",
                                            nullptr, *test.lineLimit)
                    .arg(found);
    const milliseconds offset = std::chrono::abs(test.clockOffset);
    if (offset <= ClockTolerance)
        return found;
    return QCoreApplication::translate("AccountDialog",
                                       "%1 But this machine's clock and the provider's are %2 apart; "
                                       "set the clock, or calls come at the wrong time.")
        .arg(found, durationText(std::chrono::duration_cast<seconds>(offset)));
}

} // namespace callboard::ui
