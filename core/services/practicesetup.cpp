// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/practicesetup.h"

#include "core/security/columncipher.h"
#include "core/services/settingtable.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cmath>

namespace callboard::services {

Result<providers::PracticeScript> practiceScript(const store::SettingRepository &settings)
{
    const Result<QString> fileName = readSetting(settings, PracticeScriptKey);
    const Result<QString> speed = readSetting(settings, PracticeSpeedKey);
    const Result<QString> seed = readSetting(settings, PracticeSeedKey);
    for (const Result<QString> &each : {fileName, speed, seed}) {
        if (!each)
            return fail(each.error());
    }
    if (fileName->isEmpty()) {
        providers::PracticeScript script;
        script.speed = speed->toDouble();
        script.seed = seed->toUInt();
        return script;
    }
    QFile file(*fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {*fileName, file.errorString()});
    return providers::PracticeScript::fromJson(file.readAll());
}

seconds averagePracticeCall(const providers::PracticeScript &script)
{
    const double taken = std::ceil(double(script.talk.count()) / std::max(script.speed, 0.01));
    return std::max(seconds(seconds::rep(taken)), seconds{1});
}

providers::PracticeLine::Options practiceOptions(const providers::PracticeScript &script,
                                                 const QString &directory,
                                                 const security::ColumnCipher &cipher)
{
    providers::PracticeLine::Options options;
    options.script = script;
    options.callBook = QDir(directory).filePath(QStringLiteral("practice-calls"));
    const QString bookKey = QStringLiteral("practice-calls");
    options.seal = [&cipher, bookKey](const QByteArray &plain) {
        return cipher.encrypt(security::Column::ProviderEvent, bookKey, QString::fromUtf8(plain)).toBase64();
    };
    options.unseal = [&cipher, bookKey](const QByteArray &sealed) -> Result<QByteArray> {
        const Result<QString> plain =
            cipher.decrypt(security::Column::ProviderEvent, bookKey, QByteArray::fromBase64(sealed));
        return plain ? Result<QByteArray>(plain->toUtf8()) : Result<QByteArray>(fail(plain.error()));
    };
    return options;
}

} // namespace callboard::services
