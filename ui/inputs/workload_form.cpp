// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/workload_form.h"

#include "ui/inputs/choice_box.h"
#include "ui/inputs/input_page.h"
#include "ui/inputs/quantity_row.h"
#include "ui/locale_text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace gpuspeedup {
namespace {

// Rows of the choice of fusing.
constexpr int fusedAsSoftware = 0;
constexpr int fusedBoth = 1;
constexpr int fusedNeither = 2;

int rowOf(std::optional<Arithmetic> format)
{
    if (!format)
        return 0;
    const auto at = std::ranges::find(arithmetics(), *format, &ArithmeticInfo::arithmetic);
    return 1 + static_cast<int>(at - arithmetics().begin());
}

} // namespace

WorkloadForm::WorkloadForm(const Workload& workload, QWidget* parent)
    : QWidget(parent), workload_(workload), format_(new ChoiceBox), problem_(new QLabel)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    for (const WorkloadParameter& parameter : workload.parameters) {
        auto* row = new QuantityRow(fieldFigureOf(parameter), *grid);
        row->setHint(tr("“%1” in task files").arg(toQString(parameter.key)));
        row->setTip(modelText(parameter.label), {});
        if (std::ranges::find(inputs(), parameter.label, &Input::label) != inputs().end())
            row->field().setAccessibleName(tr("%1 of the task").arg(modelText(parameter.label)));
        rows_.push_back(row);
        connect(row, &QuantityRow::left, this, &WorkloadForm::editingFinished);
        connect(row, &QuantityRow::edited, this, [this, &parameter] {
            onEdited(tr("typing %1").arg(modelText(parameter.label)), typingKey(parameter.key));
        });
        connect(row, &QuantityRow::resetPressed, this, [this] {
            display(values_, false);
            emit refusalChanged();
        });
    }
    const auto addChoice = [&](const QString& label, ChoiceBox* box) {
        auto* above = new QLabel(label);
        above->setBuddy(box);
        box->setAccessibleName(label);
        above->setContentsMargins(0, 4, 0, 1);
        grid->addWidget(above, grid->rowCount(), 0, 1, 2);
        grid->addWidget(box, grid->rowCount(), 0, 1, 2);
    };
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->setFont(smallFont(problem_->font()));
    problem_->hide();
    grid->addWidget(problem_, grid->rowCount(), 0, 1, 2);
    format_->addItem(tr("%1, as usual").arg(modelText(arithmeticInfo(workload.arithmetic).label)));
    for (const ArithmeticInfo& info : arithmetics())
        format_->addItem(modelText(info.label));
    addChoice(tr("Number format"), format_);
    connect(format_, &QComboBox::activated, this, [this] { onEdited(tr("choosing the number format"), {}); });
    if (workload.fusable) {
        fused_ = new ChoiceBox;
        fused_->addItems({tr("As the software on each side does"), tr("In one kernel, on both sides"),
                          tr("One after the other, on both sides")});
        addChoice(tr("Steps of an expression"), fused_);
        connect(fused_, &QComboBox::activated, this,
                [this] { onEdited(tr("choosing how steps are fused"), {}); });
    }
}

void WorkloadForm::display(const WorkloadValues& values, bool keepTyped)
{
    values_ = values;
    // A contradiction is of several fields: none of them is taken back.
    const bool keepAll = keepTyped && !refusal().isEmpty();
    for (std::size_t i = 0; i < rows_.size() && i < values.sizes.size(); ++i)
        if (!keepAll)
            rows_[i]->show(values.sizes[i], keepTyped);
    format_->choose(rowOf(values.dtype));
    if (fused_ != nullptr)
        fused_->choose(!values.fused ? fusedAsSoftware : *values.fused ? fusedBoth : fusedNeither);
    showProblem();
}

std::optional<std::vector<double>> WorkloadForm::sizes() const
{
    std::vector<double> sizes;
    for (const QuantityRow* row : rows_) {
        const auto value = row->field().value();
        if (!value)
            return {};
        sizes.push_back(*value);
    }
    return sizes;
}

QString WorkloadForm::refusal() const
{
    for (const QuantityRow* row : rows_)
        if (!row->field().fault().isEmpty())
            return tr("“%1” cannot be read.").arg(row->field().accessibleName());
    const auto read = sizes();
    if (!read || workload_.contradiction == nullptr)
        return {};
    const auto problem = workload_.contradiction(*read);
    return problem ? tr("The sizes do not go together: %1.").arg(modelText(*problem)) : QString();
}

void WorkloadForm::showProblem()
{
    const QString problem = sizes() ? refusal() : QString();
    if (problem != problem_->text()) {
        problem_->setText(problem);
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, themeColors(colors).error);
        problem_->setPalette(colors);
    }
    problem_->setVisible(!problem.isEmpty());
}

void WorkloadForm::onEdited(const QString& step, const QString& mergeKey)
{
    showProblem();
    if (const auto read = sizes(); read && refusal().isEmpty()) {
        WorkloadValues values;
        values.sizes = *read;
        if (format_->currentIndex() > 0)
            values.dtype = arithmetics()[static_cast<std::size_t>(format_->currentIndex() - 1)].arithmetic;
        if (fused_ != nullptr && fused_->currentIndex() != fusedAsSoftware)
            values.fused = fused_->currentIndex() == fusedBoth;
        emit edited(values, step, mergeKey);
    }
    emit refusalChanged();
}

void WorkloadForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QuantityRow* row : rows_)
        row->updateColors();
}

} // namespace gpuspeedup
