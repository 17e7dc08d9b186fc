// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/plan_file.h"
#include "tests/exactly.h"
#include "tests/model/random_choices.h"

#include <QTest>

#include <rapidcheck.h>

namespace gpuspeedup {
namespace {

const Catalogue& catalogue()
{
    static const Catalogue rows = Catalogue::builtIn();
    return rows;
}

PlanFile randomPlanFile()
{
    PlanFile plan{.scenarios = {}};
    for (int count = *rc::gen::inRange(1, 4); count > 0; --count)
        plan.scenarios.push_back(randomChoices(catalogue()));
    plan.scenarios.push_back(plan.scenarios.front()); // with the same profiles
    plan.current = *rc::gen::inRange<std::size_t>(0, plan.scenarios.size());
    return plan;
}

} // namespace

class PlanFilePropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(150); }

    void aPlanThatWasWrittenReadsBackToTheLastBit()
    {
        QVERIFY(rc::check("read back", [] {
            const PlanFile plan = randomPlanFile();
            const std::string text = planFileToJson(plan);
            const PlanFile read = planFileFromJson(text, "plan", catalogue());
            RC_ASSERT(read.current == plan.current);
            RC_ASSERT(read.scenarios.size() == plan.scenarios.size());
            for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
                RC_ASSERT(read.scenarios[i] == plan.scenarios[i]);
            RC_ASSERT(planFileToJson(read) == text);
        }));
    }

    void randomChoicesDoNotContradictThemselves()
    {
        QVERIFY(
            rc::check("no contradiction", [] { RC_ASSERT(!contradictionIn(randomChoices(catalogue()))); }));
    }
};

} // namespace gpuspeedup

QTEST_APPLESS_MAIN(gpuspeedup::PlanFilePropertyTest)
#include "plan_file_property_test.moc"
