// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/messageeditor.h"

#include "ui/common/editablerow.h"
#include "ui/common/mailform.h"
#include "ui/common/previewtext.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>

namespace callboard::ui {

namespace {

constexpr int MessagesPreviewed = 3;
constexpr int MostFields = 20;
constexpr std::chrono::milliseconds Pause{250};

/// \a text with the values in the places of "{{1}}" and so on; a value is never looked into.
QString withValues(const QString &text, const QMap<QString, QString> &values)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{[^{}]*\\}\\}"));
    QString filled;
    qsizetype from = 0;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        filled += text.mid(from, match.capturedStart() - from);
        filled += values.value(match.captured(), match.captured());
        from = match.capturedEnd();
    }
    return filled + text.mid(from);
}

/// Nothing, or with a break that WhatsApp refuses.
bool isNoFieldText(const QString &text)
{
    const QString said = text.trimmed();
    return said.isEmpty() || said.contains(u'\t') || said.contains(u'\n') || said.contains(u'\r');
}

} // namespace

MessageEditor::MessageEditor(services::Workspace &workspace,
                             std::function<services::ScheduleRequest()> request, QWidget *parent)
    : QGroupBox(tr("What the message says"), parent)
    , m_schedules(workspace)
    , m_accounts(workspace)
    , m_request(std::move(request))
    , m_mail(new MailForm)
    , m_template(new QComboBox)
    , m_language(new QLineEdit)
    , m_count(new QSpinBox)
    , m_form(new QFormLayout(this))
    , m_fieldForm(new QFormLayout)
    , m_media(new QComboBox)
    , m_mediaUrl(new QLineEdit)
    , m_text(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_preview(new TintedLabel(TintedLabel::Tint::Quiet))
    , m_note(new TintedLabel(TintedLabel::Tint::Quiet))
{
    nameFields();
    m_form->addRow(m_mail);
    addEditableRow(m_form, tr("Template"), m_template);
    m_form->addRow(tr("Text"), m_text);
    m_form->addRow(tr("Its language"), m_language);
    m_form->addRow(tr("Fields"), m_count);
    m_fieldForm->setContentsMargins({});
    m_form->addRow(m_fieldForm);
    m_form->addRow(tr("Header"), m_media);
    m_form->addRow(tr("Address"), m_mediaUrl);
    m_form->addRow(tr("For the first leads"), m_preview);
    m_form->addRow(m_note);
    m_note->hide();
    showChannel();
    connectFields();
}

/// A box that loses the keyboard because it goes still tells what was typed, to whom is half gone by then.
MessageEditor::~MessageEditor()
{
    m_template->disconnect(this);
}

void MessageEditor::nameFields()
{
    setObjectName(QStringLiteral("messageEditor"));
    m_template->setObjectName(QStringLiteral("template"));
    m_template->setEditable(true);
    m_template->setInsertPolicy(QComboBox::NoInsert);
    m_language->setObjectName(QStringLiteral("templateLanguage"));
    m_language->setPlaceholderText(tr("exactly as the template has it, such as en or en_US"));
    m_count->setObjectName(QStringLiteral("fieldCount"));
    m_count->setRange(0, MostFields);
    m_media->setObjectName(QStringLiteral("headerMedia"));
    m_media->addItem(tr("Without a picture or file"), int(HeaderMedia::None));
    m_media->addItem(tr("Picture"), int(HeaderMedia::Image));
    m_media->addItem(tr("Video"), int(HeaderMedia::Video));
    m_media->addItem(tr("Document"), int(HeaderMedia::Document));
    m_mediaUrl->setObjectName(QStringLiteral("mediaUrl"));
    m_mediaUrl->setPlaceholderText(tr("public, and beginning with https"));
    m_text->setObjectName(QStringLiteral("templateText"));
    m_preview->setObjectName(QStringLiteral("messagePreview"));
    m_note->setObjectName(QStringLiteral("messageNote"));
}

void MessageEditor::connectFields()
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(Pause);
    connect(&m_delay, &QTimer::timeout, this, &MessageEditor::preview);
    connect(m_mail, &MailForm::mailEdited, this, &MessageEditor::noteEdit);
    connect(m_template, &QComboBox::editTextChanged, this, &MessageEditor::takeTemplate);
    connect(m_template, &QComboBox::currentIndexChanged, this, &MessageEditor::takeTemplate);
    connect(m_language, &QLineEdit::textChanged, this, &MessageEditor::noteEdit);
    connect(m_count, &QSpinBox::valueChanged, this, &MessageEditor::showFields);
    connect(m_mediaUrl, &QLineEdit::textChanged, this, &MessageEditor::noteEdit);
    connect(m_media, &QComboBox::currentIndexChanged, this, [this] {
        showChannel();
        noteEdit();
    });
}

