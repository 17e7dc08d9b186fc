// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/quantity_field.h"

#include <QObject>

class QGridLayout;
class QLabel;
class QToolButton;

namespace gpuspeedup {

/// A figure's label and field side by side, and below them how the text is read, why it
/// is refused, or else a hint; with a button that takes back what was typed.
class QuantityRow : public QObject
{
    Q_OBJECT

public:
    /// Adds itself at the end of `grid`, in its first two columns; lives as long as its widget.
    QuantityRow(const FieldFigure& figure, QGridLayout& grid);

    [[nodiscard]] QuantityField& field() { return *field_; }
    [[nodiscard]] const QuantityField& field() const { return *field_; }
    /// Shows `si`, or nothing. With `keepTyped` a text that is refused, or says the same in other words,
    /// stays.
    void show(std::optional<double> si, bool keepTyped, int digits = QuantityField::everyDigit);
    /// Below a text that is read.
    void setHint(const QString& hint);
    /// `description` is what of `tip` is read aloud after the hint.
    void setTip(const QString& tip, const QString& description);
    void setResettable(bool resettable);
    void setVisible(bool visible);
    /// After another palette.
    void updateColors();

signals:
    /// The text changed by hand: it is read, or refused.
    void edited();
    void left();
    void resetPressed();

private:
    void update();

    QLabel* label_;
    QuantityField* field_;
    QToolButton* reset_;
    QLabel* hint_;
    QString hintText_;
    QString description_;
    bool isRefused_ = false;
    bool isResettable_ = false;
    bool isVisible_ = true;
};

} // namespace gpuspeedup
