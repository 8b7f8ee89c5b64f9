// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/regionbox.h"

#include "ui/common/layoutstore.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr QLatin1String HouseRegion("IN");

} // namespace

QList<RegionChoice> regionChoices()
{
    QList<RegionChoice> regions;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2)
            regions.append({RegionBox::tr("%1 (%2)", "country and code")
                                .arg(QLocale::territoryToString(territory), code),
                            code});
    }
    const QCollator collator;
    std::sort(regions.begin(), regions.end(), [&collator](const RegionChoice &a, const RegionChoice &b) {
        return collator.compare(a.text, b.text) < 0;
    });
    return regions;
}

RegionBox::RegionBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("region"));
    const QList<RegionChoice> regions = regionChoices();
    for (const RegionChoice &region : regions)
        addItem(region.text, region.code);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    if (!setRegion(LayoutStore().text(QStringLiteral("region"))))
        setRegion(HouseRegion);
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        LayoutStore().keepText(QStringLiteral("region"), region());
        Q_EMIT regionChanged(region());
    });
}

QString RegionBox::region() const
{
    return currentData().toString();
}

bool RegionBox::setRegion(const QString &code)
{
    const int index = findData(code);
    if (index < 0)
        return false;
    setCurrentIndex(index);
    return true;
}

} // namespace callboard::ui
