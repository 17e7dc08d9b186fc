// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/field_figure.h"
#include "ui/inputs/shown_plan.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace gpuspeedup {

class FigureRow;
class QuantityRow;

/// A part of the inputs: shows its share of a plan and says what a hand changed.
class InputPage : public QWidget
{
    Q_OBJECT

public:
    explicit InputPage(QWidget* parent = nullptr);

    /// With `keepTyped` refused texts stay, and what is being typed. Emits nothing.
    virtual void display(const ShownPlan& shown, bool keepTyped) = 0;
    /// The page comes into sight: what lies outside the plan may have changed.
    virtual void refresh() {}
    /// Names the first field whose text is refused; empty where all can be read.
    [[nodiscard]] virtual QString refusal() const;

signals:
    void edited(const gpuspeedup::ChoicesChange& change, const QString& step, const QString& mergeKey);
    /// A text is refused, or no longer.
    void refusalChanged();
    /// Fields came or went.
    void rebuilt();
    /// A field was left.
    void editingFinished();
    /// A thing that could not be done, in one sentence.
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

    [[nodiscard]] QGridLayout& grid() { return *grid_; }
    QLabel* addHeading(const QString& text);
    QuantityRow* addRow(const FieldFigure& figure);
    FigureRow* addFigure(const PlanInput& input);
    /// In small letters over the whole width.
    QLabel* addNote(const QString& text = {});
    /// Below its label, over the whole width. Without mnemonics: the letters are the menus'.
    QLabel* addLabelled(const QString& label, QWidget* widget);
    void addWide(QWidget* widget);

private:
    QGridLayout* grid_;
    std::vector<QuantityRow*> rows_;
};

/// "typing:operations": steps of one field belong together.
[[nodiscard]] QString typingKey(std::string_view key);

} // namespace gpuspeedup
