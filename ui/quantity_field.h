// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/input.h"

#include <QLineEdit>

#include <optional>

namespace gpuspeedup {

/// The line edit of one input. Reads a number with or without unit at each
/// keystroke; a bare number takes the unit shown before typing began.
///
/// Up and Down step the last shown digit, Page Up and Page Down ten of it.
/// Leaving the field writes the value out in full.
class QuantityField : public QLineEdit
{
    Q_OBJECT

public:
    /// `input` must outlive the field.
    explicit QuantityField(const Input& input, QWidget* parent = nullptr);

    [[nodiscard]] const Input& input() const { return input_; }
    /// Shows `si`, in the coherent unit, in its display unit. Emits nothing.
    void setValue(double si);
    /// Of the text as it stands; nothing while it is refused.
    [[nodiscard]] std::optional<double> value() const;
    /// How the text is read, such as "80 µs"; empty where the text says just that.
    [[nodiscard]] QString reading() const;
    /// Why the text is refused, in one sentence; empty while it is read.
    [[nodiscard]] QString fault() const { return fault_; }

signals:
    /// The text changed by hand: value(), reading() and fault() are up to date.
    void edited();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void read();
    void writeOut();
    void step(int steps);

    const Input& input_;
    Unit shownUnit_;
    std::optional<ParsedValue> parsed_;
    QString fault_;
    int wheelTurn_ = 0; ///< less than a notch: touchpads send many small turns
};

} // namespace gpuspeedup
