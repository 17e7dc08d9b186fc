// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_dialog.h"

#include "model/error.h"
#include "model/verification/verification_json.h"
#include "ui/locale_text.h"
#include "ui/plan/whole_file.h"
#include "ui/verify/verify_choices_page.h"
#include "ui/verify/verify_result_page.h"
#include "ui/verify/verify_session.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

namespace gpuspeedup {

QString originText(const Verification& verification)
{
    const QDateTime moment =
        QDateTime::fromString(toQString(verification.measuredAt), Qt::ISODate).toLocalTime();
    const QString when = QLocale().toString(moment, QLocale::ShortFormat);
    const QString machine = toQString(verification.machine);
    if (!moment.isValid())
        return machine;
    return machine.isEmpty() ? VerifyDialog::tr("Verified on %1").arg(when)
                             : VerifyDialog::tr("%1, verified on %2").arg(machine, when);
}

VerifyDialog::VerifyDialog(const MeasureCommand& program, const ProfileStore& store,
                           const QString& settingsFile, QWidget* parent)
    : QDialog(parent),
      program_(program),
      pages_(new QStackedWidget),
      choices_(new VerifyChoicesPage(store, settingsFile)),
      result_(new VerifyResultPage),
      open_(new QPushButton(tr("&Open…"))),
      back_(new QPushButton(tr("&Choose again"))),
      start_(new QPushButton(tr("&Verify"))),
      close_(new QPushButton(tr("Close")))
{
    setWindowTitle(tr("Verify on this machine"));
    pages_->addWidget(choices_);
    pages_->addWidget(result_);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(pages_, 1);
    layout->addSpacing(4);
    createButtons();
    connect(choices_, &VerifyChoicesPage::changed, this, &VerifyDialog::updateButtons);
    setSizeGripEnabled(true);
    resize(960, 600);
    showChoices();
}

void VerifyDialog::createButtons()
{
    open_->setToolTip(tr("Open a table that was saved as JSON, here or by gpu-speedup-cli verify"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back_);
    buttons->addWidget(open_);
    buttons->addStretch();
    for (QPushButton* button : {start_, close_})
        buttons->addWidget(button);
    for (QPushButton* button : {open_, back_, start_, close_})
        button->setAutoDefault(true);
    static_cast<QVBoxLayout*>(layout())->addLayout(buttons);
    connect(open_, &QPushButton::clicked, this, &VerifyDialog::askFile);
    connect(back_, &QPushButton::clicked, this, &VerifyDialog::showChoices);
    connect(start_, &QPushButton::clicked, this, &VerifyDialog::start);
    connect(close_, &QPushButton::clicked, this, &VerifyDialog::reject);
}

bool VerifyDialog::isRunning() const
{
    return session_ != nullptr && session_->isRunning();
}

const Verification& VerifyDialog::verification() const
{
    return result_->verification();
}

void VerifyDialog::showChoices()
{
    pages_->setCurrentWidget(choices_);
    updateButtons();
    start_->setFocus();
}

void VerifyDialog::start()
{
    if (isRunning() || !choices_->isComplete())
        return;
    cancelled_ = false;
    choices_->remember();
    delete session_;
    session_ = new VerifySession(verifyCommand(program_, choices_->choices()), this);
    connect(session_, &VerifySession::updated, this,
            [this] { result_->show(session_->run(), session_->secondsLeft()); });
    connect(session_, &VerifySession::ended, this, &VerifyDialog::showEnd);
    session_->start();
    result_->show(session_->run(), {});
    pages_->setCurrentWidget(result_);
    updateButtons();
    close_->setFocus();
}

void VerifyDialog::showEnd(const QString& problem)
{
    const Verification verification = session_->run().verification();
    result_->showEnd(verification,
                     !problem.isEmpty() ? problem
                     : cancelled_       ? tr("Cancelled. What was measured is kept.")
                                        : tr("All is verified."),
                     !problem.isEmpty());
    updateButtons();
    close_->setFocus();
    if (!verification.tasks.empty())
        emit verified(verification);
}

void VerifyDialog::showResult(const Verification& verification, const QString& sentence)
{
    result_->showEnd(verification, sentence, false);
    pages_->setCurrentWidget(result_);
    updateButtons();
    close_->setFocus();
}

void VerifyDialog::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a table"), {}, QStringLiteral("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &VerifyDialog::openFile);
    dialog->open();
}

void VerifyDialog::openFile(const QString& fileName)
{
    if (isRunning())
        return;
    try {
        requireRegularFile(fileName);
        const Verification opened = readVerificationFile(QFile::encodeName(fileName).toStdString());
        showResult(opened, tr("%1: %2").arg(QFileInfo(fileName).fileName(), originText(opened)));
    } catch (const Error& error) {
        pages_->setCurrentWidget(result_);
        result_->showEnd(result_->verification(), modelText(error.what()), true);
        updateButtons();
    }
}

void VerifyDialog::updateButtons()
{
    const bool choosing = pages_->currentWidget() == choices_;
    open_->setVisible(!isRunning());
    back_->setVisible(!choosing && !isRunning());
    start_->setVisible(choosing);
    start_->setEnabled(choices_->isComplete());
    close_->setText(isRunning() ? tr("Cancel") : tr("Close"));
    (choosing && start_->isEnabled() ? start_ : close_)->setDefault(true);
}

void VerifyDialog::reject()
{
    if (!isRunning())
        return QDialog::reject();
    cancelled_ = true;
    session_->cancel();
}

void VerifyDialog::closeEvent(QCloseEvent* event)
{
    if (isRunning())
        if (const Verification& verification = session_->run().verification(); !verification.tasks.empty())
            emit verified(verification);
    event->accept();
    done(Rejected);
}

} // namespace gpuspeedup
