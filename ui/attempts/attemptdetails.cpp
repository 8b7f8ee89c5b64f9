// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attemptdetails.h"

#include "core/services/spenttext.h"
#include "core/services/workspace.h"
#include "ui/attempts/attemptmodel.h"
#include "ui/common/timetext.h"
#include "ui/common/whendone.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace callboard::ui {

namespace {

QPlainTextEdit *addText(QTabWidget *tabs, const QString &objectName, const QString &title)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(objectName);
    text->setAccessibleName(title);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    tabs->addTab(text, title);
    return text;
}

QString optionalText(const std::optional<Instant> &instant, const QTimeZone &zone)
{
    return instant ? preciseInstantText(*instant, zone) : AttemptDetails::tr("not yet");
}

} // namespace

AttemptDetails::AttemptDetails(services::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(new QFormLayout)
    , m_lead(addField(QStringLiteral("detailLead"), tr("Lead")))
    , m_campaign(addField(QStringLiteral("detailCampaign"), tr("Campaign")))
    , m_result(addField(QStringLiteral("detailResult"), tr("Result")))
    , m_reason(addField(QStringLiteral("detailReason"), tr("Why")))
    , m_due(addField(QStringLiteral("detailDue"), tr("Due")))
    , m_requested(addField(QStringLiteral("detailRequested"), tr("Placed")))
    , m_ended(addField(QStringLiteral("detailEnded"), tr("Ended")))
    , m_talkTime(addField(QStringLiteral("detailTalkTime"), tr("Talk time")))
    , m_cost(addField(QStringLiteral("detailCost"), tr("Cost")))
    , m_endedReason(addField(QStringLiteral("detailEndedReason"), tr("Provider's word")))
    , m_attemptId(addCopyable(QStringLiteral("detailAttemptId"), tr("Attempt id")))
    , m_callId(addCopyable(QStringLiteral("detailCallId"), tr("Provider's id")))
    , m_recording(new QPushButton(tr("Open &Recording in Browser")))
    , m_texts(new QTabWidget)
    , m_summary(addText(m_texts, QStringLiteral("detailSummary"), tr("Summary")))
    , m_transcript(addText(m_texts, QStringLiteral("detailTranscript"), tr("Transcript")))
    , m_data(addText(m_texts, QStringLiteral("detailData"), tr("Data")))
{
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setHorizontalSpacing(fontMetrics().height());
    m_recording->setObjectName(QStringLiteral("openRecording"));
    m_recording->setAutoDefault(false);
    m_texts->setDocumentMode(true);
    for (QWidget *part : QList<QWidget *>{m_texts, m_texts->tabBar()})
        part->setAccessibleName(tr("Texts of the call"));
    m_texts->setMinimumHeight(fontMetrics().height() * 9);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 2, fontMetrics().height() / 3, 0);
    // What was said comes first: beside a lead the rest lies below the edge of the panel.
    column->addWidget(m_texts, 1);
    column->addWidget(m_recording, 0, Qt::AlignLeft);
    column->addLayout(m_form);
    connect(m_recording, &QPushButton::clicked, this, &AttemptDetails::openRecording);
    clear();
}

QLabel *AttemptDetails::addField(const QString &objectName, const QString &title)
{
    auto *value = new QLabel;
    value->setObjectName(objectName);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_form->addRow(title, value);
    return value;
}

void AttemptDetails::showField(QLabel *value, bool isShown)
{
    value->setVisible(isShown);
    m_form->labelForField(value)->setVisible(isShown);
}

QLabel *AttemptDetails::addCopyable(const QString &objectName, const QString &title)
{
    auto *value = new QLabel;
    value->setObjectName(objectName);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // A narrow panel cuts the id off instead of growing a scroll bar; the button has the whole of it.
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *copy = new QPushButton(tr("Copy"));
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy: %1").arg(title));
    connect(copy, &QPushButton::clicked, value,
            [value] { QGuiApplication::clipboard()->setText(value->text()); });
    auto *row = new QHBoxLayout;
    row->addWidget(value, 1);
    row->addWidget(copy);
    m_form->addRow(title, row);
    return value;
}

void AttemptDetails::showAttempt(const services::AttemptRow &row)
{
    const bool isOther = !m_shown || m_shown->attempt.id != row.attempt.id;
    m_shown = row;
    setEnabled(true);
    const QTimeZone zone = m_workspace.zone();
    const Attempt &attempt = row.attempt;
    m_lead->setText(calledText(row));
    m_campaign->setText(row.practice ? tr("%1 (practice)").arg(row.campaignName) : row.campaignName);
    m_result->setText(services::resultText(attempt));
    m_reason->setText(attempt.reason.isEmpty() ? QString() : services::attemptReasonText(attempt.reason));
    m_due->setText(preciseInstantText(attempt.dueAt, zone));
    m_requested->setText(optionalText(attempt.intentAt, zone));
    m_ended->setText(optionalText(attempt.endedAt, zone));
    m_attemptId->setText(attempt.id.text());
    m_callId->setText(attempt.providerCallId);
    // A message has nothing to listen to or to read.
    const bool isCall = !isMessage(attempt.channel);
    m_texts->setVisible(isCall);
    m_recording->setVisible(isCall);
    showField(m_talkTime, isCall);
    showField(m_reason, !attempt.reason.isEmpty());
    if (isOther)
        showRecord({});

    const services::AttemptService attempts(m_workspace);
    whenDone(attempts.record(attempt.id), this, [this, asked = attempt.id](const Result<CallRecord> &record) {
        if (record && m_shown && m_shown->attempt.id == asked)
            showRecord(*record);
    });
}

void AttemptDetails::clear()
{
    m_shown.reset();
    for (QLabel *label :
         {m_lead, m_campaign, m_result, m_reason, m_due, m_requested, m_ended, m_attemptId, m_callId})
        label->clear();
    showRecord({});
    setEnabled(false);
}

void AttemptDetails::showRecord(const CallRecord &record)
{
    m_talkTime->setText(record.talkTime ? durationText(*record.talkTime) : tr("not told"));
    m_cost->setText(record.cost ? services::spentText(*record.cost, m_shown && m_shown->practice)
                                : tr("not told"));
    m_endedReason->setText(record.endedReason);
    m_recordingUrl = record.recordingUrl;
    m_recording->setEnabled(isOpenableRecording(m_recordingUrl));
    if (m_summary->toPlainText() != record.summary)
        m_summary->setPlainText(record.summary);
    if (m_transcript->toPlainText() != record.transcript)
        m_transcript->setPlainText(record.transcript);
    const QJsonDocument told = QJsonDocument::fromJson(record.structuredData);
    const QString json =
        QString::fromUtf8(told.isNull() ? record.structuredData : told.toJson(QJsonDocument::Indented));
    if (m_data->toPlainText() != json)
        m_data->setPlainText(json);
}

void AttemptDetails::openRecording()
{
    if (isOpenableRecording(m_recordingUrl))
        QDesktopServices::openUrl(QUrl(m_recordingUrl));
}

bool isOpenableRecording(const QString &url)
{
    const QUrl address(url, QUrl::StrictMode);
    const QString scheme = address.scheme();
    return address.isValid() && !address.host().isEmpty() &&
           (scheme == QLatin1String("https") || scheme == QLatin1String("http"));
}

} // namespace callboard::ui
