// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_body.h"

#include "ui/answer_panel.h"
#include "ui/charts/chart_tabs.h"
#include "ui/compare/comparison_page.h"
#include "ui/inputs/plan_panel.h"
#include "ui/live_plan.h"
#include "ui/plan/plan_document.h"
#include "ui/plan/scenario_bar.h"

#include <QDataStream>
#include <QIODevice>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace gpuspeedup {
namespace {

constexpr int comfortableInputs = 330; ///< wide: no label of the seven fields is wrapped
constexpr int widestInputs = 440;
constexpr int rest = 790; ///< of the window as it opens

} // namespace

WindowBody::WindowBody(PlanDocument& document, LivePlan& live, ScenarioActions& scenarios, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent),
      document_(document),
      live_(live),
      inputs_(new PlanPanel),
      answer_(new AnswerPanel),
      charts_(new ChartTabs(live)),
      comparison_(new ComparisonPage(live, document))
{
    setObjectName(QStringLiteral("body"));
    setChildrenCollapsible(false);
    addWidget(createLeft(scenarios));
    addWidget(createRight());
    setStretchFactor(0, 1);
    setStretchFactor(1, 4);
    setSizes({comfortableInputs, rest});
    charts_->addPage(QStringLiteral("comparison"), *comparison_, tr("Compare"));

    connect(inputs_, &PlanPanel::edited, this,
            [this](const Choices& choices, const QString& step, const QString& mergeKey) {
                document_.edit(choices, step, mergeKey);
            });
    connect(inputs_, &PlanPanel::editingFinished, this, [this] { document_.endMerging(); });
    connect(inputs_, &PlanPanel::refused, this, [this](const QString& sentence) {
        if (sentence.isEmpty())
            live_.setChoices(document_.current());
        else
            live_.markStale(sentence);
    });
    connect(inputs_, &PlanPanel::failed, this, &WindowBody::failed);
    connect(&live_, &LivePlan::changed, this, &WindowBody::showOutlook);
    connect(&live_, &LivePlan::followed, this,
            [this] { answer_->show(live_.outlook(), live_.staleReason()); });
    connect(&document_, &PlanDocument::scenariosChanged, this, &WindowBody::showComparison);
    connect(&document_, &PlanDocument::currentChanged, this, &WindowBody::showComparison);
    connect(charts_, &QTabWidget::currentChanged, this, &WindowBody::showComparison);
    connect(charts_, &ChartTabs::failed, this, &WindowBody::failed);
    connect(charts_, &ChartTabs::notice, this, &WindowBody::notice);
}

QWidget* WindowBody::createLeft(ScenarioActions& scenarios)
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(inputs_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(inputs_->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* left = new QWidget;
    left->setMaximumWidth(widestInputs);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new ScenarioBar(document_, scenarios));
    layout->addWidget(scroll, 1);
    return left;
}

QWidget* WindowBody::createRight()
{
    auto* right = new QWidget;
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(answer_);
    layout->addWidget(charts_, 1);
    return right;
}

void WindowBody::showEvent(QShowEvent* event)
{
    QSplitter::showEvent(event);
    showOutlook();
}

void WindowBody::showOutlook()
{
    const Outlook& outlook = live_.outlook();
    if (outlook.choices == document_.current())
        inputs_->show(outlook);
    else // they have no result
        inputs_->setChoices(document_.current());
    answer_->show(outlook, live_.staleReason());
}

void WindowBody::showComparison()
{
    if (charts_->currentWidget() == comparison_)
        comparison_->refresh();
}

void WindowBody::setProfileStore(const ProfileStore& profiles)
{
    inputs_->setProfileStore(profiles);
    comparison_->setProfileStore(profiles);
    showComparison();
}

void WindowBody::compareMachines()
{
    comparison_->showMachines();
    charts_->showPage(QStringLiteral("comparison"));
}

void WindowBody::discardRefused()
{
    inputs_->discardRefused();
    live_.setChoices(document_.current());
}

bool WindowBody::isComparing() const
{
    return comparison_->isComputing();
}

QByteArray WindowBody::state() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << saveState() << inputs_->state() << charts_->currentIndex();
    return bytes;
}

void WindowBody::restoreState(const QByteArray& state)
{
    QByteArray sizes;
    QByteArray unfolded;
    int chart = 0;
    QDataStream in(state);
    in >> sizes >> unfolded >> chart;
    if (in.status() != QDataStream::Ok)
        return;
    QSplitter::restoreState(sizes);
    inputs_->restoreState(unfolded);
    charts_->setCurrentIndex(chart);
}

} // namespace gpuspeedup
