// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/settingsverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "core/services/settingsservice.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

QJsonObject shape(const services::SettingRow &row)
{
    return {{QStringLiteral("key"), row.key},
            {QStringLiteral("value"), row.value},
            {QStringLiteral("allowed"), row.allowed},
            {QStringLiteral("is_default"), row.isDefault}};
}

ExitStatus refused(const Error &error, VerbOutput &output)
{
    // A setting that does not exist, or a value that it cannot have, is a wrong command line.
    const bool wrongUse = error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::NotFound;
    return output.failed(wrongUse ? ExitStatus::WrongUse : exitStatusOf(error), operatorText(error),
                         error.detail);
}

} // namespace

Verb SettingsVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("settings");
    verb.synopsis = QStringLiteral("[KEY [VALUE]]");
    verb.summary = tr("Reads and changes settings.");
    verb.details =
        tr("Without KEY all are listed with what they may be. A change holds at once, also in an engine that "
           "runs; those of the practice line hold when the engine starts the next time. With --test-timing "
           "periods may be shorter than "
           "their least value, as long as every account is on this machine.");
    verb.mostWords = 2;
    verb.run = &SettingsVerb::run;
    return verb;
}

ExitStatus SettingsVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    services::SettingsService settings(*workspace);
    if (call.words.isEmpty()) {
        const Result<QList<services::SettingRow>> rows = await(settings.all());
        if (!rows)
            return output.failed(rows.error());
        list(*rows, output);
        return ExitStatus::Done;
    }

    const QString key = call.words.constFirst();
    if (call.words.size() == 2) {
        const Result<void> changed =
            await(settings.change(key, call.words.constLast(), call.common.testTiming));
        if (!changed)
            return refused(changed.error(), output);
    }
    const Result<services::SettingRow> row = await(settings.one(key));
    if (!row)
        return refused(row.error(), output);
    QJsonObject document = shape(*row);
    document.insert(QStringLiteral("success"), true);
    output.document(document);
    output.line(row->value);
    return ExitStatus::Done;
}

void SettingsVerb::list(const QList<services::SettingRow> &rows, VerbOutput &output)
{
    QJsonArray shapes;
    TextTable table;
    for (const QString &title : {tr("Setting"), tr("Value"), tr("Allowed")})
        table.addColumn(title);
    for (const services::SettingRow &row : rows) {
        shapes.append(shape(row));
        table.addRow({row.key, row.isDefault ? row.value : row.value + QLatin1Char('*'), row.allowed});
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("settings"), shapes}});
    output.table(table);
    output.line(tr("* is not the default."));
}

} // namespace callboard::app
