// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/contactmapping.h"

#include <QDialog>

class QComboBox;
class QListWidget;

namespace callboard::ui {

/// Which properties of a HubSpot account feed the leads, chosen from the account's own list (S2-071). Shown
/// with open(); whoever opened it takes mapping() when it was accepted.
class HubSpotMappingDialog final : public QDialog
{
    Q_OBJECT
public:
    HubSpotMappingDialog(const services::ContactMapping &mapping,
                         const QList<sync::hubspot::Property> &properties, QWidget *parent);

    /// As it stands in the fields.
    [[nodiscard]] services::ContactMapping mapping() const;

private:
    QComboBox *boxFor(services::ContactField field, const services::ContactMapping &mapping);
    void listAttributes(const services::ContactMapping &mapping);

    QList<sync::hubspot::Property> m_properties; ///< by label
    QMap<services::ContactField, QComboBox *> m_boxes;
    QListWidget *m_attributes;
};

} // namespace callboard::ui
