// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/workload_page.h"

#include "model/choices/edits.h"
#include "model/error.h"
#include "model/plan/task_json.h"
#include "model/text_file.h"
#include "model/value_format.h"
#include "ui/inputs/search_box.h"
#include "ui/inputs/workload_form.h"
#include "ui/locale_text.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace gpuspeedup {
namespace {

// Rows of the list, around those of the templates.
constexpr int typedRow = 0;
constexpr int firstTemplate = 1;

int taskRow()
{
    return firstTemplate + static_cast<int>(workloads().size());
}

int rowOf(const TaskChoice& task)
{
    if (const auto* const chosen = std::get_if<WorkloadChoice>(&task)) {
        const auto at = std::ranges::find(workloads(), std::string_view(chosen->name), &Workload::name);
        return firstTemplate + static_cast<int>(at - workloads().begin());
    }
    return std::holds_alternative<TaskTextChoice>(task) ? taskRow() : typedRow;
}

/// "4096³", "8192 × 4096"; empty for more than three sizes.
QString sizesText(const Workload& workload, const std::vector<double>& sizes)
{
    if (sizes.empty() || sizes.size() > 3)
        return {};
    const bool equal = std::ranges::all_of(sizes, [&](double size) { return size == sizes.front(); });
    QStringList texts;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        texts += toQString(quantityText(sizes[i], workload.parameters[i].unit, 4, decimalMark()));
    if (!equal || sizes.size() == 1)
        return texts.join(QStringLiteral(" × "));
    return texts.front() + (sizes.size() == 2 ? QStringLiteral("²") : QStringLiteral("³"));
}

} // namespace

WorkloadPage::WorkloadPage(QWidget* parent)
    : InputPage(parent), kinds_(new SearchBox), open_(new QPushButton(tr("Open a task file…")))
{
    kinds_->addChoice(tr("Figures typed above"));
    for (const Workload* workload : workloads())
        kinds_->addChoice(modelText(workload->title), {},
                          modelText(workload->description) + QLatin1Char(' ') + toQString(workload->name));
    kinds_->addChoice(tr("Task file…"));
    addLabelled(tr("What is computed"), kinds_);
    description_ = addNote();
    addWide(open_);
    open_->hide();
    connect(kinds_, &QComboBox::activated, this, &WorkloadPage::onChosen);
    connect(open_, &QPushButton::clicked, this, &WorkloadPage::openTask);
}

void WorkloadPage::display(const ShownPlan& shown, bool keepTyped)
{
    const TaskChoice& task = shown.choices.task;
    const bool sameTask = form_ == nullptr && task == shown_;
    const auto* const chosen = std::get_if<WorkloadChoice>(&task);
    if (!sameTask)
        kinds_->choose(rowOf(task));
    shown_ = task;
    open_->setVisible(std::holds_alternative<TaskTextChoice>(task));
    QString about = tr("Operations, data and launches are those of the fields above.");
    if (chosen != nullptr)
        about = modelText(workloadNamed(chosen->name).description);
    else if (std::holds_alternative<TaskTextChoice>(task))
        about =
            tr("%1: %n kernel(s), one after the other.", nullptr, static_cast<int>(shown.plan.kernels.size()))
                .arg(toQString(shown.plan.base.name));
    if (about != description_->text())
        description_->setText(about);
    if (chosen != nullptr)
        return showForm(*chosen, keepTyped);
    delete form_;
    form_ = nullptr;
}

void WorkloadPage::showForm(const WorkloadChoice& choice, bool keepTyped)
{
    const Workload& workload = workloadNamed(choice.name);
    if (form_ == nullptr || &form_->workload() != &workload) {
        delete form_;
        form_ = new WorkloadForm(workload);
        grid().addWidget(form_, grid().rowCount(), 0, 1, 2);
        connect(form_, &WorkloadForm::edited, this,
                [this](const WorkloadValues& values, const QString& step, const QString& mergeKey) {
                    const WorkloadChoice edited{std::string(form_->workload().name), values};
                    emit InputPage::edited(
                        [edited](Choices choices) { return withTask(std::move(choices), edited); }, step,
                        mergeKey);
                });
        connect(form_, &WorkloadForm::refusalChanged, this, &InputPage::refusalChanged);
        connect(form_, &WorkloadForm::editingFinished, this, &InputPage::editingFinished);
        emit rebuilt();
    }
    form_->display(choice.values, keepTyped);
}

QString WorkloadPage::refusal() const
{
    return form_ == nullptr ? QString() : form_->refusal();
}

void WorkloadPage::onChosen(int row)
{
    if (row == taskRow()) {
        kinds_->choose(rowOf(shown_)); // until a file is read
        return openTask();
    }
    TaskChoice task;
    if (row != typedRow) {
        const Workload& workload = *workloads()[static_cast<std::size_t>(row - firstTemplate)];
        task = WorkloadChoice{std::string(workload.name), defaultValues(workload)};
    }
    if (rowOf(shown_) != row)
        emit edited([task](Choices choices) { return withTask(std::move(choices), task); },
                    tr("choosing what is computed"), {});
    emit refusalChanged();
}

void WorkloadPage::openTask()
{
    auto* dialog =
        new QFileDialog(this, tr("Open a task file"), {}, tr("Task files (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WorkloadPage::openTaskFile);
    dialog->open();
}

void WorkloadPage::openTaskFile(const QString& path)
{
    try {
        const TaskTextChoice task{readTextFile(path.toStdString(), mostTaskBytes)};
        (void)taskFromJson(task.json, path.toStdString(), true, true);
        emit edited([task](Choices choices) { return withTask(std::move(choices), task); },
                    tr("opening a task file"), {});
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
}

QString WorkloadPage::summary(const ShownPlan& shown)
{
    if (std::holds_alternative<TaskTextChoice>(shown.choices.task))
        return toQString(shown.plan.base.name);
    const auto* const chosen = std::get_if<WorkloadChoice>(&shown.choices.task);
    if (chosen == nullptr)
        return tr("as typed above");
    const Workload& workload = workloadNamed(chosen->name);
    QStringList parts{modelText(workload.title)};
    if (const QString sizes = sizesText(workload, chosen->values.sizes); !sizes.isEmpty())
        parts += sizes;
    if (chosen->values.dtype)
        parts += modelText(arithmeticInfo(*chosen->values.dtype).label);
    return parts.join(QStringLiteral(" · "));
}

} // namespace gpuspeedup
