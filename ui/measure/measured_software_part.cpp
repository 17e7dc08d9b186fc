// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measured_software_part.h"

#include "model/error.h"
#include "model/report/software_document.h"
#include "ui/export.h"
#include "ui/icons.h"
#include "ui/locale_text.h"
#include "ui/table_model.h"
#include "ui/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace gpuspeedup {
namespace {

QToolButton* toolButton(IconShape icon, const QString& name, const QString& tip)
{
    auto* button = new QToolButton;
    button->setIcon(lineIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

MeasuredSoftwarePart::MeasuredSoftwarePart(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(tr("Measured software"))),
      none_(new QLabel(tr("This profile holds no software: gpu-speedup-cli measure --python measures Python, "
                          "NumPy and the packages for GPUs as well."))),
      copy_(toolButton(IconShape::copy, tr("Copy table"),
                       tr("Copy for spreadsheets, word processors and plain text"))),
      export_(
          toolButton(IconShape::save, tr("Export table"), tr("Save as CSV, TSV, Markdown, HTML or JSON"))),
      model_(new TableModel(this)),
      table_(new TableView(*model_))
{
    title_->setTextFormat(Qt::PlainText);
    none_->setTextFormat(Qt::PlainText);
    none_->setWordWrap(true);
    none_->setForegroundRole(QPalette::PlaceholderText);
    table_->setAccessibleName(tr("Measured software"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setFrameShape(QFrame::StyledPanel);
    auto* top = new QHBoxLayout;
    top->addWidget(title_, 1);
    top->addWidget(copy_);
    top->addWidget(export_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(none_);
    layout->addWidget(table_, 1);
    connect(copy_, &QToolButton::clicked, this, &MeasuredSoftwarePart::copyTable);
    connect(export_, &QToolButton::clicked, this, &MeasuredSoftwarePart::exportTable);
    clear();
}

void MeasuredSoftwarePart::show(const MachineProfile& profile)
{
    profile_ = profile;
    model_->setTable(softwareDocument(profile_, currentLanguage()).table);
    const bool any = model_->rowCount() > 0;
    for (QWidget* part : std::initializer_list<QWidget*>{copy_, export_, table_})
        part->setVisible(any);
    none_->setVisible(!any);
    setVisible(true);
}

void MeasuredSoftwarePart::clear()
{
    profile_ = {};
    setVisible(false);
}

void MeasuredSoftwarePart::copyTable()
{
    QApplication::clipboard()->setMimeData(
        clipboardData(softwareDocument(profile_, currentLanguage())).release());
    emit notice(tr("Table copied"));
}

void MeasuredSoftwarePart::exportTable()
{
    askForFile(*this, tr("Export the table"), QStringLiteral("software.csv"), exportFilters(),
               [this](const QString& fileName) { exportTo(fileName); });
}

void MeasuredSoftwarePart::exportTo(const QString& fileName)
{
    try {
        exportDocument(softwareDocument(profile_, currentLanguage()), fileName);
    } catch (const Error& error) {
        return emit failed(modelText(error.what()));
    }
    emit notice(tr("%1 written").arg(QFileInfo(fileName).fileName()));
}

} // namespace gpuspeedup
