// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/figures_page.h"

#include "model/input.h"
#include "model/profile_inputs.h"
#include "model/value_format.h"
#include "ui/locale_text.h"
#include "ui/measure/figure_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace gpuspeedup {
namespace {

QString valueText(const Input& input, double si)
{
    return toQString(quantityText(si, input.publishedUnit, 4, decimalMark()));
}

QLabel* plainLabel(const QString& text = {})
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* columnHeading(const QString& text)
{
    QLabel* label = plainLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// Which machine and when, as far as that is known.
QString measuredText(const MachineProfile& profile)
{
    const QString host = toQString(profile.host.empty() ? profile.name : profile.host);
    const QString moment = momentText(profile.measuredAt);
    if (moment.isEmpty())
        return host;
    return host.isEmpty() ? FiguresPage::tr("Measured on %1").arg(moment)
                          : FiguresPage::tr("%1, measured on %2").arg(host, moment);
}

void setBold(QWidget* widget, bool bold)
{
    QFont font = widget->font();
    font.setBold(bold);
    widget->setFont(font);
}

} // namespace

QString profileNotice(const MachineProfile& profile)
{
    QStringList sentences;
    if (!profile.gpuNotice.empty())
        sentences += modelText(profile.gpuNotice);
    else if (profile.gpus.empty())
        sentences += FiguresPage::tr("No GPU was measured.");
    if (!profile.complete)
        sentences += FiguresPage::tr("The run was cut short: some figures are missing.");
    return sentences.join(QLatin1Char('\n'));
}

FiguresPage::FiguresPage(QWidget* parent)
    : QWidget(parent),
      machine_(plainLabel()),
      notice_(plainLabel()),
      gpuLabel_(new QLabel(tr("&GPU"))),
      gpu_(new QComboBox)
{
    machine_->setWordWrap(true);
    notice_->setWordWrap(true);
    setBold(notice_, true);
    gpu_->setAccessibleName(tr("GPU to use"));
    gpu_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    gpuLabel_->setBuddy(gpu_);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    machine_->setContentsMargins(0, 0, 0, 8);
    notice_->setContentsMargins(0, 0, 0, 8);
    grid->addWidget(machine_, 0, 0, 1, 4);
    grid->addWidget(notice_, 1, 0, 1, 4);
    grid->addWidget(gpuLabel_, 2, 0);
    grid->addWidget(gpu_, 2, 1, 1, 3);
    const QString headings[] = {tr("Field"), tr("Now"), tr("Becomes"), tr("Figure")};
    for (int column = 0; column < 4; ++column)
        grid->addWidget(columnHeading(headings[column]), 3, column,
                        column == 1 || column == 2 ? Qt::AlignRight : Qt::AlignLeft);
    for (const ProfileInput& input : profileInputs({}, 0, {}))
        addRow(input.key, *grid);
    grid->setColumnStretch(3, 1);
    auto* task = plainLabel(tr("Operations, data and launches are the task's: they stay."));
    task->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(task, grid->rowCount(), 0, 1, 4);
    grid->setRowStretch(grid->rowCount(), 1);
    connect(gpu_, &QComboBox::currentIndexChanged, this, &FiguresPage::fillChoices);
}

void FiguresPage::addRow(std::string_view key, QGridLayout& grid)
{
    const int row = grid.rowCount();
    const QString name = modelText(findInput(key)->label);
    auto* label = plainLabel(name);
    auto* figure = new QComboBox;
    figure->setAccessibleName(tr("Figure for %1").arg(name));
    figure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    label->setBuddy(figure);
    rows_.push_back({key, plainLabel(), plainLabel(), figure});
    grid.addWidget(label, row, 0);
    grid.addWidget(rows_.back().before, row, 1, Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(rows_.back().after, row, 2, Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(figure, row, 3);
    connect(figure, &QComboBox::currentIndexChanged, this, &FiguresPage::showPreview);
}

void FiguresPage::setProfile(const MachineProfile& profile, const SourcedScenario& current)
{
    profile_ = profile;
    current_ = current;
    machine_->setText((measuredText(profile) + QLatin1Char('\n') + machineText(profile)).trimmed());
    const QString notice = profileNotice(profile);
    notice_->setText(notice);
    notice_->setVisible(!notice.isEmpty());
    const QSignalBlocker quiet(gpu_);
    gpu_->clear();
    for (const GpuRecord& gpu : profile.gpus)
        gpu_->addItem(gpuText(gpu));
    gpu_->setVisible(profile.gpus.size() > 1);
    gpuLabel_->setVisible(profile.gpus.size() > 1);
    fillChoices();
}

void FiguresPage::fillChoices()
{
    const std::vector<ProfileInput> filled = profileInputs(profile_, gpu(), current_.scenario);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const ProfileInput& input = filled[i];
        const QSignalBlocker quiet(row.figure);
        row.figure->clear();
        for (const ProfileChoice& choice : input.choices)
            row.figure->addItem(
                tr("%1: %2").arg(modelText(choice.label), valueText(*findInput(row.key), choice.value)),
                toQString(choice.figure));
        row.figure->addItem(input.choices.empty() ? tr("Not measured") : tr("Leave as it is"));
        row.figure->setEnabled(!input.choices.empty());
        const bool hasDefault = !input.choices.empty() && input.choices.front().figure == input.defaultFigure;
        row.figure->setCurrentIndex(hasDefault ? 0 : row.figure->count() - 1);
    }
    showPreview();
}

void FiguresPage::showPreview()
{
    const SourcedScenario after = result();
    for (const Row& row : rows_) {
        const Input& input = *findInput(row.key);
        const QString before = valueText(input, input.read(current_.scenario));
        const bool changes = after.sourceOf(row.key) != current_.sourceOf(row.key) ||
                             input.read(after.scenario) != input.read(current_.scenario);
        const QString becomes = changes ? valueText(input, input.read(after.scenario)) : tr("stays");
        row.before->setText(before);
        row.after->setText(becomes);
        setBold(row.after, changes);
        row.figure->setAccessibleDescription(changes ? tr("%1 becomes %2").arg(before, becomes)
                                                     : tr("%1 stays").arg(before));
    }
    emit changed();
}

std::size_t FiguresPage::gpu() const
{
    return static_cast<std::size_t>(std::max(gpu_->currentIndex(), 0));
}

FigureSelection FiguresPage::selection() const
{
    FigureSelection chosen;
    for (const Row& row : rows_)
        if (const QString figure = row.figure->currentData().toString(); !figure.isEmpty())
            chosen[std::string(row.key)] = figure.toStdString();
    return chosen;
}

SourcedScenario FiguresPage::result() const
{
    return withFigures(current_, profile_, gpu(), selection());
}

} // namespace gpuspeedup
