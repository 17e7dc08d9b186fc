// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choices_plan.h"
#include "model/choices/edits.h"
#include "model/error.h"
#include "model/examples.h"
#include "model/plan/plan_estimate.h"
#include "model/plan/plan_input.h"
#include "tests/exactly.h"

#include <QTest>

namespace gpuspeedup {
namespace {

const Catalogue& catalogue()
{
    static const Catalogue rows = Catalogue::builtIn();
    return rows;
}

WorkloadChoice workload(std::string_view name)
{
    return {.name = std::string(name), .values = defaultValues(workloadNamed(name))};
}

/// A GPU, a CPU and a matrix product.
Choices sampleChoices()
{
    Choices choices;
    choices.fields = fromExample(examples().front());
    choices = withGpu(choices, CatalogueChoice{"geforce-rtx-4090"});
    choices = withCpu(choices, CatalogueChoice{"core-i7-8700k"});
    return withTask(choices, workload("gemm"));
}

double read(const Plan& plan, std::string_view key)
{
    return findPlanInput(key)->read(plan);
}

} // namespace

class ChoicesPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAloneGiveThePublishedFormulas()
    {
        for (const Scenario& example : examples()) {
            Choices choices;
            choices.fields = fromExample(example);
            const Plan plan = planOf(choices, catalogue());
            QVERIFY(choices.isPublished());
            QVERIFY(plan.isPublished());
            QVERIFY(plan.base == example);
            QCOMPARE(sourceOf(plan, *findPlanInput("operations")).kind, Source::Kind::example);
        }
    }

    void aPlanIsThatOfTheSameRequest()
    {
        Choices choices = withStack(sampleChoices(), "cupy");
        choices = withBaseline(choices, CpuCode::numpy);
        PlanRequest request = requestOf(choices, catalogue());
        const PlanEstimate expected = estimate(buildPlan(request));
        const PlanEstimate found = estimate(planOf(choices, catalogue()));
        QCOMPARE(found.speedup, expected.speedup);
        QVERIFY(found.gpuTime == expected.gpuTime);
    }

    /// Coordinates and masses are four arrays in Python, and one in C++; the new places three.
    void pythonCopiesEachArray()
    {
        const Choices choices = withTask(sampleChoices(), workload("nbody"));
        const LinkShares inCpp = planOf(withStack(choices, "c++"), catalogue()).shares();
        QCOMPARE(inCpp.toGpuCopies, 1.0);
        QCOMPARE(inCpp.fromGpuCopies, 1.0);
        for (const char* stack : {"numba", "cupy"}) {
            const LinkShares shares = planOf(withStack(choices, stack), catalogue()).shares();
            QCOMPARE(shares.toGpuCopies, 4.0);
            QCOMPARE(shares.fromGpuCopies, 3.0);
        }
    }

    void matrixProductsOfHalfPrecisionRunOnTensorCores()
    {
        WorkloadChoice product = workload("gemm");
        product.values.dtype = Arithmetic::fp16;
        const Plan plan = planOf(withTask(sampleChoices(), product), catalogue());
        QCOMPARE(plan.arithmetic, Arithmetic::fp16Tensor);
    }

    void countsFollowTheSoftwareOfBothSides()
    {
        // each of the three operations is a pass over memory of its own where the software does not fuse
        WorkloadChoice expression = workload("elementwise");
        expression.values.sizes = {1e7, 2, 3};
        const Choices fused = withTask(sampleChoices(), expression);
        const Choices unfused = withStack(fused, "cupy");
        const Choices compiled = withBaseline(unfused, CpuCode::compiled);
        const Choices numpy = withBaseline(unfused, CpuCode::numpy);
        QVERIFY(planOf(unfused, catalogue()).traffic > planOf(fused, catalogue()).traffic);
        QVERIFY(planOf(numpy, catalogue()).cpuTraffic > planOf(compiled, catalogue()).cpuTraffic);
    }

