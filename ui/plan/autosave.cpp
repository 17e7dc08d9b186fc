// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/autosave.h"

#include "model/error.h"
#include "ui/locale_text.h"
#include "ui/plan/plan_document.h"
#include "ui/plan/whole_file.h"

#include <QFile>
#include <QScopedValueRollback>

namespace gpuspeedup {
namespace {

constexpr std::chrono::milliseconds delay{400};

/// Why it could not be written; empty where it was.
QString written(const QString& path, const AutosavedPlan& plan)
{
    try {
        writeWholeFile(path, autosaveText(plan));
        return {};
    } catch (const std::exception& error) { // also where memory ran out: nothing may leave the thread
        return modelText(error.what());
    }
}

} // namespace

Autosave::Autosave(PlanDocument& document, const QString& folder) : document_(document), folder_(folder)
{
    writer_.setMaxThreadCount(1);
    delay_.setSingleShot(true);
    delay_.setInterval(delay);
    connect(&delay_, &QTimer::timeout, this, &Autosave::update);
    connect(&document, &PlanDocument::scenariosChanged, this, &Autosave::follow);
    connect(&document, &PlanDocument::fileChanged, this, [this] {
        if (recovering_)
            return;
        if (!document_.isModified()) { // saved: at once
            delay_.stop();
            remove();
        } else {
            follow();
        }
    });
    if (document.isModified())
        follow();
}

Autosave::~Autosave()
{
    if (document_.isModified() && !discarded_)
        flush();
    else
        remove();
    writer_.waitForDone();
}

void Autosave::follow()
{
    discarded_ = false;
    if (!delay_.isActive()) // not begun anew: typing without a pause is kept too
        delay_.start();
}

void Autosave::update()
{
    if (discarded_ || !document_.isModified())
        remove();
    else if (writing_) // the disk is slow: one at a time
        delay_.start();
    else
        write();
}

void Autosave::write()
{
    try {
        if (!file_)
            file_ = newAutosaveFile(folder_);
    } catch (const Error& error) {
        return report(modelText(error.what()));
    }
    writing_ = true;
    const AutosavedPlan plan{.plan = document_.plan(),
                             .fileName = document_.fileName(),
                             .contentOnDisk = document_.contentOnDisk()};
    writer_.start([this, path = file_->path, plan] {
        const QString problem = written(path, plan);
        QMetaObject::invokeMethod(this, [this, problem] {
            writing_ = false;
            report(problem);
        });
    });
}

void Autosave::remove()
{
    if (file_)
        writer_.start([path = file_->path] { QFile::remove(path); });
}

void Autosave::report(const QString& sentence)
{
    if (!sentence.isEmpty() && !reported_)
        emit failed(sentence);
    reported_ = !sentence.isEmpty();
}

void Autosave::recover(AutosaveFile file)
{
    const AutosavedPlan kept = readAutosave(file.path);
    const QScopedValueRollback<bool> guard(recovering_, true);
    remove();
    writer_.waitForDone();
    file_ = std::move(file);
    document_.reset(kept.plan, kept.fileName, kept.contentOnDisk);
    document_.markModified();
}

void Autosave::discard()
{
    discarded_ = true;
    delay_.stop();
    remove();
}

void Autosave::flush()
{
    delay_.stop();
    if (document_.isModified() && !discarded_)
        write();
    writer_.waitForDone();
}

} // namespace gpuspeedup
