// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/progress_page.h"

#include "model/value_format.h"
#include "ui/locale_text.h"
#include "ui/measure/measure_model.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {

ProgressPage::ProgressPage(QWidget* parent)
    : QWidget(parent),
      model_(new MeasureModel(this)),
      state_(new QLabel(tr("Starting …"))),
      bar_(new QProgressBar),
      table_(new QTableView),
      detail_(new QLabel)
{
    state_->setTextFormat(Qt::PlainText);
    state_->setWordWrap(true);
    bar_->setRange(0, 1);
    bar_->setValue(0);
    bar_->setTextVisible(false);
    bar_->setMaximumHeight(8);
    bar_->setAccessibleName(tr("Steps measured"));
    table_->setModel(model_);
    table_->setAccessibleName(tr("What is measured"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setWordWrap(false);
    table_->setTextElideMode(Qt::ElideRight);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);

    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    detail_->setTextFormat(Qt::PlainText);
    detail_->setWordWrap(true);
    detail_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    detail_->setForegroundRole(QPalette::PlaceholderText);
    detail_->setMinimumHeight(3 * fontMetrics().lineSpacing());
    detail_->setAccessibleName(tr("Details of the selected line"));
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProgressPage::showDetail);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(state_);
    layout->addWidget(bar_);
    layout->addWidget(table_, 1);
    layout->addWidget(detail_);
}

void ProgressPage::show(const MeasureRun& run, std::optional<double> secondsLeft)
{
    model_->show(run);
    fitColumns();
    showDetail();
    const int steps = static_cast<int>(run.steps().size());
    const int done = static_cast<int>(run.done());
    bar_->setRange(0, std::max(steps, 1));
    bar_->setValue(done);
    if (steps == 0)
        return;
    QString text = tr("%1 of %2 measured").arg(done).arg(steps);
    if (secondsLeft)
        text += tr(", about %1 left")
                    .arg(toQString(durationText(std::max(1.0, std::ceil(*secondsLeft)), 2, decimalMark())));
    state_->setText(text);
    if (const int row = model_->currentRow(); row != shownRow_) {
        shownRow_ = row;
        table_->scrollTo(model_->index(row, 0));
    }
}

/// Once, for figures that are still to come: columns that move would be noise.
void ProgressPage::fitColumns()
{
    if (fitted_ || model_->rowCount() == 0)
        return;
    fitted_ = true;
    const auto widthOf = [this](const QString& widest) {
        return fontMetrics().horizontalAdvance(widest) + 24;
    };
    table_->resizeColumnToContents(MeasureModel::device);
    table_->resizeColumnToContents(MeasureModel::quantity);
    table_->setColumnWidth(MeasureModel::median, widthOf(QStringLiteral("888.8 GFLOPS")));
    table_->setColumnWidth(MeasureModel::spread, widthOf(QStringLiteral("888.8 – 888.8")));
    table_->setColumnWidth(MeasureModel::expected, widthOf(QStringLiteral("888.8 GFLOPS (88.8 %)")));
}

void ProgressPage::showDetail()
{
    const int row = table_->currentIndex().row();
    detail_->setText(row >= 0 ? model_->detail(row) : tr("Select a line to see how it was measured."));
}

void ProgressPage::showEnd(const QString& sentence, bool problem)
{
    state_->setText(sentence);
    if (problem) {
        QPalette palette = this->palette();
        palette.setColor(QPalette::WindowText, themeColors(palette).error);
        state_->setPalette(palette);
    }
    if (QAccessible::isActive()) {
        QAccessibleEvent alert(state_, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace gpuspeedup
