// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_panel.h"

#include "model/report/estimate_document.h"
#include "ui/live_estimate.h"
#include "ui/locale_text.h"
#include "ui/result_field.h"
#include "ui/share_bar.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace gpuspeedup {
namespace {

constexpr std::size_t totals = 4; ///< of results(): the speedup and the first row; the parts follow
constexpr double answerScale = 3.2;
constexpr int headlineDigits = 3;

QString headline(const Outlook& outlook)
{
    const auto time = [](Duration t) {
        return toQString(durationText(t.si(), headlineDigits, decimalMark()));
    };
    const QString cpu = time(outlook.estimate.cpuTime);
    const QString gpu = time(outlook.estimate.gpuTime);
    switch (outlook.verdict.outcome) {
    case Outcome::gpuWins:
        return AnswerPanel::tr("The GPU wins: %1 → %2").arg(cpu, gpu);
    case Outcome::cpuWins:
        return AnswerPanel::tr("The CPU wins: %1, with the GPU %2").arg(cpu, gpu);
    case Outcome::aboutEqual:
        return AnswerPanel::tr("About equal: %1 → %2").arg(cpu, gpu);
    }
    return {};
}

} // namespace

AnswerPanel::AnswerPanel(QWidget* parent) : QWidget(parent)
{
    for (const Result& result : results())
        fields_.push_back(new ResultField(toQString(result.label)));
    ResultField* speedup = fields_.front();
    QFont large = speedup->font();
    large.setPointSizeF(large.pointSizeF() * answerScale);
    large.setWeight(QFont::DemiBold);
    speedup->setFont(large);
    speedup->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    outcome_ = new QLabel;
    QFont strong = outcome_->font();
    strong.setPointSizeF(strong.pointSizeF() * 1.25);
    strong.setWeight(QFont::DemiBold);
    outcome_->setFont(strong);
    reasons_ = new QLabel;
    staleNote_ = new QLabel;
    for (QLabel* label : {outcome_, reasons_, staleNote_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    staleNote_->hide();
    shares_ = new ShareBar;

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(outcome_);
    words->addWidget(reasons_);
    words->addWidget(staleNote_);
    words->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(14);
    top->addWidget(speedup, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto* grid = new QGridLayout;
    addResultFields(*grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(shares_);
    layout->addLayout(grid);
}

void AnswerPanel::addResultFields(QGridLayout& grid)
{
    grid.setHorizontalSpacing(18);
    grid.setVerticalSpacing(0);
    grid.setRowMinimumHeight(2, 6);                    // between the totals and the parts
    for (std::size_t i = 1; i < fields_.size(); ++i) { // the first is the answer itself
        const bool total = i < totals;
        const int row = total ? 0 : 3;
        const int column = static_cast<int>(total ? i - 1 : i - totals);
        auto* label = new QLabel(toQString(results()[i].label));
        label->setFont(smallFont(label->font()));
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(fields_[i]);
        QFont strong = fields_[i]->font();
        strong.setWeight(QFont::DemiBold);
        fields_[i]->setFont(strong);
        grid.addWidget(label, row, column);
        grid.addWidget(fields_[i], row + 1, column);
        grid.setColumnStretch(column, 1);
    }
}

void AnswerPanel::show(const Outlook& outlook, const QString& staleReason)
{
    const bool stale = !staleReason.isEmpty();
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const Result& result = results()[i];
        fields_[i]->showText(toQString(result.shown(result.read(outlook.estimate), decimalMark())));
        fields_[i]->setStale(stale);
        fields_[i]->setAccessibleDescription(stale ? tr("Result of the last valid inputs") : QString());
    }
    shares_->showEstimate(outlook.estimate, stale);
    showVerdict(outlook, stale);
    staleNote_->setText(stale ? tr("%1 Shown is the last valid result.").arg(staleReason) : QString());
    QPalette notePalette = palette();
    notePalette.setColor(QPalette::WindowText, themeColors(notePalette).error);
    staleNote_->setPalette(notePalette);
    staleNote_->setVisible(stale);
}

void AnswerPanel::showVerdict(const Outlook& outlook, bool stale)
{
    const DecimalMark mark = decimalMark();
    const ThemeColors& colors = themeColors(palette());
    QPalette outcomePalette = palette();
    if (stale)
        outcomePalette.setColor(QPalette::WindowText,
                                palette().color(QPalette::Disabled, QPalette::WindowText));
    else if (outlook.verdict.outcome != Outcome::aboutEqual)
        outcomePalette.setColor(QPalette::WindowText,
                                outlook.verdict.outcome == Outcome::gpuWins ? colors.good : colors.bad);
    outcome_->setPalette(outcomePalette);
    outcome_->setText(headline(outlook));
    reasons_->setText(
        toQString(dominantSentence(outlook.verdict, outlook.estimate, mark)) + QLatin1Char('\n') +
        toQString(breakEvenSentence(outlook.verdict, outlook.scenario, mark)) +
        (outlook.scenario.note.empty() ? QString() : QLatin1Char('\n') + toQString(outlook.scenario.note)));
    reasons_->setEnabled(!stale);
}

} // namespace gpuspeedup
