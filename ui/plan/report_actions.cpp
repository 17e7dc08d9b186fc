// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/report_actions.h"

#include "model/choices/choices_plan.h"
#include "model/error.h"
#include "ui/locale_text.h"
#include "ui/plan/plan_document.h"
#include "ui/plan/report_file.h"
#include "ui/plan/report_pages.h"
#include "ui/plan/report_text.h"

#include <QAction>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QTextDocument>

namespace gpuspeedup {
namespace {

/// All that the other thread reads.
struct Request
{
    std::vector<Choices> scenarios;
    std::vector<std::string> names;
    ReportSettings settings;
    Language language;
};

ReportedPlan reportedScenario(const Choices& choices, const std::string& name)
{
    try {
        return reportedPlan(planOf(choices, Catalogue::builtIn()), name);
    } catch (const Error& error) {
        return {.name = name, .subject = {}, .reason = error.what()};
    }
}

Report reportFor(const Request& request)
{
    std::vector<ReportedPlan> plans;
    for (std::size_t i = 0; i < request.scenarios.size(); ++i)
        plans.push_back(reportedScenario(request.scenarios[i], request.names[i]));
    return reportOf(plans, request.settings, request.language);
}

/// A report on paper, and the printer it goes to; both live as long as their dialog.
struct Print
{
    explicit Print(const Report& report) : text(reportText(report)) { setUpPrinter(printer, *text); }

    std::unique_ptr<QTextDocument> text;
    QPrinter printer;
};

} // namespace

ReportActions::ReportActions(QWidget& window, PlanDocument& document)
    : QObject(&window),
      window_(window),
      document_(document),
      export_(new QAction(this)),
      preview_(new QAction(this)),
      print_(new QAction(this))
{
    export_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    print_->setShortcuts(QKeySequence::Print);
    connect(export_, &QAction::triggered, this, &ReportActions::exportAs);
    connect(preview_, &QAction::triggered, this, &ReportActions::preview);
    connect(print_, &QAction::triggered, this, &ReportActions::print);
    window.addActions({export_, preview_, print_});
    showTexts();
}

void ReportActions::showTexts()
{
    export_->setText(tr("Export re&port…"));
    export_->setToolTip(tr("Write inputs, answer, charts, tables and method as HTML, PDF or Markdown"));
    preview_->setText(tr("Print pre&view…"));
    preview_->setToolTip(tr("Show the report as it would be printed"));
    print_->setText(tr("&Print…"));
    print_->setToolTip(tr("Print the report"));
}

void ReportActions::addTo(QMenu& menu)
{
    menu.addActions({export_, preview_, print_});
}

void ReportActions::prepare(LatestJob& job, Use use)
{
    Request request{
        .scenarios = document_.plan().scenarios, .names = {}, .settings = {}, .language = currentLanguage()};
    for (int i = 0; i < document_.count(); ++i)
        request.names.push_back(document_.nameOf(i).toStdString());
    if (!document_.fileName().isEmpty())
        request.settings.title = document_.title().toStdString();
    request.settings.date = QLocale().toString(QDate::currentDate(), QLocale::LongFormat).toStdString();
    emit notice(tr("The report is being prepared…"));
    job.start([this, request, use = std::move(use)]() -> LatestJob::Show {
        auto report = std::make_shared<const Report>(reportFor(request));
        return [this, report, use] {
            try {
                use(*report);
            } catch (const Error& error) {
                emit failed(QString::fromUtf8(error.what()));
            }
        };
    });
}

void ReportActions::exportAs()
{
    const QString folder = document_.fileName().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : QFileInfo(document_.fileName()).absolutePath();
    auto* dialog = new QFileDialog(&window_, tr("Export the report"), folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({tr("PDF (*.pdf)"), tr("HTML (*.html)"), tr("Markdown with charts (*.md)")});
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    dialog->selectFile(document_.title() + QStringLiteral(".pdf"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportActions::exportTo);
    dialog->open();
}

void ReportActions::exportTo(const QString& fileName)
{
    try {
        checkReportName(fileName); // before the long wait
    } catch (const Error& error) {
        return emit failed(QString::fromUtf8(error.what()));
    }
    prepare(forFile_, [this, fileName](const Report& report) {
        writeReport(report, fileName);
        emit notice(tr("Report written to %1").arg(QDir::toNativeSeparators(fileName)));
    });
}

void ReportActions::preview()
{
    prepare(forPaper_, [this](const Report& report) {
        auto job = std::make_shared<Print>(report);
        auto* dialog = new QPrintPreviewDialog(&job->printer, &window_, Qt::Window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                [job](QPrinter* printer) { paintPages(*job->text, *printer); });
        dialog->open();
    });
}

void ReportActions::print()
{
    prepare(forPaper_, [this](const Report& report) {
        auto job = std::make_shared<Print>(report);
        auto* dialog = new QPrintDialog(&job->printer, &window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, dialog, [this, job] {
            paintPages(*job->text, job->printer, job->printer.fromPage(), job->printer.toPage());
            emit notice(tr("The report was sent to the printer"));
        });
        dialog->open();
    });
}

} // namespace gpuspeedup
