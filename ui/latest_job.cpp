// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/latest_job.h"

#include <QMetaObject>

#include <utility>

namespace gpuspeedup {

LatestJob::LatestJob(QObject* parent) : QObject(parent)
{
    thread_.setMaxThreadCount(1);
}

LatestJob::~LatestJob()
{
    thread_.waitForDone();
}

void LatestJob::start(Work work)
{
    ++newest_;
    waiting_ = std::move(work);
    busy_ = true;
    if (!running_)
        runWaiting();
}

void LatestJob::cancel()
{
    ++newest_;
    waiting_ = nullptr;
    busy_ = false;
}

void LatestJob::runWaiting()
{
    running_ = true;
    thread_.start([this, work = std::exchange(waiting_, nullptr), number = newest_] {
        Show show = work();
        // Posted to this object: dropped with it, should it end before.
        QMetaObject::invokeMethod(
            this,
            [this, show = std::move(show), number] {
                running_ = false;
                if (waiting_)
                    runWaiting();
                if (number != newest_)
                    return;
                busy_ = false;
                if (show)
                    show();
            },
            Qt::QueuedConnection);
    });
}

} // namespace gpuspeedup
