// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison_page.h"

#include "model/chart/comparison_chart.h"
#include "model/choices/edits.h"
#include "model/report/side_by_side.h"
#include "ui/compare/comparison.h"
#include "ui/live_plan.h"
#include "ui/locale_text.h"
#include "ui/plan/plan_document.h"
#include "ui/table_view.h"

#include <QComboBox>

namespace gpuspeedup {
namespace {

/// What stands side by side.
enum class Subject
{
    scenarios,
    gpus, ///< of the catalogue, each for the current scenario
    cpus,
    machines ///< measured ones
};

std::vector<Comparison::Candidate> candidatesOf(Subject subject, const PlanDocument& document,
                                                const Catalogue& catalogue,
                                                const std::vector<MeasuredMachine>& machines)
{
    const Choices& current = document.current();
    std::vector<Comparison::Candidate> candidates;
    switch (subject) {
    case Subject::scenarios:
        for (int i = 0; i < document.count(); ++i)
            candidates.push_back({document.nameOf(i).toStdString(), document.at(i)});
        return candidates;
    case Subject::gpus:
        for (const CatalogueGpu& gpu : catalogue.gpus())
            candidates.push_back({gpu.name, withGpu(current, CatalogueChoice{gpu.id})});
        return candidates;
    case Subject::cpus:
        for (const CatalogueCpu& cpu : catalogue.cpus())
            candidates.push_back({cpu.name, withCpu(current, CatalogueChoice{cpu.id})});
        return candidates;
    case Subject::machines:
        for (const MeasuredMachine& machine : machines)
            candidates.push_back({machine.label, withMachine(current, machine), problemOf(current, machine)});
        return candidates;
    }
    return candidates;
}

Subject subjectOf(const QComboBox& box)
{
    return static_cast<Subject>(box.currentData().toInt());
}

} // namespace

ComparisonPage::ComparisonPage(LivePlan& live, PlanDocument& document, QWidget* parent)
    : ChartPage(QStringLiteral("comparison"),
                tr("Each bar is the range that holds 90 % of the likely speedups, the point the "
                   "estimate itself. Right of the line at 1 the GPU is faster."),
                parent),
      live_(live),
      document_(document),
      comparison_(new Comparison(live.catalogue(), this)),
      subject_(new QComboBox)
{
    subject_->addItem(tr("Scenarios of this plan"), static_cast<int>(Subject::scenarios));
    subject_->addItem(tr("This scenario on every GPU of the catalogue"), static_cast<int>(Subject::gpus));
    subject_->addItem(tr("This scenario against every CPU of the catalogue"),
                      static_cast<int>(Subject::cpus));
    subject_->addItem(tr("This scenario on every measured machine"), static_cast<int>(Subject::machines));
    subject_->setAccessibleName(tr("What is compared"));
    subject_->setToolTip(tr("What stands side by side. Enter, or a double click on a row, opens it."));
    addTool(subject_);
    table().setAccessibleName(tr("Comparison"));
    connect(subject_, &QComboBox::currentIndexChanged, this, &ComparisonPage::refresh);
    connect(comparison_, &Comparison::finished, this, &ComparisonPage::showPlans);
    connect(&table(), &QTableView::activated, this,
            [this](const QModelIndex& index) { openRow(index.row()); });
}

void ComparisonPage::setProfileStore(const ProfileStore& profiles)
{
    profiles_ = profiles;
    machinesRead_ = false;
}

void ComparisonPage::showMachines()
{
    subject_->setCurrentIndex(subject_->findData(static_cast<int>(Subject::machines)));
}

void ComparisonPage::refresh()
{
    if (subjectOf(*subject_) == Subject::machines && !machinesRead_) {
        machines_ = measuredMachines(profiles_);
        machinesRead_ = true;
    }
    setStale(tr("Being compared …"));
    comparison_->compare(candidatesOf(subjectOf(*subject_), document_, live_.catalogue(), machines_));
}

bool ComparisonPage::isComputing() const
{
    return comparison_->isComputing();
}

void ComparisonPage::showPlans()
{
    const Language language = currentLanguage();
    Chart chart = comparisonChart(comparison_->plans(), language);
    chart.table = sideBySideTable(comparison_->plans(), language);
    setChart(chart);
    setMarkedRow(subjectOf(*subject_) == Subject::scenarios ? document_.currentIndex() : -1);
    setStale(comparison_->plans().empty() ? reasonForNoMachine() : QString());
}

QString ComparisonPage::reasonForNoMachine() const
{
    return profiles_.entries().empty()
               ? tr("No machine was measured yet: measure this one, or import profiles of others in the "
                    "menu Machine, Profiles.")
               : tr("None of the profiles that are kept can be read; the menu Machine, Profiles says why.");
}

void ComparisonPage::openRow(int row)
{
    // The rows of an earlier question stand there while the new one is being answered.
    if (comparison_->isComputing() || row < 0 || row >= static_cast<int>(comparison_->plans().size()))
        return;
    const Choices& current = document_.current();
    switch (subjectOf(*subject_)) {
    case Subject::scenarios:
        return document_.select(row);
    case Subject::gpus: {
        const CatalogueGpu& gpu = live_.catalogue().gpus()[static_cast<std::size_t>(row)];
        return document_.edit(withGpu(current, CatalogueChoice{gpu.id}), tr("choosing the GPU"));
    }
    case Subject::cpus: {
        const CatalogueCpu& cpu = live_.catalogue().cpus()[static_cast<std::size_t>(row)];
        return document_.edit(withCpu(current, CatalogueChoice{cpu.id}), tr("choosing the CPU"));
    }
    case Subject::machines: {
        const MeasuredMachine& machine = machines_[static_cast<std::size_t>(row)];
        if (problemOf(current, machine).empty())
            document_.edit(withMachine(current, machine), tr("choosing the machine"));
        return;
    }
    }
}

} // namespace gpuspeedup
