// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/software_page.h"

#include "model/choices/edits.h"
#include "model/input.h"
#include "model/plan/launch_mode.h"
#include "model/plan/software_stack.h"
#include "model/value_format.h"
#include "ui/inputs/choice_box.h"
#include "ui/inputs/quantity_row.h"
#include "ui/locale_text.h"

#include <QLabel>

#include <algorithm>
#include <iterator>

namespace gpuspeedup {
namespace {

// Rows of the overlap.
constexpr int noOverlap = 0;
constexpr int bestOverlap = 1;
constexpr int typedOverlap = 2;
constexpr double firstChunks = 8;

int rowOfStack(const std::string& name)
{
    const auto& stacks = softwareStacks();
    const auto at = std::ranges::find(stacks, name, &SoftwareStack::name);
    return at == stacks.end() ? 0 : 1 + static_cast<int>(at - stacks.begin());
}

/// The row after that of no choice; 0: none.
template <typename List, typename Value> int rowIn(const List& list, const std::optional<Value>& value)
{
    if (!value)
        return 0;
    return 1 + static_cast<int>(std::ranges::find(list, *value) - std::begin(list));
}

template <typename List> auto choiceIn(const List& list, int row)
{
    using Value = std::remove_cvref_t<decltype(*std::begin(list))>;
    return row <= 0 ? std::optional<Value>() : std::optional<Value>(list[row - 1]);
}

const SoftwareStack* stackOf(const Choices& choices)
{
    const int row = rowOfStack(choices.stack);
    return row == 0 ? nullptr : &softwareStacks()[static_cast<std::size_t>(row - 1)];
}

} // namespace

SoftwarePage::SoftwarePage(QWidget* parent)
    : InputPage(parent),
      stack_(new ChoiceBox),
      memory_(new ChoiceBox),
      overlap_(new ChoiceBox),
      launches_(new ChoiceBox)
{
    addStackChoice();
    needsGpu_ =
        addNote(tr("What copies and launches cost is a figure of the GPU: choose one under Machine."));
    addMemoryChoice();
    addOverlapChoice();
    addLaunchChoice();
}

void SoftwarePage::addStackChoice()
{
    stack_->addItem(tr("Nothing is added"));
    for (const SoftwareStack& stack : softwareStacks())
        stack_->addItem(stack.estimated ? tr("%1 (estimates)").arg(modelText(stack.label))
                                        : modelText(stack.label));
    addLabelled(tr("Software stack of the GPU code"), stack_);
    stackNote_ = addNote();
    connect(stack_, &QComboBox::activated, this, [this](int row) {
        const std::string name =
            row == 0 ? std::string() : softwareStacks()[static_cast<std::size_t>(row - 1)].name;
        emit edited([name](Choices choices) { return withStack(std::move(choices), name); },
                    tr("choosing the software stack"), {});
    });
}

void SoftwarePage::addMemoryChoice()
{
    memory_->addItems({tr("As the software stack does"), tr("Pinned (page-locked)"),
                       tr("Pageable, used before"), tr("Pageable, just allocated")});
    addLabelled(tr("Host memory that is copied"), memory_);
    connect(memory_, &QComboBox::activated, this, [this](int row) {
        emit edited([memory = choiceIn(hostMemories, row)](
                        Choices choices) { return withHostMemory(std::move(choices), memory); },
                    tr("choosing the host memory"), {});
    });
}

void SoftwarePage::addOverlapChoice()
{
    overlap_->addItems({tr("One after the other"), tr("Overlapped, in the best number of chunks"),
                        tr("Overlapped, in a number of chunks")});
    addLabelled(tr("Copies and kernels run"), overlap_);
    chunks_ = addRow({.name = tr("Number of chunks"),
                      .unit = {},
                      .least = 1,
                      .most = 1e6, // that a plan file holds
                      .whole = true,
                      .example = QStringLiteral("8")});
    connect(overlap_, &QComboBox::activated, this, [this](int row) {
        const std::optional<double> chunks = row == noOverlap     ? std::nullopt
                                             : row == bestOverlap ? std::optional(0.0)
                                                                  : std::optional(firstChunks);
        emit edited([chunks](Choices choices) { return withChunks(std::move(choices), chunks); },
                    tr("choosing the overlap"), {});
    });
    connect(chunks_, &QuantityRow::edited, this, [this] {
        if (const auto value = chunks_->field().value())
            emit edited([value](Choices choices) { return withChunks(std::move(choices), value); },
                        tr("typing %1").arg(chunks_->field().accessibleName()), typingKey("chunks"));
        emit refusalChanged();
    });
    connect(chunks_, &QuantityRow::resetPressed, this, [this] {
        chunks_->show(firstChunks, false);
        emit chunks_->edited();
    });
}

void SoftwarePage::addLaunchChoice()
{
    launches_->addItems({tr("As usual: queued, if there is a task"), tr("Queued, waiting at the end"),
                         tr("One by one, waiting for each"), tr("Captured in one CUDA graph")});
    addLabelled(tr("Kernels are launched"), launches_);
    connect(launches_, &QComboBox::activated, this, [this](int row) {
        emit edited([mode = choiceIn(launchModes, row)](
                        Choices choices) { return withLaunchMode(std::move(choices), mode); },
                    tr("choosing how kernels are launched"), {});
    });
}

void SoftwarePage::display(const ShownPlan& shown, bool keepTyped)
{
    const Choices& choices = shown.choices;
    stack_->choose(rowOfStack(choices.stack));
    const SoftwareStack* const stack = stackOf(choices);
    const QString note = stack == nullptr   ? tr("Launches and copies cost what the hardware takes.")
                         : stack->estimated ? tr("Nobody measured these figures: they are estimates.")
                                            : tr("What it adds was measured, on another machine.");
    if (note != stackNote_->text())
        stackNote_->setText(note);
    stackNote_->setToolTip(stack == nullptr ? QString() : modelText(stack->source));
    memory_->choose(rowIn(hostMemories, choices.hostMemory));
    overlap_->choose(!choices.chunks ? noOverlap : *choices.chunks == 0 ? bestOverlap : typedOverlap);
    const bool typed = choices.chunks && *choices.chunks > 0;
    chunks_->setVisible(typed);
    chunks_->show(typed ? *choices.chunks : firstChunks, keepTyped && typed);
    launches_->choose(rowIn(launchModes, choices.launchMode));
    showWhatNeedsAGpu(shown);
}

void SoftwarePage::showWhatNeedsAGpu(const ShownPlan& shown)
{
    const bool known = !std::holds_alternative<std::monostate>(shown.choices.gpu);
    needsGpu_->setVisible(!known);
    for (ChoiceBox* box : {memory_, overlap_, launches_})
        box->setEnabled(known || box->currentIndex() > 0);
}

QString SoftwarePage::summary(const ShownPlan& shown)
{
    const Choices& choices = shown.choices;
    QStringList parts;
    if (const SoftwareStack* const stack = stackOf(choices))
        parts += modelText(stack->label);
    if (choices.hostMemory)
        parts += modelText(hostMemoryName(*choices.hostMemory));
    if (choices.chunks)
        parts += *choices.chunks == 0 ? tr("best overlap")
                                      : tr("%n chunk(s)", nullptr, static_cast<int>(*choices.chunks));
    if (choices.launchMode == LaunchMode::graph)
        parts += tr("CUDA graph");
    else if (choices.launchMode == LaunchMode::synchronised)
        parts += tr("waiting for each launch");
    return parts.isEmpty() ? tr("nothing added") : parts.join(QStringLiteral(" · "));
}

} // namespace gpuspeedup
