// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/retrypolicy.h"

#include <QObject>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace callboard::ui {

/// The waits before a missed lead is called again, as rows of a form: after any miss, and after single
/// outcomes where they differ. Written as on the command line: "30m, 24h", the last of which repeats.
class LadderFields final : public QObject
{
    Q_OBJECT
public:
    explicit LadderFields(QObject *parent = nullptr);

    /// Hands the fields to \a form, which owns them from then on.
    void addTo(QFormLayout *form);
    /// Of \a form, to which the fields were added: a message knows no outcomes of a call.
    void setForMessages(QFormLayout *form, bool isForMessages);
    /// The waits of \a retry become those that are entered; what cannot be read stays as it is there.
    void applyTo(RetryPolicy &retry) const;
    void setPolicy(const RetryPolicy &retry);
    /// Where a lead is called once there is nothing to wait for.
    void setEnabled(bool enabled);
    /// Which entry cannot be read, as a sentence; empty when all can.
    [[nodiscard]] QString refusal() const;

Q_SIGNALS:
    void waitsEdited();

private:
    struct Own
    {
        Outcome outcome;
        QString label;
        QComboBox *waits;
    };
    enum Choice { AsOthers = 0, Never };

    [[nodiscard]] Own ownField(Outcome outcome, const QString &objectName, const QString &label);

    QLineEdit *m_waits;
    QList<Own> m_own;
};

/// "30m, 24h"; every wait is told exactly.
[[nodiscard]] QString waitsToText(const QList<seconds> &waits);
/// The other way; nothing for what is no list of waits of 0 s to 30 days, and for an empty one.
[[nodiscard]] std::optional<QList<seconds>> waitsFromText(const QString &text);

} // namespace callboard::ui
