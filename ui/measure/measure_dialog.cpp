// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measure_dialog.h"

#include "ui/measure/figures_page.h"
#include "ui/measure/measure_session.h"
#include "ui/measure/progress_page.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace gpuspeedup {
namespace {

bool holdsFigures(const MachineProfile& profile)
{
    for (const GpuRecord& gpu : profile.gpus)
        if (!gpu.figures.empty())
            return true;
    return !profile.cpu.figures.empty();
}

} // namespace

MeasureDialog::MeasureDialog(const SourcedScenario& current, QWidget* parent)
    : QDialog(parent),
      current_(current),
      pages_(new QStackedWidget),
      progress_(new ProgressPage),
      figures_(new FiguresPage),
      back_(new QPushButton(tr("&Measurements"))),
      next_(new QPushButton(tr("&Use these figures"))),
      apply_(new QPushButton(tr("&Apply"))),
      close_(new QPushButton(tr("Cancel")))
{
    pages_->addWidget(progress_);
    pages_->addWidget(figures_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back_);
    buttons->addStretch();
    for (QPushButton* button : {next_, apply_, close_}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(pages_, 1);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    connect(back_, &QPushButton::clicked, this, &MeasureDialog::showProgress);
    connect(next_, &QPushButton::clicked, this, &MeasureDialog::showFigures);
    connect(apply_, &QPushButton::clicked, this, &MeasureDialog::apply);
    connect(close_, &QPushButton::clicked, this, &MeasureDialog::reject);
    connect(figures_, &FiguresPage::changed, this, &MeasureDialog::updateButtons);
    setSizeGripEnabled(true);
    resize(900, 560);
}

MeasureDialog::MeasureDialog(const MeasureCommand& command, const SourcedScenario& current, QWidget* parent)
    : MeasureDialog(current, parent)
{
    session_ = new MeasureSession(command, this);
    connect(session_, &MeasureSession::updated, this,
            [this] { progress_->show(session_->run(), session_->secondsLeft()); });
    connect(session_, &MeasureSession::ended, this, &MeasureDialog::showEnd);
    session_->start();
    showProgress();
}

MeasureDialog::MeasureDialog(const MachineProfile& profile, const SourcedScenario& current, QWidget* parent)
    : MeasureDialog(current, parent)
{
    hasFigures_ = holdsFigures(profile);
    figures_->setProfile(profile, current);
    showFigures();
    resize(900, sizeHint().height());
}

bool MeasureDialog::isMeasuring() const
{
    return session_ != nullptr && session_->isRunning();
}

void MeasureDialog::showProgress()
{
    setWindowTitle(tr("Measure my hardware"));
    pages_->setCurrentWidget(progress_);
    updateButtons();
}

void MeasureDialog::showFigures()
{
    setWindowTitle(tr("Use these figures"));
    pages_->setCurrentWidget(figures_);
    updateButtons();
    apply_->setFocus();
}

void MeasureDialog::showEnd(const QString& problem)
{
    const MachineProfile profile = session_->profile();
    hasFigures_ = holdsFigures(profile);
    figures_->setProfile(profile, current_);
    const bool well = problem.isEmpty() && !cancelled_;
    const QString notice = profileNotice(profile);
    progress_->showEnd(!problem.isEmpty() ? problem
                       : cancelled_       ? tr("Cancelled. What was measured is kept.")
                       : notice.isEmpty() ? tr("All is measured.")
                                          : notice,
                       !problem.isEmpty());
    updateButtons();
    if (hasFigures_)
        emit measured(profile);
    if (well && hasFigures_)
        showFigures();
    else
        (next_->isEnabled() ? next_ : close_)->setFocus();
}

void MeasureDialog::updateButtons()
{
    const bool choosing = pages_->currentWidget() == figures_;
    back_->setVisible(choosing && session_ != nullptr);
    next_->setVisible(!choosing);
    next_->setEnabled(!isMeasuring() && hasFigures_);
    apply_->setVisible(choosing);
    apply_->setEnabled(figures_->changesAnything());
    close_->setText(isMeasuring() || choosing ? tr("Cancel") : tr("Close"));
    (choosing ? apply_ : next_->isEnabled() ? next_ : close_)->setDefault(true);
}

void MeasureDialog::apply()
{
    emit applied(figures_->result());
    accept();
}

void MeasureDialog::reject()
{
    if (!isMeasuring())
        return QDialog::reject();
    cancelled_ = true;
    session_->cancel();
}

void MeasureDialog::closeEvent(QCloseEvent* event)
{
    if (isMeasuring())
        if (const MachineProfile profile = session_->profile(); holdsFigures(profile))
            emit measured(profile);
    event->accept();
    done(Rejected);
}

} // namespace gpuspeedup
