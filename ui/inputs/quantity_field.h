// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/field_figure.h"

#include <QLineEdit>

#include <optional>

namespace gpuspeedup {

/// The line edit of one figure. Reads a number with or without unit at each
/// keystroke; a bare number takes the unit shown before typing began.
///
/// Up and Down step the last shown digit, Page Up and Page Down ten of it.
/// Leaving the field writes the value out in full. Undo and Redo are the window's.
class QuantityField : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuantityField(FieldFigure figure, QWidget* parent = nullptr);

    [[nodiscard]] const FieldFigure& figure() const { return figure_; }
    /// Shows `si`, in the coherent unit, in its display unit, or nothing: every digit, or so many. value() is
    /// `si` to the last bit until somebody types. Emits nothing.
    void setValue(std::optional<double> si, int digits = everyDigit);
    static constexpr int everyDigit = 17;
    /// Of the text as it stands; nothing while it is refused, and where it is empty.
    [[nodiscard]] std::optional<double> value() const;
    /// How the text is read, such as "80 µs"; empty where the text says just that.
    [[nodiscard]] QString reading() const;
    /// Why the text is refused, in one sentence; empty while it is read.
    [[nodiscard]] QString fault() const { return reading_.fault; }

signals:
    /// The text changed by hand: value(), reading() and fault() are up to date.
    void edited();

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void write(const QString& text);
    void read();
    void writeOut();
    void step(int steps);

    const FieldFigure figure_;
    Unit shownUnit_;
    FigureReading reading_;
    bool isGiven_ = true;  ///< nothing was typed since setValue()
    bool writing_ = false; ///< the text is written by the field itself
    int wheelTurn_ = 0;    ///< less than a notch: touchpads send many small turns
};

} // namespace gpuspeedup
