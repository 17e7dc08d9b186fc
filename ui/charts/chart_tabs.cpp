// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_tabs.h"

#include "model/chart/task_size_table.h"
#include "model/plan/plan_input.h"
#include "ui/charts/chart_page.h"
#include "ui/live_plan.h"
#include "ui/locale_text.h"
#include "ui/table_view.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace gpuspeedup {
namespace {

const PlanInput* chosenInput(const QComboBox& box)
{
    return findPlanInput(box.currentData().toString().toStdString());
}

/// The inputs the plan depends on, `chosen` being the current one.
void fill(QComboBox& box, const Plan& plan, const PlanInput* chosen)
{
    QStringList keys;
    for (const PlanInput& input : planInputs())
        if (input.active(plan))
            keys += toQString(input.key);
    QStringList shown;
    for (int i = 0; i < box.count(); ++i)
        shown += box.itemData(i).toString();
    const QSignalBlocker blocker(box);
    if (shown != keys) {
        box.clear();
        for (const QString& key : keys)
            box.addItem(toQString(currentLanguage().text(findPlanInput(key.toStdString())->label)), key);
    }
    box.setCurrentIndex(chosen == nullptr ? -1 : static_cast<int>(keys.indexOf(toQString(chosen->key))));
}

} // namespace

ChartTabs::ChartTabs(LivePlan& live, QWidget* parent) : QTabWidget(parent), live_(live)
{
    setDocumentMode(true);
    setFocusPolicy(Qt::NoFocus); // and its proxy, the bar, with it
    tabBar()->setFocusPolicy(Qt::TabFocus);
    tabBar()->setAccessibleName(tr("Charts"));
    tabBar()->setExpanding(false);
    for (const ChartKind& kind : charts())
        addChart(kind);
    connect(this, &QTabWidget::currentChanged, this, &ChartTabs::showCurrent);
    connect(&live_, &LivePlan::changed, this, &ChartTabs::showCurrent);
    connect(&live_, &LivePlan::followed, this, &ChartTabs::showCurrent);
}

void ChartTabs::addChart(const ChartKind& kind)
{
    auto* place = new QWidget;
    auto* layout = new QVBoxLayout(place);
    layout->setContentsMargins({});
    pages_.emplace_back(toQString(kind.key), nullptr);
    addTab(place, toQString(currentLanguage().text(kind.title)));
}

void ChartTabs::addPage(const QString& key, ChartPage& page, const QString& title)
{
    pages_.emplace_back(key, &page);
    connectPage(page);
    addTab(&page, title);
}

void ChartTabs::connectPage(ChartPage& page)
{
    connect(&page, &ChartPage::failed, this, &ChartTabs::failed);
    connect(&page, &ChartPage::notice, this, &ChartTabs::notice);
}

ChartPage& ChartTabs::madePage(std::size_t index)
{
    auto& [key, page] = pages_[index];
    if (page == nullptr) {
        const ChartKind& kind = charts()[index];
        page = new ChartPage(key, toQString(currentLanguage().text(kind.explanation)));
        if (kind.needsMap)
            addMapInputs(*page);
        connectPage(*page);
        widget(static_cast<int>(index))->layout()->addWidget(page);
        page->show(); // at once: a layout would do it with the next event
    }
    return *page;
}

void ChartTabs::addMapInputs(ChartPage& page)
{
    mapX_ = new QComboBox;
    mapY_ = new QComboBox;
    mapX_->setAccessibleName(tr("Input along the bottom of the map"));
    mapY_->setAccessibleName(tr("Input along the side of the map"));
    for (QComboBox* box : {mapX_, mapY_}) {
        box->setToolTip(box->accessibleName());
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
        page.addTool(box);
        connect(box, &QComboBox::activated, this,
                [this] { live_.setMapInputs(chosenInput(*mapX_), chosenInput(*mapY_)); });
    }
}

void ChartTabs::showMapInputs()
{
    const ChartSubject& subject = live_.outlook().subject;
    fill(*mapX_, subject.plan, subject.mapX);
    fill(*mapY_, subject.plan, subject.mapY);
}

ChartPage* ChartTabs::page(const QString& key)
{
    const auto found = std::ranges::find(pages_, key, &std::pair<QString, ChartPage*>::first);
    return found == pages_.end() ? nullptr : &madePage(static_cast<std::size_t>(found - pages_.begin()));
}

void ChartTabs::showPage(const QString& key)
{
    const auto found = std::ranges::find(pages_, key, &std::pair<QString, ChartPage*>::first);
    if (found != pages_.end())
        setCurrentIndex(static_cast<int>(found - pages_.begin()));
}

QString ChartTabs::currentKey() const
{
    const auto current = static_cast<std::size_t>(currentIndex());
    return current < pages_.size() ? pages_[current].first : QString();
}

void ChartTabs::showCurrent()
{
    const auto current = static_cast<std::size_t>(currentIndex());
    if (current >= charts().size())
        return live_.setMapWanted(false);
    const ChartKind& kind = charts()[current];
    ChartPage& page = madePage(current);
    live_.setMapWanted(kind.needsMap);
    if (kind.needsMap)
        showMapInputs();
    const ChartSubject& subject = live_.outlook().subject;
    const bool waits = (kind.needsMap && !subject.map) || (kind.needsChance && !subject.chance);
    // What was drawn before stays until then, marked as past.
    if (waits && live_.isFollowing())
        return page.setStale(tr("Being computed …"));
    const Chart chart = kind.draw(subject, currentLanguage());
    page.setChart(chart);
    if (kind.key == taskSizeChart.key) {
        page.table().setAccessibleName(tr("Table over task sizes"));
        page.setMarkedRow(rowOfTask(chart.table, subject.plan));
    }
    page.setStale(live_.staleReason().isEmpty()
                      ? QString()
                      : tr("%1 Shown is the last valid result.").arg(live_.staleReason()));
}

} // namespace gpuspeedup
