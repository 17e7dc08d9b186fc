// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/published_page.h"

#include "ui/inputs/figure_row.h"

#include <QLabel>

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
        {QT_TRANSLATE_NOOP("gpuspeedup::PublishedPage", "Hardware"),
         {"cpu_operations_per_second", "gpu_operations_per_second", "link_bytes_per_second"}},
        {QT_TRANSLATE_NOOP("gpuspeedup::PublishedPage", "Task"), {"operations", "data_bytes"}},
        {QT_TRANSLATE_NOOP("gpuspeedup::PublishedPage", "Kernel launches"),
         {"launch_overhead_per_launch_s", "launches"}},
    };
    return list;
}

} // namespace

PublishedPage::PublishedPage(QWidget* parent) : InputPage(parent)
{
    for (const Group& group : groups()) {
        addHeading(tr(group.heading));
        for (const std::string_view key : group.keys)
            figures_.push_back(addFigure(*findPlanInput(key)));
    }
}

void PublishedPage::display(const ShownPlan& shown, bool keepTyped)
{
    for (FigureRow* figure : figures_)
        figure->display(shown, keepTyped);
}

} // namespace gpuspeedup
