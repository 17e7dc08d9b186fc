// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_recovery.h"

#include "model/error.h"
#include "ui/locale_text.h"
#include "ui/plan/autosave.h"
#include "ui/plan/plan_document.h"
#include "ui/plan/plan_questions.h"

#include <QDir>
#include <QWidget>

#include <algorithm>

namespace gpuspeedup {
namespace {

bool isReadable(const AutosaveFile& file)
{
    try {
        (void)readAutosave(file.path);
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

PlanRecovery::PlanRecovery(QWidget& window, PlanDocument& document, Autosave& autosave,
                           std::function<void(const QString& path)> openElsewhere, const QString& folder)
    : QObject(&window),
      window_(window),
      document_(document),
      autosave_(autosave),
      openElsewhere_(std::move(openElsewhere)),
      folder_(folder)
{}

void PlanRecovery::offer()
{
    auto files = std::make_shared<Files>(orphanedAutosaves(folder_)); // held while the question is open
    const auto damaged = std::stable_partition(files->begin(), files->end(), isReadable);
    QStringList aside;
    std::transform(damaged, files->end(), std::back_inserter(aside),
                   [](const AutosaveFile& file) { return file.setAside(); });
    files->erase(damaged, files->end());
    if (!aside.isEmpty())
        emit failed(
            tr("What was kept of a plan when the program ended cannot be read; it was set aside as %1.")
                .arg(QDir::toNativeSeparators(aside.join(QStringLiteral(", ")))));
    if (files->empty())
        return;
    askToRecover(window_, static_cast<int>(files->size()), [this, files](RecoveryAnswer answer) {
        if (answer == RecoveryAnswer::recover)
            recover(std::move(*files));
        else if (answer == RecoveryAnswer::discard)
            std::ranges::for_each(*files, &AutosaveFile::remove);
        files->clear(); // another window may offer what is left
    });
}

void PlanRecovery::recover(Files files)
{
    for (AutosaveFile& file : files) {
        if (document_.fileName().isEmpty() && !document_.isModified()) {
            recoverHere(std::move(file));
            continue;
        }
        const QString path = file.path;
        file.lock.reset(); // the other window takes it
        openElsewhere_(path);
    }
}

void PlanRecovery::recoverFile(const QString& path)
{
    AutosaveFile file = takeAutosave(path);
    if (file.lock == nullptr)
        return emit failed(tr("This plan is open in another window."));
    recoverHere(std::move(file));
}

void PlanRecovery::recoverHere(AutosaveFile file)
{
    try {
        autosave_.recover(std::move(file));
        emit notice(tr("The plan was recovered; save it to keep it"));
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
}

} // namespace gpuspeedup
