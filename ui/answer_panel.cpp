// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer_panel.h"

#include "model/report/estimate_document.h"
#include "ui/answer_words.h"
#include "ui/locale_text.h"
#include "ui/outlook.h"
#include "ui/result_field.h"
#include "ui/share_bar.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace gpuspeedup {
namespace {

constexpr std::size_t totals = 4; ///< of results(): the speedup and the first row; the parts follow
constexpr double answerScale = 3.2;
constexpr double headlineScale = 1.25;

QLabel* wordsLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

/// A label lays itself out anew at each text, also at the same one.
void setWords(QLabel& label, const QString& text)
{
    if (label.text() != text)
        label.setText(text);
}

} // namespace

AnswerPanel::AnswerPanel(QWidget* parent) : QWidget(parent)
{
    const Language language = currentLanguage();
    for (const Result& result : results())
        fields_.push_back(new ResultField(toQString(language.text(result.label))));
    ResultField* speedup = fields_.front();
    QFont large = speedup->font();
    large.setPointSizeF(large.pointSizeF() * answerScale);
    large.setWeight(QFont::DemiBold);
    speedup->setFont(large);
    speedup->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    outcome_ = wordsLabel();
    QFont strong = outcome_->font();
    strong.setPointSizeF(strong.pointSizeF() * headlineScale);
    strong.setWeight(QFont::DemiBold);
    outcome_->setFont(strong);
    staleNote_ = wordsLabel();
    staleNote_->hide();
    shares_ = new ShareBar;

    auto* lines = new QGridLayout;
    lines->setHorizontalSpacing(10);
    lines->setVerticalSpacing(2);
    lines->setColumnStretch(1, 1);
    certainty_ = addLine(tr("How sure"), *lines);
    reason_ = addLine(tr("Why"), *lines);
    change_ = addLine(tr("What would change it"), *lines);

    auto* beside = new QVBoxLayout;
    beside->setSpacing(2);
    beside->addStretch(1);
    beside->addWidget(outcome_);
    beside->addWidget(staleNote_);
    beside->addStretch(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(14);
    top->addWidget(speedup, 0, Qt::AlignTop);
    top->addLayout(beside, 1);
    auto* grid = new QGridLayout;
    addResultFields(*grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addLayout(lines); // over the whole width: they are sentences
    layout->addWidget(shares_);
    layout->addLayout(grid);
}

AnswerPanel::Line AnswerPanel::addLine(const QString& question, QGridLayout& grid)
{
    const Line line{new QLabel(question), wordsLabel()};
    line.question->setFont(smallFont(line.question->font()));
    line.question->setForegroundRole(QPalette::PlaceholderText);
    line.question->setContentsMargins(0, 1, 0, 0);
    const int row = grid.rowCount();
    grid.addWidget(line.question, row, 0, Qt::AlignTop);
    grid.addWidget(line.answer, row, 1);
    return line;
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
        auto* label = new QLabel(fields_[i]->accessibleName());
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
    stale_ = !staleReason.isEmpty();
    winner_ = winnerOf(outlook);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const Result& result = results()[i];
        fields_[i]->showText(toQString(result.shown(result.read(outlook.results), decimalMark())));
        fields_[i]->setAccessibleDescription(stale_ ? tr("Result of the last valid inputs") : QString());
    }
    shares_->showPlan(outlook.plan(), outlook.estimate(), stale_);
    showWords(outlook);
    setWords(*staleNote_, stale_ ? tr("%1 Shown is the last valid result.").arg(staleReason) : QString());
    staleNote_->setVisible(stale_);
    restyle();
}

void AnswerPanel::showWords(const Outlook& outlook)
{
    const Language language = currentLanguage();
    setWords(*outcome_, headlineOf(outlook, language));
    setWords(*certainty_.answer, certaintyOf(outlook, language));
    certainty_.answer->setToolTip(assumptionsOf(outlook, language));
    setWords(*reason_.answer, reasonOf(outlook, language));
    const QString note = toQString(outlook.plan().base.note);
    setWords(*change_.answer,
             changeOf(outlook, language) + (note.isEmpty() ? note : QLatin1Char('\n') + note));
}

void AnswerPanel::restyle()
{
    const ThemeColors& colors = themeColors(palette());
    for (ResultField* field : fields_)
        field->setStale(stale_);
    QPalette outcomePalette = palette();
    if (stale_)
        outcomePalette.setColor(QPalette::WindowText,
                                palette().color(QPalette::Disabled, QPalette::WindowText));
    else if (winner_ != 0)
        outcomePalette.setColor(QPalette::WindowText, winner_ > 0 ? colors.good : colors.bad);
    outcome_->setPalette(outcomePalette);
    QPalette notePalette = palette();
    notePalette.setColor(QPalette::WindowText, colors.error);
    staleNote_->setPalette(notePalette);
    for (const Line* line : {&certainty_, &reason_, &change_})
        line->answer->setEnabled(!stale_);
}

void AnswerPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && outcome_ != nullptr)
        restyle();
}

} // namespace gpuspeedup
