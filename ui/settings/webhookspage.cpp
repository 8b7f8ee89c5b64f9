// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/webhookspage.h"

#include "core/api/webhookhost.h"
#include "core/services/workspace.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/settings/settingrows.h"
#include "ui/settings/settingtexts.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

namespace callboard::ui {

namespace {

constexpr int TallyPeriod = 2'000; // ms

QPushButton *webhookButton(const QString &objectName, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return made;
}

QLabel *addressLabel(const QString &objectName)
{
    auto *made = new QLabel;
    made->setObjectName(objectName);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return made;
}

} // namespace

WebhooksPage::WebhooksPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_prompter(prompter)
    , m_webhooks(workspace)
    , m_rows(new SettingRows(workspace, prompter, this))
    , m_state(addressLabel(QStringLiteral("webhookState")))
    , m_tally(new TintedLabel(TintedLabel::Tint::Quiet, {}))
    , m_account(new QComboBox)
    , m_address(addressLabel(QStringLiteral("webhookAddress")))
    , m_hints(new TintedLabel(TintedLabel::Tint::Error, {}))
    , m_strangers(new TintedLabel(TintedLabel::Tint::Quiet, {}))
    , m_said(new TintedLabel(TintedLabel::Tint::Quiet, {}))
    , m_open(webhookButton(QStringLiteral("openWebhook"), tr("&Make an Address…")))
    , m_copy(webhookButton(QStringLiteral("copyWebhook"), tr("C&opy Address")))
    , m_copyToken(webhookButton(QStringLiteral("copyVerifyToken"), tr("Copy Verify To&ken")))
    , m_renew(webhookButton(QStringLiteral("renewWebhook"), tr("&New Address…")))
    , m_close(webhookButton(QStringLiteral("closeWebhook"), tr("C&lose the Address…")))
    , m_refresher(new Refresher(this, [this] { load(); }))
{
    setObjectName(QStringLiteral("webhooksPage"));
    build();
    m_tick.setInterval(TallyPeriod);
    connect(&m_tick, &QTimer::timeout, this, &WebhooksPage::showState);
    connect(m_account, &QComboBox::currentIndexChanged, this, &WebhooksPage::showAccount);
    connect(m_open, &QPushButton::clicked, this, &WebhooksPage::open);
    connect(m_copy, &QPushButton::clicked, this, &WebhooksPage::copyAddress);
    connect(m_copyToken, &QPushButton::clicked, this, &WebhooksPage::copyToken);
    connect(m_renew, &QPushButton::clicked, this, &WebhooksPage::askForNewAddress);
    connect(m_close, &QPushButton::clicked, this, &WebhooksPage::askForClosing);
    connect(m_rows, &SettingRows::unreadable, this,
            [this](const Error &error) { m_said->setText(operatorText(error)); });
    // Another address is told by the settings, and accounts tell of their doors.
    connect(&workspace, &services::Workspace::settingsRead, m_refresher, &Refresher::request);
    showState();
    showRows({});
}

void WebhooksPage::build()
{
    m_account->setObjectName(QStringLiteral("webhookAccount"));
    m_tally->setObjectName(QStringLiteral("webhookTally"));
    m_hints->setObjectName(QStringLiteral("webhookHints"));
    m_strangers->setObjectName(QStringLiteral("webhookStrangers"));
    m_said->setObjectName(QStringLiteral("webhookSaid"));
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setVerticalSpacing(fontMetrics().height() * 2 / 3);
    form->setHorizontalSpacing(fontMetrics().height() * 3 / 2);
    form->addRow(new TintedLabel(TintedLabel::Tint::Quiet,
                                 tr("A provider that reports by itself is heard at once, instead of at the "
                                    "next look. Nothing depends on it: without any of this everything is "
                                    "asked for in time.")));
    m_rows->add(SettingGroup::Webhooks, form);
    form->addRow(tr("Listening"), m_state);
    form->addRow(QString(), m_tally);
    form->addRow(tr("Acco&unt"), m_account);
    form->addRow(tr("Address for the provider"), m_address);
    form->addRow(QString(), m_hints);
    // In two rows: the words are long.
    for (const QList<QPushButton *> &some : {QList{m_copy, m_copyToken}, QList{m_open, m_renew, m_close}}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(fontMetrics().height() / 2);
        for (QPushButton *each : some)
            row->addWidget(each);
        row->addStretch(1);
        form->addRow(QString(), row);
    }
    form->addRow(QString(), m_strangers);
    form->addRow(QString(), m_said);
    new WheelGuard(this);
}

void WebhooksPage::follow(const api::WebhookHost &host)
{
    m_host = &host;
    connect(&host, &api::WebhookHost::stateChanged, this, &WebhooksPage::showState);
    showState();
}

// The command line may have changed something meanwhile.
void WebhooksPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_rows->refresh();
    m_refresher->request();
    showState();
    m_tick.start();
}

void WebhooksPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void WebhooksPage::load()
{
    whenDone(m_webhooks.rows(), this, [this](const Result<QList<services::WebhookRow>> &rows) {
        if (rows)
            showRows(*rows);
        else
            m_said->setText(operatorText(rows.error()));
        whenDone(m_webhooks.strangers(), this, [this](const Result<int> &count) {
            if (count)
                showStrangers(*count);
            m_refresher->finished();
        });
    });
}

void WebhooksPage::showState()
{
    const std::optional<Error> problem = m_host != nullptr ? m_host->problem() : std::nullopt;
    if (problem)
        m_state->setText(operatorText(*problem));
    else if (m_host != nullptr && m_host->isListening())
        m_state->setText(tr("At %1. Lead your tunnel there.").arg(m_host->address().toString()));
    else
        m_state->setText(tr("Off: no report is listened for."));
    showTally();
    showHints();
}

