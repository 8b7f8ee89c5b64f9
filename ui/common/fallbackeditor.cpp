// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/fallbackeditor.h"

#include "core/model/channel.h"
#include "core/services/accountservice.h"
#include "core/services/ruletext.h"
#include "core/services/workspace.h"
#include "ui/common/fallbackstepeditor.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"

#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

FallbackEditor::FallbackEditor(services::Workspace &workspace,
                               const std::function<services::ScheduleRequest()> &request, QWidget *parent)
    : QGroupBox(tr("After the last miss"), parent)
    , m_workspace(workspace)
    , m_note(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("fallbackEditor"));
    m_note->setObjectName(QStringLiteral("fallbackNote"));
    for (const FallbackChannel channel : {FallbackChannel::WhatsApp, FallbackChannel::Email}) {
        auto *step = new FallbackStepEditor(workspace, channel, request);
        m_steps.insert(channel, step);
        m_order << channel;
        m_column->addWidget(step);
        step->hide();
        connect(step, &FallbackStepEditor::stepEdited, this, [this] {
            showOffered();
            Q_EMIT stepsEdited();
        });
    }
    m_column->addWidget(m_note);
    hide();
    readAccounts();
}

void FallbackEditor::setPrompter(Prompter &prompter)
{
    for (FallbackStepEditor *step : std::as_const(m_steps))
        step->setPrompter(prompter);
}

void FallbackEditor::readAccounts()
{
    const services::AccountService accounts(m_workspace);
    whenDone(accounts.accounts(), this, [this](const Result<QList<Account>> &all) {
        for (FallbackStepEditor *step : std::as_const(m_steps))
            step->setAccounts(all.value_or(QList<Account>()));
        showOffered();
        Q_EMIT stepsEdited();
    });
}

void FallbackEditor::follow(const Account &caller, const CampaignRules &rules)
{
    const Channel channel = channelOf(caller.provider);
    m_isForCalls = !isMessage(channel);
    m_isForPractice = caller.isPractice();
    for (auto step = m_steps.cbegin(); step != m_steps.cend(); ++step) {
        const bool isAsked = mayFollow(step.key(), channel) && rules.fallback.contains(step.key());
        step.value()->follow(isAsked ? std::optional(caller.isPractice()) : std::nullopt);
    }
    arrange(rules.fallback);
    showOffered();
}

void FallbackEditor::arrange(const QList<FallbackChannel> &order)
{
    QList<FallbackChannel> wanted = order;
    for (const FallbackChannel channel : std::as_const(m_order)) {
        if (!wanted.contains(channel))
            wanted << channel;
    }
    if (wanted == m_order)
        return;
    m_order = wanted;
    for (const FallbackChannel channel : std::as_const(m_order)) {
        m_column->removeWidget(m_steps.value(channel));
        m_column->addWidget(m_steps.value(channel));
    }
    m_column->removeWidget(m_note);
    m_column->addWidget(m_note);
}

void FallbackEditor::showOffered()
{
    setVisible(std::any_of(m_steps.cbegin(), m_steps.cend(),
                           [](const FallbackStepEditor *step) { return step->isAsked(); }));
    const QString note = unwrittenText();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

/// The steps that follow by the rules, and for which nobody is chosen.
QList<FallbackChannel> FallbackEditor::unwritten() const
{
    QList<FallbackChannel> channels = m_order;
    channels.removeIf([this](FallbackChannel channel) {
        const FallbackStepEditor *step = m_steps.value(channel);
        return !step->isAsked() || step->step();
    });
    return channels;
}

QString FallbackEditor::unwrittenText() const
{
    const QList<FallbackChannel> open = unwritten();
    if (open.isEmpty())
        return {};
    //: %1 is one or more channels: "WhatsApp, then e-mail"
    const QString nobody = steps().isEmpty()
                               ? tr("Nothing follows the last miss yet: nobody is chosen for %1.")
                               : tr("Nobody is chosen for %1, so that step is left out.");
    QList<FallbackChannel> unsendable = open;
    unsendable.removeIf([this](FallbackChannel channel) { return m_steps.value(channel)->isOffered(); });
    const QString none = m_isForPractice ? tr("No practice account sends %1 yet: add one in the settings.")
                                         : tr("No account sends %1 yet: add one in the settings.");
    const QString todo =
        unsendable.isEmpty() ? tr("Choose who sends it.") : none.arg(services::fallbackText(unsendable));
    //: two sentences
    return tr("%1 %2").arg(nobody.arg(services::fallbackText(open)), todo);
}

QString FallbackEditor::whoWrites() const
{
    QStringList senders;
    for (const FallbackChannel channel : m_order) {
        if (const QString who = m_steps.value(channel)->whoWrites(); !who.isEmpty())
            senders << who;
    }
    if (!senders.isEmpty())
        return senders.join(tr(", then ", "between steps"));
    return unwritten().isEmpty() ? QString() : tr("nobody writes yet");
}

QMap<FallbackChannel, FallbackStep> FallbackEditor::steps() const
{
    QMap<FallbackChannel, FallbackStep> chosen;
    for (auto step = m_steps.cbegin(); step != m_steps.cend(); ++step) {
        if (const std::optional<FallbackStep> one = step.value()->step())
            chosen.insert(step.key(), *one);
    }
    return chosen;
}

void FallbackEditor::setSteps(const QMap<FallbackChannel, FallbackStep> &steps)
{
    for (auto step = steps.cbegin(); step != steps.cend(); ++step)
        m_steps.value(step.key())->setStep(step.value());
    showOffered();
}

QMap<FallbackChannel, FallbackStep> FallbackEditor::changed(QMap<FallbackChannel, FallbackStep> steps) const
{
    for (auto step = m_steps.cbegin(); step != m_steps.cend(); ++step) {
        if (!step.value()->isOffered())
            continue;
        if (const std::optional<FallbackStep> chosen = step.value()->step())
            steps.insert(step.key(), *chosen);
        else
            steps.remove(step.key());
    }
    return steps;
}

QString FallbackEditor::refusal() const
{
    for (const FallbackChannel channel : m_order) {
        if (const QString why = m_steps.value(channel)->refusal(); !why.isEmpty())
            return why;
    }
    return {};
}

QString FallbackEditor::missing() const
{
    for (const FallbackChannel channel : m_order) {
        if (const QString why = m_steps.value(channel)->missing(); !why.isEmpty())
            return why;
    }
    return {};
}

QWidget *FallbackEditor::missingField() const
{
    for (const FallbackChannel channel : m_order) {
        if (QWidget *field = m_steps.value(channel)->missingField())
            return field;
    }
    return nullptr;
}

void FallbackEditor::lookAgain()
{
    for (FallbackStepEditor *step : std::as_const(m_steps))
        step->lookAgain();
}

QString FallbackEditor::announcement() const
{
    QStringList sentences;
    for (const FallbackChannel channel : m_order) {
        if (const QString told = m_steps.value(channel)->announcement(m_isForCalls && sentences.isEmpty());
            !told.isEmpty())
            sentences << told;
    }
    return sentences.join(u' ');
}

} // namespace callboard::ui
