// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/all_figures_page.h"

#include "model/input.h"
#include "ui/inputs/figure_row.h"
#include "ui/inputs/quantity_row.h"

#include <QLabel>

#include <algorithm>

namespace gpuspeedup {
namespace {

struct GroupKeys
{
    const char* heading;
    std::vector<std::string_view> keys;
};

const std::vector<GroupKeys>& groupKeys()
{
    static const std::vector<GroupKeys> list = {
        {QT_TRANSLATE_NOOP("gpuspeedup::AllFiguresPage", "CPU"),
         {"cpu_run_time_s", "cpu_traffic_bytes", "cpu_bandwidth", "cpu_compute_efficiency",
          "cpu_memory_efficiency"}},
        {QT_TRANSLATE_NOOP("gpuspeedup::AllFiguresPage", "GPU"),
         {"gpu_traffic_bytes", "gpu_bandwidth", "gpu_compute_efficiency", "gpu_memory_efficiency",
          "half_rate_operations"}},
        {QT_TRANSLATE_NOOP("gpuspeedup::AllFiguresPage", "Link and copies"),
         {"to_gpu_bytes_per_second", "from_gpu_bytes_per_second", "to_gpu_latency_s", "from_gpu_latency_s",
          "to_gpu_copies", "from_gpu_copies"}},
        {QT_TRANSLATE_NOOP("gpuspeedup::AllFiguresPage", "Launches"),
         {"launch_sync_s", "graph_launch_s", "graph_node_s"}},
        {QT_TRANSLATE_NOOP("gpuspeedup::AllFiguresPage", "Several GPUs"),
         {"scaling_efficiency", "communication_bytes", "peer_bytes_per_second"}},
        {QT_TRANSLATE_NOOP("gpuspeedup::AllFiguresPage", "The whole run"),
         {"one_off_s", "runs", "serial_share", "model_factor", "cpu_model_factor"}},
    };
    return list;
}

bool isListed(std::string_view key)
{
    return std::ranges::any_of(groupKeys(), [&](const GroupKeys& group) {
        return std::ranges::find(group.keys, key) != group.keys.end();
    });
}

/// Typing one of these is what turns its refinement on.
constexpr std::string_view always[] = {"one_off_s", "runs", "serial_share"};

/// The field stands elsewhere: among the seven, or beside the choice of the GPU.
bool isElsewhere(const PlanInput& input)
{
    return findInput(input.key) != nullptr || input.key == "gpus";
}

bool isShown(const PlanInput& input, const Plan& plan)
{
    return !isElsewhere(input) &&
           (input.active(plan) || std::ranges::find(always, input.key) != std::end(always));
}

} // namespace

AllFiguresPage::AllFiguresPage(QWidget* parent) : InputPage(parent)
{
    const auto add = [&](const QString& heading, const std::vector<std::string_view>& keys) {
        Group& group = groups_.emplace_back();
        group.heading = addHeading(heading);
        for (const std::string_view key : keys)
            group.figures.push_back(addFigure(*findPlanInput(key)));
    };
    for (const GroupKeys& group : groupKeys())
        add(tr(group.heading), group.keys);
    std::vector<std::string_view> others;
    for (const PlanInput& input : planInputs())
        if (!isElsewhere(input) && !isListed(input.key))
            others.push_back(input.key);
    if (!others.empty())
        add(tr("Others"), others);
}

void AllFiguresPage::display(const ShownPlan& shown, bool keepTyped)
{
    for (Group& group : groups_) {
        bool any = false;
        for (FigureRow* figure : group.figures) {
            const bool visible = isShown(figure->input(), shown.plan);
            any = any || visible;
            figure->row().setVisible(visible);
            if (visible)
                figure->display(shown, keepTyped);
        }
        if (group.heading->isHidden() == any)
            group.heading->setVisible(any);
    }
}

QString AllFiguresPage::summary(const ShownPlan& shown)
{
    const auto count = std::ranges::count_if(
        planInputs(), [&](const PlanInput& input) { return isShown(input, shown.plan); });
    return tr("%n more", nullptr, static_cast<int>(count));
}

} // namespace gpuspeedup