void WebhooksPage::showTally()
{
    const api::WebhookTally tally = m_host != nullptr ? m_host->tally() : api::WebhookTally();
    m_tally->setVisible(tally.reports > 0 || tally.refusals > 0 ||
                        (m_host != nullptr && m_host->isListening()));
    m_tally->setText(tr("Reports since the start: %1 taken, %2 refused.")
                         .arg(QLocale().toString(tally.reports), QLocale().toString(tally.refusals)));
}

/// Why what is reported to the account's address does not arrive.
void WebhooksPage::showHints()
{
    const services::WebhookRow row = chosen();
    QStringList hints;
    if (row.isOpen && !row.isPublic)
        hints << tr(
            "This address works on this computer alone: enter the tunnel's under Public address first.");
    const bool isKeyLost = m_host != nullptr && m_host->lacksKeyOf(row.account.id);
    if (row.isOpen && row.isSigned && (!row.hasKey || isKeyLost))
        hints << tr("The app secret is missing or cannot be read: all reports are refused.");
    m_hints->setVisible(!hints.isEmpty());
    m_hints->setText(hints.join(u'\n'));
}

void WebhooksPage::showRows(const QList<services::WebhookRow> &rows)
{
    const AccountId before = chosen().account.id;
    const QSignalBlocker quiet(m_account);
    m_shown = rows;
    m_account->clear();
    for (const services::WebhookRow &row : std::as_const(m_shown)) {
        m_account->addItem(row.account.name);
        if (row.account.id == before)
            m_account->setCurrentIndex(m_account->count() - 1);
    }
    m_account->setEnabled(!m_shown.isEmpty());
    showAccount();
}

void WebhooksPage::showStrangers(int count)
{
    m_strangers->setVisible(count > 0);
    m_strangers->setText(tr("%n reports of the last day were about calls or messages that Callboard does not "
                            "know: another program uses the same account, or somebody calls by hand.",
                            nullptr, count));
}

services::WebhookRow WebhooksPage::chosen() const
{
    return m_shown.value(m_account->currentIndex());
}

void WebhooksPage::showAccount()
{
    const services::WebhookRow row = chosen();
    const bool isThere = row.account.id.isValid();
    if (row.isOpen)
        m_address->setText(row.address.toString());
    else
        m_address->setText(isThere ? tr("None yet: make one, and give it to the provider.")
                                   : tr("There is no account whose provider could report."));
    m_open->setVisible(!row.isOpen || row.isSigned);
    m_open->setText(row.isOpen ? tr("Another App Secre&t…") : tr("&Make an Address…"));
    m_open->setEnabled(isThere);
    for (QPushButton *each : {m_copy, m_renew, m_close})
        each->setEnabled(row.isOpen);
    m_copyToken->setVisible(!row.verifyToken.isEmpty());
    showHints();
}

void WebhooksPage::copyAddress()
{
    QGuiApplication::clipboard()->setText(chosen().address.toString());
    m_said->setText(tr("The address is on the clipboard. Whoever has it can report in your provider's name "
                       "where nothing is signed: give it to the provider alone."));
}

void WebhooksPage::copyToken()
{
    QGuiApplication::clipboard()->setText(chosen().verifyToken);
    m_said->setText(tr("The verify token is on the clipboard. WhatsApp asks for it beside the address."));
}

void WebhooksPage::open()
{
    const services::WebhookRow row = chosen();
    const QString said = tr("The provider of %1 may report now.").arg(row.account.name);
    if (!row.isSigned) {
        finish(m_webhooks.open(row.account.id, {}), said);
        return;
    }
    m_prompter.enterText(this, tr("App secret"),
                         tr("The app secret of your Meta app, with which WhatsApp signs what it reports:"),
                         true, [this, row, said](const QString &key) {
                             if (!row.isOpen || !key.trimmed().isEmpty())
                                 finish(m_webhooks.open(row.account.id, key.trimmed().toUtf8()), said);
                         });
}

void WebhooksPage::askForNewAddress()
{
    const services::WebhookRow row = chosen();
    Question question;
    question.title = tr("New address");
    question.text = tr("The old address leads nowhere at once. Reports are refused until the provider of %1 "
                       "has the new one.")
                        .arg(row.account.name);
    question.yesButton = tr("Make a New Address");
    question.dangerous = true;
    m_prompter.ask(this, question, [this, id = row.account.id](bool yes) {
        if (yes)
            finish(m_webhooks.renew(id), tr("The address is new; the old one leads nowhere any more."));
    });
}

void WebhooksPage::askForClosing()
{
    const services::WebhookRow row = chosen();
    Question question;
    question.title = tr("Close the address");
    question.text = tr("Nothing that the provider of %1 reports is heard any more. Its calls and messages "
                       "are asked for instead.")
                        .arg(row.account.name);
    question.yesButton = tr("Close the Address");
    question.dangerous = true;
    m_prompter.ask(this, question, [this, id = row.account.id](bool yes) {
        if (yes)
            finish(m_webhooks.close(id), tr("The address leads nowhere any more."));
    });
}

void WebhooksPage::finish(const QFuture<Result<void>> &work, const QString &said)
{
    whenDone(work, this, [this, said](const Result<void> &done) {
        if (done)
            m_said->setText(said);
        else
            m_prompter.showError(this, tr("The address was not changed"), done.error());
        m_refresher->requestNow();
    });
}

} // namespace callboard::ui
