// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/donotcallservice.h"
#include "core/services/leadservice.h"
#include "tests/support/testprofile.h"

#include <QFile>

namespace callboard::test {

/// Lists of a profile with leads, and a register's file beside them.
class DoNotCallDesk
{
public:
    DoNotCallDesk()
        : lists(*profile.workspace)
    {
    }
    [[nodiscard]] services::DoNotCallReceipt add(const QString &lines, const DoNotCallEntry &model = {})
    {
        const Result<services::DoNotCallReceipt> receipt = await(lists.add(lines, model));
        if (!receipt)
            qWarning() << operatorText(receipt.error());
        return receipt.value_or(services::DoNotCallReceipt());
    }
    [[nodiscard]] QList<DoNotCallEntry> entries() { return await(lists.entries({}, 1000)).value_or({}); }
    /// Numbers and prefixes that stand on a list, sorted.
    [[nodiscard]] QStringList listed()
    {
        QStringList found;
        for (const DoNotCallEntry &entry : entries())
            found << entry.number + entry.prefix;
        found.sort();
        return found;
    }
    [[nodiscard]] LeadStatus status(LeadId lead)
    {
        const QList<Lead> leads = await(services::LeadService(*profile.workspace).leads({lead})).value_or({});
        return leads.isEmpty() ? LeadStatus::Failed : leads.constFirst().status;
    }
    [[nodiscard]] bool write(const QByteArray &bytes) const
    {
        QFile file(path());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    [[nodiscard]] QFuture<Result<services::DoNotCallReceipt>> start(const services::JobControlPtr &control,
                                                                    std::chrono::hours age = {})
    {
        return lists.importRegister(path(), QStringLiteral("NCPR"), age, control);
    }
    [[nodiscard]] Result<services::DoNotCallReceipt>
    import(const QByteArray &bytes, const services::JobControlPtr &control, std::chrono::hours age = {})
    {
        if (!write(bytes))
            return fail(ErrorCode::FileUnwritable);
        return await(start(control, age));
    }
    [[nodiscard]] QString path() const { return profile.directory.filePath(QStringLiteral("register.csv")); }
    [[nodiscard]] Result<services::DoNotCallReceipt> import(const QByteArray &bytes,
                                                            std::chrono::hours age = {})
    {
        return import(bytes, std::make_shared<services::JobControl>(), age);
    }

    TestProfile profile;
    services::DoNotCallService lists;
};

} // namespace callboard::test
