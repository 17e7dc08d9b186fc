// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every reference workload on this machine, as a table: whether both sides agree, and how long they took.
// Needs a GPU. Arguments: seconds a task may take on both sides, names of workloads. Exit status 1 where any
// row has a problem, such as results that differ.
#include "model/error.h"
#include "probe/cpu/affinity.h"
#include "probe/cpu/session.h"
#include "probe/reference/verify.h"

#include <cstdio>
#include <cstdlib>

using namespace gpuspeedup;

int main(int argc, char** argv)
{
    MeasureSettings settings;
    bool isRight = true;
    CpuSession cpu(readTopology("/", allowedCpus()));
    try {
        const std::unique_ptr<GpuSession> gpu = openGpu(0, settings);
        ReferenceRun run;
        if (argc > 1)
            run.secondsOfTask = std::atof(argv[1]);
        for (int i = 2; i < argc; ++i) {
            run.workloads.push_back(findReferenceWorkload(argv[i]));
            if (run.workloads.back() == nullptr)
                throw Error(std::string("There is no workload ") + argv[i] + ".");
        }
        std::printf("%-14s %10s %-22s %-16s %9s %9s %9s %9s %9s  noise\n", "workload", "elements", "CPU by",
                    "GPU by", "CPU ms", "in", "compute", "out", "GPU ms");
        for (const ReferenceRow& row : measureReferences(run, cpu, gpu.get(), settings)) {
            isRight = isRight && row.problem.empty() && !row.rounds.empty() && row.rounds[0].gpu;
            std::printf("%-14s %10.3g ", row.workload->name, row.elements);
            if (!row.problem.empty() || row.rounds.size() < 2 || !row.rounds[0].gpu) {
                std::printf("%s\n", row.problem.c_str());
                continue;
            }
            const ReferenceTimes& t = row.rounds[0];
            const GpuReferenceTimes& g = *t.gpu;
            const double again = row.rounds[1].gpu ? row.rounds[1].gpu->whole.median / g.whole.median : 0;
            std::printf("%-22.22s %-16.16s %9.4f %9.4f %9.4f %9.4f %9.4f  %.2f %.2f\n", row.cpuBy.c_str(),
                        row.gpuBy.c_str(), 1e3 * t.cpu.median, 1e3 * g.copyIn.median, 1e3 * g.compute.median,
                        1e3 * g.copyOut.median, 1e3 * g.whole.median, row.rounds[1].cpu.median / t.cpu.median,
                        again);
        }
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return isRight ? 0 : 1;
}
