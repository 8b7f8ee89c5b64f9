// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/apipage.h"

#include "core/api/apihost.h"
#include "ui/common/prompter.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/settings/settingrows.h"
#include "ui/settings/settingtexts.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace callboard::ui {

namespace {

QPushButton *button(const QString &objectName, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(objectName);
    made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return made;
}

} // namespace

ApiPage::ApiPage(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_prompter(prompter)
    , m_rows(new SettingRows(workspace, prompter, this))
    , m_address(new QLabel)
    , m_said(new TintedLabel(TintedLabel::Tint::Quiet, {}))
    , m_copyWatch(button(QStringLiteral("copyWatchToken"), tr("Copy Token to &Watch and Stop")))
    , m_copyCall(button(QStringLiteral("copyCallToken"), tr("Copy Token Tha&t May Call")))
    , m_renew(button(QStringLiteral("newTokens"), tr("&New Tokens…")))
{
    setObjectName(QStringLiteral("apiPage"));
    m_address->setObjectName(QStringLiteral("apiAddress"));
    m_address->setTextFormat(Qt::PlainText);
    m_address->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->setObjectName(QStringLiteral("apiSaid"));

    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setVerticalSpacing(fontMetrics().height() * 2 / 3);
    form->setHorizontalSpacing(fontMetrics().height() * 3 / 2);
    m_rows->add(SettingGroup::Api, form);
    form->addRow(tr("Address"), m_address);
    auto *tokens = new QHBoxLayout;
    for (QPushButton *each : {m_copyWatch, m_copyCall, m_renew})
        tokens->addWidget(each);
    tokens->addStretch(1);
    form->addRow(tr("Tokens"), tokens);
    form->addRow(QString(), new TintedLabel(TintedLabel::Tint::Quiet,
                                            tr("A program shows a token with each request. One lets it look, "
                                               "pause and cancel; the other lets it schedule calls as well, "
                                               "which cost money. Give each program the lesser one that "
                                               "does.")));
    form->addRow(QString(), m_said);
    new WheelGuard(this);

    connect(m_copyWatch, &QPushButton::clicked, this, [this] { copyToken(api::Scope::Watch); });
    connect(m_copyCall, &QPushButton::clicked, this, [this] { copyToken(api::Scope::Call); });
    connect(m_renew, &QPushButton::clicked, this, &ApiPage::askForNewTokens);
    connect(m_rows, &SettingRows::unreadable, this,
            [this](const Error &error) { m_said->setText(operatorText(error)); });
    showState();
}

void ApiPage::follow(api::ApiHost &host)
{
    m_host = &host;
    connect(&host, &api::ApiHost::stateChanged, this, &ApiPage::showState);
    showState();
}

// The command line may have changed something meanwhile.
void ApiPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_rows->refresh();
}

void ApiPage::showState()
{
    m_tokens = m_host != nullptr ? m_host->tokens() : std::nullopt;
    for (QPushButton *each : {m_copyWatch, m_copyCall, m_renew})
        each->setEnabled(m_tokens.has_value());
    const std::optional<Error> problem = m_host != nullptr ? m_host->problem() : std::nullopt;
    if (problem)
        m_address->setText(operatorText(*problem));
    else if (m_host != nullptr && m_host->isListening())
        m_address->setText(m_host->address().toString());
    else
        m_address->setText(tr("Off: no program is listened to."));
}

void ApiPage::copyToken(api::Scope scope)
{
    const bool isWatch = scope == api::Scope::Watch;
    const api::ApiTokens tokens = m_tokens.value_or(api::ApiTokens());
    QGuiApplication::clipboard()->setText(QString::fromLatin1(isWatch ? tokens.watch : tokens.call));
    m_said->setText(isWatch ? tr("The token to watch and stop is on the clipboard.")
                            : tr("The token that may call is on the clipboard. Whoever has it can spend "
                                 "your money on calls."));
}

void ApiPage::askForNewTokens()
{
    Question question;
    question.title = tr("New tokens");
    question.text = tr("Both tokens become new. Every program that has an old one is refused until you give "
                       "it the new one.");
    question.yesButton = tr("Make New Tokens");
    question.dangerous = true;
    m_prompter.ask(this, question, [this](bool yes) {
        if (yes)
            renewTokens();
    });
}

void ApiPage::renewTokens()
{
    if (m_host == nullptr)
        return;
    whenDone(m_host->renewTokens(), this, [this](const Result<void> &renewed) {
        if (renewed)
            m_said->setText(tr("The tokens are new; the old ones open nothing any more."));
        else
            m_prompter.showError(this, tr("The tokens were not renewed"), renewed.error());
    });
}

} // namespace callboard::ui
