// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/generaltab.h"

#include "core/services/settingsservice.h"
#include "core/services/workspace.h"
#include "ui/common/prompter.h"
#include "ui/common/refresher.h"
#include "ui/common/tintedlabel.h"
#include "ui/common/wheelguard.h"
#include "ui/common/whendone.h"
#include "ui/settings/settingeditor.h"
#include "ui/settings/settingtexts.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr int WidestCharacters = 150; ///< lines that are longer are hard to read

} // namespace

GeneralTab::GeneralTab(services::Workspace &workspace, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_said(new TintedLabel(TintedLabel::Tint::Quiet,
                             tr("A change holds at once, in every window and command, unless it says "
                                "otherwise.")))
    , m_refresher(new Refresher(this, [this] { load(); }))
{
    m_said->setObjectName(QStringLiteral("settingsSaid"));
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("settings"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeGroups());
    new WheelGuard(scroll->widget());

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_said);
    column->addWidget(scroll, 1);
}

// The command line may have changed something meanwhile.
void GeneralTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_refresher->request();
}

QWidget *GeneralTab::makeGroups()
{
    auto *page = new QWidget;
    page->setMaximumWidth(fontMetrics().averageCharWidth() * WidestCharacters);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, fontMetrics().height() / 2, 0);
    for (const SettingGroup group :
         {SettingGroup::House, SettingGroup::Hours, SettingGroup::Limits, SettingGroup::Machine,
          SettingGroup::Placing, SettingGroup::Following, SettingGroup::Practice, SettingGroup::Other}) {
        if (QWidget *box = makeGroup(group))
            column->addWidget(box);
    }
    column->addStretch(1);
    // The groups have their fields under each other.
    int widest = 0;
    for (const QLabel *title : std::as_const(m_titles))
        widest = std::max(widest, title->sizeHint().width());
    for (QLabel *title : std::as_const(m_titles))
        title->setMinimumWidth(widest);
    return page;
}

QWidget *GeneralTab::makeGroup(SettingGroup group)
{
    auto *box = new QGroupBox(groupTitle(group));
    auto *form = new QFormLayout(box);
    form->setHorizontalSpacing(fontMetrics().height());
    for (const services::SettingDefinition &definition : services::settingTable()) {
        if (settingText(definition.key).group == group)
            addSetting(form, definition);
    }
    if (form->rowCount() == 0) {
        delete box;
        return nullptr;
    }
    if (const QString note = groupNote(group); !note.isEmpty())
        form->addRow(new TintedLabel(TintedLabel::Tint::Quiet, note));
    return box;
}

void GeneralTab::addSetting(QFormLayout *form, const services::SettingDefinition &definition)
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
    editor->field()->setAccessibleDescription(sentence);
    for (QWidget *part :
         {static_cast<QWidget *>(title), editor->field(), static_cast<QWidget *>(explanation)})
        part->setToolTip(definition.key);

    auto *entry = new QVBoxLayout;
    entry->setSpacing(fontMetrics().height() / 6);
    entry->addWidget(editor);
    entry->addWidget(explanation);
    entry->addSpacing(fontMetrics().height() / 3);
    form->addRow(title, entry);
    m_titles += title;
    m_editors.insert(definition.key, editor);
    connect(editor, &SettingEditor::changeRequested, this, &GeneralTab::change);
}

void GeneralTab::load()
{
    const services::SettingsService settings(m_workspace);
    whenDone(settings.all(), this, [this](const Result<QList<services::SettingRow>> &rows) {
        m_refresher->finished();
        if (!rows) {
            m_said->setText(operatorText(rows.error()));
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

void GeneralTab::change(const QString &key, const QString &value)
{
    ++m_changing;
    services::SettingsService settings(m_workspace);
    whenDone(settings.change(key, value, false), this, [this, key](const Result<void> &changed) {
        --m_changing;
        if (!changed) {
            m_editors.value(key)->revert();
            m_prompter.showError(this, tr("The setting was not changed"), changed.error());
        }
        m_refresher->request();
    });
}

} // namespace callboard::ui
