// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_questions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <map>

namespace gpuspeedup {
namespace {

const QString questionName = QStringLiteral("planQuestion");

QString translated(const char* text)
{
    return QCoreApplication::translate("gpuspeedup::PlanQuestions", text);
}

/// Null where a question is open.
QMessageBox* createQuestion(QWidget& window, const QString& question, const QString& details)
{
    if (auto* open = window.findChild<QMessageBox*>(questionName); open != nullptr && open->isVisible()) {
        open->raise();
        open->activateWindow();
        return nullptr;
    }
    auto* box = new QMessageBox(
        QMessageBox::Warning, QCoreApplication::translate("gpuspeedup::MainWindow", "GPU Speedup Estimator"),
        question, QMessageBox::NoButton, &window);
    box->setObjectName(questionName);
    box->setInformativeText(details);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

/// Opens the box; tells which of its buttons was pressed once it is closed, so that
/// whatever follows may open the next one.
template <class Answer>
void openFor(QMessageBox* box, const std::map<QAbstractButton*, Answer>& answers, Answer otherwise,
             std::function<void(Answer)> answered)
{
    QObject::connect(box, &QDialog::finished, box->parentWidget(),
                     [box, answers, otherwise, answered = std::move(answered)] {
                         const auto found = answers.find(box->clickedButton());
                         box->setObjectName({});
                         answered(found == answers.end() ? otherwise : found->second);
                     });
    box->open();
}

} // namespace

void askBeforeLoss(QWidget& window, const QString& title, std::function<void(LossAnswer)> answered)
{
    QMessageBox* box = createQuestion(
        window,
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "Save the changes to “%1”?")).arg(title),
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "What is not saved is lost.")));
    if (box == nullptr)
        return;
    QPushButton* save = box->addButton(QMessageBox::Save);
    QPushButton* discard = box->addButton(QMessageBox::Discard);
    box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    box->setDefaultButton(save);
    openFor<LossAnswer>(box, {{save, LossAnswer::save}, {discard, LossAnswer::discard}}, LossAnswer::cancel,
                        std::move(answered));
}

void askBeforeOverwrite(QWidget& window, const QString& title, std::function<void(OverwriteAnswer)> answered)
{
    QMessageBox* box = createQuestion(
        window,
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions",
                                     "“%1” was changed by another program since it was opened here."))
            .arg(title),
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "Overwriting it loses those changes.")));
    if (box == nullptr)
        return;
    QPushButton* elsewhere = box->addButton(
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "Save &as…")), QMessageBox::AcceptRole);
    QPushButton* overwrite =
        box->addButton(translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "&Overwrite")),
                       QMessageBox::DestructiveRole);
    box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    box->setDefaultButton(elsewhere);
    openFor<OverwriteAnswer>(
        box, {{elsewhere, OverwriteAnswer::saveElsewhere}, {overwrite, OverwriteAnswer::overwrite}},
        OverwriteAnswer::cancel, std::move(answered));
}

void askBeforeReplacing(QWidget& window, const QString& fileName, std::function<void()> replace)
{
    QMessageBox* box = createQuestion(
        window,
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "There is a file “%1” already."))
            .arg(QFileInfo(fileName).fileName()),
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "Replacing it loses what it holds.")));
    if (box == nullptr)
        return;
    QPushButton* agreed = box->addButton(
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "&Replace")), QMessageBox::DestructiveRole);
    QPushButton* cancel = box->addButton(QMessageBox::Cancel);
    box->setEscapeButton(cancel);
    box->setDefaultButton(cancel);
    openFor<bool>(box, {{agreed, true}}, false, [replace = std::move(replace)](bool isAgreed) {
        if (isAgreed)
            replace();
    });
}

void askToRecover(QWidget& window, int plans, std::function<void(RecoveryAnswer)> answered)
{
    const QString question =
        plans == 1 ? translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions",
                                                  "A plan was not saved when the program ended."))
                   : translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions",
                                                  "%1 plans were not saved when the program ended."))
                         .arg(plans);
    QMessageBox* box = createQuestion(
        window, question,
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions",
                                     "Recover opens what was there at most a second before the end.")));
    if (box == nullptr)
        return;
    QPushButton* recover = box->addButton(
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "&Recover")), QMessageBox::AcceptRole);
    QPushButton* discard = box->addButton(
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "&Discard")), QMessageBox::DestructiveRole);
    box->setEscapeButton(box->addButton(
        translated(QT_TRANSLATE_NOOP("gpuspeedup::PlanQuestions", "Ask &later")), QMessageBox::RejectRole));
    box->setDefaultButton(recover);
    openFor<RecoveryAnswer>(box, {{recover, RecoveryAnswer::recover}, {discard, RecoveryAnswer::discard}},
                            RecoveryAnswer::later, std::move(answered));
}

} // namespace gpuspeedup
