// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/input_panel.h"

#include "ui/inputs/quantity_field.h"
#include "ui/inputs/source_text.h"
#include "ui/locale_text.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace gpuspeedup {
namespace {

struct Group
{
    const char* heading;
    std::vector<std::string_view> keys;
};

/// What describes the machine, what the task, and how they meet.
const std::vector<Group>& groups()
{
    static const std::vector<Group> list = {
        {QT_TRANSLATE_NOOP("gpuspeedup::InputPanel", "Hardware"),
         {"cpu_operations_per_second", "gpu_operations_per_second", "link_bytes_per_second"}},
        {QT_TRANSLATE_NOOP("gpuspeedup::InputPanel", "Task"), {"operations", "data_bytes"}},
        {QT_TRANSLATE_NOOP("gpuspeedup::InputPanel", "Kernel launches"),
         {"launch_overhead_per_launch_s", "launches"}},
    };
    return list;
}

} // namespace

InputPanel::InputPanel(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    for (const Group& group : groups()) {
        addHeading(tr(group.heading), *grid);
        for (const std::string_view key : group.keys)
            addRow(*findInput(key), *grid);
    }
    grid->setRowStretch(grid->rowCount(), 1);
}

void InputPanel::addHeading(const QString& text, QGridLayout& grid)
{
    const int row = grid.rowCount();
    if (row > 1)
        grid.setRowMinimumHeight(row, 6);
    auto* heading = new QLabel(text);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setContentsMargins(0, 0, 0, 4);
    grid.addWidget(heading, row + 1, 0, 1, 2);
}

void InputPanel::addRow(const Input& input, QGridLayout& grid)
{
    const int row = grid.rowCount();
    auto* label = new QLabel(toQString(input.label));
    auto* field = new QuantityField(fieldFigureOf(input));
    auto* hint = new QLabel;
    label->setBuddy(field);
    field->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000000 GFLOPS")));
    hint->setFont(smallFont(hint->font()));
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    hint->setAlignment(Qt::AlignRight | Qt::AlignTop);
    hint->setMinimumHeight(QFontMetrics(hint->font()).height() + 3);
    grid.addWidget(label, row, 0);
    grid.addWidget(field, row, 1);
    grid.addWidget(hint, row + 1, 0, 1, 2);
    rows_.push_back({&input, label, field, hint});
    connect(field, &QuantityField::edited, this, &InputPanel::onEdited);
}

void InputPanel::setInputs(const SourcedScenario& inputs)
{
    inputs_ = inputs;
    for (const Row& row : rows_) {
        row.field->setValue(row.input->read(inputs.scenario));
        showHint(row);
    }
}

QString InputPanel::refusal() const
{
    const auto refused = std::find_if(rows_.begin(), rows_.end(),
                                      [](const Row& row) { return !row.field->value().has_value(); });
    return refused == rows_.end() ? QString()
                                  : tr("“%1” cannot be read.").arg(refused->field->accessibleName());
}

void InputPanel::onEdited()
{
    Scenario scenario = inputs_.scenario;
    for (const Row& row : rows_)
        if (const auto value = row.field->value())
            row.input->write(scenario, *value);
    if (scenario != inputs_.scenario) { // edited figures are no longer those of the named example
        scenario.name.clear();
        scenario.note.clear();
    }
    inputs_ = edited(inputs_, scenario);
    for (const Row& row : rows_)
        showHint(row);
    if (const QString sentence = refusal(); !sentence.isEmpty())
        emit refused(sentence);
    else
        emit inputsEdited(inputs_);
}

void InputPanel::showSource(const Row& row) const
{
    const Input& input = *row.input;
    const QString source = longSourceText(inputs_.sourceOf(input.key));
    const QString tip = tr("%1 (%2 in the formulas)").arg(toQString(input.advice), toQString(input.symbol)) +
                        QLatin1Char('\n') + source;
    const QString plain = QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(tip.toHtmlEscaped());
    row.label->setToolTip(plain);
    row.field->setToolTip(plain);
    const bool asShown = row.field->fault().isEmpty() && row.field->reading().isEmpty();
    row.field->setAccessibleDescription(row.hint->text() +
                                        (asShown ? QStringLiteral(". ") + source : QString()));
}

void InputPanel::showHint(const Row& row) const
{
    const QString fault = row.field->fault();
    const QString reading = row.field->reading();
    const QString source = shortSourceText(inputs_.sourceOf(row.input->key));
    const QString text = !fault.isEmpty()     ? fault
                         : !reading.isEmpty() ? QStringLiteral("= ") + reading
                         : !source.isEmpty()  ? source
                                              : tr("typical %1").arg(toQString(row.input->typical));
    QPalette palette = row.hint->parentWidget()->palette();
    palette.setColor(QPalette::WindowText,
                     fault.isEmpty() ? palette.color(QPalette::PlaceholderText) : themeColors(palette).error);
    row.hint->setPalette(palette);
    QPalette fieldPalette = row.hint->parentWidget()->palette();
    if (!fault.isEmpty())
        fieldPalette.setColor(QPalette::Text, themeColors(palette).error);
    row.field->setPalette(fieldPalette);
    const bool same = row.hint->text() == text;
    row.hint->setText(text);
    showSource(row);
    if (same)
        return;
    if (!fault.isEmpty() && QAccessible::isActive()) {
        QAccessibleEvent alert(row.hint, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void InputPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (const Row& row : rows_)
            showHint(row);
}

} // namespace gpuspeedup