void MessageEditor::setPrompter(Prompter &prompter)
{
    m_mail->setPrompter(prompter);
}

/// A mail has no template, and a template no subject.
void MessageEditor::showChannel()
{
    const bool isMail = m_channel == Channel::Email;
    m_form->setRowVisible(m_mail, isMail);
    for (QWidget *field : {static_cast<QWidget *>(m_template), static_cast<QWidget *>(m_language),
                           static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_media)})
        m_form->setRowVisible(field, !isMail);
    for (QLineEdit *field : std::as_const(m_fields))
        m_form->setRowVisible(field, !isMail);
    m_form->setRowVisible(m_text, !isMail && !m_text->text().isEmpty());
    m_form->setRowVisible(m_mediaUrl, !isMail && m_media->currentData().toInt() != int(HeaderMedia::None));
}

void MessageEditor::takeAccount(AccountId account, Channel channel)
{
    if (m_account == account)
        return;
    m_account = account;
    m_channel = channel;
    showChannel();
    ++m_asked; // what is still to be told of another account is not this one's
    m_note->hide();
    if (channel == Channel::WhatsApp)
        readTemplates();
    noteEdit();
}

void MessageEditor::readTemplates()
{
    fillList({}); // another account's are not this one's
    m_note->setText(tr("Reading the templates of this account…"));
    m_note->show();
    const int asked = m_asked;
    whenDone(m_accounts.templates(*m_account), this,
             [this, asked](const Result<QList<providers::MessageTemplate>> &templates) {
                 if (asked == m_asked)
                     offerTemplates(templates);
             });
}

void MessageEditor::offerTemplates(const Result<QList<providers::MessageTemplate>> &templates)
{
    m_note->setVisible(!templates);
    if (!templates) {
        m_account.reset(); // who chooses the account again asks again
        m_note->setText(
            tr("%1 Until then the template's name can be typed in.").arg(operatorText(templates.error())));
        return;
    }
    fillList(*templates);
}

/// What is chosen or typed stays, and is found again in the list; nothing is chosen that nobody chose.
void MessageEditor::fillList(const QList<providers::MessageTemplate> &templates)
{
    const MessageContent before = message();
    m_templates = templates;
    {
        const QSignalBlocker quiet(m_template);
        m_template->clear();
        for (const providers::MessageTemplate &each : std::as_const(m_templates)) {
            //: a template's name and language
            m_template->addItem(tr("%1 (%2)").arg(each.name, each.language));
        }
        m_template->setCurrentIndex(placeOf(before.templateName, before.language));
        if (m_template->currentIndex() < 0)
            m_template->setEditText(before.templateName);
    }
    takeTemplate();
}

/// In the list; -1 where it does not stand there, or several bear the name and the language is not said.
int MessageEditor::placeOf(const QString &name, const QString &language) const
{
    int place = -1;
    for (qsizetype i = 0; i < m_templates.size(); ++i) {
        const providers::MessageTemplate &each = m_templates.at(i);
        if (each.name != name || (!language.isEmpty() && each.language != language))
            continue;
        if (place >= 0)
            return -1;
        place = int(i);
    }
    return place;
}

/// The one that was picked from the list, or typed as it stands there.
const providers::MessageTemplate *MessageEditor::chosen() const
{
    const int index = m_template->findText(m_template->currentText());
    return index >= 0 && index < m_templates.size() ? &m_templates.at(index) : nullptr;
}

void MessageEditor::takeTemplate()
{
    const providers::MessageTemplate *known = chosen();
    const bool isTold = known && !known->text.isEmpty(); // some lists tell names alone
    m_text->setText(isTold ? known->text : QString());
    showChannel();
    m_language->setEnabled(!known);
    m_count->setEnabled(!isTold);
    m_media->setEnabled(!isTold);
    if (known)
        m_language->setText(known->language);
    if (isTold) {
        m_count->setValue(known->fields);
        m_media->setCurrentIndex(m_media->findData(int(known->media)));
    }
    noteEdit();
}

