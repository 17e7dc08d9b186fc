// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/latest_job.h"

#include <QSemaphore>
#include <QTest>

#include <memory>

using namespace gpuspeedup;

/// Off the interface thread the newest question alone is answered.
class LatestJobTest : public QObject
{
    Q_OBJECT

private slots:
    void theAnswerIsShownOnTheInterfaceThread();
    void anOldAnswerIsNeverShown();
    void aQuestionThatWaitsIsReplaced();
    void whatIsCancelledIsNotShown();
    void itEndsWhileSomethingRuns();
};

namespace {

/// Waits on another thread until it is let go, then shows its number.
LatestJob::Work held(const std::shared_ptr<QSemaphore>& gate, QList<int>& shown, int number)
{
    return [gate, &shown, number] {
        gate->acquire();
        return [&shown, number] { shown += number; };
    };
}

} // namespace

void LatestJobTest::theAnswerIsShownOnTheInterfaceThread()
{
    LatestJob job;
    QThread* worked = nullptr;
    QThread* shown = nullptr;
    job.start([&] {
        worked = QThread::currentThread();
        return [&] { shown = QThread::currentThread(); };
    });
    QVERIFY(job.isBusy());
    QTRY_COMPARE(shown, QThread::currentThread());
    QVERIFY(worked != nullptr && worked != shown);
    QVERIFY(!job.isBusy());
}

void LatestJobTest::anOldAnswerIsNeverShown()
{
    const auto gate = std::make_shared<QSemaphore>();
    QList<int> shown;
    LatestJob job;
    job.start(held(gate, shown, 1)); // runs at once
    job.start(held(gate, shown, 2));
    gate->release(2);
    QTRY_COMPARE(shown, QList<int>{2});
    QVERIFY(!job.isBusy());
}

void LatestJobTest::aQuestionThatWaitsIsReplaced()
{
    const auto gate = std::make_shared<QSemaphore>();
    QList<int> shown;
    LatestJob job;
    for (int number = 1; number <= 5; ++number)
        job.start(held(gate, shown, number));
    gate->release(2); // the first, which runs, and the last: the three between never begin
    QTRY_COMPARE(shown, QList<int>{5});
    QCOMPARE(gate->available(), 0);
}

void LatestJobTest::whatIsCancelledIsNotShown()
{
    const auto gate = std::make_shared<QSemaphore>();
    QList<int> shown;
    LatestJob job;
    job.start(held(gate, shown, 1));
    job.cancel();
    QVERIFY(!job.isBusy());
    gate->release(2);
    job.start(held(gate, shown, 2));
    QTRY_COMPARE(shown, QList<int>{2});
}

void LatestJobTest::itEndsWhileSomethingRuns()
{
    const auto gate = std::make_shared<QSemaphore>();
    QList<int> shown;
    {
        LatestJob job;
        job.start(held(gate, shown, 1));
        gate->release();
    }
    QCoreApplication::processEvents();
    QCOMPARE(shown, QList<int>());
}

QTEST_GUILESS_MAIN(LatestJobTest)
#include "latest_job_test.moc"
