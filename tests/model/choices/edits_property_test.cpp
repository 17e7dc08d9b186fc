// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choices_plan.h"
#include "model/choices/edits.h"
#include "model/error.h"
#include "model/examples.h"
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

Choices editedAtRandom(Choices choices)
{
    using namespace random_choices;
    switch (*rc::gen::inRange(0, 12)) {
    case 0:
    case 1: {
        const PlanInput& typed = input();
        return withTyped(std::move(choices), typed.key, valueOf(typed));
    }
    case 2:
        return withoutTyped(std::move(choices), input().key);
    case 3:
        return withTask(std::move(choices), task());
    case 4:
        return withCpu(std::move(choices), cpu(catalogue()));
    case 5:
        return withGpu(std::move(choices), gpu(catalogue()));
    case 6:
        return withBaseline(std::move(choices), baseline(), maybeCode());
    case 7:
        return withStack(std::move(choices), stack());
    case 8:
        return withHostMemory(std::move(choices), maybe(anyOf(hostMemories)));
    case 9:
        return withChunks(std::move(choices), maybe(wholeBetween(0, 64)));
    case 10:
        return withLaunchMode(std::move(choices), maybe(anyOf(launchModes)));
    default:
        return withRefinement(std::move(choices), anyOf(refinements()).refinement, coin());
    }
}

/// Figures that are missing, or a plan that cannot be computed: nothing that an edit could have left behind.
bool isAboutFigures(std::string_view sentence)
{
    for (const std::string_view part :
         {"has no figure for", "has no figures for copies", "is a fraction of the peak of"})
        if (sentence.find(part) != std::string_view::npos)
            return true;
    return false;
}

} // namespace

class EditsPropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(150); }

    void noSequenceOfEditsLeadsToAContradiction()
    {
        QVERIFY(rc::check("edits", [] {
            Choices choices;
            choices.fields = fromExample(examples().front());
            for (int left = *rc::gen::inRange(1, 20); left > 0; --left) {
                choices = editedAtRandom(std::move(choices));
                RC_ASSERT(!contradictionIn(choices));
                try {
                    (void)planOf(choices, catalogue());
                    (void)availableRefinements(choices, catalogue());
                } catch (const Error& error) {
                    RC_ASSERT(isAboutFigures(error.what()));
                }
            }
        }));
    }

    void whatWasTypedCounts()
    {
        QVERIFY(rc::check("typed", [] {
            const Choices before = randomChoices(catalogue());
            const PlanInput& input = random_choices::input();
            const double value = random_choices::valueOf(input);
            const Choices after = withTyped(before, input.key, value);
            RC_LOG() << input.key << " = " << value << '\n';
            showValue(after, RC_LOG());
            try {
                const Plan plan = planOf(after, catalogue());
                if (input.active(plan))
                    RC_ASSERT(input.read(plan) == value);
            } catch (const Error& error) {
                RC_ASSERT(isAboutFigures(error.what()));
            }
        }));
    }

    void measuredOrExampleValuesCountAtOnce()
    {
        QVERIFY(rc::check("fields", [] {
            const Choices before = randomChoices(catalogue());
            const SourcedScenario example = fromExample(random_choices::anyOf(examples()));
            const Choices after = withFields(before, example);
            RC_ASSERT(after.fields == example);
            for (const Input& input : inputs())
                RC_ASSERT(!isTyped(after, input.key));
            const Plan plan = planOf(after, catalogue());
            RC_ASSERT(plan.base == example.scenario);
        }));
    }
};

} // namespace gpuspeedup

QTEST_APPLESS_MAIN(gpuspeedup::EditsPropertyTest)
#include "edits_property_test.moc"