/// Texts of fields that go are lost, those of the others stay.
void MessageEditor::showFields(int count)
{
    while (m_fields.size() > count)
        m_fieldForm->removeRow(m_fields.takeLast());
    while (m_fields.size() < count) {
        auto *field = new QLineEdit;
        const int number = int(m_fields.size()) + 1;
        field->setObjectName(QStringLiteral("field%1").arg(number));
        field->setPlaceholderText(tr("{name} stands for the lead's name"));
        connect(field, &QLineEdit::textChanged, this, &MessageEditor::noteEdit);
        QWidget *above = m_fields.isEmpty() ? static_cast<QWidget *>(m_count) : m_fields.constLast();
        //: %1 is the number of a template's field
        m_fieldForm->addRow(tr("Field %1").arg(number), field);
        setTabOrder(above, field);
        m_fields << field;
    }
    noteEdit();
}

MessageContent MessageEditor::message() const
{
    if (m_channel == Channel::Email)
        return m_mail->mail();
    MessageContent message;
    const providers::MessageTemplate *known = chosen();
    message.templateName = known ? known->name : m_template->currentText().trimmed();
    message.language = m_language->text().trimmed();
    for (const QLineEdit *field : m_fields)
        message.fields << field->text().trimmed();
    message.media = HeaderMedia(m_media->currentData().toInt());
    if (message.media != HeaderMedia::None)
        message.mediaUrl = m_mediaUrl->text().trimmed();
    return message;
}

void MessageEditor::setMessage(const MessageContent &message)
{
    m_mail->setMail(message);
    m_template->setCurrentIndex(placeOf(message.templateName, message.language));
    if (m_template->currentIndex() < 0)
        m_template->setEditText(message.templateName);
    m_language->setText(message.language);
    m_count->setValue(int(message.fields.size()));
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        m_fields.at(i)->setText(message.fields.value(i));
    m_media->setCurrentIndex(m_media->findData(int(message.media)));
    m_mediaUrl->setText(message.mediaUrl);
}

QString MessageEditor::filledText(const services::BriefPreview &preview) const
{
    const providers::MessageTemplate *known = chosen();
    if (m_channel == Channel::Email || !known || known->text.isEmpty())
        return previewText({preview});
    //: a lead's name and its message
    return tr("%1: %2").arg(preview.leadName, withValues(known->text, preview.variables));
}

QString MessageEditor::refusal() const
{
    const QString why = missing();
    return why.isEmpty() ? m_unresolved : why;
}

QString MessageEditor::missing() const
{
    return services::ScheduleService::messageRefusal(message(), m_channel);
}

QWidget *MessageEditor::missingField() const
{
    if (missing().isEmpty())
        return nullptr;
    if (m_channel == Channel::Email)
        return m_mail->missingField();
    if (m_template->currentText().trimmed().isEmpty())
        return m_template;
    if (m_language->text().trimmed().isEmpty())
        return m_language;
    for (QLineEdit *field : m_fields) {
        if (isNoFieldText(field->text()))
            return field;
    }
    return m_mediaUrl;
}

void MessageEditor::noteEdit()
{
    m_delay.start();
    Q_EMIT messageEdited();
}

void MessageEditor::preview()
{
    const services::ScheduleRequest asked = m_request();
    if (!asked.account.isValid())
        return;
    whenDone(m_schedules.preview(asked, MessagesPreviewed), this,
             [this, message = asked.message](const Result<QList<services::BriefPreview>> &previews) {
                 if (message != this->message())
                     return; // edited meanwhile
                 m_preview->setText(previews ? previewText(*previews) : operatorText(previews.error()));
                 m_unresolved.clear();
                 for (const services::BriefPreview &each :
                      previews.value_or(QList<services::BriefPreview>())) {
                     if (each.unresolved.isEmpty() || !m_unresolved.isEmpty())
                         continue;
                     m_unresolved = tr("The message names {%1}, and %2 has no value for it.")
                                        .arg(each.unresolved.constFirst(), each.leadName);
                 }
                 Q_EMIT messageEdited();
             });
}

} // namespace callboard::ui
