// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace gpuspeedup {

/// A result: looks like a label, and can be read, selected and copied like a text
/// field, by a screen reader too (a QLabel has no accessible text).
class ResultField : public QLineEdit
{
    Q_OBJECT

public:
    explicit ResultField(const QString& accessibleName, QWidget* parent = nullptr);

    void showText(const QString& text);
    /// A past result is shown in the colour of disabled text.
    void setStale(bool stale);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace gpuspeedup
