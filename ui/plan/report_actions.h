// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/report.h"
#include "ui/latest_job.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace gpuspeedup {

class PlanDocument;

/// The report of all scenarios of a plan, as a file and on paper. It is computed off the interface thread.
class ReportActions : public QObject
{
    Q_OBJECT

public:
    ReportActions(QWidget& window, PlanDocument& document);

    void addTo(QMenu& menu);
    [[nodiscard]] QAction* exportAction() const { return export_; }
    [[nodiscard]] QAction* previewAction() const { return preview_; }
    [[nodiscard]] QAction* printAction() const { return print_; }

public slots:
    /// Asks for a name.
    void exportAs();
    /// HTML, PDF, or Markdown with its charts beside it, by the suffix: all files or none.
    void exportTo(const QString& fileName);
    void preview();
    void print();

signals:
    /// A thing that could not be done, in one sentence.
    void failed(const QString& sentence);
    void notice(const QString& sentence); ///< of what is being done, and what was

private:
    using Use = std::function<void(const Report&)>;

    void showTexts();
    /// Calls `use` once `job` has the report; of two questions only the newest is answered.
    void prepare(LatestJob& job, Use use);

    QWidget& window_;
    PlanDocument& document_;
    LatestJob forFile_;
    LatestJob forPaper_; ///< a look at the pages takes no file away
    QAction* export_;
    QAction* preview_;
    QAction* print_;
};

} // namespace gpuspeedup
