// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/metricstext.h"

namespace callboard::api {

namespace {

constexpr int Digits = 15;

QByteArray escaped(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\");
    bytes.replace('"', "\\\"");
    bytes.replace('\n', "\\n");
    return bytes;
}

QByteArray numberText(double value)
{
    return QByteArray::number(value, 'g', Digits);
}

} // namespace

void MetricsText::single(const char *name, const char *kind, const char *help, double value)
{
    begin(name, kind, help);
    m_text += m_name + ' ' + numberText(value) + '\n';
}

void MetricsText::begin(const char *name, const char *kind, const char *help)
{
    m_name = name;
    m_text += "# HELP " + m_name + ' ' + help + "\n# TYPE " + m_name + ' ' + kind + '\n';
}

void MetricsText::add(const char *label, const QString &labelValue, double value)
{
    m_text += m_name + '{' + label + "=\"" + escaped(labelValue) + "\"} " + numberText(value) + '\n';
}

} // namespace callboard::api
