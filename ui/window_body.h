// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace gpuspeedup {

class AnswerPanel;
class ChartTabs;
class ComparisonPage;
class LivePlan;
class PlanDocument;
class PlanPanel;
class ProfileStore;
class ScenarioActions;

/// All below the toolbar: what is asked on the left; the answer, charts and tables on the right.
///
/// Shows the document's current scenario as the live plan computes it, and puts what a hand
/// changes into the document. Nothing is kept in it: another one may take its place.
class WindowBody : public QSplitter
{
    Q_OBJECT

public:
    /// All must outlive the body.
    WindowBody(PlanDocument& document, LivePlan& live, ScenarioActions& scenarios, QWidget* parent = nullptr);

    [[nodiscard]] PlanPanel& inputs() { return *inputs_; }
    [[nodiscard]] ChartTabs& charts() { return *charts_; }
    /// The profiles to choose from and to compare.
    void setProfileStore(const ProfileStore& profiles);
    /// Texts that cannot be read give way to the values of the document.
    void discardRefused();
    [[nodiscard]] bool isComparing() const;
    /// Sizes, what is unfolded, which chart is in front; and back. What is no such state changes nothing.
    [[nodiscard]] QByteArray state() const;
    void restoreState(const QByteArray& state);

public slots:
    /// The current scenario on every machine whose profile is kept comes into view.
    void compareMachines();

signals:
    void failed(const QString& sentence);
    void notice(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* createLeft(ScenarioActions& scenarios);
    [[nodiscard]] QWidget* createRight();
    void showOutlook();
    void showComparison();

    PlanDocument& document_;
    LivePlan& live_;
    PlanPanel* inputs_;
    AnswerPanel* answer_;
    ChartTabs* charts_;
    ComparisonPage* comparison_;
};

} // namespace gpuspeedup
