// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace callboard::api {

/// Writes measures in the text form of Prometheus 0.0.4.
class MetricsText
{
public:
    /// A measure without labels. \a kind is gauge or counter.
    void single(const char *name, const char *kind, const char *help, double value);
    /// A measure with one value for each value of a label, which add() gives.
    void begin(const char *name, const char *kind, const char *help);
    void add(const char *label, const QString &labelValue, double value);

    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
    QByteArray m_name;
};

} // namespace callboard::api
