// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

#include <utility>
#include <vector>

class QComboBox;

namespace gpuspeedup {

class ChartPage;
class LivePlan;
struct ChartKind;

/// A page for each chart of the list, made when it is first looked at. Only the one that is looked at is
/// drawn.
class ChartTabs : public QTabWidget
{
    Q_OBJECT

public:
    /// `live` must outlive the tabs.
    explicit ChartTabs(LivePlan& live, QWidget* parent = nullptr);

    /// A page of its own behind the charts.
    void addPage(const QString& key, ChartPage& page, const QString& title);
    /// The page of that key; null where there is none.
    [[nodiscard]] ChartPage* page(const QString& key);
    void showPage(const QString& key);
    [[nodiscard]] QString currentKey() const;

signals:
    void failed(const QString& sentence);
    void notice(const QString& sentence);

private:
    void addChart(const ChartKind& kind);
    void connectPage(ChartPage& page);
    ChartPage& madePage(std::size_t index);
    void addMapInputs(ChartPage& page);
    void showCurrent();
    void showMapInputs();

    LivePlan& live_;
    std::vector<std::pair<QString, ChartPage*>>
        pages_; ///< by position: those of charts() first; null until it is made
    QComboBox* mapX_ = nullptr;
    QComboBox* mapY_ = nullptr;
};

} // namespace gpuspeedup