    void whatWaitsIsPassedOver()
    {
        Choices choices;
        choices.hostMemory = HostMemory::pinned;
        choices.chunks = 8;
        choices.launchMode = LaunchMode::graph;
        choices.sharedLink = true;
        choices.typed["gpu_memory_efficiency"] = 0.5;
        choices.leftOut.add(Refinement::overlap);
        QVERIFY(!planOf(choices, catalogue()).has(Refinement::transfers));

        choices = withCpu(choices, CatalogueChoice{"core-i7-8700k"});
        QVERIFY(!planOf(choices, catalogue()).has(Refinement::transfers));

        choices = withGpu(choices, CatalogueChoice{"geforce-rtx-4090"});
        choices = withRefinement(choices, Refinement::overlap, true);
        const Plan plan = planOf(choices, catalogue());
        QVERIFY(plan.has(Refinement::overlap));
        QCOMPARE(plan.chunks, 8.0);
        QCOMPARE(plan.launchMode, LaunchMode::graph);
    }

    void aTaskThatCannotBeDividedIsNotOverlapped()
    {
        Choices choices = withChunks(withTask(sampleChoices(), workload("lu")), 4);
        QVERIFY(!planOf(choices, catalogue()).has(Refinement::overlap));
        choices = withTask(choices, workload("elementwise"));
        QVERIFY(planOf(choices, catalogue()).has(Refinement::overlap));
    }

    void aTypedFigureGoesBeforeTheChoice()
    {
        const Plan plan = planOf(withTyped(sampleChoices(), "gpu_bandwidth", 5e11), catalogue());
        QCOMPARE(read(plan, "gpu_bandwidth"), 5e11);
        QCOMPARE(sourceOf(plan, *findPlanInput("gpu_bandwidth")).kind, Source::Kind::typed);
    }

    void whatIsLeftOutIsOffAndCanBeTurnedOnAgain()
    {
        const Choices choices = sampleChoices();
        const RefinementSet available = availableRefinements(choices, catalogue());
        for (const RefinementInfo& info : refinements()) {
            const Choices without = withRefinement(choices, info.refinement, false);
            QVERIFY(!planOf(without, catalogue()).has(info.refinement));
            QVERIFY(availableRefinements(without, catalogue()) == available);
            const Choices with = withRefinement(without, info.refinement, true);
            if (available.has(info.refinement))
                QVERIFY(planOf(with, catalogue()).has(info.refinement));
        }
        QVERIFY(available.has(Refinement::roofline));
        QVERIFY(available.has(Refinement::oneOff)); // creating a CUDA context takes time
        QVERIFY(!available.has(Refinement::gpus));  // nobody said how many
    }

    void theNameGivenToTheScenarioIsThePlans()
    {
        Choices choices = sampleChoices();
        QCOMPARE(planOf(choices, catalogue()).base.name, "gemm");
        choices.fields.scenario.name = "Next year's workstation";
        QCOMPARE(planOf(choices, catalogue()).base.name, "Next year's workstation");
    }

    void unknownNamesAndContradictionsAreRefused()
    {
        const auto refused = [](const Choices& choices) {
            try {
                (void)planOf(choices, catalogue());
            } catch (const Error& error) {
                return QString::fromUtf8(error.what());
            }
            return QString();
        };
        Choices choices = sampleChoices();
        choices.gpu = CatalogueChoice{"geforce-rtx-4091"};
        QVERIFY(refused(choices).contains("RTX 4090"));
        choices = sampleChoices();
        choices.task = WorkloadChoice{"gem", {}};
        QVERIFY(refused(choices).contains("gemm"));
        choices = sampleChoices();
        choices.stack = "cupi";
        QVERIFY(refused(choices).contains("cupy"));
        choices = withBaseline(sampleChoices(), CpuCode::blas);
        choices.typed["cpu_operations_per_second"] = 1e9;
        QVERIFY(refused(choices).contains("leave one of them out"));
        choices = sampleChoices();
        choices.gpu = MeasuredChoice{std::make_shared<MachineProfile>(), 2};
        QVERIFY(refused(choices).contains("number 3"));
    }
};

} // namespace gpuspeedup

QTEST_APPLESS_MAIN(gpuspeedup::ChoicesPlanTest)
#include "choices_plan_test.moc"
