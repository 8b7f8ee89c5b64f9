// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/leaddraft.h"

#include "core/base/words.h"

#include <QCoreApplication>

namespace callboard::intake {

namespace {

constexpr WordTable<RowWarning, 6> WarningWords = {{
    {RowWarning::WhatsAppNumberUnusable, QLatin1String("whatsapp_number_unusable")},
    {RowWarning::EmailUnusable, QLatin1String("email_unusable")},
    {RowWarning::StatusUnknown, QLatin1String("status_unknown")},
    {RowWarning::UuidUnusable, QLatin1String("uuid_unusable")},
    {RowWarning::MoreCellsThanColumns, QLatin1String("more_cells_than_columns")},
    {RowWarning::NumberDoubtful, QLatin1String("number_doubtful")},
}};

} // namespace

QString toWord(RowWarning warning)
{
    return wordIn(WarningWords, warning);
}

QString warningText(RowWarning warning, int rows)
{
    const auto text = [rows](const char *source) {
        return QCoreApplication::translate("Intake", source, nullptr, rows);
    };
    switch (warning) {
    case RowWarning::WhatsAppNumberUnusable:
        return text(QT_TRANSLATE_N_NOOP(
            "Intake", "%n WhatsApp number(s) cannot be used and are kept as text beside the lead."));
    case RowWarning::EmailUnusable:
        return text(QT_TRANSLATE_N_NOOP(
            "Intake", "%n e-mail address(es) cannot be used and are kept as text beside the lead."));
    case RowWarning::StatusUnknown:
        return text(QT_TRANSLATE_N_NOOP(
            "Intake", "%n lead(s) have a status that Callboard does not know; they become pending."));
    case RowWarning::UuidUnusable:
        return text(
            QT_TRANSLATE_N_NOOP("Intake", "%n lead(s) have a lead_uuid that is none; they get a new one."));
    case RowWarning::MoreCellsThanColumns:
        return text(QT_TRANSLATE_N_NOOP(
            "Intake", "%n row(s) have more cells than the header; the further cells are kept as text."));
    case RowWarning::NumberDoubtful:
        return text(QT_TRANSLATE_N_NOOP("Intake",
                                        "%n number(s) look as if a spreadsheet program had shortened them. "
                                        "Check them before anybody is called."));
    }
    Q_UNREACHABLE();
}

QString operatorText(const RowProblem &problem)
{
    //: %1 is a line's number, %2 a column's heading, %3 a sentence that says what is wrong there
    return QCoreApplication::translate("Intake", "Line %1, column “%2”: %3")
        .arg(QString::number(problem.line), problem.column, rejectionText(problem.reason));
}

} // namespace callboard::intake
