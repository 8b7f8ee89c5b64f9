// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/campaign.h"
#include "core/services/scheduleservice.h"

#include <QGroupBox>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace callboard::ui {

/// What the agent is told of each lead (ruling 28): topic, language, the chosen columns, and a preview of the
/// first leads in the agent's own words.
class BriefEditor final : public QGroupBox
{
    Q_OBJECT
public:
    explicit BriefEditor(QWidget *parent = nullptr);

    [[nodiscard]] AgentBrief brief() const;
    /// Its columns are ticked, those that offerAttributes() brings later too.
    void setBrief(const AgentBrief &brief);
    [[nodiscard]] bool isOffered(const QString &column) const;
    /// The lead's own columns are always offered; these are the further ones.
    void offerAttributes(const QStringList &names);
    void showPreview(const Result<QList<services::BriefPreview>> &previews);

Q_SIGNALS:
    void briefEdited();

private:
    void offerColumn(const QString &name, const QString &label, bool chosen);
    void fillLanguages();

    QStringList m_wanted; ///< columns that are ticked once they are offered
    QLineEdit *m_topic;
    QComboBox *m_language;
    QListWidget *m_columns;
    QLabel *m_preview;
};

/// Which placeholders of the previews have no value, and for whom; empty when all have.
[[nodiscard]] QString unresolvedText(const QList<services::BriefPreview> &previews);

} // namespace callboard::ui
