// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/affinity.h"
#include "probe/cpu/team_loop.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace gpuspeedup;

/// Which loops are shared out, and that nothing is done twice or left out then.
class TeamLoopTest : public QObject
{
    Q_OBJECT

private slots:
    void onePieceOrMemberIsNotSharedOut();
    void workIsSharedOutOnceTheOthersSaveWhatReachingThemTakes();
    void whatEachMemberAddsCountsForEach();
    void piecesThatLeaveMembersIdleSaveLess();
    void partsAndResultsMakeUpTheWhole_data();
    void partsAndResultsMakeUpTheWhole();
};

namespace {

/// On one processor, so that it is of any size on every machine.
ThreadTeam teamOf(std::size_t members)
{
    return ThreadTeam(std::vector<int>(members, allowedCpus().front()));
}

/// Whether pieces are shared out from `justWorthWhile` nanoseconds each on, and not before.
bool isThreshold(const ThreadTeam& team, std::size_t count, double justWorthWhile, double ofEachMember = 0)
{
    return membersFor(team, count, 0.99 * justWorthWhile, ofEachMember) == 1 &&
           membersFor(team, count, 1.01 * justWorthWhile, ofEachMember) == team.size();
}

} // namespace

void TeamLoopTest::onePieceOrMemberIsNotSharedOut()
{
    const ThreadTeam one = teamOf(1);
    const ThreadTeam four = teamOf(4);
    constexpr double second = 1e9;
    QCOMPARE(membersFor(one, 1000, second), std::size_t{1});
    QCOMPARE(membersFor(four, 1, second), std::size_t{1});
    QCOMPARE(membersFor(four, 0, second), std::size_t{1});
    QCOMPARE(membersFor(four, 2, second), std::size_t{4});
}

/// 1000 pieces on four members: 750 of them are done by others meanwhile.
void TeamLoopTest::workIsSharedOutOnceTheOthersSaveWhatReachingThemTakes()
{
    QVERIFY(isThreshold(teamOf(4), 1000, 4 * reachingNanoseconds / 750));
}

void TeamLoopTest::whatEachMemberAddsCountsForEach()
{
    constexpr double added = 5000;
    QVERIFY(isThreshold(teamOf(4), 1000, 4 * (reachingNanoseconds + added) / 750, added));
}

/// Five pieces on four members take as long as two.
void TeamLoopTest::piecesThatLeaveMembersIdleSaveLess()
{
    QVERIFY(isThreshold(teamOf(4), 5, 4 * reachingNanoseconds / 3));
}

void TeamLoopTest::partsAndResultsMakeUpTheWhole_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 3, 1000})
        QTest::addRow("%d", count) << count;
}

void TeamLoopTest::partsAndResultsMakeUpTheWhole()
{
    QFETCH(int, count);
    ThreadTeam three = teamOf(3);
    constexpr double nanoseconds = 1e6; // shared out
    std::vector<int> times(static_cast<std::size_t>(count));
    const auto part = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            ++times[i];
    };
    forParts(three, times.size(), nanoseconds, part);
    std::size_t done = 0;
    const auto countedPart = [&](std::size_t begin, std::size_t end) {
        part(begin, end);
        return end - begin;
    };
    combineParts<std::size_t>(three, times.size(), nanoseconds, countedPart,
                              [&](std::size_t some) { done += some; });
    QCOMPARE(done, times.size());
    QVERIFY(std::ranges::all_of(times, [](int each) { return each == 2; }));
}

QTEST_GUILESS_MAIN(TeamLoopTest)
#include "team_loop_test.moc"
