// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/accountservice.h"
#include "core/services/scheduleservice.h"

#include <QGroupBox>
#include <QTimer>

#include <functional>
#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace callboard::ui {

class MailForm;
class Prompter;

/// What a message says: an approved template of the account, the texts of its fields, and the picture or file
/// of its header, or of an account of e-mail a mail; with a preview of the first leads. The list of templates
/// is read in the background; where it cannot be read, or does not tell how many fields there are, they can
/// be typed.
class MessageEditor final : public QGroupBox
{
    Q_OBJECT
public:
    /// \a request says what would be asked for as things stand; its leads and its message count.
    MessageEditor(services::Workspace &workspace, std::function<services::ScheduleRequest()> request,
                  QWidget *parent = nullptr);
    ~MessageEditor() override;

    /// Without it no file can be chosen for a mail. Must outlive this.
    void setPrompter(Prompter &prompter);
    /// Whose templates are offered, and by what its messages go.
    void takeAccount(AccountId account, Channel channel = Channel::WhatsApp);
    [[nodiscard]] MessageContent message() const;
    /// "Asha Rao: Hello Asha, we look forward to your visit": what \a preview says in the words of the chosen
    /// template, or its fields where those are not known.
    [[nodiscard]] QString filledText(const services::BriefPreview &preview) const;
    void setMessage(const MessageContent &message);
    /// Other leads are to get it.
    void lookAgain() { noteEdit(); }
    /// Why the message cannot be sent as it stands, as a sentence; empty where it can.
    [[nodiscard]] QString refusal() const;
    /// The same whoever the leads are: what of the message itself is not said yet.
    [[nodiscard]] QString missing() const;
    /// Where that is to be entered; null when nothing is missing.
    [[nodiscard]] QWidget *missingField() const;

Q_SIGNALS:
    /// Or what its preview says.
    void messageEdited();

private:
    void nameFields();
    void connectFields();
    void showChannel();
    void readTemplates();
    void offerTemplates(const Result<QList<providers::MessageTemplate>> &templates);
    void fillList(const QList<providers::MessageTemplate> &templates);
    void takeTemplate();
    void showFields(int count);
    void noteEdit();
    void preview();
    [[nodiscard]] int placeOf(const QString &name, const QString &language) const;
    [[nodiscard]] const providers::MessageTemplate *chosen() const;

    services::ScheduleService m_schedules;
    services::AccountService m_accounts;
    std::function<services::ScheduleRequest()> m_request;
    QList<providers::MessageTemplate> m_templates;
    std::optional<AccountId> m_account;
    Channel m_channel = Channel::WhatsApp;
    MailForm *m_mail;
    QComboBox *m_template;
    QLineEdit *m_language;
    QSpinBox *m_count;
    QFormLayout *m_form;
    QFormLayout *m_fieldForm; ///< of its own: Qt gives a row that is put in beside hidden ones no height
    QList<QLineEdit *> m_fields;
    QComboBox *m_media;
    QLineEdit *m_mediaUrl;
    QLabel *m_text;
    QLabel *m_preview;
    QLabel *m_note;
    QTimer m_delay;
    QString m_unresolved;
    int m_asked = 0; ///< answers to earlier questions than the latest are dropped
};

} // namespace callboard::ui
