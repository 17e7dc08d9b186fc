// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finished_texts.h"

namespace gpuspeedup {
namespace {

constexpr std::string_view patterns[] = {
    "%1 is of CUDA %2, and the driver supports CUDA %3: update the driver, or install an older build.",
    "There was no time left to measure it: take fewer workloads or sizes, or --thorough.",
    "The profile holds no GPU: measure this machine again, or leave --machine out.",
    "Pinned host memory; copies of 1 MiB and more timed by events behind a gate, smaller ones by the host. "
    "The rate is that of %1. The rate is that of %2 such copies back to back.",
    "CuPy 14.2 under Python 3.12 on an H200: addition with a new result, small matrix product, asarray, "
    "asnumpy; import 0.4 s and context 0.22 s, kernels in the cache on disk",
    "Numba 0.68 under Python 3.12 on an H200: kernel, first call; to_device and copy_to_host are estimates "
    "of three times what CuPy takes, its start one of import and context",
    "Host memory mapped anew for each copy (a result's pages are touched first by the copy itself); timed by "
    "the host including the synchronisation. The rate is that of %1.",
    "PyTorch 2.11 under Python 3.12 on an H200: addition with a new result, small matrix product, .cuda(), "
    ".cpu(); its start is an estimate of import and context",
    "The task needs %1 of GPU memory and %2 can be used, and its data cannot be computed in parts: take a "
    "GPU with more memory, several GPUs, or a smaller task.",
    "The NVIDIA GPUs of this machine are not open to this process; in a batch job ask for them (Slurm: "
    "--gres=gpu:1), else see the permissions of /dev/nvidia*.",
    "What %1 reaches is a fraction of the peak of %2, which is not known here: give a machine or a CPU, or "
    "the rate or run time of today's code instead.",
    "%1 fused multiply-add in registers, 12 chains, two FLOP each, %2 pinned threads, one per core; limit %3 "
    "FLOP/clock per core at the clock observed",
    "Empty kernels back to back, slope between bursts of 500 and 4000, drained; on the least disturbed of "
    "several processors near the GPU.",
    "The parts of this task cannot be computed one after the other, so that its copies do not overlap its "
    "kernels: leave the overlap out.",
    "Convolution in FP32 of 8 square images, 64 channels in and out, filters of 3 × 3, as a matrix product "
    "by %1, 2·N·K·P·Q·C·R·S FLOP",
    "%1 fused multiply-add in registers, 12 chains, two FLOP each, 1 pinned thread; limit %2 FLOP/clock per "
    "core at the clock observed",
    "An NVIDIA GPU was found and its kernel driver is loaded, but not its library libcuda.so.1; install the "
    "rest of the driver.",
    "Elements of 4 bytes from random places of a table, as many as it has, to one after the other, %1, bytes "
    "of the elements",
    "first stores to %1 just mapped, the time of mapping counted, unmapping not; one thread, page size as "
    "the system has it",
    "None of the random draws has an estimate: the figures are too uncertain, or at the edge of what can be "
    "computed.",
    "32-bit keys in random order by std::sort of a part on each of the threads and merges, on %1 threads, "
    "bytes of keys",
    "An NVIDIA GPU was found, but this program was built without its GPU part; build it with the CUDA "
    "toolkit (nvcc).",
    "Windows shares a GPU, but its driver library is missing; install the NVIDIA driver in Windows and none "
    "in WSL.",
    "10 µs a copy and the payload rate of %1 times 0.6, but at most 10 GB/s, after touching new pages at 3 "
    "GB/s",
    "Pageable host memory used before; timed by the host including the synchronisation. The rate is that of "
    "%1.",
    "The machine has no figures for copies from %1 memory: choose another kind of host memory, or measure "
    "it.",
    "Copies overlap kernels from pinned host memory only, and %1 memory is given: take pinned, or no "
    "overlap.",
    "No NVIDIA GPU was found, and this program was built without its GPU part; only the CPU can be measured.",
    "An Intel GPU was found, which this program cannot measure; use figures of the catalogue or type them.",
    "CUDA_VISIBLE_DEVICES hides every GPU; unset it, or ask the batch system for GPUs, and measure again.",
    "The times are outside what can be computed: bring operations, data and rates closer to usual sizes.",
    "An AMD GPU was found, which this program cannot measure; use figures of the catalogue or type them.",
    "Empty kernels in a CUDA graph, slope between chains of 20 and 200 nodes. On %1 processors in turn.",
    "The NVIDIA driver's library and kernel module differ; restart the machine after the driver update.",
    "the 200 µs that Dask's documentation gives for a task of its threads, on top of what CuPy takes",
    "An NVIDIA GPU was found, but its driver is not loaded; install it, or restart after installing.",
    "What copies from host memory cost is a figure of the machine: give a machine or a GPU as well.",
    "What a launch costs in that mode is a figure of the machine: give a machine or a GPU as well.",
    "%1.schema_version is %2, written by a newer version of this program, which is needed to read it.",
    "10 µs a copy and the payload rate of %1, as pinned memory, after touching new pages at 3 GB/s",
    "%1 does not fit the driver, CUDA or NumPy it finds (%2); install versions that belong together.",
    "The machine has an NVIDIA GPU that this container was not given; start it with --gpus all.",
    "one call of a compiled function, which fuses what is in it; compilation at the first call",
    "Launch of a CUDA graph until it is done, drawn back to no nodes. On %1 processors in turn.",
    "%1 holds no file *.json; name the folder of the profiles that gpu-speedup-cli measure wrote.",
    "The refinement %1 has no figures to work with: give the task, machine or option it needs.",
    "CUDA's forward-compatibility libraries do not support this GPU; update the NVIDIA driver.",
    "two to three times what PyTorch takes for each operation and copy, seconds to import",
    "The GPUs are not ready: the Fabric Manager does not run; start nvidia-fabricmanager.",
    "The driver supports CUDA %1, this program needs CUDA %2; update the NVIDIA driver.",
    "Operations follow from a kind of code only together with its run time: give both.",
    "Workload %1 with %2 has more operations than a number can hold; choose smaller sizes.",
    "One empty kernel and a synchronisation, 2000 round trips. On %1 processors in turn.",
    "Operations are given, and also follow from the run time: leave one of them out.",
    "Fused multiply-adds in eight independent chains a thread, replayed on the host.",
    "%1 has no effect on this plan: give what it belongs to as well, or leave it out.",
    "The measured machine has no GPU number %1: choose another GPU, or measure again.",
    "%1 wgmma 64 × 256 from shared memory, random operands; launches of 2 ms (burst).",
    "%1 wgmma 64 × 256 from shared memory, random operands; one second without pause.",
    "Pinned copies of %1 in both directions at once on two streams; both are counted.",
    "not converged: the median is known within ±%1 %; few samples of the largest size",
    "%1 a = b + 2c in FP64 with streaming stores, bytes read and written all counted",
    "Packed fused multiply-adds (%1) in eight chains a thread, replayed on the host.",
    "Workload %1 with %2 has more bytes than a number can hold; choose smaller sizes.",
    "Workload %1 with %2 has more than 2^53 launches or copies; choose smaller sizes.",
    "32-bit keys in random order by CUB's radix sort, back to back, bytes of keys",
    "%1 cannot use a GPU, it was built for the CPU alone; install a build for CUDA.",
    "The program %1 does not answer as Python does (%2); name a Python with --python.",
    "%1: the first value of a range must be smaller than the last: exchange them.",
    "two arrays read at one core's rate, one written to newly allocated memory",
    "%1 is no machine profile; choose a file that gpu-speedup-cli measure wrote.",
    "a launch of 20 multiplications and their gradient, %1 queued, then drained",
    "The result is outside what can be computed: use inputs of usual size.",
    "y[i] = a*x[i] + y[i] over lists of 20000 numbers, two operations each",
    "10 µs a copy and the payload rate of %1 times 0.6, but at most 10 GB/s",
    "A CPU rate and a CPU baseline are both given: leave one of them out.",
    "%1 is not installed for %2: install it there (%3), or name another Python.",
    "product of 64 x 64 matrices with a new result, %1 queued, then drained",
    "%1 cannot be written: %2; check the name, the permissions and the disk.",
    "%1 cannot use a GPU, it was built for ROCm; install a build for CUDA.",
    "%1 computed a wrong result (%2); install versions that belong together.",
    "a loop in the interpreter does 7e6 operations a second, 1e6 to 3e7",
    "one line of text of at most 2000 bytes, without control characters",
    "Complex Fourier transform in FP32 by %1 back to back, 5n·log₂ n FLOP",
    "Python %1 at %2 is too old, 3.9 is needed; name another with --python.",
    "numpy.add with a new result, FP32, two arrays read and one written",
    "addition of 1024 elements to memory at hand, %1 queued, then drained",
    "addition of 1024 elements with a new result, %1 queued, then drained",
    "%1 is more than the processor can do; something disturbed the clock",
    "%1 a = b with streaming stores, bytes read and written both counted",
    "Complex Fourier transform in FP32 by %1 on %2 threads, 5n·log₂ n FLOP",
    "%1 over buffers of %2 MiB of traffic, 16-byte accesses, random data.",
    "A task has 1 to %1 kernels, and this one has %2: join some of them.",
    "NumPy, whose matrix products are library routines on all cores",
    "Faster than the architecture can be: the measurement is wrong.",
    "%1 only: other programs, or hyperthreads that are shown as cores",
    "the first addition of two arrays, less what the next ones take",
    "code reaches %1 of the memory bandwidth that a data sheet gives",
    "%1 is larger than %2 KiB, which no such file needs; name another.",
    "Few samples of the largest copies; a thorough run takes more.",
    "%1 memory, timed by size: the rate is that of the largest copy",
    "%1 sees no GPU (%2); check the driver, and CUDA_VISIBLE_DEVICES.",
    "First launch of a kernel, which loads it, less a later one.",
    "%1 is not valid JSON at %2: it ends too early; is it complete?",
    "%1 was not measured, for there is no GPU to measure it with.",
    "numpy.add with out=, FP32, two arrays read and one written",
    "%1 is no input of a plan; the sensitivity table lists them.",
    "The samples differ by more than 5 %: measured while busy?",
    "%1 cannot be opened: %2; check the name and the permissions.",
    "The Python %1 cannot be run: %2; name another with --python.",
    "%1 cannot be read: %2; check the name and the permissions.",
    "10 µs a copy and the payload rate of %1, as pinned memory",
    "Workload %1 with %2 has no operations; choose larger sizes.",
    "The NVIDIA driver reports: %1; check it with nvidia-smi.",
    "streaming code reaches the bandwidth that was measured",
    "Faster than the link can be: the measurement is wrong.",
    "No NVIDIA GPU was found; only the CPU can be measured.",
    "Held by the power cap, as is usual under tensor load.",
    "This machine has no GPU: choose one of the catalogue.",
    "NumPy moves 10 GB/s, its temporaries newly allocated",
    "%1 is nested deeper than %2 levels; a valid file is not.",
    "numpy.sort of random FP32 numbers, elements a second",
    "lower the launch overhead or the number of launches",
    "bring the CPU rate and the GPU rate closer together",
    "numpy.matmul of square matrices with a new result, %1",
    "%1 found too little memory (%2); close other programs.",
    "additions of %1 MiB arrays, two read and one written",
    "not bound by memory, whose bandwidth is not known",
    "%1 has no figure for %2: take another precision, of %3.",
    "numpy.fft.fft of complex64, 5 n log2 n operations",
    "a loop in the interpreter is not bound by memory",
    "lower the total operations or raise the CPU rate",
    "raise the total operations or lower the CPU rate",
    "lower the total operations or raise the GPU rate",
    "raise the total operations or lower the GPU rate",
    "%1; for %2 sizes, the rate is that of the largest (%3)",
    "Square matrix product by %1 back to back, 2n³ FLOP",
    "Time of the first call that creates the context.",
    "The catalogue has no %1 %2; the nearest names are %3.",
    "%1 cannot be read: %2; check the file and its disk.",
    "%1: %2 at %3 is too large; at most 1e308 can be read.",
    "%1 is not valid JSON at %2; correct the text there.",
    "Cut short: the larger copies were not measured.",
    "Square matrix product by %1 on %2 threads, 2n³ FLOP",
    "lower the data size or raise the transfer rate",
    "There is no software stack %1; the nearest are %2.",
    "adds nothing to what the machine itself takes",
    "not converged: the median is known within ±%1 %",
    "The script for Python did not measure this.",
    "lower the data size or the launch overhead",
    "One sample: it happens once in a process.",
    "%1 streaming stores, each byte counted once",
    "no launch is too small for the full rate",
    "a whole number of zero or more, at most %1",
    "There is no workload %1; the nearest are %2.",
    "%1 gives the key %2 twice; keep one of them.",
    "%1 cannot be imported (%2); install it anew.",
    "a number, zero or more and at most 1e24",
    "%1 ended the process (%2), after it wrote %3.",
    "%1 is empty; it must hold a JSON object.",
    "an object such as {\"operations\": 5e11}",
    "usual for a copy that nobody measured",
    "10 µs a copy and the payload rate of %1",
    "NumPy arrays to new arrays of the GPU",
    "arrays of the GPU to new NumPy arrays",
    "copies between GPUs through the host",
    "%1 did not finish in %2 s and was ended.",
    "The estimate does not depend on %1: %2.",
    "drifted by %1 % while it was measured",
    "usual for work that divides evenly",
    "a number of zero or more, at most %1",
    "%1 has %2 elements, expected at most %3.",
    "%1; buffers of %2 MiB in all, 1 thread",
    "%1; buffers of %2 MiB in all, %3 threads",
    "a CUDA context takes 0.1 to 0.4 s",
    "%1 is not a key of %2; the keys are %3.",
    "cancelled before the first sample",
    "numpy.add of 8 elements with out=",
    "estimates that nobody measured: %1",
    "Workload %1: %2; change one of them.",
    "Read twice, written once (triad)",
    "From the GPU, freshly allocated",
    "The %1 is too small to compute: %2.",
    "The %1 is too large to compute: %2.",
    "text without control characters",
    "a whole number from %1, at most %2",
    "a whole number of zero or more",
    "%1 loads, each byte counted once",
    "Read and written by cudaMemcpy",
    "import %1, from the disk's cache",
    "4 bytes to the GPU, waited for",
    "To the GPU, freshly allocated",
    "a number above zero, at most %1",
    "%1 is a directory; name a file.",
    "From the GPU, newly allocated",
    "%1: element-wise, result reused",
    "a whole number, zero or more",
    "a number from 1e-24 to 1e24",
    "a number, zero or more, in %1",
    "To the GPU, newly allocated",
    "%1: element-wise, GPU memory",
    "%1: element-wise, new result",
    "%1 reaches %2 of the peak of %3",
    "Memory, freshly allocated",
    "No such file or directory",
    "%1, matrix units, sustained",
    "%1: small copy from the GPU",
    "a number of zero or more",
    "a whole number from %1 to %2",
    "a number above zero, in %1",
    "%1: call on a few elements",
    "the first use of the GPU",
    "an H200 measured 3.3 µs",
    "an H200 measured 8.4 µs",
    "an H200 measured 5.7 µs",
    "an H200 measured 0.5 µs",
    "No space left on device",
    "%1 is missing, expected %2.",
    "Memory write, all cores",
    "Memory triad, all cores",
    "Fourier transform, FP32",
    "Gather, 4-byte elements",
    "Both directions, pinned",
    "%1: matrix product, small",
    "%1: small copy to the GPU",
    "From the GPU, pageable",
    "text of at most %1 bytes",
    "Memory read, all cores",
    "Memory copy, all cores",
    "Memory write, one core",
    "Memory triad, one core",
    "Launch, per graph node",
    "%1 ended the process (%2).",
    "%1: first use of the GPU",
    "%1: launch with autograd",
    "%1: matrix product, FP32",
    "%1: matrix product, FP64",
    "total kernel overhead",
    "Read-only file system",
    "Memory read, one core",
    "Memory copy, one core",
    "%1: copies from the GPU",
    "sum of an array, FP32",
    "numpy.exp with out=, %1",
    "To the GPU, pageable",
    "From the GPU, pinned",
    "Matrix product, FP32",
    "Matrix product, FP64",
    "a whole number from %1",
    "Launch, synchronised",
    "%1: launch, new result",
    "4 bytes from the GPU",
    "no formula is exact",
    "a number above zero",
    "%1: Fourier transform",
    "%1: copies to the GPU",
    "%1: exponential, FP32",
    "%1: exponential, FP64",
    "To the GPU, pinned",
    "data transfer time",
    "the whole number 1",
    "Creating a context",
    "run time as given",
    "Memory, all cores",
    "Permission denied",
    "Convolution, FP32",
    "Sort, 32-bit keys",
    "GPU memory, write",
    "GPU memory, triad",
    "Start of the GPU",
    "Memory bandwidth",
    "Memory, one core",
    "%1 is %2, expected %3.",
    "Loading a kernel",
    "GPU memory, read",
    "GPU memory, copy",
    "total GPU time",
    "speedup factor",
    "Is a directory",
    "line %1, column %2",
    "a whole number",
    "nothing (null)",
    "%1, matrix units",
    "Launch, queued",
    "rate as given",
    "true or false",
    "%1: first call",
    "Memory size",
    "%1: %2 is not %3.",
    "%1 failed (%2).",
    "Python loop",
    "%1: reduction",
    "usual for %1",
    "GPU memory",
    "a scenario",
    "all cores",
    "an object",
    "one core",
    "the link",
    "a number",
    "%1: import",
    "%1: launch",
    "Sorting",
    "Written",
    "a list",
    "%1: sort",
    "Read",
};

bool beginsWithMark(std::string_view pattern)
{
    return pattern.size() >= 2 && pattern[0] == '%' && pattern[1] >= '1' && pattern[1] <= '9';
}

bool collect(std::string_view sentence, std::string_view pattern, std::vector<std::string_view>& values)
{
    while (!pattern.empty() && !beginsWithMark(pattern)) {
        if (sentence.empty() || sentence.front() != pattern.front())
            return false;
        sentence.remove_prefix(1);
        pattern.remove_prefix(1);
    }
    if (pattern.empty())
        return sentence.empty();
    pattern.remove_prefix(2);
    const std::size_t index = values.size();
    for (std::size_t length = 1; length <= sentence.size(); ++length) {
        values.resize(index);
        values.push_back(sentence.substr(0, length));
        if (pattern.empty() && length < sentence.size())
            continue;
        if (collect(sentence.substr(length), pattern, values))
            return true;
    }
    values.resize(index);
    return false;
}

} // namespace

std::span<const std::string_view> finishedTexts()
{
    return patterns;
}

std::optional<std::vector<std::string_view>> valuesIn(std::string_view sentence, std::string_view pattern)
{
    std::vector<std::string_view> values;
    if (!collect(sentence, pattern, values))
        return std::nullopt;
    return values;
}

} // namespace gpuspeedup
