// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <QWidget>

class QAction;
class QLabel;
class QSplitter;
class QTableView;

namespace gpuspeedup {

class ChartView;
class TableModel;

/// A chart with its tools above it and its figures as a table below.
class ChartPage : public QWidget
{
    Q_OBJECT

public:
    /// `key` names the files that are exported; `explanation` how to read the chart.
    ChartPage(const QString& key, const QString& explanation, QWidget* parent = nullptr);

    void setChart(const Chart& chart);
    /// `note` says why what is shown is a past result, or that it is being computed; empty: it is current.
    void setStale(const QString& note);
    /// For choices of this chart's own, at the left of its tools.
    void addTool(QWidget* tool);

    [[nodiscard]] ChartView& view() { return *view_; }
    [[nodiscard]] QTableView& table() { return *table_; }

public slots:
    /// Picture, SVG and the table in every text format at once.
    void copy();
    /// Asks for a name: PNG, SVG, PDF, or the table as CSV, TSV, Markdown, HTML, JSON.
    void exportAs();
    /// In the format of the suffix; emits failed() where that cannot be.
    void exportTo(const QString& fileName);

signals:
    void failed(const QString& sentence);
    void notice(const QString& sentence); ///< of what was done

private:
    QString key_;
    ChartView* view_;
    TableModel* model_;
    QTableView* table_;
    QSplitter* parts_;
    QLabel* values_; ///< under the crosshair
    QLabel* stale_;
};

} // namespace gpuspeedup
