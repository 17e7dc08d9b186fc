// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provenance.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace gpuspeedup {

class QuantityField;
struct Input;

/// The seven fields, each with its label and, below it, how the text is read, why it
/// is refused, where the value was measured, or the typical range.
class InputPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InputPanel(QWidget* parent = nullptr);

    /// Shows `inputs` in the fields. Emits nothing.
    void setInputs(const SourcedScenario& inputs);

signals:
    /// A field was edited and all can be read.
    void inputsEdited(const gpuspeedup::SourcedScenario& inputs);
    /// A field holds something that cannot be read; the sentence names it.
    void refused(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        const Input* input;
        QLabel* label;
        QuantityField* field;
        QLabel* hint;
    };

    void addHeading(const QString& text, QGridLayout& grid);
    void addRow(const Input& input, QGridLayout& grid);
    void onEdited();
    /// Names the first field that cannot be read; empty where all can.
    [[nodiscard]] QString refusal() const;
    void showHint(const Row& row) const;
    void showSource(const Row& row) const;

    std::vector<Row> rows_;
    SourcedScenario inputs_;
};

} // namespace gpuspeedup
