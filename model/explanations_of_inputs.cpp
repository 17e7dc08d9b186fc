// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explanations.h"

namespace gpuspeedup {
namespace {

constexpr ExplanationText inputs[] = {
    {"cpu_operations_per_second", "", "Tc = W / Rc",
     "Operations per second that the CPU side sustains on this task. It is rarely the peak of the processor: "
     "ordinary code reaches a quarter of one core's peak, a loop in Python a thousandth. The speedup falls "
     "in proportion to it, so measure today's code where you can."},
    {"gpu_operations_per_second", "", "Tk = W / Rg",
     "Operations per second of the GPU. In the published formulas it is the rate the code sustains; with the "
     "roofline it is the peak of the number format, and the efficiencies say how much of it is reached."},
    {"operations", "", "Tc = W / Rc,  Tk = W / Rg",
     "Arithmetic operations of the whole task, counted alike on both sides: a multiplication and an addition "
     "are two. More operations on the same data favour the GPU."},
    {"link_bytes_per_second", "", "Tx = D / B",
     "Bytes per second between the memories of CPU and GPU. PCIe 4.0 x16 carries about 25 GB/s from pinned "
     "memory and much less from ordinary memory."},
    {"data_bytes", "", "Tx = D / B",
     "Bytes copied to the GPU and back in one run. Data that already is on the GPU, or stays there for the "
     "next run, does not count."},
    {"launch_overhead_per_launch_s", "", "Tl = λ · N",
     "Time from one kernel launch to the next when nothing else is waited for: 2 to 10 µs from C++, up to "
     "some hundred from Python libraries."},
    {"launches", "", "Tl = λ · N",
     "How many kernels are started in one run. An array expression in NumPy style starts one for each "
     "operation, unless the library fuses them."},
    {"cpu_run_time_s", "", "Tc",
     "How long today's code takes for this task on the CPU, measured. It takes the place of the operations "
     "divided by the rate and makes the CPU side exact."},
    {"cpu_traffic_bytes", "", "T = max(W / (ηc·Rc), Qc / (βc·Mc))",
     "Bytes that the CPU moves between its cores and main memory in one run. Code with temporary arrays "
     "moves each of them, too."},
    {"cpu_bandwidth", "", "T = max(W / (ηc·Rc), Qc / (βc·Mc))",
     "Bytes per second between the CPU and its main memory. Work with few operations for each byte goes at "
     "its pace, however fast the cores are."},
    {"cpu_compute_efficiency", "", "T = max(W / (ηc·Rc), …)",
     "Share of the CPU's peak that the code reaches when computation limits it."},
    {"cpu_memory_efficiency", "", "T = max(…, Qc / (βc·Mc))",
     "Share of the CPU's memory bandwidth that the code reaches when memory limits it."},
    {"gpu_traffic_bytes", "", "T = max(W / (η·Rg), Q / (β·M))",
     "Bytes that the kernels move to and from the GPU's own memory in one run. Each array that does not stay "
     "in registers or cache counts once for each time it is read or written."},
    {"gpu_bandwidth", "", "T = max(W / (η·Rg), Q / (β·M))",
     "Bytes per second between the GPU and its own memory: 0.3 to 8 TB/s. Most array code is bound by it and "
     "not by the peak rate."},
    {"gpu_compute_efficiency", "", "T = max((W + N·w½) / (η·Rg), …)",
     "Share of the GPU's peak that the kernels reach when computation limits them: about 0.8 for large "
     "matrix products, 0.6 for most other code."},
    {"gpu_memory_efficiency", "", "T = max(…, Q / (β·M))",
     "Share of the GPU's memory bandwidth that the kernels reach when memory limits them: about 0.85 for "
     "streaming code, less where the access is irregular."},
    {"half_rate_operations", "", "Tk = (W + N·w½) / (η·Rg)",
     "A launch of so many operations reaches half of the full rate; smaller ones reach less. It stands for "
     "the time in which a kernel fills the GPU."},
    {"to_gpu_bytes_per_second", "", "t = α + V / B",
     "Bytes per second from the host's memory to the GPU, for large copies. It depends on the kind of host "
     "memory: pinned memory is fastest."},
    {"from_gpu_bytes_per_second", "", "t = α + V / B",
     "Bytes per second from the GPU to the host's memory, for large copies. Results that go to newly "
     "allocated memory are slower, as the system has to provide its pages."},
    {"to_gpu_latency_s", "", "t = α + V / B",
     "What a copy to the GPU takes however small it is. Many small copies cost mostly this."},
    {"from_gpu_latency_s", "", "t = α + V / B",
     "What a copy from the GPU takes however small it is. Many small copies cost mostly this."},
    {"to_gpu_copies", "", "Tin = n · t(V / n)",
     "Into how many copies the data for the GPU is divided. One large copy is faster than many small ones."},
    {"from_gpu_copies", "", "Tout = n · t(V / n)",
     "Into how many copies the results are divided. One large copy is faster than many small ones."},
    {"launch_sync_s", "", "T = N·Ls + Σt",
     "What one launch takes when the program waits for the kernel each time, beside the kernel itself."},
    {"graph_launch_s", "", "T = λG + max(ν·N, Σt)",
     "What starting a whole CUDA graph takes, once for all kernels in it."},
    {"graph_node_s", "", "T = λG + max(ν·N, Σt)",
     "What each kernel inside a CUDA graph adds, beside its own run time: less than a launch of its own."},
    {"gpus", "", "Tk / (P·e)",
     "How many equal GPUs share the task. Kernels are divided among them; copies only where each has a link "
     "of its own."},
    {"scaling_efficiency", "", "Tk / (P·e)",
     "How well the kernels divide among several GPUs: 1 is perfectly, 0.5 wastes half of them."},
    {"communication_bytes", "", "2·(P − 1)/P · V / Bp",
     "Bytes that all GPUs add up and exchange in one run, as the gradients in training."},
    {"peer_bytes_per_second", "", "2·(P − 1)/P · V / Bp",
     "Bytes per second between two GPUs: NVLink carries hundreds of GB/s, copies through the host much "
     "less."},
    {"one_off_s", "", "C0 / R",
     "What happens once in a process before the first result: loading libraries, the GPU context, "
     "compilation. It is divided among all runs."},
    {"runs", "", "C0 / R", "How many runs of the task one start of the program serves."},
    {"serial_share", "", "S = 1 / (f + (1 − f) / Sk)",
     "Share of today's run time that stays on the CPU: reading files, logic that cannot run in parallel. The "
     "speedup cannot exceed one divided by it (Amdahl 1967)."},
    {"model_factor", "", "Tg · m",
     "How far the formulas themselves may be off, with all figures right. It is 1 in the estimate and "
     "spreads its range. Where it was learned from runs on this machine, it is what they left over."},
    {"cpu_model_factor", "", "Tc · mc",
     "The same of the CPU time, where it is predicted from a kind of code."},
};

} // namespace

std::span<const ExplanationText> inputExplanations()
{
    return inputs;
}

} // namespace gpuspeedup
