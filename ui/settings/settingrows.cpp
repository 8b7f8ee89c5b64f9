// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingrows.h"

#include "core/services/settingsservice.h"
#include "core/services/workspace.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/whendone.h"
#include "ui/settings/settingeditor.h"
#include "ui/settings/settingtexts.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace callboard::ui {

SettingRows::SettingRows(services::Workspace &workspace, Prompter &prompter, QWidget *page)
    : QObject(page)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_page(page)
    , m_refresher(new Refresher(page, [this] { load(); }))
{
}

void SettingRows::add(SettingGroup group, QFormLayout *form)
{
    for (const services::SettingDefinition &definition : services::settingTable()) {
        if (settingText(definition.key).group == group)
            addSetting(form, definition);
    }
}

void SettingRows::addSetting(QFormLayout *form, const services::SettingDefinition &definition)
{
    const SettingText text = settingText(definition.key);
    auto *editor = new SettingEditor(definition, m_prompter);
    editor->setTitle(text.title);
    auto *title = new QLabel(text.title);
    title->setBuddy(editor->field());
    const QString range = editor->rangeText();
    const QString sentence =
        range.isEmpty() ? text.explanation : tr("%1 %2", "two sentences").arg(text.explanation, range);
    auto *explanation = new TintedLabel(TintedLabel::Tint::Quiet, sentence);
    // A label names only what stands beside it, and the field is inside its editor.
    editor->field()->setAccessibleName(text.title);
    editor->field()->setAccessibleDescription(sentence);
    for (QWidget *part :
         {static_cast<QWidget *>(title), editor->field(), static_cast<QWidget *>(explanation)})
        part->setToolTip(definition.key);

    auto *entry = new QVBoxLayout;
    const int line = m_page->fontMetrics().height();
    entry->setSpacing(line / 6);
    entry->addWidget(editor);
    entry->addWidget(explanation);
    entry->addSpacing(line / 3);
    form->addRow(title, entry);
    m_titles += title;
    m_editors.insert(definition.key, editor);
    connect(editor, &SettingEditor::changeRequested, this, &SettingRows::change);
}

void SettingRows::refresh()
{
    m_refresher->request();
}

void SettingRows::load()
{
    const services::SettingsService settings(m_workspace);
    whenDone(settings.all(), this, [this](const Result<QList<services::SettingRow>> &rows) {
        m_refresher->finished();
        if (!rows) {
            Q_EMIT unreadable(rows.error());
            return;
        }
        // What was read before the last change would take the field back for a moment.
        if (m_changing > 0)
            return;
        for (const services::SettingRow &row : *rows) {
            if (SettingEditor *editor = m_editors.value(row.key))
                editor->showRow(row);
        }
    });
}

void SettingRows::change(const QString &key, const QString &value)
{
    ++m_changing;
    services::SettingsService settings(m_workspace);
    whenDone(settings.change(key, value, false), this, [this, key](const Result<void> &changed) {
        --m_changing;
        if (!changed) {
            m_editors.value(key)->revert();
            m_prompter.showError(m_page, tr("The setting was not changed"), changed.error());
        }
        m_refresher->requestNow();
    });
}

} // namespace callboard::ui
