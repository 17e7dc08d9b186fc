<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!--
  Glossary. 加速比 speedup · 临界点 break-even · 内核 kernel · 内核启动 kernel launch · 启动开销 launch overhead ·
  主机 host · 设备 device · 锁页内存 pinned memory · 可分页内存 pageable memory · 新分配内存 fresh memory ·
  拷贝 copy · 传输 transfer · 链路 link · 带宽 bandwidth · 显存 GPU memory · 访存量 memory traffic · 峰值 peak ·
  屋顶线 roofline · 脊点 ridge point · 计算强度 arithmetic intensity · 细化项 refinement · 软件栈 software stack ·
  一次性开销 one-off costs · 串行占比 serial share · 重叠 overlap · 分块 chunk · 弹性 elasticity · 方差 variance ·
  抽样 draw · 目录 catalogue · 测量档案 profile · 方案 plan, scenario · 工作负载 workload · 张量核心 tensor cores
-->
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Model</name>
    <message>
        <source>%1 is there but cannot be loaded (%2); install it again.</source>
        <translation>%1 存在但无法加载（%2）；请重新安装。</translation>
    </message>
    <message>
        <source>The profile is of another machine, or of another number of its cores, %1 instead of %2; so are its predictions: measure this machine, or leave --machine out.</source>
        <translation>该测量档案属于另一台机器，或核心数不同（%1 而不是 %2）；预测也是针对那种情况的：请测量本机，或去掉 --machine。</translation>
    </message>
    <message>
        <source>The profile&apos;s measurement was not completed: what it lacks is predicted from assumed values; measure again.</source>
        <translation>该档案的测量没有完成：缺少的部分按假定值预测；请重新测量。</translation>
    </message>
    <message>
        <source>The profile holds no figures of NumPy: its times are predicted from those of compiled code; measure again with --python.</source>
        <translation>该档案没有 NumPy 的数据：其时间按编译代码的数据预测；请加 --python 重新测量。</translation>
    </message>
    <message>
        <source>The workload %1 runs through C++ alone.</source>
        <translation>负载 %1 只通过 C++ 运行。</translation>
    </message>
    <message>
        <source>Without a GPU NumPy is all that is checked of Python.</source>
        <translation>没有 GPU 时，Python 只检查 NumPy。</translation>
    </message>
    <message>
        <source>Calls of size %1 were %2 times slower than smaller ones, as beside other programs; what is larger is predicted from these.</source>
        <translation>规模 %1 的调用比更小的慢 %2 倍，如同有其他程序在运行；更大的规模按更小的预测。</translation>
    </message>
    <message>
        <source>The profile is of another machine, with a CPU %1 and a GPU %2 instead of %3 and %4; so are its predictions: measure this machine, or leave --machine out.</source>
        <translation>该测量档案属于另一台机器，其 CPU 为 %1、GPU 为 %2，而不是 %3 和 %4；预测也是针对那台机器的：请测量本机，或去掉 --machine。</translation>
    </message>
    <message>
        <source>The profile is of another machine, with a CPU %1 instead of %2; so are its predictions: measure this machine, or leave --machine out.</source>
        <translation>该测量档案属于另一台机器，其 CPU 为 %1，而不是 %2；预测也是针对那台机器的：请测量本机，或去掉 --machine。</translation>
    </message>
    <message>
        <source>The profile is of another machine, with a GPU %1 instead of %2; so are its predictions: measure this machine, or leave --machine out.</source>
        <translation>该测量档案属于另一台机器，其 GPU 为 %1，而不是 %2；预测也是针对那台机器的：请测量本机，或去掉 --machine。</translation>
    </message>
    <message>
        <source>%1 has no such operation.</source>
        <translation>%1 没有这种运算。</translation>
    </message>
    <message>
        <source>Batched matrix product</source>
        <translation>批量矩阵乘法</translation>
    </message>
    <message>
        <source>Black-Scholes prices</source>
        <translation>Black–Scholes 定价</translation>
    </message>
    <message>
        <source>Stencil</source>
        <translation>网格模板计算</translation>
    </message>
    <message>
        <source>CUDA %1, on %2</source>
        <translation>CUDA %1，运行于 %2</translation>
    </message>
    <message>
        <source>%1 processors allowed</source>
        <translation>允许使用 %1 个处理器</translation>
    </message>
    <message>
        <source>bytes of one array</source>
        <translation>数组字节数</translation>
    </message>
    <message>
        <source>PyTorch: %1</source>
        <translation>PyTorch：%1</translation>
    </message>
    <message>
        <source>Numba: %1</source>
        <translation>Numba：%1</translation>
    </message>
    <message>
        <source>NumPy: %1</source>
        <translation>NumPy：%1</translation>
    </message>
    <message>
        <source>CuPy: %1</source>
        <translation>CuPy：%1</translation>
    </message>
    <message>
        <source>pred.</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>meas.</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>quot.</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Measured software</source>
        <translation>测得的软件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>5 % – 95 %</source>
        <translation>5 % – 95 %</translation>
    </message>
    <message>
        <source>%1 at %2 to %3 at %4 (%5)</source>
        <translation>%5 %2 时 %1，%4 时 %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>matrix dimension</source>
        <translation>矩阵维数</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>元素数</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>软件栈</translation>
    </message>
    <message>
        <source>Batch of 32 × 32 matrix products</source>
        <translation>32 × 32 矩阵乘法批次</translation>
    </message>
    <message>
        <source>2a + b</source>
        <translation>2a + b</translation>
    </message>
    <message>
        <source>Matrix by vector</source>
        <translation>矩阵乘向量</translation>
    </message>
    <message>
        <source>k-means of 64 clusters, 10 iterations</source>
        <translation>k 均值，64 簇，10 次迭代</translation>
    </message>
    <message>
        <source>Image filter of 5 × 5</source>
        <translation>5 × 5 图像滤波</translation>
    </message>
    <message>
        <source>Histogram of 256 bins</source>
        <translation>256 格直方图</translation>
    </message>
    <message>
        <source>Monte-Carlo paths of 16 steps</source>
        <translation>16 步蒙特卡罗路径</translation>
    </message>
    <message>
        <source>N-body step</source>
        <translation>N 体步进</translation>
    </message>
    <message>
        <source>Sort of 32-bit keys</source>
        <translation>32 位键排序</translation>
    </message>
    <message>
        <source>Sparse matrix by vector</source>
        <translation>稀疏矩阵乘向量</translation>
    </message>
    <message>
        <source>Stencil of 7 points, 10 steps</source>
        <translation>7 点模板，10 步</translation>
    </message>
    <message>
        <source>multi-threaded loops</source>
        <translation>多线程循环</translation>
    </message>
    <message>
        <source>loops of this program, as a matrix product</source>
        <translation>本程序的循环，作为矩阵乘法</translation>
    </message>
    <message>
        <source>loops of this program</source>
        <translation>本程序的循环</translation>
    </message>
    <message>
        <source>std::sort and merges, multi-threaded</source>
        <translation>std::sort 与归并，多线程</translation>
    </message>
    <message>
        <source>a plain kernel</source>
        <translation>普通内核</translation>
    </message>
    <message>
        <source>plain kernels</source>
        <translation>若干普通内核</translation>
    </message>
    <message>
        <source>CPU quotient</source>
        <translation>CPU 比值</translation>
    </message>
    <message>
        <source>GPU quotient</source>
        <translation>GPU 比值</translation>
    </message>
    <message>
        <source>Speedup quotient</source>
        <translation>加速比比值</translation>
    </message>
    <message>
        <source>CPU measured</source>
        <translation>CPU 实测</translation>
    </message>
    <message>
        <source>GPU measured</source>
        <translation>GPU 实测</translation>
    </message>
    <message>
        <source>Speedup measured</source>
        <translation>加速比实测</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>实测%1</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>预测%1</translation>
    </message>
    <message>
        <source>%1: predicted over measured</source>
        <translation>%1：预测对实测</translation>
    </message>
    <message>
        <source>%1, %2: predicted %3, measured %4, quotient %5</source>
        <translation>%1，%2：预测 %3，实测 %4，比值 %5</translation>
    </message>
    <message>
        <source>within 25 %</source>
        <translation>25 % 以内</translation>
    </message>
    <message>
        <source>predicted = measured</source>
        <translation>预测 = 实测</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 of %2 tasks are predicted within 25 % of what was measured; the typical error is a factor of %3.</source>
        <translation>%2 个任务中有 %1 个的预测在实测值的 25 % 以内；典型误差为 %3 倍。</translation>
    </message>
    <message>
        <source>The furthest off is %1.</source>
        <translation>偏差最大的是 %1。</translation>
    </message>
    <message>
        <source>Why times are missing</source>
        <translation>缺少用时的原因</translation>
    </message>
    <message>
        <source>quotient</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>The predicted speedup is off by a factor of %1, the predicted GPU time by %2 and the CPU time by %3 (typical, over all tasks).</source>
        <translation>预测的加速比相差 %1 倍，预测的 GPU 用时相差 %2 倍，CPU 用时相差 %3 倍（所有任务的典型值）。</translation>
    </message>
    <message>
        <source>The predicted CPU time is off by a factor of %1 (typical, over all tasks).</source>
        <translation>预测的 CPU 用时相差 %1 倍（所有任务的典型值）。</translation>
    </message>
    <message>
        <source>Two complete runs of the same tasks differ by %1 in the speedup, by %2 in the GPU time and by %3 in the CPU time.</source>
        <translation>同样的任务两次完整运行，加速比相差 %1 倍，GPU 用时相差 %2 倍，CPU 用时相差 %3 倍。</translation>
    </message>
    <message>
        <source>Two complete runs of the same tasks differ by %1 in the CPU time.</source>
        <translation>同样的任务两次完整运行，CPU 用时相差 %1 倍。</translation>
    </message>
    <message>
        <source>No task has both a prediction and a measurement.</source>
        <translation>没有任何任务同时具有预测值和实测值。</translation>
    </message>
    <message>
        <source>The CPU alone was checked: %1</source>
        <translation>仅核对了 CPU：%1</translation>
    </message>
    <message>
        <source>It was ended before anything was measured.</source>
        <translation>在测得任何结果之前即已结束。</translation>
    </message>
    <message>
        <source>It was ended before all was measured; this is what there was until then.</source>
        <translation>在全部测完之前已结束；以下是到那时为止的结果。</translation>
    </message>
    <message>
        <source>There is not enough memory for %1 of this size.</source>
        <translation>内存不足以容纳这一规模的 %1。</translation>
    </message>
    <message>
        <source>Measured while busy: %1 other process(es) use this GPU; measure again when it is free.</source>
        <translation>测量时 GPU 繁忙：另有 %1 个进程在使用它；请在空闲时重新测量。</translation>
    </message>
    <message>
        <source>Measured while busy: the GPU was %1 utilised before the start; measure again when it is free.</source>
        <translation>测量时 GPU 繁忙：开始前其利用率为 %1；请在空闲时重新测量。</translation>
    </message>
    <message>
        <source>Measured on battery, which lowers the clocks; plug the machine in and measure again.</source>
        <translation>测量时使用电池供电，频率因此降低；请接通电源后重新测量。</translation>
    </message>
    <message>
        <source>The GPU driver does not answer; restart the machine.</source>
        <translation>GPU 驱动程序没有响应；请重新启动机器。</translation>
    </message>
    <message>
        <source>There was no time left to measure it: take fewer workloads or sizes, or --thorough.</source>
        <translation>没有时间再测量它：请减少工作负载或规模，或使用 --thorough。</translation>
    </message>
    <message>
        <source>The profile holds no GPU: measure this machine again, or leave --machine out.</source>
        <translation>测量档案中没有 GPU：请重新测量本机，或去掉 --machine。</translation>
    </message>
    <message>
        <source>Library calls were not measured by size: %1. They are predicted from assumed fractions of the peak; with the profile of a thorough measurement they are predicted from what they took.</source>
        <translation>以下库调用未按规模测量：%1。它们按假定的峰值比例预测；若采用详细测量所得的配置，则按实测时间预测。</translation>
    </message>
    <message>
        <source>GPU predicted</source>
        <translation>GPU 预测</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Speedup predicted</source>
        <translation>加速比预测</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>CPU predicted</source>
        <translation>CPU 预测</translation>
    </message>
    <message>
        <source>CPU by</source>
        <translation>CPU 计算者</translation>
    </message>
    <message>
        <source>GPU by</source>
        <translation>GPU 计算者</translation>
    </message>
    <message>
        <source>An AMD GPU was found, which this program cannot measure; use figures of the catalogue or type them.</source>
        <translation>找到 AMD GPU，但本程序无法测量它；请使用目录中的数值，或自行输入。</translation>
    </message>
    <message>
        <source>An Intel GPU was found, which this program cannot measure; use figures of the catalogue or type them.</source>
        <translation>找到 Intel GPU，但本程序无法测量它；请使用目录中的数值，或自行输入。</translation>
    </message>
    <message>
        <source>Windows shares a GPU, but its driver library is missing; install the NVIDIA driver in Windows and none in WSL.</source>
        <translation>Windows 共享了一块 GPU，但缺少它的驱动库；请在 Windows 中安装 NVIDIA 驱动，在 WSL 中不要安装。</translation>
    </message>
    <message>
        <source>The machine has an NVIDIA GPU that this container was not given; start it with --gpus all.</source>
        <translation>这台机器有 NVIDIA GPU，但没有交给此容器；请用 --gpus all 启动容器。</translation>
    </message>
    <message>
        <source>An NVIDIA GPU was found and its kernel driver is loaded, but not its library libcuda.so.1; install the rest of the driver.</source>
        <translation>找到 NVIDIA GPU，其内核驱动已加载，但找不到库 libcuda.so.1；请安装驱动的其余部分。</translation>
    </message>
    <message>
        <source>An NVIDIA GPU was found, but its driver is not loaded; install it, or restart after installing.</source>
        <translation>找到 NVIDIA GPU，但其驱动没有加载；请安装驱动，安装后请重新启动。</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found; only the CPU can be measured.</source>
        <translation>没有找到 NVIDIA GPU；只能测量 CPU。</translation>
    </message>
    <message>
        <source>The NVIDIA GPUs of this machine are not open to this process; in a batch job ask for them (Slurm: --gres=gpu:1), else see the permissions of /dev/nvidia*.</source>
        <translation>这台机器的 NVIDIA GPU 没有向此进程开放；在批处理作业中请申请 GPU（Slurm：--gres=gpu:1），否则请检查 /dev/nvidia* 的权限。</translation>
    </message>
    <message>
        <source>An NVIDIA GPU was found, but this program was built without its GPU part; build it with the CUDA toolkit (nvcc).</source>
        <translation>找到 NVIDIA GPU，但本程序构建时没有包含 GPU 部分；请用 CUDA 工具包（nvcc）构建。</translation>
    </message>
    <message>
        <source>No NVIDIA GPU was found, and this program was built without its GPU part; only the CPU can be measured.</source>
        <translation>没有找到 NVIDIA GPU，本程序构建时也没有包含 GPU 部分；只能测量 CPU。</translation>
    </message>
    <message>
        <source>CUDA_VISIBLE_DEVICES hides every GPU; unset it, or ask the batch system for GPUs, and measure again.</source>
        <translation>CUDA_VISIBLE_DEVICES 隐藏了所有 GPU；请取消此变量，或向批处理系统申请 GPU，然后重新测量。</translation>
    </message>
    <message>
        <source>The driver supports CUDA %1, this program needs CUDA %2; update the NVIDIA driver.</source>
        <translation>驱动支持 CUDA %1，本程序需要 CUDA %2；请更新 NVIDIA 驱动。</translation>
    </message>
    <message>
        <source>The NVIDIA driver&apos;s library and kernel module differ; restart the machine after the driver update.</source>
        <translation>NVIDIA 驱动的库与内核模块版本不同；驱动更新后请重新启动机器。</translation>
    </message>
    <message>
        <source>The GPUs are not ready: the Fabric Manager does not run; start nvidia-fabricmanager.</source>
        <translation>GPU 尚未就绪：Fabric Manager 没有运行；请启动 nvidia-fabricmanager。</translation>
    </message>
    <message>
        <source>CUDA&apos;s forward-compatibility libraries do not support this GPU; update the NVIDIA driver.</source>
        <translation>CUDA 的向前兼容库不支持这块 GPU；请更新 NVIDIA 驱动。</translation>
    </message>
    <message>
        <source>The NVIDIA driver reports: %1; check it with nvidia-smi.</source>
        <translation>NVIDIA 驱动报告：%1；请用 nvidia-smi 检查。</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>预测与实测对照</translation>
    </message>
    <message>
        <source>Error of the speedup</source>
        <translation>加速比的误差</translation>
    </message>
    <message>
        <source>Noise of the speedup</source>
        <translation>加速比的噪声</translation>
    </message>
    <message>
        <source>Error of the GPU time</source>
        <translation>GPU 用时的误差</translation>
    </message>
    <message>
        <source>Noise of the GPU time</source>
        <translation>GPU 用时的噪声</translation>
    </message>
    <message>
        <source>Error of the CPU time</source>
        <translation>CPU 用时的误差</translation>
    </message>
    <message>
        <source>Noise of the CPU time</source>
        <translation>CPU 用时的噪声</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>%1 would raise the speedup from %2 to %3 times, and the GPU would win.</source>
        <translation>%1，可使加速比从 %2 倍提高到 %3 倍，GPU 将胜出。</translation>
    </message>
    <message>
        <source>%1 would raise the speedup from %2 to %3 times.</source>
        <translation>%1，可使加速比从 %2 倍提高到 %3 倍。</translation>
    </message>
    <message>
        <source>%1 would raise the speedup from %2 to %3 times, and the GPU would win; %4.</source>
        <translation>%1，可使加速比从 %2 倍提高到 %3 倍，GPU 将胜出；%4。</translation>
    </message>
    <message>
        <source>%1 would raise the speedup from %2 to %3 times; %4.</source>
        <translation>%1，可使加速比从 %2 倍提高到 %3 倍；%4。</translation>
    </message>
    <message>
        <source>None of the changes looked at would raise the speedup by 1 %: what remains are %1, %2 % of the time with the GPU.</source>
        <translation>所考察的改进措施都不能使加速比提高 1 %：剩下的主要是%1，占 GPU 方案用时的 %2 %。</translation>
    </message>
    <message>
        <source>None of the changes looked at would raise the speedup by 1 %: what remains is %1, %2 % of the time with the GPU.</source>
        <translation>所考察的改进措施都不能使加速比提高 1 %：剩下的主要是%1，占 GPU 方案用时的 %2 %。</translation>
    </message>
    <message>
        <source>pinning itself has paid after %1 use of the buffers</source>
        <translation>缓冲区使用 %1 次后，锁页本身的开销即可收回</translation>
    </message>
    <message>
        <source>pinning itself has paid after %1 uses of the buffers</source>
        <translation>缓冲区使用 %1 次后，锁页本身的开销即可收回</translation>
    </message>
    <message>
        <source>Pinning the host memory</source>
        <translation>将主机内存锁页</translation>
    </message>
    <message>
        <source>Reusing host buffers instead of allocating them anew</source>
        <translation>重复使用主机缓冲区而不是每次重新分配</translation>
    </message>
    <message>
        <source>Overlapping copies with kernels in %1 chunks from pinned memory</source>
        <translation>使用锁页内存，分 %1 块让拷贝与内核重叠</translation>
    </message>
    <message>
        <source>Overlapping copies with kernels in %1 chunks</source>
        <translation>分 %1 块让拷贝与内核重叠</translation>
    </message>
    <message>
        <source>Merging %1 copies into %2</source>
        <translation>将 %1 次拷贝合并为 %2 次</translation>
    </message>
    <message>
        <source>Keeping the data on the GPU for %1 steps</source>
        <translation>让数据在 GPU 上保留 %1 步</translation>
    </message>
    <message>
        <source>Pin the host memory</source>
        <translation>锁页主机内存</translation>
    </message>
    <message>
        <source>Reuse host buffers</source>
        <translation>重复使用主机缓冲区</translation>
    </message>
    <message>
        <source>Overlap copies with kernels</source>
        <translation>拷贝与内核重叠</translation>
    </message>
    <message>
        <source>Merge small copies into one</source>
        <translation>合并小的拷贝</translation>
    </message>
    <message>
        <source>Keep the data on the GPU</source>
        <translation>将数据保留在 GPU 上</translation>
    </message>
    <message>
        <source>What matters most is %1: 1 % more changes the speedup by %2 %.</source>
        <translation>影响最大的是%1：它增加 1 %，加速比变化 %2 %。</translation>
    </message>
    <message>
        <source>%1 on tensor cores</source>
        <translation>张量核心上的 %1</translation>
    </message>
    <message>
        <source>Computing in %1 instead of %2</source>
        <translation>用 %1 代替 %2 计算</translation>
    </message>
    <message>
        <source>A link twice as fast, as each generation of PCIe is,</source>
        <translation>链路速度加倍（如 PCIe 每一代那样）</translation>
    </message>
    <message>
        <source>A GPU of twice the rate and twice the memory bandwidth</source>
        <translation>换用速率和显存带宽都加倍的 GPU</translation>
    </message>
    <message>
        <source>A second GPU</source>
        <translation>增加第二个 GPU</translation>
    </message>
    <message>
        <source>One more GPU, %1 in all,</source>
        <translation>再增加一个 GPU（共 %1 个）</translation>
    </message>
    <message>
        <source>A link twice as fast between the GPUs</source>
        <translation>GPU 之间的链路速度加倍</translation>
    </message>
    <message>
        <source>Lower precision</source>
        <translation>降低精度</translation>
    </message>
    <message>
        <source>Faster link</source>
        <translation>更快的链路</translation>
    </message>
    <message>
        <source>Faster GPU</source>
        <translation>更快的 GPU</translation>
    </message>
    <message>
        <source>One more GPU</source>
        <translation>再加一个 GPU</translation>
    </message>
    <message>
        <source>Faster link between GPUs</source>
        <translation>GPU 之间更快的链路</translation>
    </message>
    <message>
        <source>the size of the task</source>
        <translation>任务规模</translation>
    </message>
    <message>
        <source>the number of %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>the %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>as fast as the CPU</source>
        <translation>与 CPU 一样快</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>速度为 CPU 的 %1 倍</translation>
    </message>
    <message>
        <source>the CPU&apos;s speed</source>
        <translation>CPU 的速度</translation>
    </message>
    <message>
        <source>%1 times the CPU&apos;s speed</source>
        <translation>CPU 速度的 %1 倍</translation>
    </message>
    <message>
        <source>a graph pays from the first launch on</source>
        <translation>从第一次启动起使用图就划算</translation>
    </message>
    <message>
        <source>a graph pays from %1 launches on</source>
        <translation>从 %1 次启动起使用图就划算</translation>
    </message>
    <message>
        <source>Queueing the launches instead of waiting for each</source>
        <translation>将启动排队而不逐个等待</translation>
    </message>
    <message>
        <source>Batching or fusing %1 launches into %2</source>
        <translation>将 %1 次启动批量合并或融合为 %2 次</translation>
    </message>
    <message>
        <source>Capturing %1 launches in one CUDA graph</source>
        <translation>将 %1 次启动捕获为一个 CUDA 图</translation>
    </message>
    <message>
        <source>A software stack without the overhead of %1</source>
        <translation>换用没有 %1 开销的软件栈</translation>
    </message>
    <message>
        <source>Starting up once for %1 runs instead of %2</source>
        <translation>每启动一次运行 %1 次而不是 %2 次</translation>
    </message>
    <message>
        <source>Queue the launches</source>
        <translation>启动排队</translation>
    </message>
    <message>
        <source>Batch or fuse the launches</source>
        <translation>批量合并或融合启动</translation>
    </message>
    <message>
        <source>Capture a CUDA graph</source>
        <translation>捕获 CUDA 图</translation>
    </message>
    <message>
        <source>Leaner software stack</source>
        <translation>更精简的软件栈</translation>
    </message>
    <message>
        <source>Keep the process running</source>
        <translation>保持进程运行</translation>
    </message>
    <message>
        <source>Ever larger task</source>
        <translation>任务无限增大</translation>
    </message>
    <message>
        <source>The larger the task with data and launches as they are</source>
        <translation>数据量和启动次数不变，任务越大</translation>
    </message>
    <message>
        <source>Ever larger task and data</source>
        <translation>任务与数据无限增大</translation>
    </message>
    <message>
        <source>The larger the task and its data with it</source>
        <translation>任务及其数据越大</translation>
    </message>
    <message>
        <source>Ever larger task, data and launches</source>
        <translation>任务、数据与启动次数无限增大</translation>
    </message>
    <message>
        <source>The larger the task, its data and launches with it</source>
        <translation>任务及其数据、启动次数越大</translation>
    </message>
    <message>
        <source>Ever faster GPU</source>
        <translation>GPU 无限加快</translation>
    </message>
    <message>
        <source>The faster the GPU and its memory</source>
        <translation>GPU 及其显存越快</translation>
    </message>
    <message>
        <source>Ever faster link</source>
        <translation>链路无限加快</translation>
    </message>
    <message>
        <source>The faster the link</source>
        <translation>链路越快</translation>
    </message>
    <message>
        <source>Ever cheaper launches</source>
        <translation>启动开销无限降低</translation>
    </message>
    <message>
        <source>The cheaper the launches</source>
        <translation>启动开销越低</translation>
    </message>
    <message>
        <source>%1, the sooner it no longer fits the GPU&apos;s memory.</source>
        <translation>%1，就越早超出 GPU 显存。</translation>
    </message>
    <message>
        <source>%1, the higher the speedup: it has no limit.</source>
        <translation>%1，加速比越高，且没有上限。</translation>
    </message>
    <message>
        <source>%1, the lower the speedup: it comes to nothing.</source>
        <translation>%1，加速比越低，最终趋于零。</translation>
    </message>
    <message>
        <source>%1, the closer the GPU comes to %2.</source>
        <translation>%1，GPU 越接近 %2。</translation>
    </message>
    <message>
        <source> (90 % between %1 and %2)</source>
        <translation>（90 % 可能在 %1 到 %2 之间）</translation>
    </message>
    <message>
        <source>The GPU wins: %1 times as fast%2, %3 on the CPU, %4 with the GPU.</source>
        <translation>GPU 胜出：速度为 %1 倍%2，仅用 CPU 需 %3，使用 GPU 需 %4。</translation>
    </message>
    <message>
        <source>The CPU wins: the GPU takes %1 times as long%2, %3 on the CPU, %4 with the GPU.</source>
        <translation>CPU 胜出：GPU 用时为 %1 倍%2，仅用 CPU 需 %3，使用 GPU 需 %4。</translation>
    </message>
    <message>
        <source>About equal: the GPU is %1 times as fast%2, %3 on the CPU, %4 with the GPU.</source>
        <translation>大致相当：GPU 速度为 %1 倍%2，仅用 CPU 需 %3，使用 GPU 需 %4。</translation>
    </message>
    <message>
        <source>the part that stays on the CPU</source>
        <translation>留在 CPU 上的部分</translation>
    </message>
    <message>
        <source>the copies to the GPU</source>
        <translation>到 GPU 的拷贝</translation>
    </message>
    <message>
        <source>the kernels</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>launching the kernels</source>
        <translation>内核启动</translation>
    </message>
    <message>
        <source>the copies from the GPU</source>
        <translation>从 GPU 的拷贝</translation>
    </message>
    <message>
        <source>the communication between the GPUs</source>
        <translation>GPU 之间的通信</translation>
    </message>
    <message>
        <source>the one-off costs per run</source>
        <translation>每次运行分摊的一次性开销</translation>
    </message>
    <message>
        <source>the copies</source>
        <translation>拷贝</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1（最大 %2）</translation>
    </message>
    <message>
        <source>The GPU is %1 with %2 between %3 and %4.</source>
        <translation>当%2在 %3 与 %4 之间时，GPU %1。</translation>
    </message>
    <message>
        <source>The GPU is %1 from %2 upward.</source>
        <translation>任务规模从 %2 起，GPU %1。</translation>
    </message>
    <message>
        <source>The GPU is %1 up to %2.</source>
        <translation>任务规模不超过 %2 时，GPU %1。</translation>
    </message>
    <message>
        <source>The GPU is %1 with %2 at %3 only.</source>
        <translation>仅当%2为 %3 时，GPU %1。</translation>
    </message>
    <message>
        <source>The GPU is %1 with %2 at %3 or more.</source>
        <translation>当%2不低于 %3 时，GPU %1。</translation>
    </message>
    <message>
        <source>The GPU is %1 with %2 at %3 or less.</source>
        <translation>当%2不高于 %3 时，GPU %1。</translation>
    </message>
    <message>
        <source>Never: whatever %1, %2 alone take %3, and %4 would need %5 in all.</source>
        <translation>不可能：无论%1取何值，仅%2就需要 %3，而要达到%4，总共只能用 %5。</translation>
    </message>
    <message>
        <source>Never: whatever %1, %2 alone takes %3, and %4 would need %5 in all.</source>
        <translation>不可能：无论%1取何值，仅%2就需要 %3，而要达到%4，总共只能用 %5。</translation>
    </message>
    <message>
        <source>Never: whatever %1, the GPU side takes %2, the largest part of it %3, and %4 would need %5 in all.</source>
        <translation>不可能：无论%1取何值，GPU 一侧需要 %2，其中最大的部分是%3，而要达到%4，总共只能用 %5。</translation>
    </message>
    <message>
        <source>Never: whatever %1, the GPU stays at or below %2. The largest part of its time is then %3.</source>
        <translation>不可能：无论%1取何值，GPU 至多达到%2。此时用时最多的部分是%3。</translation>
    </message>
    <message>
        <source>Never: whatever %1, the data does not fit the GPU&apos;s memory and cannot be computed in parts.</source>
        <translation>不可能：无论%1取何值，数据都放不进 GPU 显存，也不能分块计算。</translation>
    </message>
    <message>
        <source>Never: %1 makes no difference here, and the GPU is only %2.</source>
        <translation>不可能：%1在这里没有影响，GPU 只能%2。</translation>
    </message>
    <message>
        <source>Never at any value that can be computed.</source>
        <translation>在可计算的取值范围内都不可能。</translation>
    </message>
    <message>
        <source>Always: %1 makes no difference here, and the GPU is %2.</source>
        <translation>总是如此：%1在这里没有影响，GPU %2。</translation>
    </message>
    <message>
        <source>Always: whatever %1, the GPU is at least %2.</source>
        <translation>总是如此：无论%1取何值，GPU 至少%2。</translation>
    </message>
    <message>
        <source>%1: with all else as planned, the GPU is ahead at every value.</source>
        <translation>%1：其他不变时，GPU 在任何取值下都更快。</translation>
    </message>
    <message>
        <source>%1: with all else as planned, the GPU is ahead at no value.</source>
        <translation>%1：其他不变时，GPU 在任何取值下都不会更快。</translation>
    </message>
    <message>
        <source>%1: with all else as planned, the GPU is ahead from %2 up.</source>
        <translation>%1：其他不变时，从 %2 起 GPU 更快。</translation>
    </message>
    <message>
        <source>%1: with all else as planned, the GPU is ahead up to %2.</source>
        <translation>%1：其他不变时，到 %2 为止 GPU 更快。</translation>
    </message>
    <message>
        <source>Speedup over %1 from %2 to %3 and %4 from %5 to %6.</source>
        <translation>%1从 %2 到 %3、%4从 %5 到 %6 时的加速比。</translation>
    </message>
    <message>
        <source>The GPU is ahead in %1 of the map; the speedup lies between %2 and %3.</source>
        <translation>GPU 在图中 %1 的区域更快；加速比在 %2 与 %3 之间。</translation>
    </message>
    <message>
        <source>Part of the map has no estimate: the task does not fit the GPU there, or is out of range.</source>
        <translation>图中一部分没有估算值：任务在那里放不进 GPU 显存，或超出可计算的范围。</translation>
    </message>
    <message>
        <source>This plan, %1 and %2: speedup %3.</source>
        <translation>当前方案（%1，%2）：加速比 %3。</translation>
    </message>
    <message>
        <source>Speedup Factor</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>This plan has no two figures to draw a map over.</source>
        <translation>当前方案没有两个可用于绘图的参数。</translation>
    </message>
    <message>
        <source>The map is being computed.</source>
        <translation>正在计算该图。</translation>
    </message>
    <message>
        <source>Values near those of this plan are too large or too small for a map.</source>
        <translation>当前方案附近的数值过大或过小，无法绘图。</translation>
    </message>
    <message>
        <source>The speedups near this plan are too large or too small for a map.</source>
        <translation>当前方案附近的加速比过大或过小，无法绘图。</translation>
    </message>
    <message>
        <source>Where the GPU is ahead</source>
        <translation>GPU 在何处更快</translation>
    </message>
    <message>
        <source>Speedup</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>this plan, %1</source>
        <translation>当前方案，%1</translation>
    </message>
    <message>
        <source>Break-even map</source>
        <translation>临界点图</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>None of the changes looked at would make it 1 % faster.</source>
        <translation>所考察的改进措施都不能使其加快 1 %。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>GPU time</source>
        <translation>GPU 用时</translation>
    </message>
    <message>
        <source>Copies to the GPU and back</source>
        <translation>来回拷贝</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 用时</translation>
    </message>
    <message>
        <source>CPU, %1</source>
        <translation>CPU，%1</translation>
    </message>
    <message>
        <source>What the GPU time is spent on, now and after each change</source>
        <translation>GPU 用时的构成：目前以及采用每项措施之后</translation>
    </message>
    <message>
        <source>The times are too long or too short for a chart.</source>
        <translation>用时过长或过短，无法绘图。</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>用时构成</translation>
    </message>
    <message>
        <source>Share of the draws below</source>
        <translation>低于该值的抽样占比</translation>
    </message>
    <message>
        <source>Share of the draws</source>
        <translation>抽样占比</translation>
    </message>
    <message>
        <source>equally fast</source>
        <translation>一样快</translation>
    </message>
    <message>
        <source>5 %: %1</source>
        <translation>5 %：%1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <translation>95 %：%1</translation>
    </message>
    <message>
        <source>Of %1 random draws of everything uncertain, the GPU is faster in %2.</source>
        <translation>对所有不确定量随机抽样 %1 次，其中 %2 的抽样 GPU 更快。</translation>
    </message>
    <message>
        <source>Half of them give a speedup below %1; 90 % lie between %2 and %3, all between %4 and %5.</source>
        <translation>一半抽样的加速比低于 %1；90 % 在 %2 与 %3 之间，全部在 %4 与 %5 之间。</translation>
    </message>
    <message>
        <source>The estimate itself is %1.</source>
        <translation>估算值本身为 %1。</translation>
    </message>
    <message>
        <source>%1 of the draws have no estimate and are left out.</source>
        <translation>%1 的抽样没有估算值，未计入。</translation>
    </message>
    <message>
        <source>%1 % of the draws lie at or below</source>
        <translation>%1 % 的抽样不高于</translation>
    </message>
    <message>
        <source>Probability of a speedup above %1</source>
        <translation>加速比高于 %1 的概率</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>How sure the speedup is</source>
        <translation>加速比有多确定</translation>
    </message>
    <message>
        <source>The random draws are being made.</source>
        <translation>正在随机抽样。</translation>
    </message>
    <message>
        <source>Every figure of this plan is exact, and so is its speedup of %1.</source>
        <translation>当前方案的所有数值都是精确的，其加速比 %1 也是。</translation>
    </message>
    <message>
        <source>The speedups are too large or too small for a chart.</source>
        <translation>加速比过大或过小，无法绘图。</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>确定程度</translation>
    </message>
    <message>
        <source>90 % range</source>
        <translation>90 % 区间</translation>
    </message>
    <message>
        <source>%1: no estimate. %2</source>
        <translation>%1：没有估算值。%2</translation>
    </message>
    <message>
        <source>%1: speedup %2, with 90 % probability between %3 and %4.</source>
        <translation>%1：加速比 %2，有 90 % 的概率在 %3 与 %4 之间。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>90 % from</source>
        <translation>90 % 区间自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Why there is no estimate</source>
        <translation>没有估算值的原因</translation>
    </message>
    <message>
        <source>Speedups compared</source>
        <translation>加速比比较</translation>
    </message>
    <message>
        <source>None of the plans has an estimate.</source>
        <translation>所有方案都没有估算值。</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1: peak of the hardware</source>
        <translation>%1：硬件峰值</translation>
    </message>
    <message>
        <source>%1: attainable</source>
        <translation>%1：可达</translation>
    </message>
    <message>
        <source>ridge, %1</source>
        <translation>脊点，%1</translation>
    </message>
    <message>
        <source>task on the %1, %2</source>
        <translation>%1 上的任务，%2</translation>
    </message>
    <message>
        <source>%1: at most %2 at any intensity.</source>
        <translation>%1：在任何计算强度下最高为 %2。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>一侧</translation>
    </message>
    <message>
        <source>Peak rate</source>
        <translation>峰值速率</translation>
    </message>
    <message>
        <source>Peak bandwidth</source>
        <translation>峰值带宽</translation>
    </message>
    <message>
        <source>Attainable rate</source>
        <translation>可达速率</translation>
    </message>
    <message>
        <source>Attainable bandwidth</source>
        <translation>可达带宽</translation>
    </message>
    <message>
        <source>Ridge point (op/B)</source>
        <translation>脊点 (op/B)</translation>
    </message>
    <message>
        <source>Task: intensity (op/B)</source>
        <translation>计算强度 (op/B)</translation>
    </message>
    <message>
        <source>Task: rate reached</source>
        <translation>达到的速率</translation>
    </message>
    <message>
        <source>Arithmetic intensity (operations per byte copied over the link)</source>
        <translation>计算强度（每经链路拷贝一个字节的运算数）</translation>
    </message>
    <message>
        <source>Arithmetic intensity (operations per byte of memory traffic)</source>
        <translation>计算强度（每字节访存量的运算数）</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>What limits both machines, and where the task stands</source>
        <translation>两侧机器的限制以及任务所处的位置</translation>
    </message>
    <message>
        <source>Nothing is copied and the memory traffic is not known: there is no arithmetic intensity to place the task at.</source>
        <translation>没有拷贝，访存量也未知：无法确定任务的计算强度。</translation>
    </message>
    <message>
        <source>The figures are too large or too small for a chart.</source>
        <translation>数值过大或过小，无法绘图。</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>屋顶线</translation>
    </message>
    <message>
        <source>90 % range of the speedup</source>
        <translation>加速比的 90 % 区间</translation>
    </message>
    <message>
        <source>Task size</source>
        <translation>任务规模</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>this task, %1</source>
        <translation>当前任务，%1</translation>
    </message>
    <message>
        <source>break-even, %1</source>
        <translation>临界点，%1</translation>
    </message>
    <message>
        <source>The GPU is ahead at every size shown.</source>
        <translation>在所示的全部规模下 GPU 都更快。</translation>
    </message>
    <message>
        <source>The GPU is ahead at no size shown.</source>
        <translation>在所示的任何规模下 GPU 都不会更快。</translation>
    </message>
    <message>
        <source>CPU time, GPU time and speedup for tasks from %1 to %2; data and launches stay as they are.</source>
        <translation>任务规模从 %1 到 %2 时的 CPU 用时、GPU 用时和加速比；数据量和启动次数不变。</translation>
    </message>
    <message>
        <source>This task, %1: %2 on the CPU, %3 with the GPU, speedup %4, with 90 % probability between %5 and %6.</source>
        <translation>当前任务（%1）：仅用 CPU 需 %2，使用 GPU 需 %3，加速比 %4，有 90 % 的概率在 %5 与 %6 之间。</translation>
    </message>
    <message>
        <source>The speedup is %1 at the smallest size shown and %2 at the largest.</source>
        <translation>加速比在所示最小规模下为 %1，在最大规模下为 %2。</translation>
    </message>
    <message>
        <source>Total Operations (Giga-ops)</source>
        <translation>总运算量 (Giga-ops)</translation>
    </message>
    <message>
        <source>CPU Time (s)</source>
        <translation>CPU 用时 (s)</translation>
    </message>
    <message>
        <source>GPU Time (s)</source>
        <translation>GPU 用时 (s)</translation>
    </message>
    <message>
        <source>Time and speedup over the size of the task</source>
        <translation>用时和加速比随任务规模的变化</translation>
    </message>
    <message>
        <source>Tasks near this one are too large or too small for a chart.</source>
        <translation>当前任务附近的规模过大或过小，无法绘图。</translation>
    </message>
    <message>
        <source>Lower speedup</source>
        <translation>加速比降低</translation>
    </message>
    <message>
        <source>Higher speedup</source>
        <translation>加速比提高</translation>
    </message>
    <message>
        <source>estimate, %1</source>
        <translation>估算值，%1</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>没有估算值</translation>
    </message>
    <message>
        <source>At least one of them alone decides which side is faster.</source>
        <translation>其中至少有一项单独就能决定哪一侧更快。</translation>
    </message>
    <message>
        <source>None of them alone changes which side is faster.</source>
        <translation>其中没有一项单独能改变哪一侧更快。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Speedup at the low end</source>
        <translation>低端的加速比</translation>
    </message>
    <message>
        <source>at the high end</source>
        <translation>高端的加速比</translation>
    </message>
    <message>
        <source>Elasticity</source>
        <translation>弹性</translation>
    </message>
    <message>
        <source>Share of variance</source>
        <translation>方差占比</translation>
    </message>
    <message>
        <source>What leaves the speedup unsure</source>
        <translation>加速比不确定的原因</translation>
    </message>
    <message>
        <source>Every figure of this plan is exact: nothing leaves the speedup unsure.</source>
        <translation>当前方案的所有数值都是精确的：加速比没有不确定性。</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>影响因素</translation>
    </message>
    <message>
        <source>Training a small neural network</source>
        <translation>训练小型神经网络</translation>
    </message>
    <message>
        <source>Large-scale scientific simulation</source>
        <translation>大规模科学模拟</translation>
    </message>
    <message>
        <source>CuPy: adding two small arrays</source>
        <translation>CuPy：两个小数组相加</translation>
    </message>
    <message>
        <source>Numba: a pure Python loop, warm</source>
        <translation>Numba：纯 Python 循环，已预热</translation>
    </message>
    <message>
        <source>Two arrays of 1000 doubles in, one out. The launch alone takes longer than the CPU needs.</source>
        <translation>输入两个各含 1000 个双精度数的数组，输出一个。仅启动内核就比 CPU 完成计算更久。</translation>
    </message>
    <message>
        <source>10 million increments on a GeForce 920M. The first call adds seconds of compilation and start-up, which these seven inputs leave out.</source>
        <translation>在 GeForce 920M 上做一千万次自增。首次调用还要多花数秒编译和启动，这七项输入未计入。</translation>
    </message>
    <message>
        <source>CPU operations per second</source>
        <translation>CPU 每秒运算数</translation>
    </message>
    <message>
        <source>GPU operations per second</source>
        <translation>GPU 每秒运算数</translation>
    </message>
    <message>
        <source>Data transfer rate</source>
        <translation>数据传输速率</translation>
    </message>
    <message>
        <source>Data size to transfer</source>
        <translation>传输数据量</translation>
    </message>
    <message>
        <source>Kernel launch overhead</source>
        <translation>内核启动开销</translation>
    </message>
    <message>
        <source>Number of kernel launches</source>
        <translation>内核启动次数</translation>
    </message>
    <message>
        <source>10 to 100 GFLOPS</source>
        <translation>10 到 100 GFLOPS</translation>
    </message>
    <message>
        <source>1 to 100 TFLOPS</source>
        <translation>1 到 100 TFLOPS</translation>
    </message>
    <message>
        <source>1 to 1000 Gop</source>
        <translation>1 到 1000 Gop</translation>
    </message>
    <message>
        <source>5 to 60 GB/s</source>
        <translation>5 到 60 GB/s</translation>
    </message>
    <message>
        <source>0.1 to 10 GB</source>
        <translation>0.1 到 10 GB</translation>
    </message>
    <message>
        <source>0.01 to 0.5 ms</source>
        <translation>0.01 到 0.5 ms</translation>
    </message>
    <message>
        <source>1 to 1000</source>
        <translation>1 到 1000</translation>
    </message>
    <message>
        <source>Rate that today&apos;s code sustains on the CPU, in operations per second.</source>
        <translation>现有代码在 CPU 上能持续达到的速率，以每秒运算数计。</translation>
    </message>
    <message>
        <source>Rate the code would sustain on the GPU; data-centre GPUs go beyond the typical range.</source>
        <translation>代码在 GPU 上能持续达到的速率；数据中心 GPU 会超出典型范围。</translation>
    </message>
    <message>
        <source>Operations the whole task takes, on either side.</source>
        <translation>整个任务所需的运算数，两侧相同。</translation>
    </message>
    <message>
        <source>Between CPU and GPU memory. PCIe 3.0 x16 gives 8 to 16 GB/s, 4.0 x16 gives 16 to 32 GB/s.</source>
        <translation>CPU 内存与 GPU 显存之间的速率。PCIe 3.0 x16 为 8 到 16 GB/s，4.0 x16 为 16 到 32 GB/s。</translation>
    </message>
    <message>
        <source>All that is copied to the GPU and back; 0 where the data already is there.</source>
        <translation>拷贝到 GPU 以及拷回的全部数据；数据已在 GPU 上时为 0。</translation>
    </message>
    <message>
        <source>Time to start one kernel; measured values are often 2 to 10 µs.</source>
        <translation>启动一个内核的时间；实测值通常为 2 到 10 µs。</translation>
    </message>
    <message>
        <source>Kernels started in the course of the task; a whole number.</source>
        <translation>任务过程中启动的内核次数；为整数。</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>FP64</source>
        <translation>FP64</translation>
    </message>
    <message>
        <source>FP64, tensor cores</source>
        <translation>FP64，张量核心</translation>
    </message>
    <message>
        <source>FP32</source>
        <translation>FP32</translation>
    </message>
    <message>
        <source>TF32, tensor cores</source>
        <translation>TF32，张量核心</translation>
    </message>
    <message>
        <source>FP16</source>
        <translation>FP16</translation>
    </message>
    <message>
        <source>FP16, tensor cores</source>
        <translation>FP16，张量核心</translation>
    </message>
    <message>
        <source>FP16, tensor cores, FP16 sums</source>
        <translation>FP16，张量核心，FP16 累加</translation>
    </message>
    <message>
        <source>BF16</source>
        <translation>BF16</translation>
    </message>
    <message>
        <source>BF16, tensor cores</source>
        <translation>BF16，张量核心</translation>
    </message>
    <message>
        <source>FP8, tensor cores</source>
        <translation>FP8，张量核心</translation>
    </message>
    <message>
        <source>INT8, tensor cores</source>
        <translation>INT8，张量核心</translation>
    </message>
    <message>
        <source>Python loop</source>
        <translation>Python 循环</translation>
    </message>
    <message>
        <source>NumPy on one core</source>
        <translation>单核 NumPy</translation>
    </message>
    <message>
        <source>compiled code on one core</source>
        <translation>单核编译代码</translation>
    </message>
    <message>
        <source>compiled code on all cores</source>
        <translation>全核编译代码</translation>
    </message>
    <message>
        <source>library routines on all cores</source>
        <translation>全核库例程</translation>
    </message>
    <message>
        <source>gemm</source>
        <translation>矩阵乘法</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>monte-carlo</source>
        <translation>蒙特卡罗</translation>
    </message>
    <message>
        <source>nbody</source>
        <translation>多体</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>流式访存</translation>
    </message>
    <message>
        <source>fft</source>
        <translation>傅里叶变换</translation>
    </message>
    <message>
        <source>stencil</source>
        <translation>模板计算</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>spmv</source>
        <translation>稀疏矩阵向量乘</translation>
    </message>
    <message>
        <source>histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Part that stays on the CPU</source>
        <translation>留在 CPU 上的部分</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Launch overhead</source>
        <translation>启动开销</translation>
    </message>
    <message>
        <source>Communication between GPUs</source>
        <translation>GPU 之间的通信</translation>
    </message>
    <message>
        <source>One-off costs per run</source>
        <translation>每次运行的一次性开销</translation>
    </message>
    <message>
        <source>Hidden by overlap</source>
        <translation>被重叠隐藏</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算能力</translation>
    </message>
    <message>
        <source>memory bandwidth</source>
        <translation>内存带宽</translation>
    </message>
    <message>
        <source>link bandwidth</source>
        <translation>链路带宽</translation>
    </message>
    <message>
        <source>latency of copies</source>
        <translation>拷贝延迟</translation>
    </message>
    <message>
        <source>cost of launches</source>
        <translation>启动开销</translation>
    </message>
    <message>
        <source>CPU rate</source>
        <translation>CPU 速率</translation>
    </message>
    <message>
        <source>GPU rate</source>
        <translation>GPU 速率</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>数据量</translation>
    </message>
    <message>
        <source>Run time on the CPU</source>
        <translation>CPU 运行时间</translation>
    </message>
    <message>
        <source>CPU memory bandwidth</source>
        <translation>CPU 内存带宽</translation>
    </message>
    <message>
        <source>CPU compute efficiency</source>
        <translation>CPU 计算效率</translation>
    </message>
    <message>
        <source>CPU memory efficiency</source>
        <translation>CPU 访存效率</translation>
    </message>
    <message>
        <source>GPU memory bandwidth</source>
        <translation>GPU 显存带宽</translation>
    </message>
    <message>
        <source>GPU compute efficiency</source>
        <translation>GPU 计算效率</translation>
    </message>
    <message>
        <source>GPU memory efficiency</source>
        <translation>GPU 访存效率</translation>
    </message>
    <message>
        <source>Operations of a launch at half the rate</source>
        <translation>半速启动的运算数</translation>
    </message>
    <message>
        <source>Transfer rate to the GPU</source>
        <translation>到 GPU 的传输速率</translation>
    </message>
    <message>
        <source>Transfer rate from the GPU</source>
        <translation>从 GPU 的传输速率</translation>
    </message>
    <message>
        <source>Latency of a copy to the GPU</source>
        <translation>到 GPU 的拷贝延迟</translation>
    </message>
    <message>
        <source>Latency of a copy from the GPU</source>
        <translation>从 GPU 的拷贝延迟</translation>
    </message>
    <message>
        <source>Copies to the GPU</source>
        <translation>到 GPU 的拷贝</translation>
    </message>
    <message>
        <source>Copies from the GPU</source>
        <translation>从 GPU 的拷贝</translation>
    </message>
    <message>
        <source>Launch with synchronisation</source>
        <translation>带同步的启动</translation>
    </message>
    <message>
        <source>Launch of a graph</source>
        <translation>图的启动</translation>
    </message>
    <message>
        <source>Node of a graph</source>
        <translation>图的节点</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>Efficiency of several GPUs</source>
        <translation>多 GPU 效率</translation>
    </message>
    <message>
        <source>Data of the all-reduce</source>
        <translation>全归约数据量</translation>
    </message>
    <message>
        <source>Rate between GPUs</source>
        <translation>GPU 之间的速率</translation>
    </message>
    <message>
        <source>One-off costs</source>
        <translation>一次性开销</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>Serial share</source>
        <translation>串行占比</translation>
    </message>
    <message>
        <source>Error of the model</source>
        <translation>模型误差</translation>
    </message>
    <message>
        <source>CPU baseline</source>
        <translation>CPU 基准</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Data kept on the GPU</source>
        <translation>数据保留在 GPU 上</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>Software stack</source>
        <translation>软件栈</translation>
    </message>
    <message>
        <source>Launches</source>
        <translation>内核启动</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Memory fit</source>
        <translation>显存容量</translation>
    </message>
    <message>
        <source>Several GPUs</source>
        <translation>多个 GPU</translation>
    </message>
    <message>
        <source>Energy and price</source>
        <translation>能耗与价格</translation>
    </message>
    <message>
        <source>the CPU side is the code of today instead of the processor&apos;s peak</source>
        <translation>CPU 一侧采用现有代码而不是处理器峰值</translation>
    </message>
    <message>
        <source>the rates are those of the task&apos;s number format</source>
        <translation>采用任务所用数值格式的速率</translation>
    </message>
    <message>
        <source>both sides reach a fraction of their peaks and may be bound by memory</source>
        <translation>两侧只能达到峰值的一部分，并可能受内存限制</translation>
    </message>
    <message>
        <source>only what is not there yet is copied</source>
        <translation>只拷贝尚不在 GPU 上的数据</translation>
    </message>
    <message>
        <source>copies are counted by direction, kind of host memory and size</source>
        <translation>按方向、主机内存类型和大小计算拷贝</translation>
    </message>
    <message>
        <source>each launch and copy costs what the software stack adds</source>
        <translation>每次启动和拷贝都加上软件栈的开销</translation>
    </message>
    <message>
        <source>launches run beside the kernels before them</source>
        <translation>启动与之前的内核并行进行</translation>
    </message>
    <message>
        <source>copies run beside kernels, in chunks</source>
        <translation>拷贝分块与内核并行进行</translation>
    </message>
    <message>
        <source>data that exceeds the GPU&apos;s memory goes through it in chunks</source>
        <translation>超出 GPU 显存的数据分块处理</translation>
    </message>
    <message>
        <source>several GPUs share the task</source>
        <translation>多个 GPU 分担任务</translation>
    </message>
    <message>
        <source>start-up is paid once for all runs</source>
        <translation>启动开销由所有运行分摊</translation>
    </message>
    <message>
        <source>a part of today&apos;s run stays on the CPU</source>
        <translation>现有运行的一部分留在 CPU 上</translation>
    </message>
    <message>
        <source>energy and price of both sides; the times stay</source>
        <translation>计算两侧的能耗和价格；用时不变</translation>
    </message>
    <message>
        <source>cpu-baseline</source>
        <translation>CPU 基准</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>roofline</source>
        <translation>屋顶线</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>数据保留在 GPU 上</translation>
    </message>
    <message>
        <source>transfers</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>软件栈</translation>
    </message>
    <message>
        <source>launches</source>
        <translation>内核启动</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>memory-fit</source>
        <translation>显存容量</translation>
    </message>
    <message>
        <source>gpus</source>
        <translation>多个 GPU</translation>
    </message>
    <message>
        <source>one-off</source>
        <translation>一次性开销</translation>
    </message>
    <message>
        <source>serial-share</source>
        <translation>串行占比</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>能耗与价格</translation>
    </message>
    <message>
        <source>FP32, all cores</source>
        <translation>FP32，全部核心</translation>
    </message>
    <message>
        <source>FP64, all cores</source>
        <translation>FP64，全部核心</translation>
    </message>
    <message>
        <source>FP32, one core</source>
        <translation>FP32，单核</translation>
    </message>
    <message>
        <source>FP64, one core</source>
        <translation>FP64，单核</translation>
    </message>
    <message>
        <source>To the GPU, pageable memory</source>
        <translation>到 GPU，可分页内存</translation>
    </message>
    <message>
        <source>To the GPU, pinned memory</source>
        <translation>到 GPU，锁页内存</translation>
    </message>
    <message>
        <source>To the GPU, freshly allocated memory</source>
        <translation>到 GPU，新分配内存</translation>
    </message>
    <message>
        <source>From the GPU, pageable memory</source>
        <translation>从 GPU，可分页内存</translation>
    </message>
    <message>
        <source>From the GPU, pinned memory</source>
        <translation>从 GPU，锁页内存</translation>
    </message>
    <message>
        <source>From the GPU, freshly allocated memory</source>
        <translation>从 GPU，新分配内存</translation>
    </message>
    <message>
        <source>Both directions at once</source>
        <translation>双向同时</translation>
    </message>
    <message>
        <source>Asynchronous launch</source>
        <translation>异步启动</translation>
    </message>
    <message>
        <source>Node of a CUDA graph</source>
        <translation>CUDA 图的节点</translation>
    </message>
    <message>
        <source>Launch of a CUDA graph</source>
        <translation>CUDA 图的启动</translation>
    </message>
    <message>
        <source>What would make it faster</source>
        <translation>怎样才能更快</translation>
    </message>
    <message>
        <source>What would make it faster: %1</source>
        <translation>怎样才能更快：%1</translation>
    </message>
    <message>
        <source>Speedup then</source>
        <translation>之后的加速比</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Speedup now</source>
        <translation>目前的加速比</translation>
    </message>
    <message>
        <source>Total GPU time</source>
        <translation>GPU 总用时</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Watts</source>
        <translation>功率 (W)</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>核实依据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心数</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>FP64 (GFLOPS)</source>
        <translation>FP64 (GFLOPS)</translation>
    </message>
    <message>
        <source>FP32 (GFLOPS)</source>
        <translation>FP32 (GFLOPS)</translation>
    </message>
    <message>
        <source>One core (GFLOPS)</source>
        <translation>单核 (GFLOPS)</translation>
    </message>
    <message>
        <source>Memory (GB/s)</source>
        <translation>内存 (GB/s)</translation>
    </message>
    <message>
        <source>Memory (GiB)</source>
        <translation>显存 (GiB)</translation>
    </message>
    <message>
        <source>Bandwidth (GB/s)</source>
        <translation>带宽 (GB/s)</translation>
    </message>
    <message>
        <source>Link (GB/s)</source>
        <translation>链路 (GB/s)</translation>
    </message>
    <message>
        <source>the GPU wins</source>
        <translation>GPU 胜出</translation>
    </message>
    <message>
        <source>the CPU wins</source>
        <translation>CPU 胜出</translation>
    </message>
    <message>
        <source>about equal</source>
        <translation>大致相当</translation>
    </message>
    <message>
        <source>The largest speedup is %1 times.</source>
        <translation>最大加速比为 %1 倍。</translation>
    </message>
    <message>
        <source>The largest speedup is %1 times, with %2.</source>
        <translation>最大加速比为 %1 倍：%2。</translation>
    </message>
    <message>
        <source>The shortest time with the GPU is %1, with %2.</source>
        <translation>使用 GPU 的最短用时为 %1：%2。</translation>
    </message>
    <message>
        <source>The cheapest run costs %1, with %2.</source>
        <translation>最便宜的一次运行花费 %1：%2。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Largest part</source>
        <translation>最大部分</translation>
    </message>
    <message>
        <source>Bound by</source>
        <translation>受限于</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Price of a run</source>
        <translation>每次运行的价格</translation>
    </message>
    <message>
        <source>GPU speedup estimate</source>
        <translation>GPU 加速比估算</translation>
    </message>
    <message>
        <source>GPU speedup estimate: %1</source>
        <translation>GPU 加速比估算：%1</translation>
    </message>
    <message>
        <source>Speedup factor</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>GPU efficiency ratio</source>
        <translation>GPU 效率</translation>
    </message>
    <message>
        <source>GPU compute time</source>
        <translation>GPU 计算时间</translation>
    </message>
    <message>
        <source>Data transfer time</source>
        <translation>数据传输时间</translation>
    </message>
    <message>
        <source>Total kernel overhead</source>
        <translation>内核启动总开销</translation>
    </message>
    <message>
        <source>Total GPU overhead</source>
        <translation>GPU 总开销</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>计数来源</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Today&apos;s code</source>
        <translation>现有代码</translation>
    </message>
    <message>
        <source>Host memory</source>
        <translation>主机内存</translation>
    </message>
    <message>
        <source>Probability that the GPU wins</source>
        <translation>GPU 胜出的概率</translation>
    </message>
    <message>
        <source>CPU bound by</source>
        <translation>CPU 受限于</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>分块数</translation>
    </message>
    <message>
        <source>Energy on the CPU</source>
        <translation>仅用 CPU 的能耗</translation>
    </message>
    <message>
        <source>Energy with the GPU</source>
        <translation>使用 GPU 的能耗</translation>
    </message>
    <message>
        <source>Price on the CPU</source>
        <translation>仅用 CPU 的价格</translation>
    </message>
    <message>
        <source>Price with the GPU</source>
        <translation>使用 GPU 的价格</translation>
    </message>
    <message>
        <source>GPU cheaper from a speedup of</source>
        <translation>GPU 更便宜所需的加速比</translation>
    </message>
    <message>
        <source>Runs until the port has paid</source>
        <translation>收回移植成本所需的运行次数</translation>
    </message>
    <message>
        <source>Usable GPU memory</source>
        <translation>可用 GPU 显存</translation>
    </message>
    <message>
        <source>90 % of the memory, less %1 for the context</source>
        <translation>显存的 90 %，再减去上下文占用的 %1</translation>
    </message>
    <message>
        <source>Power of the CPU</source>
        <translation>CPU 功率</translation>
    </message>
    <message>
        <source>drawn all the time, also while the GPU works</source>
        <translation>始终消耗，GPU 工作时也不例外</translation>
    </message>
    <message>
        <source>Power of one GPU</source>
        <translation>单个 GPU 功率</translation>
    </message>
    <message>
        <source>drawn as long as the run takes</source>
        <translation>在整个运行期间消耗</translation>
    </message>
    <message>
        <source>What the GPU time is spent on</source>
        <translation>GPU 用时的构成</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>What each refinement changes, from the published formulas on</source>
        <translation>从公开公式出发，每个细化项的影响</translation>
    </message>
    <message>
        <source>Speedup before</source>
        <translation>之前的加速比</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>What the estimate rests on</source>
        <translation>估算的依据</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Good within ×</source>
        <translation>可信倍数 ×</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>What is assumed: typing or measuring it makes the estimate surer</source>
        <translation>假定的内容：填写或测量它们可使估算更可靠</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Most of the GPU time goes into %1 (%2).</source>
        <translation>GPU 用时大部分花在%1上（%2）。</translation>
    </message>
    <message>
        <source>The largest part of the GPU time goes into %1 (%2).</source>
        <translation>GPU 用时最多的部分是%1（%2）。</translation>
    </message>
    <message>
        <source>Most of the GPU time goes into %1 (%2), bound by %3.</source>
        <translation>GPU 用时大部分花在%1上（%2），受限于%3。</translation>
    </message>
    <message>
        <source>The largest part of the GPU time goes into %1 (%2), bound by %3.</source>
        <translation>GPU 用时最多的部分是%1（%2），受限于%3。</translation>
    </message>
    <message>
        <source>Of the GPU time, %1 and %2 each take about %3.</source>
        <translation>GPU 用时中，%1和%2各约占 %3。</translation>
    </message>
    <message>
        <source>Peak rates alone would say %1 times; the refinement “%2” changes that most, from %3 to %4 times.</source>
        <translation>仅按峰值速率计算为 %1 倍；其中细化项“%2”影响最大，从 %3 倍变为 %4 倍。</translation>
    </message>
    <message>
        <source>Assumed, not measured: %1.</source>
        <translation>假定而非实测：%1。</translation>
    </message>
    <message>
        <source>Assumed, not measured: %1 and %2 more.</source>
        <translation>假定而非实测：%1，以及另外 %2 项。</translation>
    </message>
    <message>
        <source>The CPU is not known: the example&apos;s %1 stands for it; name the CPU, its machine, or how long today&apos;s code runs.</source>
        <translation>CPU 未知：以示例的 %1 代替；请指定 CPU、所在机器，或现有代码的运行时间。</translation>
    </message>
    <message>
        <source>Starting up (%1 once a process) is not counted; a number of runs counts its part of each.</source>
        <translation>启动开销（每个进程一次，%1）未计入；填写运行次数后会计入每次运行分摊的部分。</translation>
    </message>
    <message>
        <source>The data does not fit the GPU&apos;s memory at once and goes through it in %1 chunks.</source>
        <translation>数据无法一次放进 GPU 显存，需分 %1 块处理。</translation>
    </message>
    <message>
        <source>In %1 chunks, %2 of copies and kernels run beside each other.</source>
        <translation>分 %1 块时，拷贝与内核有 %2 并行进行。</translation>
    </message>
    <message>
        <source>It costs %1 on the CPU and %2 with the GPU, which is cheaper from a speedup of %3 on; the port has paid for itself after %4 runs.</source>
        <translation>仅用 CPU 花费 %1，使用 GPU 花费 %2；加速比达到 %3 起 GPU 更便宜；运行 %4 次后收回移植成本。</translation>
    </message>
    <message>
        <source>It costs %1 on the CPU and %2 with the GPU, which is cheaper from a speedup of %3 on.</source>
        <translation>仅用 CPU 花费 %1，使用 GPU 花费 %2；加速比达到 %3 起 GPU 更便宜。</translation>
    </message>
    <message>
        <source>A run takes %1 J on the CPU and %2 J with the GPU.</source>
        <translation>一次运行仅用 CPU 耗能 %1 J，使用 GPU 耗能 %2 J。</translation>
    </message>
    <message>
        <source>The GPU is ahead with a probability of %1.</source>
        <translation>GPU 更快的概率为 %1。</translation>
    </message>
    <message>
        <source>Of %1 random draws %2 have no estimate: the data does not fit the GPU, or a figure is out of range.</source>
        <translation>%1 次随机抽样中有 %2 次没有估算值：数据放不进 GPU，或有数值超出范围。</translation>
    </message>
    <message>
        <source>%1 below, %2 above</source>
        <translation>以下 %1，以上 %2</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>一阶近似</translation>
    </message>
    <message>
        <source>Monte Carlo</source>
        <translation>蒙特卡罗</translation>
    </message>
    <message>
        <source>All inputs at their ends</source>
        <translation>所有输入取端点</translation>
    </message>
    <message>
        <source>%1 (%2 of the variance)</source>
        <translation>%1（占方差的 %2）</translation>
    </message>
    <message>
        <source>What leaves the speedup unsure is %1.</source>
        <translation>加速比的不确定性来自%1。</translation>
    </message>
    <message>
        <source>What the speedup depends on</source>
        <translation>加速比取决于什么</translation>
    </message>
    <message>
        <source>σ</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>How far the speedup may be off</source>
        <translation>加速比可能偏差多少</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>σ of ln S</source>
        <translation>ln S 的 σ</translation>
    </message>
    <message>
        <source>P(S &gt; 1)</source>
        <translation>P(S &gt; 1)</translation>
    </message>
    <message>
        <source>What it cannot exceed</source>
        <translation>不可逾越的极限</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>GPU wins</source>
        <translation>GPU 胜出</translation>
    </message>
    <message>
        <source>What makes the GPU %1</source>
        <translation>怎样让 GPU %1</translation>
    </message>
    <message>
        <source>What makes the GPU %1: %2</source>
        <translation>怎样让 GPU %1：%2</translation>
    </message>
    <message>
        <source>Now the GPU is %1; each input is varied alone.</source>
        <translation>目前 GPU %1；以下各项输入单独变化。</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>满足于</translation>
    </message>
    <message>
        <source>Speedup to reach</source>
        <translation>目标加速比</translation>
    </message>
    <message>
        <source>between</source>
        <translation>区间内</translation>
    </message>
    <message>
        <source>above</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>below</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>the task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>the example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>the example “%1”</source>
        <translation>示例“%1”</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值名称</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>One in full: gpu-speedup-cli workloads NAME</source>
        <translation>查看某一个的详情：gpu-speedup-cli workloads NAME</translation>
    </message>
    <message>
        <source>Workload %1: %2</source>
        <translation>工作负载 %1：%2</translation>
    </message>
    <message>
        <source>What it counts is given for the defaults, on both sides in code that keeps temporaries in registers.</source>
        <translation>所列计数按默认值给出，且两侧代码都将临时量保存在寄存器中。</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推导</translation>
    </message>
    <message>
        <source>Parameters, for --set</source>
        <translation>参数（用于 --set）</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>dtype</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What it computes</source>
        <translation>计算内容</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运算数</translation>
    </message>
    <message>
        <source>Data from the host</source>
        <translation>来自主机的数据</translation>
    </message>
    <message>
        <source>Data to the host</source>
        <translation>送回主机的数据</translation>
    </message>
    <message>
        <source>GPU memory traffic</source>
        <translation>GPU 访存量</translation>
    </message>
    <message>
        <source>CPU memory traffic</source>
        <translation>CPU 访存量</translation>
    </message>
    <message>
        <source>GPU memory beside the data</source>
        <translation>数据之外的显存</translation>
    </message>
    <message>
        <source>Kernel launches</source>
        <translation>内核启动次数</translation>
    </message>
    <message>
        <source>Class of its kernels</source>
        <translation>内核类别</translation>
    </message>
    <message>
        <source>Its counts are</source>
        <translation>计数方式</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>The GPU wins: %1 times faster, %2 on the CPU, %3 with the GPU.</source>
        <translation>GPU 胜出：快 %1 倍，仅用 CPU 需 %2，使用 GPU 需 %3。</translation>
    </message>
    <message>
        <source>The CPU wins: the GPU would be %1 times slower, %2 on the CPU, %3 with the GPU.</source>
        <translation>CPU 胜出：GPU 会慢 %1 倍，仅用 CPU 需 %2，使用 GPU 需 %3。</translation>
    </message>
    <message>
        <source>About equal: %1 on the CPU, %2 with the GPU.</source>
        <translation>大致相当：仅用 CPU 需 %1，使用 GPU 需 %2。</translation>
    </message>
    <message>
        <source>The largest part of the GPU time is computation (%1): a faster GPU would help most.</source>
        <translation>GPU 用时最多的部分是计算（%1）：换用更快的 GPU 最有效。</translation>
    </message>
    <message>
        <source>The largest part of the GPU time is data transfer (%1): moving less data, or keeping it on the GPU, would help most.</source>
        <translation>GPU 用时最多的部分是数据传输（%1）：减少传输的数据，或将数据保留在 GPU 上最有效。</translation>
    </message>
    <message>
        <source>The largest part of the GPU time is launching kernels (%1): fewer, larger launches would help most.</source>
        <translation>GPU 用时最多的部分是内核启动（%1）：减少启动次数、增大每次启动的工作量最有效。</translation>
    </message>
    <message>
        <source>Computation and data transfer each take about %1 of the GPU time.</source>
        <translation>计算和数据传输各约占 GPU 用时的 %1。</translation>
    </message>
    <message>
        <source>Computation and launching each take about %1 of the GPU time.</source>
        <translation>计算和内核启动各约占 GPU 用时的 %1。</translation>
    </message>
    <message>
        <source>Data transfer and launching each take about %1 of the GPU time.</source>
        <translation>数据传输和内核启动各约占 GPU 用时的 %1。</translation>
    </message>
    <message>
        <source>Computation, data transfer and launching each take about a third of the GPU time.</source>
        <translation>计算、数据传输和内核启动各约占 GPU 用时的三分之一。</translation>
    </message>
    <message>
        <source>With the same data and launches, the GPU is ahead from %1 upward.</source>
        <translation>数据量和启动次数不变时，任务规模从 %1 起 GPU 更快。</translation>
    </message>
    <message>
        <source>With nothing to copy and no launch overhead, the GPU is ahead at every task size.</source>
        <translation>没有拷贝也没有启动开销时，GPU 在任何任务规模下都更快。</translation>
    </message>
    <message>
        <source>The GPU is never ahead, at any task size: its rate is not higher than the CPU&apos;s.</source>
        <translation>GPU 在任何任务规模下都不会更快：其速率不高于 CPU。</translation>
    </message>
    <message>
        <source>The GPU is not ahead at any task size that can be computed.</source>
        <translation>在可计算的任务规模范围内 GPU 都不会更快。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>锁页</translation>
    </message>
    <message>
        <source>pageable</source>
        <translation>可分页</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>新分配</translation>
    </message>
    <message>
        <source>run time as given</source>
        <translation>给定的运行时间</translation>
    </message>
    <message>
        <source>rate as given</source>
        <translation>给定的速率</translation>
    </message>
    <message>
        <source>NumPy, whose matrix products are library routines on all cores</source>
        <translation>NumPy（其矩阵乘法为全核库例程）</translation>
    </message>
    <message>
        <source>Number of products</source>
        <translation>乘积个数</translation>
    </message>
    <message>
        <source>Rows of each first matrix and product</source>
        <translation>每个第一矩阵和乘积的行数</translation>
    </message>
    <message>
        <source>Columns of each second matrix and product</source>
        <translation>每个第二矩阵和乘积的列数</translation>
    </message>
    <message>
        <source>Columns of each first matrix, rows of each second</source>
        <translation>每个第一矩阵的列数，即第二矩阵的行数</translation>
    </message>
    <message>
        <source>Batch of matrix products</source>
        <translation>批量矩阵乘法</translation>
    </message>
    <message>
        <source>Products of equal size, each of its own m × k and k × n matrix, in one library call.</source>
        <translation>在一次库调用中计算多个同样大小的乘积，每个由各自的 m × k 与 k × n 矩阵相乘。</translation>
    </message>
    <message>
        <source>LAPACK Working Note 41, operation counts of the BLAS, for each product</source>
        <translation>LAPACK Working Note 41，BLAS 的运算计数，按每个乘积</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>期权数</translation>
    </message>
    <message>
        <source>Black–Scholes prices</source>
        <translation>Black–Scholes 定价</translation>
    </message>
    <message>
        <source>Prices of European call and put options by the closed formula.</source>
        <translation>用闭式公式计算欧式看涨和看跌期权的价格。</translation>
    </message>
    <message>
        <source>assumption: 60 operations for each option, exp, log and erf counted as several; 30 array operations where nothing is fused</source>
        <translation>假定：每个期权 60 次运算，exp、log 和 erf 各计为多次；未融合时为 30 次数组运算</translation>
    </message>
    <message>
        <source>Cholesky decomposition</source>
        <translation>Cholesky 分解</translation>
    </message>
    <message>
        <source>L·Lᵀ = A of a symmetric positive definite n × n matrix, the result beside the matrix.</source>
        <translation>对称正定 n × n 矩阵的分解 L·Lᵀ = A，结果另存。</translation>
    </message>
    <message>
        <source>LAPACK Working Note 41, leading term of xPOTRF; blocks of 128 columns, 4 launches each</source>
        <translation>LAPACK Working Note 41，xPOTRF 的首项；每块 128 列，各启动 4 次</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>Channels of each image</source>
        <translation>每幅图像的通道数</translation>
    </message>
    <message>
        <source>Height of each image</source>
        <translation>每幅图像的高度</translation>
    </message>
    <message>
        <source>Width of each image</source>
        <translation>每幅图像的宽度</translation>
    </message>
    <message>
        <source>Filters, the channels of the result</source>
        <translation>滤波器数，即结果的通道数</translation>
    </message>
    <message>
        <source>Width and height of a filter</source>
        <translation>滤波器的宽度和高度</translation>
    </message>
    <message>
        <source>Step between positions of a filter</source>
        <translation>滤波器移动的步长</translation>
    </message>
    <message>
        <source>Groups the channels are divided into</source>
        <translation>通道分组数</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>A convolutional layer with &apos;same&apos; padding: results of P × Q, the height and width divided by the stride and rounded up.</source>
        <translation>采用 same 填充的卷积层：结果为 P × Q，即高度和宽度除以步长并向上取整。</translation>
    </message>
    <message>
        <source>NVIDIA Convolutional Layers User&apos;s Guide, convolution as an implicit matrix product</source>
        <translation>NVIDIA Convolutional Layers User&apos;s Guide，将卷积视为隐式矩阵乘法</translation>
    </message>
    <message>
        <source>Total operations</source>
        <translation>总运算数</translation>
    </message>
    <message>
        <source>Memory traffic of either side; 0 where it is not known</source>
        <translation>任一侧的访存量；未知时为 0</translation>
    </message>
    <message>
        <source>Own counts</source>
        <translation>自定义计数</translation>
    </message>
    <message>
        <source>Any computation whose operations and bytes are known.</source>
        <translation>任何已知运算数和字节数的计算。</translation>
    </message>
    <message>
        <source>Elements of each array</source>
        <translation>每个数组的元素数</translation>
    </message>
    <message>
        <source>Arrays read</source>
        <translation>读取的数组数</translation>
    </message>
    <message>
        <source>Operations on each element</source>
        <translation>每个元素的运算数</translation>
    </message>
    <message>
        <source>Element by element</source>
        <translation>逐元素运算</translation>
    </message>
    <message>
        <source>An expression of arrays of equal size, such as a + b.</source>
        <translation>大小相同的数组的表达式，例如 a + b。</translation>
    </message>
    <message>
        <source>derivation: each array read or written once in one kernel, or once for each operation</source>
        <translation>推导：在一个内核中每个数组读或写一次，或每次运算读写一次</translation>
    </message>
    <message>
        <source>Complex elements of each transform</source>
        <translation>每次变换的复数元素数</translation>
    </message>
    <message>
        <source>Number of transforms</source>
        <translation>变换次数</translation>
    </message>
    <message>
        <source>Fourier transform</source>
        <translation>傅里叶变换</translation>
    </message>
    <message>
        <source>Complex transforms of n elements; n is a power of two or has small factors only.</source>
        <translation>n 个元素的复数变换；n 是 2 的幂或只有小因子。</translation>
    </message>
    <message>
        <source>benchFFT: 5 n log2 n operations of a complex transform</source>
        <translation>benchFFT：复数变换的运算数为 5 n log2 n</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Fourier transform in two dimensions</source>
        <translation>二维傅里叶变换</translation>
    </message>
    <message>
        <source>The complex transform of an n1 × n2 array, rows up to 4096 elements in one pass.</source>
        <translation>n1 × n2 数组的复数变换，不超过 4096 个元素的行一遍完成。</translation>
    </message>
    <message>
        <source>benchFFT: 5 N log2 N operations of a complex transform of N elements; taken to be as fast as one in one dimension</source>
        <translation>benchFFT：N 个元素的复数变换的运算数为 5 N log2 N；假定与一维变换一样快</translation>
    </message>
    <message>
        <source>Rows of the first matrix and of the product</source>
        <translation>第一矩阵和乘积的行数</translation>
    </message>
    <message>
        <source>Columns of the second matrix and of the product</source>
        <translation>第二矩阵和乘积的列数</translation>
    </message>
    <message>
        <source>Columns of the first matrix, rows of the second</source>
        <translation>第一矩阵的列数，即第二矩阵的行数</translation>
    </message>
    <message>
        <source>Matrix product</source>
        <translation>矩阵乘法</translation>
    </message>
    <message>
        <source>C = A·B of an m × k and a k × n matrix, in one library call.</source>
        <translation>m × k 与 k × n 矩阵的乘积 C = A·B，一次库调用完成。</translation>
    </message>
    <message>
        <source>LAPACK Working Note 41, operation counts of the BLAS; NVIDIA Matrix Multiplication Background User&apos;s Guide</source>
        <translation>LAPACK Working Note 41，BLAS 的运算计数；NVIDIA Matrix Multiplication Background User&apos;s Guide</translation>
    </message>
    <message>
        <source>Rows of the matrix</source>
        <translation>矩阵的行数</translation>
    </message>
    <message>
        <source>Columns of the matrix</source>
        <translation>矩阵的列数</translation>
    </message>
    <message>
        <source>Matrix times vector</source>
        <translation>矩阵乘向量</translation>
    </message>
    <message>
        <source>y = A·x of an m × n matrix, each element of which is used once.</source>
        <translation>m × n 矩阵的 y = A·x，每个元素只用一次。</translation>
    </message>
    <message>
        <source>LAPACK Working Note 41, operation counts of the BLAS</source>
        <translation>LAPACK Working Note 41，BLAS 的运算计数</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>区间数</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>How many elements of an array fall into each of equally wide bins, as counts of 4 bytes.</source>
        <translation>统计数组元素落入各等宽区间的个数，每个计数 4 字节。</translation>
    </message>
    <message>
        <source>derivation: a subtraction, a multiplication and an increment for each element, read once</source>
        <translation>推导：每个元素一次减法、一次乘法和一次自增，读取一次</translation>
    </message>
    <message>
        <source>Conjugate gradients, 20 iterations</source>
        <translation>共轭梯度，20 次迭代</translation>
    </message>
    <message>
        <source>Softmax of rows of 256</source>
        <translation>每行 256 个数的 softmax</translation>
    </message>
    <message>
        <source>Distances of all pairs</source>
        <translation>所有点对的距离</translation>
    </message>
    <message>
        <source>Softmax of rows</source>
        <translation>按行 softmax</translation>
    </message>
    <message>
        <source>Numbers of a row</source>
        <translation>一行的数的个数</translation>
    </message>
    <message>
        <source>Each row of a matrix becomes its exponentials divided by their sum, as in attention; one fused loop.</source>
        <translation>矩阵的每一行变为其指数除以它们的和，如注意力机制中那样；融合为一个循环。</translation>
    </message>
    <message>
        <source>derivation: for each number a comparison for the largest, a subtraction, an exponential, an addition and a multiplication; the matrix read once and written once, a row in registers or caches between</source>
        <translation>推导：每个数一次求最大值的比较、一次减法、一次指数、一次加法和一次乘法；矩阵读写各一次，其间一行保存在寄存器或缓存中</translation>
    </message>
    <message>
        <source>Points of the first set</source>
        <translation>第一组的点数</translation>
    </message>
    <message>
        <source>Points of the second set</source>
        <translation>第二组的点数</translation>
    </message>
    <message>
        <source>The squared distance of each point of one set from each of another.</source>
        <translation>一组中每个点到另一组中每个点的距离的平方。</translation>
    </message>
    <message>
        <source>derivation: a subtraction, a multiplication and an addition for each coordinate and pair; points read and distances written once</source>
        <translation>推导：每个坐标和点对一次减法、一次乘法和一次加法；点读取一次，距离写入一次</translation>
    </message>
    <message>
        <source>Conjugate gradients</source>
        <translation>共轭梯度</translation>
    </message>
    <message>
        <source>Iterations on the five-point Laplacian of a square grid, whose matrix is not stored.</source>
        <translation>在正方形网格的五点拉普拉斯算子上迭代，不存储矩阵。</translation>
    </message>
    <message>
        <source>derivation: 5 operations for the matrix, 2 each for two scalar products and three sums of arrays, for each point and iteration, in three loops; Hestenes and Stiefel, Journal of Research of the NBS 49(6), 1952</source>
        <translation>推导：每个点和每次迭代，矩阵 5 次运算，两个标量积和三个数组求和各 2 次，分三个循环；Hestenes 和 Stiefel，Journal of Research of the NBS 49(6)，1952</translation>
    </message>
    <message>
        <source>Width of the image</source>
        <translation>图像宽度</translation>
    </message>
    <message>
        <source>Height of the image</source>
        <translation>图像高度</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>Width and height of the filter</source>
        <translation>滤波器的宽度和高度</translation>
    </message>
    <message>
        <source>Image filter</source>
        <translation>图像滤波</translation>
    </message>
    <message>
        <source>Each pixel becomes a weighted sum of those around it, such as a blur that is not separable.</source>
        <translation>每个像素变为其周围像素的加权和，例如不可分离的模糊。</translation>
    </message>
    <message>
        <source>derivation: a multiplication and an addition for each weight, pixel and channel; both images read or written once</source>
        <translation>推导：每个权重、像素和通道一次乘法和一次加法；两幅图像各读或写一次</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Coordinates of a point</source>
        <translation>每个点的坐标数</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>聚类数</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>k-means clustering</source>
        <translation>k 均值聚类</translation>
    </message>
    <message>
        <source>Iterations of Lloyd&apos;s algorithm on points that stay on the GPU.</source>
        <translation>对保留在 GPU 上的点执行 Lloyd 算法的迭代。</translation>
    </message>
    <message>
        <source>derivation: a subtraction, a multiplication and an addition for each coordinate, point and cluster; points read and labels written once an iteration, 5 launches</source>
        <translation>推导：每个坐标、点和聚类一次减法、一次乘法和一次加法；每次迭代读取一次点、写入一次标签，启动 5 次</translation>
    </message>
    <message>
        <source>Rows and columns of the matrix</source>
        <translation>矩阵的行数和列数</translation>
    </message>
    <message>
        <source>LU decomposition</source>
        <translation>LU 分解</translation>
    </message>
    <message>
        <source>P·L·U = A of an n × n matrix, the result beside the matrix.</source>
        <translation>n × n 矩阵的分解 P·L·U = A，结果另存。</translation>
    </message>
    <message>
        <source>LAPACK Working Note 41, leading term of xGETRF; blocks of 128 columns, 5 launches each</source>
        <translation>LAPACK Working Note 41，xGETRF 的首项；每块 128 列，各启动 5 次</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径数</translation>
    </message>
    <message>
        <source>Steps of each path</source>
        <translation>每条路径的步数</translation>
    </message>
    <message>
        <source>Monte-Carlo paths</source>
        <translation>蒙特卡罗路径</translation>
    </message>
    <message>
        <source>The mean over random paths, the random numbers drawn where they are used.</source>
        <translation>随机路径上的均值，随机数在使用处生成。</translation>
    </message>
    <message>
        <source>assumption: 40 operations for each step of a path, half of them in functions and the random number among them; 6 array operations a step where nothing is fused</source>
        <translation>假定：路径的每一步 40 次运算，其中一半在函数中，随机数也计在内；未融合时每步 6 次数组运算</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>物体数</translation>
    </message>
    <message>
        <source>Time steps</source>
        <translation>时间步数</translation>
    </message>
    <message>
        <source>N-body simulation</source>
        <translation>N 体模拟</translation>
    </message>
    <message>
        <source>Time steps of bodies that all attract one another, every pair computed.</source>
        <translation>物体两两相互吸引的时间步进，计算每一对。</translation>
    </message>
    <message>
        <source>GPU Gems 3, chapter 31: 20 operations for each pair, 16 bytes a body</source>
        <translation>GPU Gems 3 第 31 章：每对 20 次运算，每个物体 16 字节</translation>
    </message>
    <message>
        <source>Parameters of the network</source>
        <translation>网络参数数</translation>
    </message>
    <message>
        <source>Samples of a training step</source>
        <translation>每个训练步的样本数</translation>
    </message>
    <message>
        <source>Samples of the whole training</source>
        <translation>整个训练的样本数</translation>
    </message>
    <message>
        <source>Bytes of a sample on the host</source>
        <translation>主机上每个样本的字节数</translation>
    </message>
    <message>
        <source>Training a neural network</source>
        <translation>训练神经网络</translation>
    </message>
    <message>
        <source>Training steps of dense layers or transformers; the network stays on the GPU, each batch is copied to it. A sample of a transformer is one token.</source>
        <translation>全连接层或 Transformer 的训练步；网络保留在 GPU 上，每个批次拷贝过去。Transformer 的一个样本是一个词元。</translation>
    </message>
    <message>
        <source>Kaplan et al., arXiv 2001.08361: 6 operations for each parameter and sample; assumed: activations of equally wide dense layers, 45 launches for each layer and step</source>
        <translation>Kaplan 等，arXiv 2001.08361：每个参数和样本 6 次运算；假定：等宽全连接层的激活值，每层每步启动 45 次</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>The sum, maximum or minimum of an array.</source>
        <translation>数组的和、最大值或最小值。</translation>
    </message>
    <message>
        <source>derivation: n − 1 operations join n elements, each read once</source>
        <translation>推导：n − 1 次运算合并 n 个元素，每个读取一次</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素数</translation>
    </message>
    <message>
        <source>Running sum</source>
        <translation>前缀和</translation>
    </message>
    <message>
        <source>The sum of all elements up to each element of an array.</source>
        <translation>数组中到每个元素为止的所有元素之和。</translation>
    </message>
    <message>
        <source>derivation: single pass, each element read once and written once</source>
        <translation>推导：单遍完成，每个元素读一次、写一次</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键数</translation>
    </message>
    <message>
        <source>Bytes of a key</source>
        <translation>每个键的字节数</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Keys without values in order; the operations are the compares of a sort on the CPU.</source>
        <translation>对不带值的键排序；运算数为 CPU 排序的比较次数。</translation>
    </message>
    <message>
        <source>Onesweep, arXiv 2206.01784: radix sort of 8 bits a pass; n log2 n compares on the CPU</source>
        <translation>Onesweep，arXiv 2206.01784：每遍 8 位的基数排序；CPU 上比较 n log2 n 次</translation>
    </message>
    <message>
        <source>Elements that are not zero</source>
        <translation>非零元素数</translation>
    </message>
    <message>
        <source>Sparse matrix times vector</source>
        <translation>稀疏矩阵乘向量</translation>
    </message>
    <message>
        <source>y = A·x of a square sparse matrix in compressed rows (CSR).</source>
        <translation>压缩行格式（CSR）稀疏方阵的 y = A·x。</translation>
    </message>
    <message>
        <source>derivation: a multiplication and an addition for each element of the matrix; matrix and vectors read or written once</source>
        <translation>推导：每个矩阵元素一次乘法和一次加法；矩阵和向量各读或写一次</translation>
    </message>
    <message>
        <source>Grid points along each dimension</source>
        <translation>每一维的网格点数</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <source>Grid points that enter each new value</source>
        <translation>每个新值用到的网格点数</translation>
    </message>
    <message>
        <source>Stencil on a grid</source>
        <translation>网格模板计算</translation>
    </message>
    <message>
        <source>Time steps on a grid of n points along each dimension, each new value a weighted sum of points.</source>
        <translation>每维 n 个点的网格上的时间步进，每个新值是若干点的加权和。</translation>
    </message>
    <message>
        <source>derivation: points multiplications and points − 1 additions for each value; the grid read once and written once for each step</source>
        <translation>推导：每个值需 points 次乘法和 points − 1 次加法；每步网格读一次、写一次</translation>
    </message>
    <message>
        <source>Parameters of the model</source>
        <translation>模型参数数</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Tokens each new token looks back at, in the mean</source>
        <translation>每个新词元平均回看的词元数</translation>
    </message>
    <message>
        <source>Width of the model</source>
        <translation>模型宽度</translation>
    </message>
    <message>
        <source>Tokens generated</source>
        <translation>生成的词元数</translation>
    </message>
    <message>
        <source>Generating text with a transformer</source>
        <translation>用 Transformer 生成文本</translation>
    </message>
    <message>
        <source>One sequence, token by token; every token reads all weights and the KV cache.</source>
        <translation>单个序列，逐词元生成；每个词元读取全部权重和 KV 缓存。</translation>
    </message>
    <message>
        <source>Kaplan et al., arXiv 2001.08361: 2 operations for each parameter, and those of the attention; assumed: 12 launches for each layer and token</source>
        <translation>Kaplan 等，arXiv 2001.08361：每个参数 2 次运算，加上注意力的运算；假定：每层每词元启动 12 次</translation>
    </message>
    <message>
        <source>%1 reaches %2 of the peak of %3</source>
        <translation>%1可达到%3峰值的 %2</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>全部核心</translation>
    </message>
    <message>
        <source>one core</source>
        <translation>单个核心</translation>
    </message>
    <message>
        <source>code reaches %1 of the memory bandwidth that a data sheet gives</source>
        <translation>代码可达到数据手册所给内存带宽的 %1</translation>
    </message>
    <message>
        <source>not bound by memory, whose bandwidth is not known</source>
        <translation>不受内存限制（其带宽未知）</translation>
    </message>
    <message>
        <source>NumPy moves 10 GB/s, its temporaries newly allocated</source>
        <translation>NumPy 每秒移动 10 GB，临时量为新分配</translation>
    </message>
    <message>
        <source>two arrays read at one core&apos;s rate, one written to newly allocated memory</source>
        <translation>以单核速率读两个数组，向新分配的内存写一个</translation>
    </message>
    <message>
        <source>a loop in the interpreter does 7e6 operations a second, 1e6 to 3e7</source>
        <translation>解释器循环每秒 7e6 次运算（1e6 到 3e7）</translation>
    </message>
    <message>
        <source>a loop in the interpreter is not bound by memory</source>
        <translation>解释器循环不受内存限制</translation>
    </message>
    <message>
        <source>usual for a copy that nobody measured</source>
        <translation>未实测拷贝的通常值</translation>
    </message>
    <message>
        <source>usual for work that divides evenly</source>
        <translation>可均匀划分的工作的通常值</translation>
    </message>
    <message>
        <source>copies between GPUs through the host</source>
        <translation>GPU 之间经主机拷贝</translation>
    </message>
    <message>
        <source>streaming code reaches the bandwidth that was measured</source>
        <translation>流式代码可达到实测带宽</translation>
    </message>
    <message>
        <source>no launch is too small for the full rate</source>
        <translation>每次启动都足够大，可达到全速</translation>
    </message>
    <message>
        <source>usual for %1</source>
        <translation>%1的通常值</translation>
    </message>
    <message>
        <source>no formula is exact</source>
        <translation>没有哪个公式是精确的</translation>
    </message>
    <message>
        <source>an H200 measured 3.3 µs</source>
        <translation>H200 实测为 3.3 µs</translation>
    </message>
    <message>
        <source>an H200 measured 8.4 µs</source>
        <translation>H200 实测为 8.4 µs</translation>
    </message>
    <message>
        <source>an H200 measured 5.7 µs</source>
        <translation>H200 实测为 5.7 µs</translation>
    </message>
    <message>
        <source>an H200 measured 0.5 µs</source>
        <translation>H200 实测为 0.5 µs</translation>
    </message>
    <message>
        <source>a CUDA context takes 0.1 to 0.4 s</source>
        <translation>CUDA 上下文需要 0.1 到 0.4 s</translation>
    </message>
    <message>
        <source>Start of the GPU</source>
        <translation>GPU 的启动</translation>
    </message>
    <message>
        <source>10 µs a copy and the payload rate of %1, as pinned memory, after touching new pages at 3 GB/s</source>
        <translation>每次拷贝 10 µs，按 %1 的有效载荷速率，与锁页内存相同，另加以 3 GB/s 触及新页</translation>
    </message>
    <message>
        <source>10 µs a copy and the payload rate of %1 times 0.6, but at most 10 GB/s, after touching new pages at 3 GB/s</source>
        <translation>每次拷贝 10 µs，按 %1 有效载荷速率的 0.6 倍，但不超过 10 GB/s，另加以 3 GB/s 触及新页</translation>
    </message>
    <message>
        <source>10 µs a copy and the payload rate of %1, as pinned memory</source>
        <translation>每次拷贝 10 µs，按 %1 的有效载荷速率，与锁页内存相同</translation>
    </message>
    <message>
        <source>10 µs a copy and the payload rate of %1 times 0.6, but at most 10 GB/s</source>
        <translation>每次拷贝 10 µs，按 %1 有效载荷速率的 0.6 倍，但不超过 10 GB/s</translation>
    </message>
    <message>
        <source>10 µs a copy and the payload rate of %1</source>
        <translation>每次拷贝 10 µs，按 %1 的有效载荷速率</translation>
    </message>
    <message>
        <source>the link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>内存带宽</translation>
    </message>
    <message>
        <source>Memory size</source>
        <translation>显存容量</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU 显存</translation>
    </message>
    <message>
        <source>Memory, all cores</source>
        <translation>内存，全部核心</translation>
    </message>
    <message>
        <source>Memory, one core</source>
        <translation>内存，单核</translation>
    </message>
    <message>
        <source>Memory, freshly allocated</source>
        <translation>内存，新分配</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>%1 memory, timed by size: the rate is that of the largest copy</source>
        <translation>%1内存，按大小计时：速率为最大一次拷贝的速率</translation>
    </message>
    <message>
        <source>To the GPU, pinned</source>
        <translation>到 GPU，锁页</translation>
    </message>
    <message>
        <source>To the GPU, pageable</source>
        <translation>到 GPU，可分页</translation>
    </message>
    <message>
        <source>To the GPU, freshly allocated</source>
        <translation>到 GPU，新分配</translation>
    </message>
    <message>
        <source>From the GPU, pinned</source>
        <translation>从 GPU，锁页</translation>
    </message>
    <message>
        <source>From the GPU, pageable</source>
        <translation>从 GPU，可分页</translation>
    </message>
    <message>
        <source>From the GPU, freshly allocated</source>
        <translation>从 GPU，新分配</translation>
    </message>
    <message>
        <source>Matrix product, FP32</source>
        <translation>矩阵乘法，FP32</translation>
    </message>
    <message>
        <source>Matrix product, FP64</source>
        <translation>矩阵乘法，FP64</translation>
    </message>
    <message>
        <source>adds nothing to what the machine itself takes</source>
        <translation>在机器本身的开销之外不增加任何开销</translation>
    </message>
    <message>
        <source>estimates that nobody measured: %1</source>
        <translation>未经实测的估计：%1</translation>
    </message>
    <message>
        <source>The machine has no figures for copies from %1 memory: choose another kind of host memory, or measure it.</source>
        <translation>机器没有从%1内存拷贝的数值：请选择另一种主机内存，或进行测量。</translation>
    </message>
    <message>
        <source>What a launch costs in that mode is a figure of the machine: give a machine or a GPU as well.</source>
        <translation>该模式下的启动开销是机器的数值：请同时指定机器或 GPU。</translation>
    </message>
    <message>
        <source>What copies from host memory cost is a figure of the machine: give a machine or a GPU as well.</source>
        <translation>从主机内存拷贝的开销是机器的数值：请同时指定机器或 GPU。</translation>
    </message>
    <message>
        <source>%1 has no figure for %2: take another precision, of %3.</source>
        <translation>%1 没有 %2 的数值：请改用其他精度（%3）。</translation>
    </message>
    <message>
        <source>A task has 1 to %1 kernels, and this one has %2: join some of them.</source>
        <translation>一个任务可有 1 到 %1 个内核，而此任务有 %2 个：请合并其中一些。</translation>
    </message>
    <message>
        <source>%1 is no input of a plan; the sensitivity table lists them.</source>
        <translation>%1 不是方案的输入；可用的输入见灵敏度表。</translation>
    </message>
    <message>
        <source>%1 has no effect on this plan: give what it belongs to as well, or leave it out.</source>
        <translation>%1对当前方案没有影响：请同时给出它所属的内容，或不填。</translation>
    </message>
    <message>
        <source>A CPU rate and a CPU baseline are both given: leave one of them out.</source>
        <translation>同时给出了 CPU 速率和 CPU 基准：请去掉其中一个。</translation>
    </message>
    <message>
        <source>Copies overlap kernels from pinned host memory only, and %1 memory is given: take pinned, or no overlap.</source>
        <translation>只有锁页主机内存的拷贝才能与内核重叠，而给出的是%1内存：请改用锁页内存，或取消重叠。</translation>
    </message>
    <message>
        <source>The parts of this task cannot be computed one after the other, so that its copies do not overlap its kernels: leave the overlap out.</source>
        <translation>此任务的各部分不能依次计算，因此拷贝不能与内核重叠：请取消重叠。</translation>
    </message>
    <message>
        <source>Operations are given, and also follow from the run time: leave one of them out.</source>
        <translation>已给出运算数，而它又可由运行时间得出：请去掉其中一个。</translation>
    </message>
    <message>
        <source>Operations follow from a kind of code only together with its run time: give both.</source>
        <translation>只有同时给出代码类型及其运行时间才能得出运算数：请都给出。</translation>
    </message>
    <message>
        <source>The refinement %1 has no figures to work with: give the task, machine or option it needs.</source>
        <translation>细化项“%1”缺少所需数值：请给出它需要的任务、机器或选项。</translation>
    </message>
    <message>
        <source>What %1 reaches is a fraction of the peak of %2, which is not known here: give a machine or a CPU, or the rate or run time of today&apos;s code instead.</source>
        <translation>%1 所能达到的是%2峰值的一部分，而该峰值未知：请指定机器或 CPU，或改为给出现有代码的速率或运行时间。</translation>
    </message>
    <message>
        <source>%1: %2 is not %3.</source>
        <translation>%1：%2 不是%3。</translation>
    </message>
    <message>
        <source>a whole number from %1, at most %2</source>
        <translation>从 %1 起、不超过 %2 的整数</translation>
    </message>
    <message>
        <source>a whole number from %1</source>
        <translation>从 %1 起的整数</translation>
    </message>
    <message>
        <source>a whole number of zero or more, at most %1</source>
        <translation>零或以上、不超过 %1 的整数</translation>
    </message>
    <message>
        <source>a whole number of zero or more</source>
        <translation>零或以上的整数</translation>
    </message>
    <message>
        <source>a number of zero or more, at most %1</source>
        <translation>零或以上、不超过 %1 的数</translation>
    </message>
    <message>
        <source>a number of zero or more</source>
        <translation>零或以上的数</translation>
    </message>
    <message>
        <source>a number above zero, at most %1</source>
        <translation>大于零、不超过 %1 的数</translation>
    </message>
    <message>
        <source>a number above zero</source>
        <translation>大于零的数</translation>
    </message>
    <message>
        <source>The task needs %1 of GPU memory and %2 can be used, and its data cannot be computed in parts: take a GPU with more memory, several GPUs, or a smaller task.</source>
        <translation>任务需要 %1 的 GPU 显存，而可用的只有 %2，且其数据不能分块计算：请改用显存更大的 GPU、多个 GPU，或更小的任务。</translation>
    </message>
    <message>
        <source>The times are outside what can be computed: bring operations, data and rates closer to usual sizes.</source>
        <translation>用时超出可计算的范围：请将运算数、数据量和速率调整到常见大小。</translation>
    </message>
    <message>
        <source>The %1 is too small to compute: %2.</source>
        <translation>%1过小，无法计算：请%2。</translation>
    </message>
    <message>
        <source>The %1 is too large to compute: %2.</source>
        <translation>%1过大，无法计算：请%2。</translation>
    </message>
    <message>
        <source>data transfer time</source>
        <translation>数据传输时间</translation>
    </message>
    <message>
        <source>total kernel overhead</source>
        <translation>内核启动总开销</translation>
    </message>
    <message>
        <source>total GPU time</source>
        <translation>GPU 总用时</translation>
    </message>
    <message>
        <source>speedup factor</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>lower the total operations or raise the CPU rate</source>
        <translation>降低总运算数或提高 CPU 速率</translation>
    </message>
    <message>
        <source>raise the total operations or lower the CPU rate</source>
        <translation>提高总运算数或降低 CPU 速率</translation>
    </message>
    <message>
        <source>lower the total operations or raise the GPU rate</source>
        <translation>降低总运算数或提高 GPU 速率</translation>
    </message>
    <message>
        <source>raise the total operations or lower the GPU rate</source>
        <translation>提高总运算数或降低 GPU 速率</translation>
    </message>
    <message>
        <source>lower the data size or raise the transfer rate</source>
        <translation>降低数据量或提高传输速率</translation>
    </message>
    <message>
        <source>lower the launch overhead or the number of launches</source>
        <translation>降低启动开销或启动次数</translation>
    </message>
    <message>
        <source>lower the data size or the launch overhead</source>
        <translation>降低数据量或启动开销</translation>
    </message>
    <message>
        <source>bring the CPU rate and the GPU rate closer together</source>
        <translation>使 CPU 速率与 GPU 速率更接近</translation>
    </message>
    <message>
        <source>The result is outside what can be computed: use inputs of usual size.</source>
        <translation>结果超出可计算的范围：请使用常见大小的输入。</translation>
    </message>
    <message>
        <source>There is no software stack %1; the nearest are %2.</source>
        <translation>没有名为 %1 的软件栈；最接近的是 %2。</translation>
    </message>
    <message>
        <source>There is no workload %1; the nearest are %2.</source>
        <translation>没有名为 %1 的工作负载；最接近的是 %2。</translation>
    </message>
    <message>
        <source>The catalogue has no %1 %2; the nearest names are %3.</source>
        <translation>目录中没有 %1 %2；最接近的名称是 %3。</translation>
    </message>
    <message>
        <source>The measured machine has no GPU number %1: choose another GPU, or measure again.</source>
        <translation>被测机器没有编号为 %1 的 GPU：请选择其他 GPU，或重新测量。</translation>
    </message>
    <message>
        <source>Workload %1 with %2 has more operations than a number can hold; choose smaller sizes.</source>
        <translation>工作负载 %1（%2）的运算数超出可表示范围；请选择更小的规模。</translation>
    </message>
    <message>
        <source>Workload %1 with %2 has more bytes than a number can hold; choose smaller sizes.</source>
        <translation>工作负载 %1（%2）的字节数超出可表示范围；请选择更小的规模。</translation>
    </message>
    <message>
        <source>Workload %1 with %2 has more than 2^53 launches or copies; choose smaller sizes.</source>
        <translation>工作负载 %1（%2）的启动或拷贝次数超过 2^53；请选择更小的规模。</translation>
    </message>
    <message>
        <source>Workload %1 with %2 has no operations; choose larger sizes.</source>
        <translation>工作负载 %1（%2）没有运算；请选择更大的规模。</translation>
    </message>
    <message>
        <source>Workload %1: %2; change one of them.</source>
        <translation>工作负载 %1：%2；请修改其中一个。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2; check the name, the permissions and the disk.</source>
        <translation>无法写入 %1：%2；请检查名称、权限和磁盘。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2; check the name and the permissions.</source>
        <translation>无法打开 %1：%2；请检查名称和权限。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2; check the file and its disk.</source>
        <translation>无法读取 %1：%2；请检查文件及其所在磁盘。</translation>
    </message>
    <message>
        <source>%1 is no machine profile; choose a file that gpu-speedup-cli measure wrote.</source>
        <translation>%1 不是测量档案；请选择由 gpu-speedup-cli measure 写出的文件。</translation>
    </message>
    <message>
        <source>This machine has no GPU: choose one of the catalogue.</source>
        <translation>此机器没有 GPU：请选择目录中的 GPU。</translation>
    </message>
    <message>
        <source>%1 holds no file *.json; name the folder of the profiles that gpu-speedup-cli measure wrote.</source>
        <translation>%1 中没有 *.json 文件；请指定存放由 gpu-speedup-cli measure 写出的测量档案的文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2; check the name and the permissions.</source>
        <translation>无法读取 %1：%2；请检查名称和权限。</translation>
    </message>
    <message>
        <source>%1 is a directory; name a file.</source>
        <translation>%1 是一个目录；请指定文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 KiB, which no such file needs; name another.</source>
        <translation>%1 大于 %2 KiB，此类文件不需要这么大；请选择其他文件。</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有该文件或目录</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <source>%1 gives the key %2 twice; keep one of them.</source>
        <translation>%1 中键 %2 出现两次；请保留一个。</translation>
    </message>
    <message>
        <source>%1: %2 at %3 is too large; at most 1e308 can be read.</source>
        <translation>%1：位于%3的 %2 过大；最大可读取 1e308。</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>%1 is nested deeper than %2 levels; a valid file is not.</source>
        <translation>%1 的嵌套超过 %2 层；有效的文件不会如此。</translation>
    </message>
    <message>
        <source>%1 is empty; it must hold a JSON object.</source>
        <translation>%1 是空的；其中必须有一个 JSON 对象。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at %2: it ends too early; is it complete?</source>
        <translation>%1 在%2处不是有效的 JSON：过早结束；文件是否完整？</translation>
    </message>
    <message>
        <source>%1 is not valid JSON at %2; correct the text there.</source>
        <translation>%1 在%2处不是有效的 JSON；请更正该处文本。</translation>
    </message>
    <message>
        <source>%1.schema_version is %2, written by a newer version of this program, which is needed to read it.</source>
        <translation>%1.schema_version 为 %2，由本程序的更新版本写入，需用该版本读取。</translation>
    </message>
    <message>
        <source>%1 is not a key of %2; the keys are %3.</source>
        <translation>%1 不是%2的键；可用的键为 %3。</translation>
    </message>
    <message>
        <source>a scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>%1 is missing, expected %2.</source>
        <translation>缺少 %1，应为%2。</translation>
    </message>
    <message>
        <source>%1 is %2, expected %3.</source>
        <translation>%1 为 %2，应为%3。</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>一个对象</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>一个列表</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>一个整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>text without control characters</source>
        <translation>不含控制字符的文本</translation>
    </message>
    <message>
        <source>text of at most %1 bytes</source>
        <translation>不超过 %1 字节的文本</translation>
    </message>
    <message>
        <source>a number from 1e-24 to 1e24</source>
        <translation>1e-24 到 1e24 的数</translation>
    </message>
    <message>
        <source>a number, zero or more and at most 1e24</source>
        <translation>零或以上、不超过 1e24 的数</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a whole number, zero or more</source>
        <translation>零或以上的整数</translation>
    </message>
    <message>
        <source>a number, zero or more, in %1</source>
        <translation>零或以上的数，单位 %1</translation>
    </message>
    <message>
        <source>a number above zero, in %1</source>
        <translation>大于零的数，单位 %1</translation>
    </message>
    <message>
        <source>the whole number 1</source>
        <translation>整数 1</translation>
    </message>
    <message>
        <source>one line of text of at most 2000 bytes, without control characters</source>
        <translation>不超过 2000 字节、不含控制字符的一行文本</translation>
    </message>
    <message>
        <source>an object such as {&quot;operations&quot;: 5e11}</source>
        <translation>一个对象，例如 {&quot;operations&quot;: 5e11}</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>空 (null)</translation>
    </message>
    <message>
        <source>%1 has %2 elements, expected at most %3.</source>
        <translation>%1 有 %2 个元素，最多应为 %3 个。</translation>
    </message>
    <message>
        <source>%1: the first value of a range must be smaller than the last: exchange them.</source>
        <translation>%1：区间的起始值必须小于终止值：请对调。</translation>
    </message>
    <message>
        <source>The estimate does not depend on %1: %2.</source>
        <translation>估算值与 %1 无关：%2。</translation>
    </message>
    <message>
        <source>None of the random draws has an estimate: the figures are too uncertain, or at the edge of what can be computed.</source>
        <translation>所有随机抽样都没有估算值：数值过于不确定，或处于可计算范围的边缘。</translation>
    </message>
    <message>
        <source>One sample: it happens once in a process.</source>
        <translation>只有一个样本：每个进程只发生一次。</translation>
    </message>
    <message>
        <source>Held by the power cap, as is usual under tensor load.</source>
        <translation>受功率上限限制，张量负载下通常如此。</translation>
    </message>
    <message>
        <source>Faster than the architecture can be: the measurement is wrong.</source>
        <translation>快于该架构的极限：测量有误。</translation>
    </message>
    <message>
        <source>The samples differ by more than 5 %: measured while busy?</source>
        <translation>样本相差超过 5 %：是否在繁忙时测量？</translation>
    </message>
    <message>
        <source>Few samples of the largest copies; a thorough run takes more.</source>
        <translation>最大拷贝的样本较少；彻底测量会取更多样本。</translation>
    </message>
    <message>
        <source>Cut short: the larger copies were not measured.</source>
        <translation>提前结束：较大的拷贝未测量。</translation>
    </message>
    <message>
        <source>Faster than the link can be: the measurement is wrong.</source>
        <translation>快于链路的极限：测量有误。</translation>
    </message>
    <message>
        <source>%1 is more than the processor can do; something disturbed the clock</source>
        <translation>%1，超出处理器的能力；时钟受到干扰</translation>
    </message>
    <message>
        <source>%1 only: other programs, or hyperthreads that are shown as cores</source>
        <translation>仅有 %1：有其他程序，或超线程被显示为核心</translation>
    </message>
    <message>
        <source>cancelled before the first sample</source>
        <translation>在第一个样本之前被取消</translation>
    </message>
    <message>
        <source>Memory read, all cores</source>
        <translation>内存读，全部核心</translation>
    </message>
    <message>
        <source>Memory write, all cores</source>
        <translation>内存写，全部核心</translation>
    </message>
    <message>
        <source>Memory copy, all cores</source>
        <translation>内存拷贝，全部核心</translation>
    </message>
    <message>
        <source>Memory triad, all cores</source>
        <translation>内存 triad，全部核心</translation>
    </message>
    <message>
        <source>Memory read, one core</source>
        <translation>内存读，单核</translation>
    </message>
    <message>
        <source>Memory write, one core</source>
        <translation>内存写，单核</translation>
    </message>
    <message>
        <source>Memory copy, one core</source>
        <translation>内存拷贝，单核</translation>
    </message>
    <message>
        <source>Memory triad, one core</source>
        <translation>内存 triad，单核</translation>
    </message>
    <message>
        <source>Fourier transform, FP32</source>
        <translation>傅里叶变换，FP32</translation>
    </message>
    <message>
        <source>Convolution, FP32</source>
        <translation>卷积，FP32</translation>
    </message>
    <message>
        <source>Sort, 32-bit keys</source>
        <translation>排序，32 位键</translation>
    </message>
    <message>
        <source>Gather, 4-byte elements</source>
        <translation>收集，4 字节元素</translation>
    </message>
    <message>
        <source>Creating a context</source>
        <translation>创建上下文</translation>
    </message>
    <message>
        <source>Loading a kernel</source>
        <translation>加载内核</translation>
    </message>
    <message>
        <source>%1, matrix units, sustained</source>
        <translation>%1，矩阵单元，持续</translation>
    </message>
    <message>
        <source>%1, matrix units</source>
        <translation>%1，矩阵单元</translation>
    </message>
    <message>
        <source>GPU memory, read</source>
        <translation>GPU 显存，读</translation>
    </message>
    <message>
        <source>GPU memory, write</source>
        <translation>GPU 显存，写</translation>
    </message>
    <message>
        <source>GPU memory, copy</source>
        <translation>GPU 显存，拷贝</translation>
    </message>
    <message>
        <source>GPU memory, triad</source>
        <translation>GPU 显存，triad</translation>
    </message>
    <message>
        <source>Launch, queued</source>
        <translation>启动，排队</translation>
    </message>
    <message>
        <source>Launch, synchronised</source>
        <translation>启动，带同步</translation>
    </message>
    <message>
        <source>Launch, per graph node</source>
        <translation>启动，每个图节点</translation>
    </message>
    <message>
        <source>To the GPU, newly allocated</source>
        <translation>到 GPU，新分配</translation>
    </message>
    <message>
        <source>From the GPU, newly allocated</source>
        <translation>从 GPU，新分配</translation>
    </message>
    <message>
        <source>Both directions, pinned</source>
        <translation>双向，锁页</translation>
    </message>
    <message>
        <source>%1; for %2 sizes, the rate is that of the largest (%3)</source>
        <translation>%1；共 %2 种大小，速率为最大者（%3）的速率</translation>
    </message>
    <message>
        <source>%1; buffers of %2 MiB in all, 1 thread</source>
        <translation>%1；缓冲区共 %2 MiB，1 个线程</translation>
    </message>
    <message>
        <source>%1; buffers of %2 MiB in all, %3 threads</source>
        <translation>%1；缓冲区共 %2 MiB，%3 个线程</translation>
    </message>
    <message>
        <source>%1 a = b + 2c in FP64 with streaming stores, bytes read and written all counted</source>
        <translation>%1，FP64 的 a = b + 2c，流式存储，读写字节全部计入</translation>
    </message>
    <message>
        <source>%1 a = b with streaming stores, bytes read and written both counted</source>
        <translation>%1，a = b，流式存储，读写字节都计入</translation>
    </message>
    <message>
        <source>%1 loads, each byte counted once</source>
        <translation>%1 读取，每个字节计一次</translation>
    </message>
    <message>
        <source>%1 streaming stores, each byte counted once</source>
        <translation>%1 流式存储，每个字节计一次</translation>
    </message>
    <message>
        <source>%1 fused multiply-add in registers, 12 chains, two FLOP each, 1 pinned thread; limit %2 FLOP/clock per core at the clock observed</source>
        <translation>%1 寄存器内融合乘加，12 条链，每次两个 FLOP，1 个绑定线程；按观测到的时钟，每核上限 %2 FLOP/周期</translation>
    </message>
    <message>
        <source>%1 fused multiply-add in registers, 12 chains, two FLOP each, %2 pinned threads, one per core; limit %3 FLOP/clock per core at the clock observed</source>
        <translation>%1 寄存器内融合乘加，12 条链，每次两个 FLOP，%2 个绑定线程，每核一个；按观测到的时钟，每核上限 %3 FLOP/周期</translation>
    </message>
    <message>
        <source>%1 wgmma 64 × 256 from shared memory, random operands; launches of 2 ms (burst).</source>
        <translation>%1 wgmma 64 × 256，来自共享内存，随机操作数；每次启动 2 ms（突发）。</translation>
    </message>
    <message>
        <source>%1 wgmma 64 × 256 from shared memory, random operands; one second without pause.</source>
        <translation>%1 wgmma 64 × 256，来自共享内存，随机操作数；连续一秒不停。</translation>
    </message>
    <message>
        <source>Square matrix product by %1 back to back, 2n³ FLOP</source>
        <translation>用 %1 连续计算方阵乘积，2n³ FLOP</translation>
    </message>
    <message>
        <source>Square matrix product by %1 on %2 threads, 2n³ FLOP</source>
        <translation>用 %1 在 %2 个线程上计算方阵乘积，2n³ FLOP</translation>
    </message>
    <message>
        <source>Complex Fourier transform in FP32 by %1 back to back, 5n·log₂ n FLOP</source>
        <translation>用 %1 连续计算 FP32 复数傅里叶变换，5n·log₂ n FLOP</translation>
    </message>
    <message>
        <source>Complex Fourier transform in FP32 by %1 on %2 threads, 5n·log₂ n FLOP</source>
        <translation>用 %1 在 %2 个线程上计算 FP32 复数傅里叶变换，5n·log₂ n FLOP</translation>
    </message>
    <message>
        <source>Convolution in FP32 of 8 square images, 64 channels in and out, filters of 3 × 3, as a matrix product by %1, 2·N·K·P·Q·C·R·S FLOP</source>
        <translation>8 幅方形图像的 FP32 卷积，输入输出各 64 通道，3 × 3 滤波器，以矩阵乘法实现（%1），2·N·K·P·Q·C·R·S FLOP</translation>
    </message>
    <message>
        <source>32-bit keys in random order by CUB&apos;s radix sort, back to back, bytes of keys</source>
        <translation>用 CUB 基数排序连续排序随机的 32 位键，按键的字节计</translation>
    </message>
    <message>
        <source>32-bit keys in random order by std::sort of a part on each of the threads and merges, on %1 threads, bytes of keys</source>
        <translation>用 std::sort 在 %1 个线程上分段排序并归并随机的 32 位键，按键的字节计</translation>
    </message>
    <message>
        <source>Elements of 4 bytes from random places of a table, as many as it has, to one after the other, %1, bytes of the elements</source>
        <translation>从表的随机位置取出与表等量的 4 字节元素并依次存放（%1），按元素的字节计</translation>
    </message>
    <message>
        <source>Empty kernels back to back, slope between bursts of 500 and 4000, drained; on the least disturbed of several processors near the GPU.</source>
        <translation>连续启动空内核，取 500 与 4000 次之间的斜率，排空；在 GPU 附近受干扰最小的处理器上。</translation>
    </message>
    <message>
        <source>Empty kernels in a CUDA graph, slope between chains of 20 and 200 nodes. On %1 processors in turn.</source>
        <translation>CUDA 图中的空内核，取 20 与 200 个节点之间的斜率。依次在 %1 个处理器上。</translation>
    </message>
    <message>
        <source>Launch of a CUDA graph until it is done, drawn back to no nodes. On %1 processors in turn.</source>
        <translation>启动 CUDA 图直至完成，外推到零个节点。依次在 %1 个处理器上。</translation>
    </message>
    <message>
        <source>One empty kernel and a synchronisation, 2000 round trips. On %1 processors in turn.</source>
        <translation>一个空内核加一次同步，往返 2000 次。依次在 %1 个处理器上。</translation>
    </message>
    <message>
        <source>First launch of a kernel, which loads it, less a later one.</source>
        <translation>内核的首次启动（会加载内核）减去之后的一次启动。</translation>
    </message>
    <message>
        <source>Time of the first call that creates the context.</source>
        <translation>首次创建上下文的调用时间。</translation>
    </message>
    <message>
        <source>Fused multiply-adds in eight independent chains a thread, replayed on the host.</source>
        <translation>每线程八条独立链的融合乘加，在主机上重放核对。</translation>
    </message>
    <message>
        <source>Packed fused multiply-adds (%1) in eight chains a thread, replayed on the host.</source>
        <translation>每线程八条链的打包融合乘加（%1），在主机上重放核对。</translation>
    </message>
    <message>
        <source>Host memory mapped anew for each copy (a result&apos;s pages are touched first by the copy itself); timed by the host including the synchronisation. The rate is that of %1.</source>
        <translation>每次拷贝都重新映射主机内存（结果的页面由拷贝首次触及）；由主机计时，包括同步。速率为 %1 的速率。</translation>
    </message>
    <message>
        <source>Pageable host memory used before; timed by the host including the synchronisation. The rate is that of %1.</source>
        <translation>已使用过的可分页主机内存；由主机计时，包括同步。速率为 %1 的速率。</translation>
    </message>
    <message>
        <source>Pinned copies of %1 in both directions at once on two streams; both are counted.</source>
        <translation>在两个流上同时双向进行 %1 的锁页拷贝；两者都计入。</translation>
    </message>
    <message>
        <source>Pinned host memory; copies of 1 MiB and more timed by events behind a gate, smaller ones by the host. The rate is that of %1. The rate is that of %2 such copies back to back.</source>
        <translation>锁页主机内存；1 MiB 及以上的拷贝用事件计时，更小的由主机计时。速率为 %1 的速率，由 %2 次连续拷贝得出。</translation>
    </message>
    <message>
        <source>%1 over buffers of %2 MiB of traffic, 16-byte accesses, random data.</source>
        <translation>%1，缓冲区访存量 %2 MiB，16 字节访问，随机数据。</translation>
    </message>
    <message>
        <source>Read and written by cudaMemcpy</source>
        <translation>用 cudaMemcpy 读写</translation>
    </message>
    <message>
        <source>Read twice, written once (triad)</source>
        <translation>读两次、写一次 (triad)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写</translation>
    </message>
    <message>
        <source>first stores to %1 just mapped, the time of mapping counted, unmapping not; one thread, page size as the system has it</source>
        <translation>首次写入刚映射的 %1，映射时间计入，解除映射不计入；单线程，系统页面大小</translation>
    </message>
    <message>
        <source>OpenBLAS takes %1 times as long as plain loops: install a version that knows this processor</source>
        <translation>OpenBLAS 所用时间是普通循环的 %1 倍：请安装支持此处理器的版本</translation>
    </message>
    <message>
        <source>drifted by %1 % while it was measured</source>
        <translation>测量期间漂移 %1 %</translation>
    </message>
    <message>
        <source>not converged: the median is known within ±%1 %; few samples of the largest size</source>
        <translation>未收敛：中位数的误差为 ±%1 %；最大规模的样本较少</translation>
    </message>
    <message>
        <source>not converged: the median is known within ±%1 %</source>
        <translation>未收敛：中位数的误差为 ±%1 %</translation>
    </message>
    <message>
        <source>CuPy 14.2 under Python 3.12 on an H200: addition with a new result, small matrix product, asarray, asnumpy; import 0.4 s and context 0.22 s, kernels in the cache on disk</source>
        <translation>H200 上 Python 3.12 的 CuPy 14.2：结果新分配的加法、小矩阵乘法、asarray、asnumpy；导入 0.4 s，上下文 0.22 s，内核已在磁盘缓存中</translation>
    </message>
    <message>
        <source>PyTorch 2.11 under Python 3.12 on an H200: addition with a new result, small matrix product, .cuda(), .cpu(); its start is an estimate of import and context</source>
        <translation>H200 上 Python 3.12 的 PyTorch 2.11：结果新分配的加法、小矩阵乘法、.cuda()、.cpu()；启动为导入和上下文的估计值</translation>
    </message>
    <message>
        <source>Numba 0.68 under Python 3.12 on an H200: kernel, first call; to_device and copy_to_host of each of several small arrays; its start is an estimate of import and context</source>
        <translation>H200 上 Python 3.12 中的 Numba 0.68：内核、首次调用；to_device 与 copy_to_host 为数个小数组中每一个的时间；启动时间是对导入与上下文的估计</translation>
    </message>
    <message>
        <source>two to three times what PyTorch takes for each operation and copy, seconds to import</source>
        <translation>每次运算和拷贝为 PyTorch 的两到三倍，导入需数秒</translation>
    </message>
    <message>
        <source>one call of a compiled function, which fuses what is in it; compilation at the first call</source>
        <translation>一次编译函数的调用，其内容已融合；首次调用时编译</translation>
    </message>
    <message>
        <source>the 200 µs that Dask&apos;s documentation gives for a task of its threads, on top of what CuPy takes</source>
        <translation>Dask 文档给出的每个线程任务 200 µs，另加 CuPy 的开销</translation>
    </message>
    <message>
        <source>Operations per second that the CPU side sustains on this task. It is rarely the peak of the processor: ordinary code reaches a quarter of one core&apos;s peak, a loop in Python a thousandth. The speedup falls in proportion to it, so measure today&apos;s code where you can.</source>
        <translation>CPU 一侧在此任务上能持续达到的每秒运算数。它很少等于处理器峰值：普通代码约为单核峰值的四分之一，Python 循环约为千分之一。加速比与它成反比，因此请尽量实测现有代码。</translation>
    </message>
    <message>
        <source>Operations per second of the GPU. In the published formulas it is the rate the code sustains; with the roofline it is the peak of the number format, and the efficiencies say how much of it is reached.</source>
        <translation>GPU 的每秒运算数。在公开公式中它是代码能持续达到的速率；使用屋顶线时它是该数值格式的峰值，由效率说明能达到其中多少。</translation>
    </message>
    <message>
        <source>Arithmetic operations of the whole task, counted alike on both sides: a multiplication and an addition are two. More operations on the same data favour the GPU.</source>
        <translation>整个任务的算术运算数，两侧按相同方式计数：一次乘法和一次加法为两次运算。数据相同时，运算越多对 GPU 越有利。</translation>
    </message>
    <message>
        <source>Bytes per second between the memories of CPU and GPU. PCIe 4.0 x16 carries about 25 GB/s from pinned memory and much less from ordinary memory.</source>
        <translation>CPU 内存与 GPU 显存之间每秒传输的字节数。PCIe 4.0 x16 从锁页内存约为 25 GB/s，从普通内存则低得多。</translation>
    </message>
    <message>
        <source>Bytes copied to the GPU and back in one run. Data that already is on the GPU, or stays there for the next run, does not count.</source>
        <translation>一次运行中拷贝到 GPU 以及拷回的字节数。已在 GPU 上的数据，或保留到下次运行的数据不计入。</translation>
    </message>
    <message>
        <source>Time from one kernel launch to the next when nothing else is waited for: 2 to 10 µs from C++, up to some hundred from Python libraries.</source>
        <translation>在不等待其他操作时，相邻两次内核启动的间隔：C++ 为 2 到 10 µs，Python 库可达数百 µs。</translation>
    </message>
    <message>
        <source>How many kernels are started in one run. An array expression in NumPy style starts one for each operation, unless the library fuses them.</source>
        <translation>一次运行中启动的内核次数。NumPy 风格的数组表达式每个运算启动一次，除非库将其融合。</translation>
    </message>
    <message>
        <source>How long today&apos;s code takes for this task on the CPU, measured. It takes the place of the operations divided by the rate and makes the CPU side exact.</source>
        <translation>现有代码在 CPU 上完成此任务的实测时间。它取代“运算数除以速率”，使 CPU 一侧成为精确值。</translation>
    </message>
    <message>
        <source>Bytes that the CPU moves between its cores and main memory in one run. Code with temporary arrays moves each of them, too.</source>
        <translation>一次运行中 CPU 核心与主内存之间移动的字节数。使用临时数组的代码还要移动每个临时数组。</translation>
    </message>
    <message>
        <source>Bytes per second between the CPU and its main memory. Work with few operations for each byte goes at its pace, however fast the cores are.</source>
        <translation>CPU 与主内存之间每秒的字节数。每字节运算很少的工作受它限制，核心再快也没有用。</translation>
    </message>
    <message>
        <source>Share of the CPU&apos;s peak that the code reaches when computation limits it.</source>
        <translation>受计算能力限制时，代码能达到的 CPU 峰值比例。</translation>
    </message>
    <message>
        <source>Share of the CPU&apos;s memory bandwidth that the code reaches when memory limits it.</source>
        <translation>受内存限制时，代码能达到的 CPU 内存带宽比例。</translation>
    </message>
    <message>
        <source>Bytes that the kernels move to and from the GPU&apos;s own memory in one run. Each array that does not stay in registers or cache counts once for each time it is read or written.</source>
        <translation>一次运行中内核与 GPU 显存之间移动的字节数。未留在寄存器或缓存中的数组，每读或写一次计一次。</translation>
    </message>
    <message>
        <source>Bytes per second between the GPU and its own memory: 0.3 to 8 TB/s. Most array code is bound by it and not by the peak rate.</source>
        <translation>GPU 与其显存之间每秒的字节数：0.3 到 8 TB/s。多数数组代码受它限制，而不是受峰值速率限制。</translation>
    </message>
    <message>
        <source>Share of the GPU&apos;s peak that the kernels reach when computation limits them: about 0.8 for large matrix products, 0.6 for most other code.</source>
        <translation>受计算能力限制时内核能达到的 GPU 峰值比例：大矩阵乘法约 0.8，其他多数代码约 0.6。</translation>
    </message>
    <message>
        <source>Share of the GPU&apos;s memory bandwidth that the kernels reach when memory limits them: about 0.85 for streaming code, less where the access is irregular.</source>
        <translation>受显存带宽限制时内核能达到的带宽比例：流式代码约 0.85，访问不规则时更低。</translation>
    </message>
    <message>
        <source>A launch of so many operations reaches half of the full rate; smaller ones reach less. It stands for the time in which a kernel fills the GPU.</source>
        <translation>运算数为此值的一次启动可达到全速的一半；更小的启动达到的更少。它代表内核填满 GPU 所需的时间。</translation>
    </message>
    <message>
        <source>Bytes per second from the host&apos;s memory to the GPU, for large copies. It depends on the kind of host memory: pinned memory is fastest.</source>
        <translation>大块拷贝时从主机内存到 GPU 每秒的字节数。它取决于主机内存的类型：锁页内存最快。</translation>
    </message>
    <message>
        <source>Bytes per second from the GPU to the host&apos;s memory, for large copies. Results that go to newly allocated memory are slower, as the system has to provide its pages.</source>
        <translation>大块拷贝时从 GPU 到主机内存每秒的字节数。结果写入新分配的内存时更慢，因为系统需要先提供页面。</translation>
    </message>
    <message>
        <source>What a copy to the GPU takes however small it is. Many small copies cost mostly this.</source>
        <translation>到 GPU 的一次拷贝无论多小都需要的时间。大量小拷贝的开销主要来自它。</translation>
    </message>
    <message>
        <source>What a copy from the GPU takes however small it is. Many small copies cost mostly this.</source>
        <translation>从 GPU 的一次拷贝无论多小都需要的时间。大量小拷贝的开销主要来自它。</translation>
    </message>
    <message>
        <source>Into how many copies the data for the GPU is divided. One large copy is faster than many small ones.</source>
        <translation>送往 GPU 的数据分成多少次拷贝。一次大拷贝比多次小拷贝快。</translation>
    </message>
    <message>
        <source>Into how many copies the results are divided. One large copy is faster than many small ones.</source>
        <translation>结果分成多少次拷贝。一次大拷贝比多次小拷贝快。</translation>
    </message>
    <message>
        <source>What one launch takes when the program waits for the kernel each time, beside the kernel itself.</source>
        <translation>每次都等待内核完成时，除内核本身之外一次启动所需的时间。</translation>
    </message>
    <message>
        <source>What starting a whole CUDA graph takes, once for all kernels in it.</source>
        <translation>启动整个 CUDA 图所需的时间，图中所有内核只计一次。</translation>
    </message>
    <message>
        <source>What each kernel inside a CUDA graph adds, beside its own run time: less than a launch of its own.</source>
        <translation>CUDA 图中每个内核除自身运行时间外增加的时间：小于单独启动一次。</translation>
    </message>
    <message>
        <source>How many equal GPUs share the task. Kernels are divided among them; copies only where each has a link of its own.</source>
        <translation>分担任务的相同 GPU 的个数。内核由它们分担；只有各自拥有链路时拷贝才分担。</translation>
    </message>
    <message>
        <source>How well the kernels divide among several GPUs: 1 is perfectly, 0.5 wastes half of them.</source>
        <translation>内核在多个 GPU 之间划分的效率：1 为理想划分，0.5 表示浪费一半。</translation>
    </message>
    <message>
        <source>Bytes that all GPUs add up and exchange in one run, as the gradients in training.</source>
        <translation>一次运行中所有 GPU 汇总并交换的字节数，例如训练中的梯度。</translation>
    </message>
    <message>
        <source>Bytes per second between two GPUs: NVLink carries hundreds of GB/s, copies through the host much less.</source>
        <translation>两个 GPU 之间每秒的字节数：NVLink 可达数百 GB/s，经主机拷贝则低得多。</translation>
    </message>
    <message>
        <source>What happens once in a process before the first result: loading libraries, the GPU context, compilation. It is divided among all runs.</source>
        <translation>一个进程在得到首个结果之前只发生一次的开销：加载库、建立 GPU 上下文、编译。它由所有运行分摊。</translation>
    </message>
    <message>
        <source>How many runs of the task one start of the program serves.</source>
        <translation>程序启动一次所执行的任务运行次数。</translation>
    </message>
    <message>
        <source>Share of today&apos;s run time that stays on the CPU: reading files, logic that cannot run in parallel. The speedup cannot exceed one divided by it (Amdahl 1967).</source>
        <translation>现有运行时间中留在 CPU 上的比例：读取文件、不能并行的逻辑等。加速比不会超过它的倒数（Amdahl 1967）。</translation>
    </message>
    <message>
        <source>Puts today&apos;s code in the place of the processor&apos;s peak: its measured run time, its rate, or what code of its kind usually reaches. Nothing changes the speedup more.</source>
        <translation>以现有代码取代处理器峰值：实测运行时间、速率，或该类代码通常能达到的速率。没有什么比它对加速比影响更大。</translation>
    </message>
    <message>
        <source>Takes the rates of the task&apos;s number format instead of one rate for all. Formats with fewer bits are faster, and on tensor cores much faster; whether their accuracy is enough is for you to judge.</source>
        <translation>采用任务所用数值格式的速率，而不是统一速率。位数少的格式更快，在张量核心上快得多；其精度是否足够由您判断。</translation>
    </message>
    <message>
        <source>Computation and memory traffic both take time, and the longer one counts. A task with few operations for each byte is bound by memory on both sides (Williams, Waterman, Patterson 2009).</source>
        <translation>计算和访存都需要时间，以较长者为准。每字节运算很少的任务在两侧都受内存限制（Williams、Waterman、Patterson 2009）。</translation>
    </message>
    <message>
        <source>Data that one kernel leaves on the GPU for the next is not copied out and in again: only first inputs and last results cross the link.</source>
        <translation>一个内核留在 GPU 上供下一个内核使用的数据不再拷出和拷入：只有最初的输入和最终的结果经过链路。</translation>
    </message>
    <message>
        <source>Each direction has its own rate and latency, by the kind of host memory. Where copies were measured, the time is read off the measured sizes.</source>
        <translation>每个方向按主机内存类型各有速率和延迟。有实测拷贝时，按实测大小读取时间。</translation>
    </message>
    <message>
        <source>A launch or copy through a library costs more than the hardware takes: Python libraries add 5 to 200 µs to each.</source>
        <translation>通过库进行的启动或拷贝比硬件本身开销更大：Python 库每次增加 5 到 200 µs。</translation>
    </message>
    <message>
        <source>Launches are queued ahead while kernels run, so that large kernels hide them. Waiting for each shows all of the cost; a CUDA graph nearly none.</source>
        <translation>启动在内核运行时提前排队，因此大内核可将其隐藏。逐个等待则显现全部开销；CUDA 图几乎没有开销。</translation>
    </message>
    <message>
        <source>The data is divided into chunks: while one is computed, the next is copied in and the last one out. It needs pinned memory, and helps most where copies and kernels take equally long.</source>
        <translation>数据分块：计算一块时，拷入下一块并拷出上一块。需要锁页内存，在拷贝与内核用时相当时最有效。</translation>
    </message>
    <message>
        <source>What does not fit the GPU&apos;s memory goes through it in chunks; where it cannot be divided, there is no estimate.</source>
        <translation>放不进 GPU 显存的数据分块通过；不能分块时没有估算值。</translation>
    </message>
    <message>
        <source>Several equal GPUs share the kernels, copy over their own links or a common one, and exchange what they have to.</source>
        <translation>多个相同的 GPU 分担内核，经各自或共用的链路拷贝，并交换必要的数据。</translation>
    </message>
    <message>
        <source>Start-up and compilation are paid once a process and divided among its runs. For a single short run they often decide the answer.</source>
        <translation>启动和编译每个进程只付出一次，由其所有运行分摊。对一次短运行，它们往往决定结论。</translation>
    </message>
    <message>
        <source>A part of today&apos;s run stays on the CPU whatever the GPU does, and limits the speedup (Amdahl 1967).</source>
        <translation>无论 GPU 如何，现有运行的一部分都留在 CPU 上，从而限制加速比（Amdahl 1967）。</translation>
    </message>
    <message>
        <source>Energy and price of one run on both sides. The times stay; the GPU is cheaper as soon as the speedup exceeds the ratio of the hourly prices.</source>
        <translation>两侧一次运行的能耗和价格。用时不变；加速比超过每小时价格之比时 GPU 更便宜。</translation>
    </message>
    <message>
        <source>How many times as fast the task is with the GPU, copies and launches included. Below 1 the CPU alone is faster.</source>
        <translation>使用 GPU 后任务快多少倍，已计入拷贝和启动。低于 1 表示仅用 CPU 更快。</translation>
    </message>
    <message>
        <source>How long one run takes on the CPU alone.</source>
        <translation>仅用 CPU 一次运行的时间。</translation>
    </message>
    <message>
        <source>How long one run takes with the GPU: computation, copies and launches together, and with refinements all else that was said of it.</source>
        <translation>使用 GPU 一次运行的时间：计算、拷贝和启动之和，使用细化项时还包括其他给出的因素。</translation>
    </message>
    <message>
        <source>Share of the GPU&apos;s rate that is reached over the whole run. The rest is lost to copies, launches and limits of memory.</source>
        <translation>整个运行中达到的 GPU 速率比例。其余损失于拷贝、启动和内存限制。</translation>
    </message>
    <message>
        <source>The part of the GPU time in which kernels compute.</source>
        <translation>GPU 用时中内核计算的部分。</translation>
    </message>
    <message>
        <source>The part of the GPU time in which data is copied between the memories.</source>
        <translation>GPU 用时中在内存与显存之间拷贝数据的部分。</translation>
    </message>
    <message>
        <source>The part of the GPU time that goes into launching kernels.</source>
        <translation>GPU 用时中启动内核的部分。</translation>
    </message>
    <message>
        <source>Copies and launches together: what the GPU side takes beside computing.</source>
        <translation>拷贝与启动之和：GPU 一侧在计算之外的开销。</translation>
    </message>
    <message>
        <source>Share of the likely cases in which the GPU is faster, with every figure as uncertain as its source. Figures are drawn at random around their values, and each draw is a whole estimate.</source>
        <translation>在每个数值按其来源具有不确定性时，GPU 更快的情形所占比例。数值围绕其取值随机抽样，每次抽样都是一次完整的估算。</translation>
    </message>
    <message>
        <source>Between these two speedups the truth lies with a probability of 90 %, as far as the figures and the model are as good as said. Measured figures make it narrower.</source>
        <translation>只要数值和模型如所述那样可靠，真实加速比有 90 % 的概率在这两个值之间。实测数值可使区间变窄。</translation>
    </message>
    <message>
        <source>The size of the task at which both sides take equally long, with data and launches as they are. Larger tasks are faster with the GPU. There is none where the GPU&apos;s rate is not higher.</source>
        <translation>数据量和启动次数不变时，两侧用时相同的任务规模。任务更大时 GPU 更快。GPU 速率不更高时没有临界点。</translation>
    </message>
    <message>
        <source>Each change is tried alone on the whole model; those that gain at least 1 % are shown, the largest first. Gains do not multiply.</source>
        <translation>每项改进措施都在整个模型上单独试算；增益至少 1 % 的才显示，最大者在前。增益不能相乘。</translation>
    </message>
    <message>
        <source>By how many per cent the speedup changes when one figure grows by one per cent. 1 means in proportion, −1 in inverse proportion, 0 not at all.</source>
        <translation>某个数值增加百分之一时加速比变化百分之几。1 表示成正比，−1 表示成反比，0 表示没有影响。</translation>
    </message>
    <message>
        <source>Electric energy of one run on each side. The CPU draws its power all the time, also while the GPUs work.</source>
        <translation>两侧一次运行的电能。CPU 始终消耗其功率，GPU 工作时也不例外。</translation>
    </message>
    <message>
        <source>Price of one run on each side, by what an hour of each machine costs.</source>
        <translation>按各自机器每小时的价格计算的一次运行价格。</translation>
    </message>
    <message>
        <source>After so many runs the cost of writing the GPU code has come back. There is none where a run with the GPU is not cheaper.</source>
        <translation>运行这么多次后，编写 GPU 代码的成本得以收回。使用 GPU 的运行不更便宜时不存在。</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>临界点</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>The speedup for every pair of two figures. On the line both sides are equally fast; the GPU is ahead on one side of it and the CPU on the other.</source>
        <translation>两个数值的每种组合对应的加速比。在线上两侧一样快；线的一侧 GPU 更快，另一侧 CPU 更快。</translation>
    </message>
    <message>
        <source>What the time with the GPU consists of, now and if one thing were changed: the six changes that bring most, each by itself.</source>
        <translation>使用 GPU 的用时构成：目前以及单独改变一项时；列出收益最大的六项，各自单独计算。</translation>
    </message>
    <message>
        <source>How likely each speedup is when everything uncertain is drawn at random: the steps are shares of the draws, the line adds them up from the left.</source>
        <translation>对所有不确定量随机抽样时各加速比的可能性：阶梯为抽样占比，曲线从左侧累加。</translation>
    </message>
    <message>
        <source>The rate each machine can reach, by how many operations the task does for each byte it moves: left of the ridge bandwidth is the limit, right of it computation.</source>
        <translation>每台机器能达到的速率，取决于任务每移动一个字节所做的运算数：脊点左侧受带宽限制，右侧受计算能力限制。</translation>
    </message>
    <message>
        <source>How long both sides take for smaller and larger tasks, and how much faster the GPU is. Where the lines of CPU and GPU cross, both are equally fast.</source>
        <translation>任务变小或变大时两侧的用时，以及 GPU 快多少。CPU 与 GPU 的曲线相交处两侧一样快。</translation>
    </message>
    <message>
        <source>How far the speedup moves when one figure takes the ends of the range that 90 % of the truth lies in, all others held. Knowing the figure at the top better makes the estimate surest.</source>
        <translation>某个数值取其 90 % 区间的两端、其他不变时加速比的变化幅度。更准确地了解最上面的数值最能使估算可靠。</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>The run takes %1 on the CPU and %2 with the GPU now: %3.</source>
        <translation>目前一次运行仅用 CPU 需 %1，使用 GPU 需 %2：%3。</translation>
    </message>
    <message>
        <source>Another %1 runs beside the rest and is left out.</source>
        <translation>另有 %1 与其余部分并行，未计入。</translation>
    </message>
    <message>
        <source>What each change would bring by itself follows.</source>
        <translation>以下为每项改进措施单独带来的效果。</translation>
    </message>
    <message>
        <source>%1: %2 with the GPU, speedup %3.</source>
        <translation>%1：使用 GPU 需 %2，加速比 %3。</translation>
    </message>
    <message>
        <source>CPU, %1, far to the right</source>
        <translation>CPU，%1，远在右侧</translation>
    </message>
    <message>
        <source>GPU faster in %1</source>
        <translation>%1 的抽样 GPU 更快</translation>
    </message>
    <message>
        <source>The GPU is more than twice as fast in %1 and more than ten times as fast in %2.</source>
        <translation>GPU 快 2 倍以上的占 %1，快 10 倍以上的占 %2。</translation>
    </message>
    <message>
        <source>The largest of %1 speedups is %2: %3.</source>
        <translation>%1 个加速比中最大的是 %2：%3。</translation>
    </message>
    <message>
        <source>%1: at most %2 from an intensity of %3 on, less below it.</source>
        <translation>%1：计算强度从 %3 起最高为 %2，低于此值时更低。</translation>
    </message>
    <message>
        <source>It stands at the ridge: both limits are alike.</source>
        <translation>它在脊点处：两种限制相当。</translation>
    </message>
    <message>
        <source>It stands right of the ridge: computation is the limit.</source>
        <translation>它在脊点右侧：受计算能力限制。</translation>
    </message>
    <message>
        <source>It stands left of the ridge: the link is the limit.</source>
        <translation>它在脊点左侧：受链路限制。</translation>
    </message>
    <message>
        <source>It stands left of the ridge: memory bandwidth is the limit.</source>
        <translation>它在脊点左侧：受内存带宽限制。</translation>
    </message>
    <message>
        <source>The task has %1 on the %2 and reaches %3.</source>
        <translation>任务在 %2 上的计算强度为 %1，达到 %3。</translation>
    </message>
    <message>
        <source>The task has %1 on the %2 and reaches %3, %4 of what is attainable there.</source>
        <translation>任务在 %2 上的计算强度为 %1，达到 %3，为该处可达值的 %4。</translation>
    </message>
    <message>
        <source>Rates over arithmetic intensity: operations for each byte copied over the link, as the memory traffic is not known.</source>
        <translation>速率随计算强度的变化：由于访存量未知，计算强度为每经链路拷贝一个字节的运算数。</translation>
    </message>
    <message>
        <source>Rates over arithmetic intensity: operations for each byte of memory traffic.</source>
        <translation>速率随计算强度的变化：计算强度为每字节访存量的运算数。</translation>
    </message>
    <message>
        <source>%1 = 1</source>
        <translation>%1 = 1</translation>
    </message>
    <message>
        <source>No estimate</source>
        <translation>没有估算值</translation>
    </message>
    <message>
        <source>The GPU time jumps at %1: the GPU is ahead for larger tasks.</source>
        <translation>GPU 用时在 %1 处跳变：任务更大时 GPU 更快。</translation>
    </message>
    <message>
        <source>The GPU time jumps at %1: the GPU is ahead for smaller tasks.</source>
        <translation>GPU 用时在 %1 处跳变：任务更小时 GPU 更快。</translation>
    </message>
    <message>
        <source>Break-even at %1, where both take %2: the GPU is ahead for larger tasks.</source>
        <translation>临界点为 %1，两侧都需 %2：任务更大时 GPU 更快。</translation>
    </message>
    <message>
        <source>Break-even at %1, where both take %2: the GPU is ahead for smaller tasks.</source>
        <translation>临界点为 %1，两侧都需 %2：任务更小时 GPU 更快。</translation>
    </message>
    <message>
        <source>The speedup is estimated at %1; to what it moves when one figure takes the low and the high end of its 90 % range follows, the widest first.</source>
        <translation>加速比的估算值为 %1；以下为某个数值取其 90 % 区间低端和高端时加速比的变化，幅度最大者在前。</translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4 and %5.</source>
        <translation>%1从 %2 到 %3：%4 和 %5。</translation>
    </message>
    <message>
        <source>90 % range; the point is the estimate</source>
        <translation>90 % 区间；圆点为估算值</translation>
    </message>
    <message>
        <source>What is not named, %1 more, moves it less.</source>
        <translation>未列出的另外 %1 项影响更小。</translation>
    </message>
    <message>
        <source>Nothing that is uncertain here changes the speedup.</source>
        <translation>这里的不确定量都不影响加速比。</translation>
    </message>
    <message>
        <source>CPU time, GPU time and speedup for tasks from %1 to %2; data grows in proportion, launches stay.</source>
        <translation>任务规模从 %1 到 %2 时的 CPU 用时、GPU 用时和加速比；数据量按比例增长，启动次数不变。</translation>
    </message>
    <message>
        <source>Task size, its data growing along</source>
        <translation>任务规模（数据随之增长）</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>拷贝</translation>
    </message>
    <message>
        <source>Stays on the CPU</source>
        <translation>留在 CPU 上</translation>
    </message>
    <message>
        <source>Between GPUs</source>
        <translation>GPU 之间</translation>
    </message>
    <message>
        <source>Tc is the measured run time, W/rate, or of a kind of code: its calls by size, L·s + max(W/r + Σ n/f, G·g, passes) of measured loops, or max(W/R, Qc/M)</source>
        <translation>Tc 为实测运行时间、W/速率，或某类代码的：按规模实测的调用、实测循环的 L·s + max(W/r + Σ n/f, G·g, 各遍)，或 max(W/R, Qc/M)</translation>
    </message>
    <message>
        <source>Rc and Rg of the number format; matrix products of 16 bits on tensor cores</source>
        <translation>Rc 和 Rg 为该数值格式的速率；16 位矩阵乘法使用张量核心</translation>
    </message>
    <message>
        <source>T = max((W + N·w½)/(η·P), Q/(β·M)) of each kernel and of the CPU, or the measured time</source>
        <translation>每个内核和 CPU 的 T = max((W + N·w½)/(η·P), Q/(β·M))，或实测时间</translation>
    </message>
    <message>
        <source>what stays on the GPU between kernels crosses the link once</source>
        <translation>内核之间保留在 GPU 上的数据只经过链路一次</translation>
    </message>
    <message>
        <source>Tx = n·t(V/n) in each direction, t(V) measured or α + V/β, less the waits that copies in a row save</source>
        <translation>每个方向 Tx = n·t(V/n)，t(V) 为实测值或 α + V/β，减去连续复制所省去的等待</translation>
    </message>
    <message>
        <source>λ and each copy as the software stack takes them</source>
        <translation>λ 和每次拷贝按软件栈的开销计</translation>
    </message>
    <message>
        <source>max over j of (j·λ + Σ of t from j on) and a wait for the last queued, N·L + Σt synchronised, λG + max(ν·N, Σt) as a graph</source>
        <translation>排队时为对 j 取最大的 (j·λ + 从 j 起的 Σt) 再加对最后一个的等待，带同步时为 N·L + Σt，作为图时为 λG + max(ν·N, Σt)</translation>
    </message>
    <message>
        <source>h + k + d + (n − 1)·max(h, k, d) for n chunks of copy-in, kernels and copy-out, with two copy engines</source>
        <translation>拷入、内核、拷出分 n 块，两个拷贝引擎时为 h + k + d + (n − 1)·max(h, k, d)</translation>
    </message>
    <message>
        <source>data + temporaries ≤ 0.9·memory − context, else in chunks through two buffers</source>
        <translation>数据 + 临时量 ≤ 0.9·显存 − 上下文，否则经两个缓冲区分块处理</translation>
    </message>
    <message>
        <source>kernels/(P·e), copies/P unless they share a link, all-reduce 2(P − 1)/P·V/B</source>
        <translation>内核/(P·e)，不共用链路时拷贝/P，全归约 2(P − 1)/P·V/B</translation>
    </message>
    <message>
        <source>C0/R: start-up and compilation divided among R runs</source>
        <translation>C0/R：启动和编译由 R 次运行分摊</translation>
    </message>
    <message>
        <source>S = 1/(f + (1 − f)/Sk), the share f of today&apos;s run stays on the CPU</source>
        <translation>S = 1/(f + (1 − f)/Sk)，现有运行的比例 f 留在 CPU 上</translation>
    </message>
    <message>
        <source>power × time and price × time of both sides</source>
        <translation>两侧的功率 × 用时和价格 × 用时</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Refinement</source>
        <translation>细化项</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Ranges: every uncertain input is drawn %1 times from its lognormal distribution (Philox 4×32-10, seed %2); 90 % of the results lie within a range. An input is “good within ×f” where 90 % of the truth lies between its value divided and multiplied by f.</source>
        <translation>区间：每个不确定输入从其对数正态分布中抽样 %1 次（Philox 4×32-10，种子 %2）；90 % 的结果位于区间内。输入“可信倍数 ×f”表示真实值有 90 % 位于其值除以 f 与乘以 f 之间。</translation>
    </message>
    <message>
        <source>The published formulas, with W operations, rates Rc and Rg that both sides sustain, D bytes over a link of B bytes per second, and N kernel launches of λ seconds each:</source>
        <translation>公开公式，其中 W 为运算数，Rc 和 Rg 为两侧能持续达到的速率，D 字节经每秒 B 字节的链路传输，N 次内核启动每次 λ 秒：</translation>
    </message>
    <message>
        <source>Refinements that are on</source>
        <translation>已开启的细化项</translation>
    </message>
    <message>
        <source>No refinement is on.</source>
        <translation>没有开启细化项。</translation>
    </message>
    <message>
        <source>An estimate, not a measurement. Model version %1.</source>
        <translation>这是估算，不是测量。模型版本 %1。</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Where the time goes</source>
        <translation>用时去向</translation>
    </message>
    <message>
        <source>Inputs and where they come from</source>
        <translation>输入及其来源</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Each change for itself</source>
        <translation>各项改进措施单独的效果</translation>
    </message>
    <message>
        <source>There is no estimate: %1</source>
        <translation>没有估算值：%1</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Results, and the figures in which the scenarios differ</source>
        <translation>结果，以及各方案不同的数值</translation>
    </message>
    <message>
        <source>The speedup of each scenario with the range in which it lies with a probability of 90 %.</source>
        <translation>每个方案的加速比及其 90 % 概率所在的区间。</translation>
    </message>
    <message>
        <source>GPU speedup report: %1 scenarios</source>
        <translation>GPU 加速比报告：%1 个方案</translation>
    </message>
    <message>
        <source>GPU speedup report</source>
        <translation>GPU 加速比报告</translation>
    </message>
    <message>
        <source>GPU speedup report: %1</source>
        <translation>GPU 加速比报告：%1</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>The figures of this chart</source>
        <translation>此图表的数值</translation>
    </message>
    <message>
        <source>%1 is not installed for %2: install it there (%3), or name another Python.</source>
        <translation>没有为 %2 安装 %1：请在那里安装它（%3），或指定另一个 Python。</translation>
    </message>
    <message>
        <source>%1 cannot be imported (%2); install it anew.</source>
        <translation>无法导入 %1（%2）；请重新安装它。</translation>
    </message>
    <message>
        <source>%1 does not fit the driver, CUDA or NumPy it finds (%2); install versions that belong together.</source>
        <translation>%1 与它找到的驱动程序、CUDA 或 NumPy 不匹配（%2）；请安装相互配套的版本。</translation>
    </message>
    <message>
        <source>%1 cannot use a GPU, it was built for the CPU alone; install a build for CUDA.</source>
        <translation>%1 不能使用 GPU，它只为 CPU 构建；请安装面向 CUDA 的构建。</translation>
    </message>
    <message>
        <source>%1 cannot use a GPU, it was built for ROCm; install a build for CUDA.</source>
        <translation>%1 不能使用 GPU，它为 ROCm 构建；请安装面向 CUDA 的构建。</translation>
    </message>
    <message>
        <source>%1 sees no GPU (%2); check the driver, and CUDA_VISIBLE_DEVICES.</source>
        <translation>%1 看不到 GPU（%2）；请检查驱动程序和 CUDA_VISIBLE_DEVICES。</translation>
    </message>
    <message>
        <source>%1 found too little memory (%2); close other programs.</source>
        <translation>%1 内存不足（%2）；请关闭其他程序。</translation>
    </message>
    <message>
        <source>%1 did not finish in %2 s and was ended.</source>
        <translation>%1 没有在 %2 s 内完成，已被结束。</translation>
    </message>
    <message>
        <source>%1 ended the process (%2), after it wrote %3.</source>
        <translation>%1 结束了进程（%2），此前它写出了 %3。</translation>
    </message>
    <message>
        <source>%1 ended the process (%2).</source>
        <translation>%1 结束了进程（%2）。</translation>
    </message>
    <message>
        <source>%1 was not measured, for there is no GPU to measure it with.</source>
        <translation>没有测量 %1，因为没有可用来测量它的 GPU。</translation>
    </message>
    <message>
        <source>%1 failed (%2).</source>
        <translation>%1 失败（%2）。</translation>
    </message>
    <message>
        <source>Python %1 at %2 is too old, 3.9 is needed; name another with --python.</source>
        <translation>%2 处的 Python %1 太旧，需要 3.9；请用 --python 指定另一个。</translation>
    </message>
    <message>
        <source>The program %1 does not answer as Python does (%2); name a Python with --python.</source>
        <translation>程序 %1 没有像 Python 那样应答（%2）；请用 --python 指定一个 Python。</translation>
    </message>
    <message>
        <source>The Python %1 cannot be run: %2; name another with --python.</source>
        <translation>无法运行 Python %1：%2；请用 --python 指定另一个。</translation>
    </message>
    <message>
        <source>The script for Python did not measure this.</source>
        <translation>Python 脚本没有测量这一项。</translation>
    </message>
    <message>
        <source>%1: Fourier transform</source>
        <translation>%1：傅里叶变换</translation>
    </message>
    <message>
        <source>%1: call on a few elements</source>
        <translation>%1：对少量元素的调用</translation>
    </message>
    <message>
        <source>%1: copies from the GPU</source>
        <translation>%1：从 GPU 拷贝</translation>
    </message>
    <message>
        <source>%1: copies to the GPU</source>
        <translation>%1：拷贝到 GPU</translation>
    </message>
    <message>
        <source>%1: element-wise, GPU memory</source>
        <translation>%1：逐元素，显存</translation>
    </message>
    <message>
        <source>%1: element-wise, new result</source>
        <translation>%1：逐元素，新建结果</translation>
    </message>
    <message>
        <source>%1: element-wise, result reused</source>
        <translation>%1：逐元素，复用结果</translation>
    </message>
    <message>
        <source>%1: exponential, FP32</source>
        <translation>%1：指数函数，FP32</translation>
    </message>
    <message>
        <source>%1: exponential, FP64</source>
        <translation>%1：指数函数，FP64</translation>
    </message>
    <message>
        <source>%1: first call</source>
        <translation>%1：首次调用</translation>
    </message>
    <message>
        <source>%1: first use of the GPU</source>
        <translation>%1：首次使用 GPU</translation>
    </message>
    <message>
        <source>%1: import</source>
        <translation>%1：导入</translation>
    </message>
    <message>
        <source>%1: launch</source>
        <translation>%1：启动</translation>
    </message>
    <message>
        <source>%1: launch with autograd</source>
        <translation>%1：带自动求导的启动</translation>
    </message>
    <message>
        <source>%1: launch, new result</source>
        <translation>%1：启动，新建结果</translation>
    </message>
    <message>
        <source>%1: matrix product, FP32</source>
        <translation>%1：矩阵乘，FP32</translation>
    </message>
    <message>
        <source>%1: matrix product, FP64</source>
        <translation>%1：矩阵乘，FP64</translation>
    </message>
    <message>
        <source>%1: matrix product, small</source>
        <translation>%1：小矩阵乘</translation>
    </message>
    <message>
        <source>%1: reduction</source>
        <translation>%1：归约</translation>
    </message>
    <message>
        <source>%1: small copy from the GPU</source>
        <translation>%1：从 GPU 的小拷贝</translation>
    </message>
    <message>
        <source>%1: small copy to the GPU</source>
        <translation>%1：到 GPU 的小拷贝</translation>
    </message>
    <message>
        <source>%1: sort</source>
        <translation>%1：排序</translation>
    </message>
    <message>
        <source>y[i] = a*x[i] + y[i] over lists of 20000 numbers, two operations each</source>
        <translation>对 20000 个数的列表计算 y[i] = a*x[i] + y[i]，每个元素两次运算</translation>
    </message>
    <message>
        <source>numpy.add of 8 elements with out=</source>
        <translation>8 个元素的 numpy.add，带 out=</translation>
    </message>
    <message>
        <source>numpy.add with out=, FP32, two arrays read and one written</source>
        <translation>numpy.add，带 out=，FP32，读两个数组，写一个数组</translation>
    </message>
    <message>
        <source>numpy.add with a new result, FP32, two arrays read and one written</source>
        <translation>numpy.add，新建结果，FP32，读两个数组，写一个数组</translation>
    </message>
    <message>
        <source>sum of an array, FP32</source>
        <translation>数组求和，FP32</translation>
    </message>
    <message>
        <source>numpy.exp with out=, %1</source>
        <translation>numpy.exp，带 out=，%1</translation>
    </message>
    <message>
        <source>numpy.matmul of square matrices with a new result, %1</source>
        <translation>方阵的 numpy.matmul，新建结果，%1</translation>
    </message>
    <message>
        <source>numpy.fft.fft of complex64, 5 n log2 n operations</source>
        <translation>complex64 的 numpy.fft.fft，5 n log2 n 次运算</translation>
    </message>
    <message>
        <source>numpy.sort of random FP32 numbers, elements a second</source>
        <translation>随机 FP32 数的 numpy.sort，每秒元素数</translation>
    </message>
    <message>
        <source>import %1, from the disk's cache</source>
        <translation>import %1，来自磁盘缓存</translation>
    </message>
    <message>
        <source>the first use of the GPU</source>
        <translation>首次使用 GPU</translation>
    </message>
    <message>
        <source>the first addition of two arrays, less what the next ones take</source>
        <translation>两个数组的首次相加，减去其后各次所需的时间</translation>
    </message>
    <message>
        <source>addition of 1024 elements to memory at hand, %1 queued, then drained</source>
        <translation>1024 个元素相加，写入已有内存，%1 次排队后等待完成</translation>
    </message>
    <message>
        <source>addition of 1024 elements with a new result, %1 queued, then drained</source>
        <translation>1024 个元素相加，新建结果，%1 次排队后等待完成</translation>
    </message>
    <message>
        <source>product of 64 x 64 matrices with a new result, %1 queued, then drained</source>
        <translation>64 x 64 矩阵乘，新建结果，%1 次排队后等待完成</translation>
    </message>
    <message>
        <source>a launch of 20 multiplications and their gradient, %1 queued, then drained</source>
        <translation>20 次乘法及其梯度中的一次启动，%1 次排队后等待完成</translation>
    </message>
    <message>
        <source>4 bytes to the GPU, waited for</source>
        <translation>4 字节到 GPU，并等待完成</translation>
    </message>
    <message>
        <source>4 bytes from the GPU</source>
        <translation>从 GPU 的 4 字节</translation>
    </message>
    <message>
        <source>NumPy arrays to new arrays of the GPU</source>
        <translation>NumPy 数组到 GPU 的新数组</translation>
    </message>
    <message>
        <source>arrays of the GPU to new NumPy arrays</source>
        <translation>GPU 的数组到新的 NumPy 数组</translation>
    </message>
    <message>
        <source>additions of %1 MiB arrays, two read and one written</source>
        <translation>%1 MiB 数组的相加，读两个，写一个</translation>
    </message>
    <message>
        <source>%1 computed a wrong result (%2); install versions that belong together.</source>
        <translation>%1 算出了错误的结果（%2）；请安装相互配套的版本。</translation>
    </message>
    <message>
        <source>%1 is of CUDA %2, and the driver supports CUDA %3: update the driver, or install an older build.</source>
        <translation>%1 属于 CUDA %2，而驱动程序支持 CUDA %3：请更新驱动程序，或安装较旧的构建。</translation>
    </message>
    <message>
        <source>What the GPU software of this machine is like</source>
        <translation>本机 GPU 软件的状况</translation>
    </message>
    <message>
        <source>What is installed fits together.</source>
        <translation>已安装的软件相互配套。</translation>
    </message>
    <message>
        <source>This does not work: %1.</source>
        <translation>以下不能工作：%1。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Learned correction</source>
        <translation>学习校正</translation>
    </message>
    <message>
        <source>both sides are corrected by runs that were measured on this machine</source>
        <translation>两侧的用时按在这台机器上实测的运行进行校正</translation>
    </message>
    <message>
        <source>Error of the model on the CPU</source>
        <translation>模型在 CPU 侧的误差</translation>
    </message>
    <message>
        <source>How far the formulas themselves may be off, with all figures right. It is 1 in the estimate and spreads its range. Where it was learned from runs on this machine, it is what they left over.</source>
        <translation>在所有数值都正确时，公式本身可能相差多少。在估算中它为 1，并使范围变宽。如果它是从这台机器上的运行中学到的，则是校正之后剩下的误差。</translation>
    </message>
    <message>
        <source>The same of the CPU time, where it is predicted from a kind of code.</source>
        <translation>CPU 用时由某一类代码预测时，含义相同。</translation>
    </message>
    <message>
        <source>Corrects both sides by what runs on this machine took in comparison with their predictions, by kind of work, software and size. The fewer runs there were, the less it changes. It is off until you turn it on; the ranges then come from these runs, too.</source>
        <translation>按这台机器上的实际运行与其预测之比，依工作类型、软件和规模校正两侧的用时。运行越少，改变越小。打开之前它是关闭的；打开后，范围也来自这些运行。</translation>
    </message>
    <message>
        <source>each side times e^ȳ, ȳ the mean ln(measured/predicted) of such runs at this size</source>
        <translation>每一侧乘以 e^ȳ，ȳ 为此规模下这类运行的 ln(实测/预测) 的均值</translation>
    </message>
    <message>
        <source>Both times are corrected by runs that were measured on this machine.</source>
        <translation>两侧的用时都按在这台机器上实测的运行进行了校正。</translation>
    </message>
    <message>
        <source>The CPU time is corrected by runs that were measured on this machine.</source>
        <translation>CPU 用时按在这台机器上实测的运行进行了校正。</translation>
    </message>
    <message>
        <source>The GPU time is corrected by runs that were measured on this machine.</source>
        <translation>GPU 用时按在这台机器上实测的运行进行了校正。</translation>
    </message>
    <message>
        <source>learned from one run on this machine</source>
        <translation>从这台机器上的一次运行中学到</translation>
    </message>
    <message>
        <source>learned from %1 runs on this machine</source>
        <translation>从这台机器上的 %1 次运行中学到</translation>
    </message>
    <message>
        <source>Nothing was learned on this machine of such a task with such software: run gpu-speedup-cli verify with --learn, or leave the refinement learned out.</source>
        <translation>在这台机器上尚未学到使用此类软件的此类任务的任何信息：请运行带 --learn 的 gpu-speedup-cli verify，或去掉细化项 learned。</translation>
    </message>
    <message>
        <source>The refinement learned corrects the estimate of all figures there are: leave no other refinement out.</source>
        <translation>细化项 learned 校正的是使用全部数值的估算：请不要去掉其他细化项。</translation>
    </message>
    <message>
        <source>CPU times of %1 scored rows: %2 lie in their 90 % range (hi/lo %3 on average); off by %4 with the learned correction, by %5 without, where %6 lie in the assumed range (hi/lo %7).</source>
        <translation>%1 行评分数据的 CPU 用时：%2 落在各自的 90 % 范围内（上下限之比平均为 %3）；使用学习校正时相差 %4 倍；不使用时相差 %5 倍，%6 落在假定的范围内（上下限之比 %7）。</translation>
    </message>
    <message>
        <source>GPU times of %1 scored rows: %2 lie in their 90 % range (hi/lo %3 on average); off by %4 with the learned correction, by %5 without, where %6 lie in the assumed range (hi/lo %7).</source>
        <translation>%1 行评分数据的 GPU 用时：%2 落在各自的 90 % 范围内（上下限之比平均为 %3）；使用学习校正时相差 %4 倍；不使用时相差 %5 倍，%6 落在假定的范围内（上下限之比 %7）。</translation>
    </message>
    <message>
        <source>Speedups of %1 scored rows: %2 lie in their 90 % range (hi/lo %3 on average); off by %4 with the learned correction, by %5 without, where %6 lie in the assumed range (hi/lo %7).</source>
        <translation>%1 行评分数据的加速比：%2 落在各自的 90 % 范围内（上下限之比平均为 %3）；使用学习校正时相差 %4 倍；不使用时相差 %5 倍，%6 落在假定的范围内（上下限之比 %7）。</translation>
    </message>
    <message>
        <source>Observations of %1</source>
        <translation>%1 的观测</translation>
    </message>
    <message>
        <source>Nothing was observed yet: gpu-speedup-cli verify with --learn does so, or a time of your own.</source>
        <translation>尚无观测：可运行带 --learn 的 gpu-speedup-cli verify，或输入您自己的实测时间。</translation>
    </message>
    <message>
        <source>Too few rows are scored to judge what was learned: at least %1 are needed.</source>
        <translation>评分数据太少，无法评判所学到的内容：至少需要 %1 行。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Used to</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>A time is kept under the name of its task: choose a workload, or give the task a name.</source>
        <translation>用时按任务的名称保存：请选择一个工作负载，或给任务命名。</translation>
    </message>
    <message>
        <source>Only the time of a kind of code on a measured CPU is predicted: choose such a CPU and the kind of today's code.</source>
        <translation>只有实测 CPU 上某一类代码的用时才有预测：请选择这样的 CPU 和现有代码的类型。</translation>
    </message>
    <message>
        <source>A GPU time is kept with the GPU that was measured: choose a GPU of a measured machine.</source>
        <translation>GPU 用时与实测的 GPU 一起保存：请选择实测机器的 GPU。</translation>
    </message>
    <message>
        <source>A time is compared with what the machine's own figures say, and another is typed for this one: %1. Leave it out, then add the time.</source>
        <translation>用时要与机器自身数值给出的预测相比，而这一项已另行输入：%1。请先去掉它，再添加用时。</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Predicted / measured</source>
        <translation>预测 / 实测</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>学习校正</translation>
    </message>
    <message>
        <source>An empty job on %1 threads awake since the job before, from the call until the last one is done</source>
        <translation>在 %1 个自上一任务起一直唤醒的线程上执行空任务，从调用到最后一个线程完成为止</translation>
    </message>
    <message>
        <source>Polynomials of degree 8 in %1 within the first-level cache, as the compiler makes them for this processor, %2 threads</source>
        <translation>在一级缓存内以 %1 计算八次多项式，由编译器为此处理器生成，%2 个线程</translation>
    </message>
    <message>
        <source>Polynomials of degree 8 in %1 within the first-level cache, as the compiler makes them for this processor, %2 thread</source>
        <translation>在一级缓存内以 %1 计算八次多项式，由编译器为此处理器生成，%2 个线程</translation>
    </message>
    <message>
        <source>The sum of all numbers up to each in FP32 within the first-level cache, each addition waiting for the one before, %1 threads</source>
        <translation>在一级缓存内以 FP32 求每个数为止的累加和，每次加法都等待前一次，%1 个线程</translation>
    </message>
    <message>
        <source>The sum of all numbers up to each in FP32 within the first-level cache, each addition waiting for the one before, %1 thread</source>
        <translation>在一级缓存内以 FP32 求每个数为止的累加和，每次加法都等待前一次，%1 个线程</translation>
    </message>
    <message>
        <source>Polynomials of degree 8 in FP32 within the first-level cache, one after the other without vectors, %1 threads</source>
        <translation>在一级缓存内以 FP32 逐个计算八次多项式，不使用向量，%1 个线程</translation>
    </message>
    <message>
        <source>Polynomials of degree 8 in FP32 within the first-level cache, one after the other without vectors, %1 thread</source>
        <translation>在一级缓存内以 FP32 逐个计算八次多项式，不使用向量，%1 个线程</translation>
    </message>
    <message>
        <source>Calls of %1 in %2 in a loop over an array, as the compiler and the C library make it, on %3 threads</source>
        <translation>在对数组的循环中以 %2 调用 %1，由编译器和 C 库生成，%3 个线程</translation>
    </message>
    <message>
        <source>Calls of %1 in %2 in a loop over an array, as the compiler and the C library make it, on %3 thread</source>
        <translation>在对数组的循环中以 %2 调用 %1，由编译器和 C 库生成，%3 个线程</translation>
    </message>
    <message>
        <source>The sum of an array in FP64, again and again, bytes loaded and stored, %1 threads without what starting them takes, page size as the system has it</source>
        <translation>反复对一个 FP64 数组求和，计读写的字节，%1 个线程，不计启动线程的时间，页大小由系统决定</translation>
    </message>
    <message>
        <source>The sum of an array in FP64, again and again, bytes loaded and stored, %1 thread without what starting them takes, page size as the system has it</source>
        <translation>反复对一个 FP64 数组求和，计读写的字节，%1 个线程，不计启动线程的时间，页大小由系统决定</translation>
    </message>
    <message>
        <source>c = a + b with ordinary stores in FP64, again and again, bytes loaded and stored, %1 threads without what starting them takes, page size as the system has it</source>
        <translation>反复以普通存储计算 FP64 的 c = a + b，计读写的字节，%1 个线程，不计启动线程的时间，页大小由系统决定</translation>
    </message>
    <message>
        <source>c = a + b with ordinary stores in FP64, again and again, bytes loaded and stored, %1 thread without what starting them takes, page size as the system has it</source>
        <translation>反复以普通存储计算 FP64 的 c = a + b，计读写的字节，%1 个线程，不计启动线程的时间，页大小由系统决定</translation>
    </message>
    <message>
        <source>Square matrix by vector in FP32 by OpenBLAS on %1 threads, 2n² FLOP</source>
        <translation>由 OpenBLAS 在 %1 个线程上以 FP32 计算方阵乘向量，2n² FLOP</translation>
    </message>
    <message>
        <source>Square matrix by vector in FP32 by OpenBLAS on %1 thread, 2n² FLOP</source>
        <translation>由 OpenBLAS 在 %1 个线程上以 FP32 计算方阵乘向量，2n² FLOP</translation>
    </message>
    <message>
        <source>Elements of 4 bytes from random places of a table, as many as it has and 131072 at least on each thread, added up sixteen by sixteen, on %1 threads, page size as the system has it, bytes of the elements</source>
        <translation>从表中随机位置取 4 字节元素，每十六个相加，个数与表相同，每个线程至少 131072 个，%1 个线程，页大小由系统决定，计元素的字节</translation>
    </message>
    <message>
        <source>Elements of 4 bytes from random places of a table, as many as it has and 131072 at least on each thread, added up sixteen by sixteen, on %1 thread, page size as the system has it, bytes of the elements</source>
        <translation>从表中随机位置取 4 字节元素，每十六个相加，个数与表相同，每个线程至少 131072 个，%1 个线程，页大小由系统决定，计元素的字节</translation>
    </message>
    <message>
        <source>bytes of all arrays</source>
        <translation>所有数组的字节数</translation>
    </message>
    <message>
        <source>Calls of %1 in %2, two chains a thread, all multiprocessors full.</source>
        <translation>以 %2 调用 %1，每个线程两条链，占满所有多处理器。</translation>
    </message>
    <message>
        <source>One thread, fused multiply-adds in %1 that each wait for the one before.</source>
        <translation>一个线程，以 %1 进行乘加运算，每次都等待前一次。</translation>
    </message>
    <message>
        <source>Copies of 4 KiB in a row on one stream, the slope from 1 to %1, the last one waited for.</source>
        <translation>在一个流上接连复制 4 KiB，从 1 次到 %1 次的斜率，只等待最后一次。</translation>
    </message>
    <message>
        <source>A pageable copy of 4 KiB in, an empty kernel, a copy of 4 KiB out, without a wait between.</source>
        <translation>复制 4 KiB 可分页内存到 GPU、一个空内核、复制 4 KiB 回来，中间不等待。</translation>
    </message>
    <message>
        <source>LU decomposition, FP32</source>
        <translation>LU 分解，FP32</translation>
    </message>
    <message>
        <source>Cholesky decomposition in FP32 by loops of this program, no OpenBLAS found, on %1 threads, the matrix copied beside itself each time, n³/3 FLOP</source>
        <translation>未找到 OpenBLAS，由本程序的循环在 %1 个线程上以 FP32 进行 Cholesky 分解，每次先把矩阵复制到旁边，n³/3 FLOP</translation>
    </message>
    <message>
        <source>Cholesky decomposition in FP32 by loops of this program, no OpenBLAS found, on %1 thread, the matrix copied beside itself each time, n³/3 FLOP</source>
        <translation>未找到 OpenBLAS，由本程序的循环在 %1 个线程上以 FP32 进行 Cholesky 分解，每次先把矩阵复制到旁边，n³/3 FLOP</translation>
    </message>
    <message>
        <source>LU decomposition in FP32 by loops of this program, no OpenBLAS found, on %1 threads, the matrix copied beside itself each time, 2n³/3 FLOP</source>
        <translation>未找到 OpenBLAS，由本程序的循环在 %1 个线程上以 FP32 进行 LU 分解，每次先把矩阵复制到旁边，2n³/3 FLOP</translation>
    </message>
    <message>
        <source>LU decomposition in FP32 by loops of this program, no OpenBLAS found, on %1 thread, the matrix copied beside itself each time, 2n³/3 FLOP</source>
        <translation>未找到 OpenBLAS，由本程序的循环在 %1 个线程上以 FP32 进行 LU 分解，每次先把矩阵复制到旁边，2n³/3 FLOP</translation>
    </message>
    <message>
        <source>LU decomposition in FP32 by OpenBLAS on %1 threads, the matrix copied beside itself each time, 2n³/3 FLOP</source>
        <translation>由 OpenBLAS 在 %1 个线程上以 FP32 进行 LU 分解，每次先把矩阵复制到旁边，2n³/3 FLOP</translation>
    </message>
    <message>
        <source>LU decomposition in FP32 by OpenBLAS on %1 thread, the matrix copied beside itself each time, 2n³/3 FLOP</source>
        <translation>由 OpenBLAS 在 %1 个线程上以 FP32 进行 LU 分解，每次先把矩阵复制到旁边，2n³/3 FLOP</translation>
    </message>
    <message>
        <source>LU decomposition in FP32 by %1 back to back, the matrix copied beside itself each time, 2n³/3 FLOP</source>
        <translation>用 %1 连续进行 FP32 LU 分解，每次先把矩阵复制到旁边，2n³/3 FLOP</translation>
    </message>
    <message>
        <source>Cholesky decomposition, FP32</source>
        <translation>Cholesky 分解，FP32</translation>
    </message>
    <message>
        <source>Cholesky decomposition in FP32 by OpenBLAS on %1 threads, the matrix copied beside itself each time, n³/3 FLOP</source>
        <translation>由 OpenBLAS 在 %1 个线程上以 FP32 进行 Cholesky 分解，每次先把矩阵复制到旁边，n³/3 FLOP</translation>
    </message>
    <message>
        <source>Cholesky decomposition in FP32 by OpenBLAS on %1 thread, the matrix copied beside itself each time, n³/3 FLOP</source>
        <translation>由 OpenBLAS 在 %1 个线程上以 FP32 进行 Cholesky 分解，每次先把矩阵复制到旁边，n³/3 FLOP</translation>
    </message>
    <message>
        <source>Cholesky decomposition in FP32 by %1 back to back, the matrix copied beside itself each time, n³/3 FLOP</source>
        <translation>用 %1 连续进行 FP32 Cholesky 分解，每次先把矩阵复制到旁边，n³/3 FLOP</translation>
    </message>
    <message>
        <source>OpenBLAS was not found; such products are predicted from the memory's bandwidth.</source>
        <translation>未找到 OpenBLAS；此类乘积由内存带宽预测。</translation>
    </message>
    <message>
        <source>One core has no further threads to start.</source>
        <translation>单个核心没有其他线程可启动。</translation>
    </message>
    <message>
        <source>A polynomial is wrong; this processor computes wrongly.</source>
        <translation>多项式的结果有误；此处理器计算错误。</translation>
    </message>
    <message>
        <source>The product of matrix and vector is wrong: OpenBLAS, the processor or the memory of this machine is faulty.</source>
        <translation>矩阵与向量的乘积有误：OpenBLAS、处理器或本机内存有故障。</translation>
    </message>
    <message>
        <source>The GPU computed numbers that cannot be.</source>
        <translation>GPU 算出了不可能的数。</translation>
    </message>
    <message>
        <source>Array read by size, all cores</source>
        <translation>按大小读数组，所有核心</translation>
    </message>
    <message>
        <source>Array read by size, one core</source>
        <translation>按大小读数组，单核心</translation>
    </message>
    <message>
        <source>Array update by size, all cores</source>
        <translation>按大小更新数组，所有核心</translation>
    </message>
    <message>
        <source>Array update by size, one core</source>
        <translation>按大小更新数组，单核心</translation>
    </message>
    <message>
        <source>Starting all threads</source>
        <translation>启动所有线程</translation>
    </message>
    <message>
        <source>FP32, compiled loop, all cores</source>
        <translation>FP32，编译的循环，所有核心</translation>
    </message>
    <message>
        <source>FP32, compiled loop, one core</source>
        <translation>FP32，编译的循环，单核心</translation>
    </message>
    <message>
        <source>FP64, compiled loop, all cores</source>
        <translation>FP64，编译的循环，所有核心</translation>
    </message>
    <message>
        <source>FP64, compiled loop, one core</source>
        <translation>FP64，编译的循环，单核心</translation>
    </message>
    <message>
        <source>Other programs keep %1 of %2 processors busy, so that times of the CPU are longer; verify again when they are idle.</source>
        <translation>其他程序占用了 %2 个处理器中的 %1 个，CPU 时间因此变长；请在空闲时再次验证。</translation>
    </message>
    <message>
        <source>operations that wait for one another are half as fast as the scalar loop's</source>
        <translation>相互等待的运算为标量循环的一半快</translation>
    </message>
    <message>
        <source>Weighted sums of 3 × 3 neighbours in FP32 within the first-level cache, 17 FLOP each, %1 threads</source>
        <translation>FP32 下 3 × 3 邻域的加权和，数据在一级缓存中，每个 17 FLOP，%1 个线程</translation>
    </message>
    <message>
        <source>Weighted sums of 3 × 3 neighbours in FP32 within the first-level cache, 17 FLOP each, %1 thread</source>
        <translation>FP32 下 3 × 3 邻域的加权和，数据在一级缓存中，每个 17 FLOP，%1 个线程</translation>
    </message>
    <message>
        <source>One thread adds up arrays of 8 KiB that %1 threads have just written</source>
        <translation>一个线程把 %1 个线程刚写好的 8 KiB 数组相加</translation>
    </message>
    <message>
        <source>Complex Fourier transform in two dimensions in FP32 by %1 on %2 threads, 5N·log₂ N FLOP for N elements</source>
        <translation>用 %1 在 %2 个线程上计算 FP32 二维复数傅里叶变换，N 个元素计 5N·log₂ N FLOP</translation>
    </message>
    <message>
        <source>Complex Fourier transform in two dimensions in FP32 by %1 on %2 thread, 5N·log₂ N FLOP for N elements</source>
        <translation>用 %1 在 %2 个线程上计算 FP32 二维复数傅里叶变换，N 个元素计 5N·log₂ N FLOP</translation>
    </message>
    <message>
        <source>The system starts no more than %1 of %2 threads: end other programs, or raise the limit on processes.</source>
        <translation>系统在 %2 个线程中只能启动 %1 个：请结束其他程序，或提高进程数上限。</translation>
    </message>
    <message>
        <source>Sums of rows are wrong; this processor computes wrongly.</source>
        <translation>按行求和有误；该处理器计算出错。</translation>
    </message>
    <message>
        <source>y = y/2 + x in rows in FP32 within the first-level cache, two FLOP each, %1 threads</source>
        <translation>按行计算 y = y/2 + x，FP32，数据在一级缓存中，每个 2 FLOP，%1 个线程</translation>
    </message>
    <message>
        <source>y = y/2 + x in rows in FP32 within the first-level cache, two FLOP each, %1 thread</source>
        <translation>按行计算 y = y/2 + x，FP32，数据在一级缓存中，每个 2 FLOP，%1 个线程</translation>
    </message>
    <message>
        <source>FP32, loop over rows, all cores</source>
        <translation>FP32，按行循环，所有核心</translation>
    </message>
    <message>
        <source>FP32, loop over rows, one core</source>
        <translation>FP32，按行循环，单核</translation>
    </message>
    <message>
        <source>Loop over rows, all cores</source>
        <translation>按行循环，所有核心</translation>
    </message>
    <message>
        <source>Loop over rows, one core</source>
        <translation>按行循环，单核</translation>
    </message>
    <message>
        <source>One core has no results of others to add up.</source>
        <translation>单核没有其他核心的结果可以相加。</translation>
    </message>
    <message>
        <source>FP32, sums of neighbours, all cores</source>
        <translation>FP32，邻域求和，所有核心</translation>
    </message>
    <message>
        <source>FP32, sums of neighbours, one core</source>
        <translation>FP32，邻域求和，单核</translation>
    </message>
    <message>
        <source>Sums of neighbours, all cores</source>
        <translation>邻域求和，所有核心</translation>
    </message>
    <message>
        <source>Sums of neighbours, one core</source>
        <translation>邻域求和，单核</translation>
    </message>
    <message>
        <source>Adding up the threads&apos; results</source>
        <translation>合并各线程的结果</translation>
    </message>
    <message>
        <source>Fourier transform in two dimensions, FP32</source>
        <translation>二维傅里叶变换，FP32</translation>
    </message>
    <message>
        <source>numbers of a row</source>
        <translation>一行的数的个数</translation>
    </message>
    <message>
        <source>rows and columns</source>
        <translation>行数和列数</translation>
    </message>
    <message>
        <source>FP32, running sum, all cores</source>
        <translation>FP32，累加和，所有核心</translation>
    </message>
    <message>
        <source>FP32, running sum, one core</source>
        <translation>FP32，累加和，单核</translation>
    </message>
    <message>
        <source>Running sum, all cores</source>
        <translation>累加和，所有核心</translation>
    </message>
    <message>
        <source>Running sum, one core</source>
        <translation>累加和，单核</translation>
    </message>
    <message>
        <source>measured in FP32; the arithmetic of FP64 takes as much longer as the peaks differ</source>
        <translation>以 FP32 测得；FP64 的运算按两者峰值之比变慢</translation>
    </message>
    <message>
        <source>measured in FP32; the numbers of FP64 are twice as long</source>
        <translation>以 FP32 测得；FP64 的数据长度为其两倍</translation>
    </message>
    <message>
        <source>a transform of as many elements in one dimension was measured</source>
        <translation>测得的是元素数相同的一维变换</translation>
    </message>
    <message>
        <source>FP32, scalar loop, all cores</source>
        <translation>FP32，标量循环，所有核心</translation>
    </message>
    <message>
        <source>exp, FP32</source>
        <translation>exp，FP32</translation>
    </message>
    <message>
        <source>log, FP32</source>
        <translation>log，FP32</translation>
    </message>
    <message>
        <source>sin, FP32</source>
        <translation>sin，FP32</translation>
    </message>
    <message>
        <source>erf, FP32</source>
        <translation>erf，FP32</translation>
    </message>
    <message>
        <source>Square root, FP32</source>
        <translation>平方根，FP32</translation>
    </message>
    <message>
        <source>Division, FP32</source>
        <translation>除法，FP32</translation>
    </message>
    <message>
        <source>FP32, one thread</source>
        <translation>FP32，单线程</translation>
    </message>
    <message>
        <source>exp, FP64</source>
        <translation>exp，FP64</translation>
    </message>
    <message>
        <source>log, FP64</source>
        <translation>log，FP64</translation>
    </message>
    <message>
        <source>sin, FP64</source>
        <translation>sin，FP64</translation>
    </message>
    <message>
        <source>erf, FP64</source>
        <translation>erf，FP64</translation>
    </message>
    <message>
        <source>Square root, FP64</source>
        <translation>平方根，FP64</translation>
    </message>
    <message>
        <source>Division, FP64</source>
        <translation>除法，FP64</translation>
    </message>
    <message>
        <source>FP64, one thread</source>
        <translation>FP64，单线程</translation>
    </message>
    <message>
        <source>Matrix by vector, FP32</source>
        <translation>矩阵乘向量，FP32</translation>
    </message>
    <message>
        <source>To the GPU, pinned, each further small one</source>
        <translation>到 GPU，锁页，每多一次小复制</translation>
    </message>
    <message>
        <source>From the GPU, pinned, each further small one</source>
        <translation>从 GPU，锁页，每多一次小复制</translation>
    </message>
    <message>
        <source>To the GPU, pageable, each further small one</source>
        <translation>到 GPU，可分页，每多一次小复制</translation>
    </message>
    <message>
        <source>From the GPU, pageable, each further small one</source>
        <translation>从 GPU，可分页，每多一次小复制</translation>
    </message>
    <message>
        <source>Small copy in, kernel, small copy out</source>
        <translation>小复制到 GPU、内核、小复制回来</translation>
    </message>
    <message>
        <source>Compiled loop, all cores</source>
        <translation>编译的循环，所有核心</translation>
    </message>
    <message>
        <source>Compiled loop, one core</source>
        <translation>编译的循环，单核心</translation>
    </message>
    <message>
        <source>Scalar loop, all cores</source>
        <translation>标量循环，所有核心</translation>
    </message>
    <message>
        <source>Calls of functions</source>
        <translation>函数调用</translation>
    </message>
    <message>
        <source>Arrays by size, all cores</source>
        <translation>按大小的数组，所有核心</translation>
    </message>
    <message>
        <source>Arrays by size, one core</source>
        <translation>按大小的数组，单核心</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>One thread</source>
        <translation>单线程</translation>
    </message>
    <message>
        <source>one of FLOP/s, op/s, B/s, s</source>
        <translation>FLOP/s、op/s、B/s、s 之一</translation>
    </message>
    <message>
        <source>%1: matrix by vector</source>
        <translation>%1：矩阵乘向量</translation>
    </message>
    <message>
        <source>%1: histogram</source>
        <translation>%1：直方图</translation>
    </message>
    <message>
        <source>%1: element-wise, in an expression</source>
        <translation>%1：逐元素，在表达式中</translation>
    </message>
    <message>
        <source>a + b + c + d + e, FP32, two arrays read and one written for each addition</source>
        <translation>a + b + c + d + e，FP32，每次相加读两个数组，写一个数组</translation>
    </message>
    <message>
        <source>numpy.matmul of a square matrix and a vector</source>
        <translation>方阵与向量的 numpy.matmul</translation>
    </message>
    <message>
        <source>numpy.bincount of 256 values, elements a second</source>
        <translation>256 个值的 numpy.bincount，每秒元素数</translation>
    </message>
    <message>
        <source>NumPy's calls as measured, each by its size</source>
        <translation>NumPy 的各种调用按规模实测</translation>
    </message>
    <message>
        <source>NumPy as measured</source>
        <translation>实测的 NumPy</translation>
    </message>
    <message>
        <source>%1 has no such operation</source>
        <translation>%1 没有这种运算</translation>
    </message>
    <message>
        <source>FP32, loop over arrays, all cores</source>
        <translation>FP32，遍历数组的循环，所有核心</translation>
    </message>
    <message>
        <source>FP32, loop over arrays, one core</source>
        <translation>FP32，遍历数组的循环，单核心</translation>
    </message>
    <message>
        <source>FP64, loop over arrays, all cores</source>
        <translation>FP64，遍历数组的循环，所有核心</translation>
    </message>
    <message>
        <source>FP64, loop over arrays, one core</source>
        <translation>FP64，遍历数组的循环，单核心</translation>
    </message>
    <message>
        <source>Loop over arrays, all cores</source>
        <translation>遍历数组的循环，所有核心</translation>
    </message>
    <message>
        <source>Loop over arrays, one core</source>
        <translation>遍历数组的循环，单核心</translation>
    </message>
    <message>
        <source>Sums are wrong; this processor computes wrongly.</source>
        <translation>求和结果有误；此处理器计算错误。</translation>
    </message>
    <message>
        <source>y = y/2 + x in %1 within the first-level cache, as the compiler makes it for this processor, two FLOP each, %2 threads</source>
        <translation>在一级缓存内以 %1 计算 y = y/2 + x，由编译器为此处理器生成，每个两次 FLOP，%2 个线程</translation>
    </message>
    <message>
        <source>y = y/2 + x in %1 within the first-level cache, as the compiler makes it for this processor, two FLOP each, %2 thread</source>
        <translation>在一级缓存内以 %1 计算 y = y/2 + x，由编译器为此处理器生成，每个两次 FLOP，%2 个线程</translation>
    </message>
</context>
</TS>
