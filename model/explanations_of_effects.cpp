// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explanations.h"

namespace gpuspeedup {
namespace {

constexpr ExplanationText effects[] = {
    {"cpu-baseline", "", "Tc = run time, W / Rc, or max(W / Rc, Qc / Mc)",
     "Puts today's code in the place of the processor's peak: its measured run time, its rate, or what code "
     "of its kind usually reaches. Nothing changes the speedup more."},
    {"precision", "", "Rc, Rg of the number format",
     "Takes the rates of the task's number format instead of one rate for all. Formats with fewer bits are "
     "faster, and on tensor cores much faster; whether their accuracy is enough is for you to judge."},
    {"roofline", "", "T = max((W + N·w½) / (η·R), Q / (β·M))",
     "Computation and memory traffic both take time, and the longer one counts. A task with few operations "
     "for each byte is bound by memory on both sides (Williams, Waterman, Patterson 2009)."},
    {"stages", "", "D of what is not there yet",
     "Data that one kernel leaves on the GPU for the next is not copied out and in again: only first inputs "
     "and last results cross the link."},
    {"transfers", "", "Tx = Σ n · t(V / n),  t = α + V / B",
     "Each direction has its own rate and latency, by the kind of host memory. Where copies were measured, "
     "the time is read off the measured sizes."},
    {"stack", "", "λ, α + what the stack adds",
     "A launch or copy through a library costs more than the hardware takes: Python libraries add 5 to 200 "
     "µs to each."},
    {"launches", "", "T = max over j of (j·λ + Σ t from j on)",
     "Launches are queued ahead while kernels run, so that large kernels hide them. Waiting for each shows "
     "all of the cost; a CUDA graph nearly none."},
    {"overlap", "", "T = h + k + d + (n − 1) · max(h, k, d)",
     "The data is divided into chunks: while one is computed, the next is copied in and the last one out. It "
     "needs pinned memory, and helps most where copies and kernels take equally long."},
    {"memory-fit", "", "data + temporaries ≤ 0.9 · memory − context",
     "What does not fit the GPU's memory goes through it in chunks; where it cannot be divided, there is no "
     "estimate."},
    {"gpus", "", "Tk / (P·e) + Tx(P) + 2·(P − 1)/P · V / Bp",
     "Several equal GPUs share the kernels, copy over their own links or a common one, and exchange what "
     "they have to."},
    {"learned", "", "Tc · e^ȳ(Tc),  Tg · e^ȳ(Tg)",
     "Corrects both sides by what runs on this machine took in comparison with their predictions, by kind of "
     "work, software and size. The fewer runs there were, the less it changes. It is off until you turn "
     "it on; the ranges then come from these runs, too."},
    {"one-off", "", "T(R) = C0 / R + Tg",
     "Start-up and compilation are paid once a process and divided among its runs. For a single short run "
     "they often decide the answer."},
    {"serial-share", "", "S = 1 / (f + (1 − f) / Sk)",
     "A part of today's run stays on the CPU whatever the GPU does, and limits the speedup (Amdahl 1967)."},
    {"cost", "", "P · T,  price per hour · T",
     "Energy and price of one run on both sides. The times stay; the GPU is cheaper as soon as the speedup "
     "exceeds the ratio of the hourly prices."},
};

constexpr ExplanationText results[] = {
    {"speedup", "", "S = Tc / Tg",
     "How many times as fast the task is with the GPU, copies and launches included. Below 1 the CPU alone "
     "is faster."},
    {"cpu_time_s", "", "Tc = W / Rc", "How long one run takes on the CPU alone."},
    {"gpu_time_s", "", "Tg = Tk + Tx + Tl",
     "How long one run takes with the GPU: computation, copies and launches together, and with refinements "
     "all else that was said of it."},
    {"efficiency", "", "E = (W / Tg) / Rg",
     "Share of the GPU's rate that is reached over the whole run. The rest is lost to copies, launches and "
     "limits of memory."},
    {"gpu_compute_time_s", "", "Tk = W / Rg", "The part of the GPU time in which kernels compute."},
    {"transfer_time_s", "", "Tx = D / B",
     "The part of the GPU time in which data is copied between the memories."},
    {"launch_overhead_s", "", "Tl = λ · N", "The part of the GPU time that goes into launching kernels."},
    {"gpu_overhead_s", "", "Tx + Tl",
     "Copies and launches together: what the GPU side takes beside computing."},
    {"probability_gpu_wins", "Probability that the GPU wins", "P(S > 1)",
     "Share of the likely cases in which the GPU is faster, with every figure as uncertain as its source. "
     "Figures are drawn at random around their values, and each draw is a whole estimate."},
    {"range", "90 % range", "ln S ± 1.645 · σ",
     "Between these two speedups the truth lies with a probability of 90 %, as far as the figures and the "
     "model are as good as said. Measured figures make it narrower."},
    {"break_even", "Break-even", "W* = O · Rc · Rg / (Rg − Rc),  O = Tx + Tl",
     "The size of the task at which both sides take equally long, with data and launches as they are. Larger "
     "tasks are faster with the GPU. There is none where the GPU's rate is not higher."},
    {"advice", "What would make it faster", "gain = S with the change / S without",
     "Each change is tried alone on the whole model; those that gain at least 1 % are shown, the largest "
     "first. Gains do not multiply."},
    {"elasticity", "Elasticity", "ε = d ln S / d ln x",
     "By how many per cent the speedup changes when one figure grows by one per cent. 1 means in proportion, "
     "−1 in inverse proportion, 0 not at all."},
    {"energy", "Energy", "Jc = Pc · Tc,  Jg = (Pc + n · Pg) · Tg",
     "Electric energy of one run on each side. The CPU draws its power all the time, also while the GPUs "
     "work."},
    {"price", "Price", "price of an hour · T",
     "Price of one run on each side, by what an hour of each machine costs."},
    {"payback_runs", "Runs until the port has paid", "port / (price on the CPU − price with the GPU)",
     "After so many runs the cost of writing the GPU code has come back. There is none where a run with the "
     "GPU is not cheaper."},
};

} // namespace

std::span<const ExplanationText> effectExplanations()
{
    return effects;
}

std::span<const ExplanationText> resultExplanations()
{
    return results;
}

} // namespace gpuspeedup
