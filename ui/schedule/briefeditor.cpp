// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/schedule/briefeditor.h"

#include "ui/common/previewtext.h"
#include "ui/common/tintedlabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>

namespace callboard::ui {

namespace {

constexpr int ColumnNameRole = Qt::UserRole;
constexpr int VisibleColumns = 4;

} // namespace

BriefEditor::BriefEditor(QWidget *parent)
    : QGroupBox(tr("What the agent is told"), parent)
    , m_topic(new QLineEdit)
    , m_language(new QComboBox)
    , m_columns(new QListWidget)
    , m_preview(new TintedLabel(TintedLabel::Tint::Quiet))
{
    m_topic->setObjectName(QStringLiteral("topic"));
    m_topic->setPlaceholderText(tr("Why you call; {name} stands for the lead's name"));
    m_language->setObjectName(QStringLiteral("language"));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setAccessibleName(tr("Columns sent along"));
    // They are ticked, not selected; a bar over the first one would look as if it were more than the others.
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setFixedHeight(VisibleColumns * (m_columns->fontMetrics().height() + 6));
    m_preview->setObjectName(QStringLiteral("briefPreview"));
    fillLanguages();

    auto *form = new QFormLayout(this);
    form->addRow(tr("T&opic"), m_topic);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("Columns sent along"), m_columns);
    form->addRow(tr("For the first leads"), m_preview);

    offerColumn(QStringLiteral("name"), tr("Name"), true);
    offerColumn(QStringLiteral("partner"), tr("Partner"), false);
    offerColumn(QStringLiteral("email"), tr("E-mail"), false);
    offerColumn(QStringLiteral("number"), tr("Number"), false);
    offerColumn(QStringLiteral("whatsapp_number"), tr("WhatsApp number"), false);
    m_columns->setCurrentRow(0);

    connect(m_topic, &QLineEdit::textChanged, this, &BriefEditor::briefEdited);
    connect(m_language, &QComboBox::currentIndexChanged, this, &BriefEditor::briefEdited);
    connect(m_columns, &QListWidget::itemChanged, this, &BriefEditor::briefEdited);
}

AgentBrief BriefEditor::brief() const
{
    AgentBrief brief;
    brief.topic = m_topic->text().trimmed();
    brief.language = m_language->currentData().toString();
    brief.columns.clear();
    for (int row = 0; row < m_columns->count(); ++row) {
        const QListWidgetItem *item = m_columns->item(row);
        if (item->checkState() == Qt::Checked)
            brief.columns += item->data(ColumnNameRole).toString();
    }
    return brief;
}

void BriefEditor::setBrief(const AgentBrief &brief)
{
    m_wanted = brief.columns;
    m_topic->setText(brief.topic);
    const int language = m_language->findData(brief.language);
    // A tag that is not offered must not be lost.
    if (language < 0)
        m_language->addItem(brief.language, brief.language);
    m_language->setCurrentIndex(language < 0 ? m_language->count() - 1 : language);
    for (int row = 0; row < m_columns->count(); ++row) {
        QListWidgetItem *item = m_columns->item(row);
        item->setCheckState(m_wanted.contains(item->data(ColumnNameRole).toString()) ? Qt::Checked
                                                                                     : Qt::Unchecked);
    }
}

void BriefEditor::offerAttributes(const QStringList &names)
{
    for (const QString &name : names)
        offerColumn(name, name, m_wanted.contains(name));
}

bool BriefEditor::isOffered(const QString &column) const
{
    for (int row = 0; row < m_columns->count(); ++row) {
        if (m_columns->item(row)->data(ColumnNameRole).toString() == column)
            return true;
    }
    return false;
}

void BriefEditor::showPreview(const Result<QList<services::BriefPreview>> &previews)
{
    m_preview->setText(previews ? previewText(*previews) : operatorText(previews.error()));
}

void BriefEditor::offerColumn(const QString &name, const QString &label, bool chosen)
{
    auto *item = new QListWidgetItem(label, m_columns);
    item->setData(ColumnNameRole, name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
}

void BriefEditor::fillLanguages()
{
    m_language->addItem(tr("The agent's own"), QString());
    for (const char *tag : {"en-IN", "hi-IN", "bn-IN", "gu-IN", "kn-IN", "ml-IN", "mr-IN", "pa-IN", "ta-IN",
                            "te-IN", "ur-IN", "en-US", "en-GB", "es-ES", "fr-FR", "de-DE", "ar-AE"}) {
        const QString word = QString::fromLatin1(tag);
        const QLocale language(word);
        m_language->addItem(tr("%1 (%2)", "language and its code").arg(language.nativeLanguageName(), word),
                            word);
    }
}

QString unresolvedText(const QList<services::BriefPreview> &previews)
{
    for (const services::BriefPreview &preview : previews) {
        if (!preview.unresolved.isEmpty()) {
            return QCoreApplication::translate("BriefEditor",
                                               "The topic names {%1}, and %2 has no value for it.")
                .arg(preview.unresolved.first(), preview.leadName);
        }
    }
    return {};
}

} // namespace callboard::ui
