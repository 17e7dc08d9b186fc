// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_page.h"

class QCheckBox;
class QPushButton;

namespace gpuspeedup {

class ChoiceBox;
class SearchBox;
class WorkloadForm;

/// What is computed: the typed figures, a template with its sizes, or the kernels of a task file.
class WorkloadPage : public InputPage
{
    Q_OBJECT

public:
    explicit WorkloadPage(QWidget* parent = nullptr);

    void display(const ShownPlan& shown, bool keepTyped) override;
    [[nodiscard]] QString refusal() const override;
    /// "Matrix product · 4096³ · FP32"
    [[nodiscard]] static QString summary(const ShownPlan& shown);

public slots:
    /// Asks for a task file.
    void openTask();
    /// Emits failed() where it cannot be read.
    void openTaskFile(const QString& path);

private:
    void onChosen(int row);
    void showForm(const WorkloadChoice& choice, bool keepTyped);

    SearchBox* kinds_;
    QLabel* description_;
    QPushButton* open_;
    WorkloadForm* form_ = nullptr;
    TaskChoice shown_;
};

} // namespace gpuspeedup
