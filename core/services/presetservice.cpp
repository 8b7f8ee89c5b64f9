// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/presetservice.h"

#include "core/services/presettext.h"
#include "core/services/ready.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

QString ownPresetsKey()
{
    return QStringLiteral("schedule.presets");
}

constexpr qsizetype LongestTitle = 80;

bool isPresetNamed(const Preset &preset, const QString &name)
{
    return preset.id.compare(name, Qt::CaseInsensitive) == 0 ||
           preset.title.compare(name, Qt::CaseInsensitive) == 0;
}

Result<QList<Preset>> ownPresets(const store::Store &store)
{
    const Result<std::optional<QString>> text = store.settings.value(ownPresetsKey());
    return text ? Result<QList<Preset>>(presetsFromText(text->value_or(QString()))) : fail(text.error());
}

Result<void> checkedPreset(const Preset &preset)
{
    if (preset.title.isEmpty() || preset.title.size() > LongestTitle) {
        return fail(ErrorCode::InvalidArgument,
                    {QCoreApplication::translate("Preset", "This name of a preset"),
                     QCoreApplication::translate("Preset", "1 to %n characters", nullptr, LongestTitle)});
    }
    const QList<Preset> shipped = presets();
    if (std::any_of(shipped.cbegin(), shipped.cend(),
                    [&](const Preset &each) { return isPresetNamed(each, preset.title); })) {
        return fail(ErrorCode::AlreadyExists,
                    {QCoreApplication::translate("Preset", "A preset named %1").arg(preset.title)});
    }
    return {};
}

Failure presetMissing(const QString &name)
{
    return fail(ErrorCode::NotFound, {QCoreApplication::translate("Preset", "A preset named %1").arg(name)});
}

} // namespace

QFuture<Result<QList<Preset>>> PresetService::all() const
{
    return m_workspace.ledger().read([](const store::Store &store) -> Result<QList<Preset>> {
        const Result<QList<Preset>> own = ownPresets(store);
        return own ? Result<QList<Preset>>(presets() + *own) : own;
    });
}

QFuture<Result<Preset>> PresetService::named(const QString &name) const
{
    return m_workspace.ledger().read([name](const store::Store &store) -> Result<Preset> {
        const Result<QList<Preset>> own = ownPresets(store);
        if (!own)
            return fail(own.error());
        const QList<Preset> known = presets() + *own;
        const auto found = std::find_if(known.cbegin(), known.cend(),
                                        [&](const Preset &preset) { return isPresetNamed(preset, name); });
        if (found == known.cend())
            return presetMissing(name);
        return *found;
    });
}

QFuture<Result<void>> PresetService::save(const Preset &preset) const
{
    Preset kept = preset;
    kept.title = preset.title.simplified();
    if (const Result<void> valid = checkedPreset(kept); !valid)
        return ready(Result<void>(fail(valid.error())));
    return m_workspace.ledger().write([kept](store::Store &store) -> Result<void> {
        Result<QList<Preset>> own = ownPresets(store);
        if (!own)
            return fail(own.error());
        const auto same = std::find_if(own->begin(), own->end(),
                                       [&](const Preset &each) { return isPresetNamed(each, kept.title); });
        if (same == own->end())
            own->append(kept);
        else
            *same = kept;
        return store.settings.setValue(ownPresetsKey(), presetsToText(*own));
    });
}

QFuture<Result<void>> PresetService::remove(const QString &title) const
{
    return m_workspace.ledger().write([title](store::Store &store) -> Result<void> {
        Result<QList<Preset>> own = ownPresets(store);
        if (!own)
            return fail(own.error());
        if (own->removeIf([&](const Preset &each) { return isPresetNamed(each, title); }) == 0)
            return presetMissing(title);
        return store.settings.setValue(ownPresetsKey(), presetsToText(*own));
    });
}

bool isShipped(const Preset &preset)
{
    const std::optional<Preset> shipped = presetById(preset.id);
    return shipped && *shipped == preset;
}

} // namespace callboard::services
