// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSplitter;
class QToolButton;

namespace gpuspeedup {

class ChartView;
class TableModel;
class TableView;

/// A chart with its tools above it, how to read it and what is under the crosshair below, and its figures as
/// a table.
class ChartPage : public QWidget
{
    Q_OBJECT

public:
    /// `key` names the files that are exported; `explanation` how to read the chart.
    ChartPage(const QString& key, const QString& explanation, QWidget* parent = nullptr);

    void setChart(const Chart& chart);
    /// Row of the table that stands out and is scrolled to where it moves; −1: none.
    void setMarkedRow(int row);
    /// `note` says why what is shown is a past result, or that it is being computed; empty: it is current.
    void setStale(const QString& note);
    /// Whether its table stands below the chart, where there is room for both, until a person says otherwise.
    void setTableVisible(bool visible);
    /// For choices of this chart's own, at the left of its tools.
    void addTool(QWidget* tool);

    [[nodiscard]] ChartView& view() { return *view_; }
    [[nodiscard]] TableView& table() { return *table_; }

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

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createTools();
    void orderTabs();
    QToolButton* addButton(const QString& text, const QString& name, const QString& tip);
    QToolButton* addSwitch(const QString& text, const QString& name, const QString& tip);
    void showView();
    void showWords();
    void showTable();
    void showMarkedRow();
    [[nodiscard]] bool hasRoomForBoth() const;
    void restyle();
    [[nodiscard]] QSize pictureSize() const;

    QString key_;
    QString explanation_;
    QString note_;
    QString values_;            ///< under the crosshair
    bool tableBelow_ = true;    ///< the table, where there is room for chart and table
    bool tableInstead_ = false; ///< and where there is not
    QHBoxLayout* tools_;
    int ownTools_ = 0; ///< those of addTool(), at the left
    QToolButton* logarithmicX_ = nullptr;
    QToolButton* logarithmicY_ = nullptr;
    QToolButton* legend_ = nullptr;
    ChartView* view_;
    TableModel* model_;
    TableView* table_;
    QToolButton* tableSwitch_ = nullptr;
    QSplitter* parts_;
    QWidget* drawn_; ///< the chart and the words below it
    QLabel* words_;  ///< values under the crosshair, else the note, else how to read the chart
};

} // namespace gpuspeedup
