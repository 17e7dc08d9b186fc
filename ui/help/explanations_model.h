// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/explanations.h"

#include <QStandardItemModel>

namespace gpuspeedup {

/// The explanations in the current language, by kind.
class ExplanationsModel : public QStandardItemModel
{
    Q_OBJECT

public:
    /// What a row holds beside its name; a kind, which is a heading, holds none of it.
    enum Role
    {
        htmlRole = Qt::UserRole + 1,
        searchRole, ///< all words it is found by
        namesRole   ///< list of the accessible names of fields that it explains
    };

    explicit ExplanationsModel(QObject* parent = nullptr);

private:
    [[nodiscard]] static QString kindText(Explanation::Kind kind);
    [[nodiscard]] static QStandardItem* itemOf(const Explanation& explanation);
};

} // namespace gpuspeedup
