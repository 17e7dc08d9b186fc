// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_result_page.h"

#include "model/chart/verification_chart.h"
#include "model/error.h"
#include "model/report/verification_document.h"
#include "model/value_format.h"
#include "model/verification/verification_json.h"
#include "ui/charts/chart_page.h"
#include "ui/export.h"
#include "ui/icons.h"
#include "ui/locale_text.h"
#include "ui/table_model.h"
#include "ui/table_view.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

QLabel* words(const QString& name)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    return label;
}

} // namespace

VerifyResultPage::VerifyResultPage(QWidget* parent)
    : QWidget(parent),
      state_(words({})),
      bar_(new QProgressBar),
      summary_(words({})),
      parts_(new QTabWidget),
      model_(new TableModel(this)),
      table_(new TableView(*model_)),
      stack_(new QComboBox),
      chart_(new ChartPage(
          QStringLiteral("predicted_over_measured"),
          tr("Each point is a task: on the line it is as predicted, above it less was measured, below it "
             "more. Within the band the prediction is at most 25 % off.")))
{
    bar_->setRange(0, 0);
    bar_->setTextVisible(false);
    bar_->setMaximumHeight(8);
    bar_->setAccessibleName(tr("Steps done"));
    summary_->setForegroundRole(QPalette::WindowText);
    parts_->setAccessibleName(tr("Table and chart"));
    stack_->setAccessibleName(tr("Whose tasks are shown"));
    parts_->setCornerWidget(stack_);
    parts_->addTab(createTablePart(), tr("&Table"));
    parts_->addTab(createChartPart(), tr("C&hart"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(state_);
    layout->addWidget(bar_);
    layout->addWidget(summary_);
    layout->addWidget(parts_, 1);
    connect(parts_, &QTabWidget::currentChanged, this, &VerifyResultPage::showSeen);
    connect(stack_, &QComboBox::currentIndexChanged, this, &VerifyResultPage::showSentences);
    connect(stack_, &QComboBox::currentIndexChanged, this, &VerifyResultPage::showSeen);
    connect(chart_, &ChartPage::failed, this, &VerifyResultPage::failed);
    connect(chart_, &ChartPage::notice, this, &VerifyResultPage::notice);
    connect(this, &VerifyResultPage::failed, this, [this](const QString& sentence) { say(sentence, true); });
    connect(this, &VerifyResultPage::notice, this, [this](const QString& sentence) { say(sentence, false); });
}

QWidget* VerifyResultPage::createTablePart()
{
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* tools = new QHBoxLayout;
    tools->addStretch(1);
    const auto add = [&](IconShape icon, const QString& name, const QString& tip,
                         void (VerifyResultPage::*act)()) {
        auto* button = new QToolButton;
        button->setIcon(lineIcon(icon));
        button->setAccessibleName(name);
        button->setToolTip(tip);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, act);
        tools->addWidget(button);
    };
    add(IconShape::copy, tr("Copy table"), tr("Copy for spreadsheets, word processors and plain text"),
        &VerifyResultPage::copyTable);
    add(IconShape::save, tr("Export table"), tr("Save as CSV, TSV, Markdown, HTML or JSON"),
        &VerifyResultPage::exportTable);
    layout->addLayout(tools);
    layout->addWidget(table_, 1);
    table_->setAccessibleName(tr("Predicted against measured"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    return part;
}

QWidget* VerifyResultPage::createChartPart()
{
    quantity_ = new QComboBox;
    quantity_->setAccessibleName(tr("What the chart shows"));
    for (const VerifiedQuantity& quantity : verifiedQuantities())
        quantity_->addItem(modelText(quantity.title), toQString(quantity.key));
    chart_->addTool(quantity_);
    chart_->setTableVisible(false); // the whole table is beside it
    connect(quantity_, &QComboBox::activated, this, [this] { quantityChosen_ = true; });
    connect(quantity_, &QComboBox::currentIndexChanged, this, &VerifyResultPage::showSeen);
    return chart_;
}

void VerifyResultPage::show(const VerificationRun& run, std::optional<double> secondsLeft)
{
    running_ = true;
    setVerification(run.verification());
    bar_->show();
    bar_->setRange(0, static_cast<int>(run.steps())); // 0 to 0: nobody knows yet
    bar_->setValue(static_cast<int>(run.done()));
    if (run.doing().empty())
        return say(tr("Starting …"), false);
    const QString doing = toQString(currentLanguage().finished(run.doing()));
    if (!secondsLeft)
        return say(tr("%1 of %2: %3").arg(run.done()).arg(run.steps()).arg(doing), false);
    const double seconds = std::max(1.0, std::ceil(*secondsLeft));
    say(tr("%1 of %2: %3, about %4 left")
            .arg(run.done())
            .arg(run.steps())
            .arg(doing, toQString(durationText(seconds, 2, currentLanguage()))),
        false);
}

void VerifyResultPage::showEnd(const Verification& verification, const QString& sentence, bool problem)
{
    running_ = false;
    setVerification(verification);
    bar_->hide();
    say(sentence, problem);
    if (QAccessible::isActive()) {
        QAccessibleEvent alert(state_, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void VerifyResultPage::setVerification(const Verification& verification)
{
    verification_ = verification;
    if (!quantityChosen_) {
        const QSignalBlocker noise(quantity_);
        quantity_->setCurrentIndex(quantity_->findData(toQString(firstQuantity(verification_).key)));
    }
    showStacks();
    showSentences();
    showSeen();
}

/// A choice only where there are several.
void VerifyResultPage::showStacks()
{
    const std::vector<std::string> stacks = stacksOf(verification_.tasks);
    const QSignalBlocker silent(stack_);
    const QString chosen = stack_->currentData().toString();
    stack_->clear();
    stack_->addItem(tr("All stacks"));
    for (const std::string& stack : stacks)
        stack_->addItem(toQString(stack), toQString(stack));
    stack_->setCurrentIndex(std::max(0, stack_->findData(chosen)));
    stack_->setVisible(stacks.size() > 1);
}

Verification VerifyResultPage::shown() const
{
    Verification shown = verification_;
    if (const std::string stack = stack_->currentData().toString().toStdString(); !stack.empty())
        std::erase_if(shown.tasks, [&](const VerifiedTask& task) { return task.stack != stack; });
    return shown;
}

void VerifyResultPage::showSentences()
{
    const Language language = currentLanguage();
    Verification told = shown();
    told.complete = told.complete || running_;
    const bool known = !running_ || errorOf(told.tasks).has_value();
    const bool any = !told.tasks.empty() || !told.noGpu.empty();
    std::vector<std::string> sentences;
    if (known && any)
        sentences = verificationSentences(told, language);
    else
        for (const std::string& warning : told.warnings)
            sentences.push_back(language.finished(warning));
    summary_->setVisible(!sentences.empty());
    summary_->setText(toQString(language.paragraph(sentences)));
}

/// What is not looked at is not drawn: work here disturbs what is measured.
void VerifyResultPage::showSeen()
{
    if (parts_->currentIndex() != 0)
        return showChart();
    const int before = model_->rowCount();
    model_->setTable(verificationDocument(shown(), currentLanguage()).table);
    if (running_ && model_->rowCount() > before)
        table_->scrollToBottom();
}

void VerifyResultPage::showChart()
{
    const auto& quantity = verifiedQuantities()[static_cast<std::size_t>(quantity_->currentIndex())];
    chart_->setChart(verificationChart(shown(), quantity, currentLanguage()));
}

void VerifyResultPage::say(const QString& sentence, bool problem)
{
    QPalette shades = palette();
    if (problem)
        shades.setColor(QPalette::WindowText, themeColors(shades).error);
    state_->setPalette(shades);
    state_->setText(sentence);
}

void VerifyResultPage::copyTable()
{
    QApplication::clipboard()->setMimeData(
        clipboardData(verificationDocument(shown(), currentLanguage())).release());
    emit notice(tr("Table copied"));
}

void VerifyResultPage::exportTable()
{
    askForFile(*this, tr("Export the table"), QStringLiteral("verification.csv"), exportFilters(),
               [this](const QString& fileName) { exportTo(fileName); });
}

void VerifyResultPage::exportTo(const QString& fileName)
{
    try {
        if (QFileInfo(fileName).suffix().toLower() == QLatin1String("json"))
            exportBytes(QByteArray::fromStdString(verificationToJson(shown())), fileName);
        else
            exportDocument(verificationDocument(shown(), currentLanguage()), fileName);
    } catch (const Error& error) {
        return emit failed(modelText(error.what()));
    }
    emit notice(tr("%1 written").arg(QFileInfo(fileName).fileName()));
}

} // namespace gpuspeedup
