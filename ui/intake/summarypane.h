// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/importservice.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace callboard::ui {

class StatusBadge;
struct BadgeLook;

/// What became of an import: in one line, and below it what else there is to know, with rejected rows counted
/// by reason.
class SummaryPane final : public QWidget
{
    Q_OBJECT
public:
    explicit SummaryPane(QWidget *parent = nullptr);

    /// While something is going on.
    void showProgress(const QString &sentence);
    /// \a badge is the result in a word or two, \a headline in a sentence.
    void showResult(const BadgeLook &look, const QString &badge, const QString &headline,
                    const QStringList &details);
    void showSummary(const services::ImportSummary &summary);

private:
    void clearReasons();

    StatusBadge *m_badge;
    QLabel *m_headline;
    QLabel *m_details;
    QGridLayout *m_reasons;
};

} // namespace callboard::ui
