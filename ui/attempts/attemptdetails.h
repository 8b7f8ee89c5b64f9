// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attemptservice.h"

#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace callboard::ui {

/// Everything that is known of one attempt: times, result, real cost and talk time, the provider's word, ids
/// to copy, summary, transcript, structured data and the recording.
class AttemptDetails final : public QWidget
{
    Q_OBJECT
public:
    AttemptDetails(services::Workspace &workspace, QWidget *parent);

    void showAttempt(const services::AttemptRow &row);
    void clear();

private:
    QLabel *addField(const QString &objectName, const QString &title);
    void showField(QLabel *value, bool isShown);
    QLabel *addCopyable(const QString &objectName, const QString &title);
    void showRecord(const CallRecord &record);
    void openRecording();

    services::Workspace &m_workspace;
    std::optional<services::AttemptRow> m_shown;
    QFormLayout *m_form;
    QLabel *m_lead;
    QLabel *m_campaign;
    QLabel *m_result;
    QLabel *m_reason;
    QLabel *m_due;
    QLabel *m_requested;
    QLabel *m_ended;
    QLabel *m_talkTime;
    QLabel *m_cost;
    QLabel *m_endedReason;
    QLabel *m_attemptId;
    QLabel *m_callId;
    QPushButton *m_recording;
    QTabWidget *m_texts;
    QPlainTextEdit *m_summary;
    QPlainTextEdit *m_transcript;
    QPlainTextEdit *m_data;
    QString m_recordingUrl;
};

/// A provider names the address: only what a browser opens over http or https is followed.
[[nodiscard]] bool isOpenableRecording(const QString &url);

} // namespace callboard::ui
