// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/watched_job.h"

#include "model/error.h"

#include <QTest>

#include <thread>

using namespace gpuspeedup;

class WatchedJobTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsToldIsDoneInOrderOnTheWaitingThread();
    void aJobThatHangsIsLeftBehind();
    void signsKeepAJobThatTakesLonger();
    void aCancelledJobIsToldToStop();
    void aJobThatDoesNotStopIsLeftBehindButHasNotHung();
    void whatATellingThrowsEndsTheJob();
    void whatTheJobThrowsIsKept();
    void whoWasGivenUpTellsNothingMore();
};

namespace {

const auto never = [] { return false; };
constexpr double longPatience = 1000; // seconds

/// Where a hanging job waits until the test ends.
struct Gate
{
    std::atomic<bool> open = false;
    std::atomic<bool> passed = false;

    void wait()
    {
        while (!open)
            std::this_thread::yield();
    }
};

} // namespace

void WatchedJobTest::whatIsToldIsDoneInOrderOnTheWaitingThread()
{
    std::vector<int> told;
    const std::thread::id here = std::this_thread::get_id();
    bool elsewhere = false;
    const JobEnd end = runWatched(longPatience, never, [&](const JobReporter& reporter) {
        elsewhere = std::this_thread::get_id() != here;
        for (int i = 0; i < 100; ++i) {
            reporter.tell([&, i] { told.push_back(std::this_thread::get_id() == here ? i : -1); });
            elsewhere = elsewhere && told.size() == static_cast<std::size_t>(i) + 1; // it is done by now
        }
    });
    QVERIFY(!end.left && !end.hung && !end.failure && elsewhere);
    QCOMPARE(told.size(), std::size_t{100});
    for (int i = 0; i < 100; ++i)
        QCOMPARE(told[static_cast<std::size_t>(i)], i);
}

void WatchedJobTest::aJobThatHangsIsLeftBehind()
{
    const auto gate = std::make_shared<Gate>();
    const JobEnd end = runWatched(0.05, never, [gate](const JobReporter&) { gate->wait(); });
    QVERIFY(end.left && end.hung);
    gate->open = true;
}

/// Each pause is shorter than the patience, all together are longer.
void WatchedJobTest::signsKeepAJobThatTakesLonger()
{
    const JobEnd end = runWatched(2, never, [](const JobReporter& reporter) {
        for (int i = 0; i < 30; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            reporter.sign();
        }
    });
    QVERIFY(!end.left && !end.hung);
}

void WatchedJobTest::aCancelledJobIsToldToStop()
{
    std::atomic<bool> begun = false;
    const JobEnd end = runWatched(
        longPatience, [&] { return begun.load(); },
        [&](const JobReporter& reporter) {
            begun = true;
            while (!reporter.stop())
                std::this_thread::yield();
        });
    QVERIFY(!end.left && !end.hung && !end.failure);
}

void WatchedJobTest::aJobThatDoesNotStopIsLeftBehindButHasNotHung()
{
    const auto gate = std::make_shared<Gate>();
    const JobEnd end = runWatched(
        longPatience, [] { return true; }, [gate](const JobReporter&) { gate->wait(); });
    QVERIFY(end.left && !end.hung);
    gate->open = true;
}

void WatchedJobTest::whatATellingThrowsEndsTheJob()
{
    int told = 0;
    const JobEnd end = runWatched(longPatience, never, [&](const JobReporter& reporter) {
        while (!reporter.stop())
            reporter.tell([&] {
                ++told;
                throw Error("Nobody listens.");
            });
    });
    QVERIFY(!end.left && end.failure);
    QCOMPARE(told, 1);
    QVERIFY_EXCEPTION_THROWN(std::rethrow_exception(end.failure), Error);
}

void WatchedJobTest::whatTheJobThrowsIsKept()
{
    const JobEnd end = runWatched(longPatience, never, [](const JobReporter&) { throw Error("It broke."); });
    QVERIFY(!end.left && end.failure);
    QVERIFY_EXCEPTION_THROWN(std::rethrow_exception(end.failure), Error);
}

void WatchedJobTest::whoWasGivenUpTellsNothingMore()
{
    const auto gate = std::make_shared<Gate>();
    const auto told = std::make_shared<std::atomic<bool>>(false);
    const JobEnd end = runWatched(0.05, never, [gate, told](const JobReporter& reporter) {
        gate->wait();
        reporter.tell([&] { *told = true; });
        gate->passed = true;
    });
    QVERIFY(end.hung);
    gate->open = true;
    QTRY_VERIFY(gate->passed);
    QVERIFY(!*told);
}

QTEST_GUILESS_MAIN(WatchedJobTest)
#include "watched_job_test.moc"
