<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerWords</name>
    <message>
        <source>The GPU wins: %1 → %2</source>
        <translation>GPU 胜出：%1 → %2</translation>
    </message>
    <message>
        <source>The CPU wins: %1, with the GPU %2</source>
        <translation>CPU 胜出：%1，使用 GPU 需 %2</translation>
    </message>
    <message>
        <source>About equal: %1 → %2</source>
        <translation>大致相当：%1 → %2</translation>
    </message>
    <message>
        <source>90 % likely between %1 and %2 times; the GPU is faster with a probability of %3.</source>
        <translation>90 % 可能在 %1 到 %2 倍之间；GPU 更快的概率：%3。</translation>
    </message>
    <message>
        <source>Every figure counts as exact.</source>
        <translation>所有数值都视为精确值。</translation>
    </message>
    <message>
        <source>Figures assumed, not measured: %1.</source>
        <translation>假定而非实测的数值：%1 项。</translation>
    </message>
</context>
<context>
    <name>ChartReading</name>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4: %5 %6</source>
        <translation>%1 %2，%3 %4：%5 %6</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1 has no known ending; use .csv, .tsv, .md, .html, .json or .txt.</source>
        <translation>%1 的扩展名未知；请使用 .csv、.tsv、.md、.html、.json 或 .txt。</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>S&amp;ystem language</source>
        <translation>系统语言(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>ValueFaultText</name>
    <message>
        <source>Enter a value, such as %1.</source>
        <translation>请输入数值，例如 %1。</translation>
    </message>
    <message>
        <source>Too long; enter a value such as %1.</source>
        <translation>过长；请输入例如 %1 的数值。</translation>
    </message>
    <message>
        <source>Not a number; enter for example %1.</source>
        <translation>不是数字；请输入例如 %1。</translation>
    </message>
    <message>
        <source>Reads two ways; leave out the grouping mark, as in %1.</source>
        <translation>有两种读法；请去掉分组符号，如 %1。</translation>
    </message>
    <message>
        <source>The decimal mark here is a point, as in 0.5.</source>
        <translation>此处的小数点是句点，如 0.5。</translation>
    </message>
    <message>
        <source>Must not be negative; enter for example %1.</source>
        <translation>不能为负；请输入例如 %1。</translation>
    </message>
    <message>
        <source>Too large to compute; enter for example %1.</source>
        <translation>过大，无法计算；请输入例如 %1。</translation>
    </message>
    <message>
        <source>Too small to compute; enter for example %1.</source>
        <translation>过小，无法计算；请输入例如 %1。</translation>
    </message>
    <message>
        <source>Unknown unit; enter for example %1.</source>
        <translation>未知单位；请输入例如 %1。</translation>
    </message>
    <message>
        <source>Prefixes are k M G T P (capital letters above k), as in %1.</source>
        <translation>词头为 k M G T P（k 以上用大写），如 %1。</translation>
    </message>
    <message>
        <source>b is bits; for bytes write a capital B, as in %1.</source>
        <translation>b 表示比特；字节请写大写 B，如 %1。</translation>
    </message>
    <message>
        <source>That unit measures something else; enter for example %1.</source>
        <translation>该单位属于其他量；请输入例如 %1。</translation>
    </message>
    <message>
        <source>Must be above zero; enter for example %1.</source>
        <translation>必须大于零；请输入例如 %1。</translation>
    </message>
    <message>
        <source>Must be a whole number, such as %1.</source>
        <translation>必须是整数，例如 %1。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::AllFiguresPage</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Link and copies</source>
        <translation>链路与拷贝</translation>
    </message>
    <message>
        <source>Launches</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Several GPUs</source>
        <translation>多个 GPU</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gpuspeedup::AnswerPanel</name>
    <message>
        <source>Result of the last valid inputs</source>
        <translation>最近一次有效输入的结果</translation>
    </message>
    <message>
        <source>%1 Shown is the last valid result.</source>
        <translation>%1 所示为最近一次有效结果。</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>有多确定</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>什么会改变结论</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::Autosave</name>
    <message>
        <source>%1 is no automatically saved plan.</source>
        <translation>%1 不是自动保存的计划。</translation>
    </message>
    <message>
        <source>Nothing can be kept in %1, so changes that are not saved would be lost; save often.</source>
        <translation>无法在 %1 中保留任何内容，未保存的更改将会丢失；请经常保存。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::BaselinePage</name>
    <message>
        <source>The CPU rate above</source>
        <translation>上面的 CPU 速率</translation>
    </message>
    <message>
        <source>A rate that it reaches</source>
        <translation>它达到的速率</translation>
    </message>
    <message>
        <source>Its run time, measured</source>
        <translation>实测的运行时间</translation>
    </message>
    <message>
        <source>Today&apos;s code is known by</source>
        <translation>现有代码的已知信息</translation>
    </message>
    <message>
        <source>Rate of today&apos;s code</source>
        <translation>现有代码的速率</translation>
    </message>
    <message>
        <source>Run time of today&apos;s code</source>
        <translation>现有代码的运行时间</translation>
    </message>
    <message>
        <source>are those typed above</source>
        <translation>为上面输入的数值</translation>
    </message>
    <message>
        <source>follow from its run time: %1</source>
        <translation>由其运行时间得出：%1</translation>
    </message>
    <message>
        <source>The task&apos;s operations</source>
        <translation>任务的运算数</translation>
    </message>
    <message>
        <source>choosing where operations come from</source>
        <translation>选择运算数的来源</translation>
    </message>
    <message>
        <source>The best there is: time your program, also with “gpu-speedup-cli time”.</source>
        <translation>最好的依据：为您的程序计时，也可使用“gpu-speedup-cli time”。</translation>
    </message>
    <message>
        <source>Operations of the task by the time it takes.</source>
        <translation>任务的运算数除以其用时。</translation>
    </message>
    <message>
        <source>Its rate is taken from the CPU, and assumed where nobody measured it.</source>
        <translation>其速率取自 CPU，未实测时为假定值。</translation>
    </message>
    <message>
        <source>Code rarely reaches a CPU&apos;s peak: a measured run time is the best baseline.</source>
        <translation>代码很少能达到 CPU 的峰值：实测的运行时间是最好的基准。</translation>
    </message>
    <message>
        <source>choosing today&apos;s code</source>
        <translation>选择现有代码</translation>
    </message>
    <message>
        <source>typing %1</source>
        <translation>输入%1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>at the CPU rate above</source>
        <translation>按上面的 CPU 速率</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ChartPage</name>
    <message>
        <source>Whole view</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>Show the whole chart again (Home)</source>
        <translation>重新显示整个图表 (Home)</translation>
    </message>
    <message>
        <source>Log x</source>
        <translation>x 对数</translation>
    </message>
    <message>
        <source>Logarithmic x axis</source>
        <translation>x 轴对数刻度</translation>
    </message>
    <message>
        <source>Spread the x axis by powers of ten</source>
        <translation>按 10 的幂展开 x 轴</translation>
    </message>
    <message>
        <source>Log y</source>
        <translation>y 对数</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>y 轴对数刻度</translation>
    </message>
    <message>
        <source>Spread the y axis by powers of ten</source>
        <translation>按 10 的幂展开 y 轴</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Name the series above the chart; a click on a name hides it</source>
        <translation>在图表上方列出各系列的名称；单击名称可隐藏</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Table of the chart</source>
        <translation>图表的数据表</translation>
    </message>
    <message>
        <source>Show the figures below the chart</source>
        <translation>在图表下方显示数值</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>Copy as picture, SVG and table at once</source>
        <translation>同时复制为图片、SVG 和表格</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Save as PNG, SVG, PDF, CSV, TSV, Markdown, HTML or JSON</source>
        <translation>保存为 PNG、SVG、PDF、CSV、TSV、Markdown、HTML 或 JSON</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>数据表：%1</translation>
    </message>
    <message>
        <source>Chart copied as picture, SVG and table</source>
        <translation>图表已复制为图片、SVG 和表格</translation>
    </message>
    <message>
        <source>Picture (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
        <translation>图片 (*.png);;SVG (*.svg);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ChartTabs</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Input along the bottom of the map</source>
        <translation>图底边的输入</translation>
    </message>
    <message>
        <source>Input along the side of the map</source>
        <translation>图侧边的输入</translation>
    </message>
    <message>
        <source>Being computed …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>%1 Shown is the last valid result.</source>
        <translation>%1 所示为最近一次有效结果。</translation>
    </message>
    <message>
        <source>Table over task sizes</source>
        <translation>各任务规模的结果表</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ChartView</name>
    <message>
        <source>&amp;Whole view</source>
        <translation>全图(&amp;W)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Logarithmic &amp;x</source>
        <translation>x 轴对数(&amp;X)</translation>
    </message>
    <message>
        <source>Logarithmic &amp;y</source>
        <translation>y 轴对数(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>图例(&amp;L)</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ComparisonPage</name>
    <message>
        <source>Each bar is the range that holds 90 % of the likely speedups, the point the estimate itself. Right of the line at 1 the GPU is faster.</source>
        <translation>每个条形是包含 90 % 可能加速比的区间，圆点为估算值本身。在 1 的线右侧 GPU 更快。</translation>
    </message>
    <message>
        <source>Scenarios of this plan</source>
        <translation>此计划中的方案</translation>
    </message>
    <message>
        <source>This scenario on every GPU of the catalogue</source>
        <translation>此方案在目录中的每种 GPU 上</translation>
    </message>
    <message>
        <source>This scenario against every CPU of the catalogue</source>
        <translation>此方案对比目录中的每种 CPU</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>What stands side by side. Enter, or a double click on a row, opens it.</source>
        <translation>并排比较的内容。按回车键或双击某行可打开。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Being compared …</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>choosing the GPU</source>
        <translation>选择 GPU</translation>
    </message>
    <message>
        <source>choosing the CPU</source>
        <translation>选择 CPU</translation>
    </message>
    <message>
        <source>This scenario on every measured machine</source>
        <translation>此方案在每台已测量的机器上</translation>
    </message>
    <message>
        <source>No machine was measured yet: measure this one, or import profiles of others in the menu Machine, Profiles.</source>
        <translation>尚未测量任何机器：请测量本机，或在菜单“机器”的“测量档案”中导入其他机器的档案。</translation>
    </message>
    <message>
        <source>None of the profiles that are kept can be read; the menu Machine, Profiles says why.</source>
        <translation>保存的测量档案均无法读取；原因见菜单“机器”的“测量档案”。</translation>
    </message>
    <message>
        <source>choosing the machine</source>
        <translation>选择机器</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::CostPage</name>
    <message>
        <source>Power of the CPU, in watts</source>
        <translation>CPU 功率 (W)</translation>
    </message>
    <message>
        <source>Under load; also drawn while the GPUs work.</source>
        <translation>负载下的功率；GPU 工作时同样消耗。</translation>
    </message>
    <message>
        <source>Power of one GPU, in watts</source>
        <translation>单个 GPU 功率 (W)</translation>
    </message>
    <message>
        <source>Under load, of each GPU.</source>
        <translation>每个 GPU 负载下的功率。</translation>
    </message>
    <message>
        <source>Price of an hour without GPU</source>
        <translation>不带 GPU 的每小时价格</translation>
    </message>
    <message>
        <source>Of the machine as it is today, in any currency.</source>
        <translation>现有机器的价格，货币不限。</translation>
    </message>
    <message>
        <source>Price of an hour with GPU</source>
        <translation>带 GPU 的每小时价格</translation>
    </message>
    <message>
        <source>Of the machine with its GPUs, in the same currency.</source>
        <translation>带 GPU 的机器的价格，货币相同。</translation>
    </message>
    <message>
        <source>Cost of writing the GPU code</source>
        <translation>编写 GPU 代码的成本</translation>
    </message>
    <message>
        <source>In the same currency: after how many runs it has paid.</source>
        <translation>货币相同：用于计算多少次运行后收回成本。</translation>
    </message>
    <message>
        <source>typing %1</source>
        <translation>输入%1</translation>
    </message>
    <message>
        <source>resetting %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>%1 by the machine chosen</source>
        <translation>由所选机器给出：%1</translation>
    </message>
    <message>
        <source>%1 W, %2 W</source>
        <translation>%1 W，%2 W</translation>
    </message>
    <message>
        <source>%1, %2 an hour</source>
        <translation>每小时 %1、%2</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::EventProcess</name>
    <message>
        <source>The measuring program %1 cannot be started: %2. Is the installation complete?</source>
        <translation>无法启动测量程序 %1：%2。安装是否完整？</translation>
    </message>
    <message>
        <source>What was measured until then is kept.</source>
        <translation>此前测量的结果予以保留。</translation>
    </message>
    <message>
        <source>The measuring program did not answer for %1 s and was stopped.</source>
        <translation>测量程序在 %1 s 内没有响应，已被停止。</translation>
    </message>
    <message>
        <source>The measuring program was ended by signal %1.</source>
        <translation>测量程序被信号 %1 终止。</translation>
    </message>
    <message>
        <source>The measuring program ended with status %1: %2</source>
        <translation>测量程序以状态 %1 结束：%2</translation>
    </message>
    <message>
        <source>it gave no reason.</source>
        <translation>未给出原因。</translation>
    </message>
    <message>
        <source>The measuring program ended before it was finished.</source>
        <translation>测量程序在完成之前结束。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ExplanationsDialog</name>
    <message>
        <source>Explanations</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the explanations</source>
        <translation>搜索说明</translation>
    </message>
    <message>
        <source>What is explained</source>
        <translation>说明的内容</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>&amp;Explanations</source>
        <translation>说明(&amp;E)</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ExplanationsModel</name>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>计入内容</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>In the formulas:</source>
        <translation>公式：</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::FieldFigure</name>
    <message>
        <source>Must be from %1 to %2.</source>
        <translation>必须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>Must be at least %1.</source>
        <translation>不能小于 %1。</translation>
    </message>
    <message>
        <source>Must be at most %1.</source>
        <translation>不能大于 %1。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::FigureRow</name>
    <message>
        <source>its run time counts instead</source>
        <translation>以其运行时间为准</translation>
    </message>
    <message>
        <source>copies count by direction</source>
        <translation>拷贝按方向计算</translation>
    </message>
    <message>
        <source>launches of another kind count</source>
        <translation>以另一种启动方式为准</translation>
    </message>
    <message>
        <source>type it to let it count</source>
        <translation>输入后才计入</translation>
    </message>
    <message>
        <source>%1 (%2 in the formulas)</source>
        <translation>%1（公式中为 %2）</translation>
    </message>
    <message>
        <source>typed over</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>typical %1</source>
        <translation>典型值 %1</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>typing %1</source>
        <translation>输入%1</translation>
    </message>
    <message>
        <source>resetting %1</source>
        <translation>重置%1</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::FigureText</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not measurable here</source>
        <translation>此处无法测量</translation>
    </message>
    <message>
        <source>impossible, not used</source>
        <translation>不可能的值，未使用</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::FiguresPage</name>
    <message>
        <source>Measured on %1</source>
        <translation>测量于 %1</translation>
    </message>
    <message>
        <source>%1, measured on %2</source>
        <translation>%1，测量于 %2</translation>
    </message>
    <message>
        <source>No GPU was measured.</source>
        <translation>没有测量到 GPU。</translation>
    </message>
    <message>
        <source>The run was cut short: some figures are missing.</source>
        <translation>测量提前结束：缺少部分数值。</translation>
    </message>
    <message>
        <source>&amp;GPU</source>
        <translation>GPU(&amp;G)</translation>
    </message>
    <message>
        <source>GPU to use</source>
        <translation>使用的 GPU</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Operations, data and launches are the task&apos;s: they stay.</source>
        <translation>运算数、数据量和启动次数属于任务：保持不变。</translation>
    </message>
    <message>
        <source>Figure for %1</source>
        <translation>%1的数值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1变为 %2</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1不变</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::FileActions</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Begin a new plan</source>
        <translation>新建计划</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a plan, a scenario or a machine profile</source>
        <translation>打开计划、方案或机器测量档案</translation>
    </message>
    <message>
        <source>Save the plan with all of its scenarios</source>
        <translation>保存计划及其全部方案</translation>
    </message>
    <message>
        <source>Save the plan under another name</source>
        <translation>以其他名称保存计划</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source>Plans (*%1);;Scenarios and machine profiles (*.json);;All files (*)</source>
        <translation>计划 (*%1);;方案和机器测量档案 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Plans (*%1)</source>
        <translation>计划 (*%1)</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>One plan is opened at a time; several files can be dropped where all are machine profiles.</source>
        <translation>一次只能打开一个方案；只有全部为测量档案时才能同时拖放多个文件。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::InputPage</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::MachineActions</name>
    <message>
        <source>&amp;Machine</source>
        <translation>机器(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Measure my hardware…</source>
        <translation>测量我的硬件(&amp;M)…</translation>
    </message>
    <message>
        <source>Measure my hardware</source>
        <translation>测量我的硬件</translation>
    </message>
    <message>
        <source>Measure this machine&apos;s own rates in seconds and use them in the fields</source>
        <translation>在几秒内测量本机的速率并填入各字段</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>测量档案(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Compare machines</source>
        <translation>比较机器(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Verify on this machine…</source>
        <translation>在本机核对(&amp;V)…</translation>
    </message>
    <message>
        <source>Run real work on CPU and GPU and see how far the predictions are off</source>
        <translation>在 CPU 和 GPU 上运行真实任务，看预测相差多少</translation>
    </message>
    <message numerus="yes">
        <source>The profile keeps %n time(s) that were learned on this machine before.</source>
        <translation>
            <numerusform>测量档案保留了此前在本机学到的 %n 个时间。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gpuspeedup::MachinePage</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>All behind one link to the host</source>
        <translation>全部经同一条主机链路</translation>
    </message>
    <message>
        <source>Several GPUs that share one link copy one after the other.</source>
        <translation>共用一条链路的多个 GPU 依次拷贝。</translation>
    </message>
    <message>
        <source>choosing the CPU</source>
        <translation>选择 CPU</translation>
    </message>
    <message>
        <source>choosing the GPU</source>
        <translation>选择 GPU</translation>
    </message>
    <message>
        <source>choosing whether GPUs share a link</source>
        <translation>选择 GPU 是否共用链路</translation>
    </message>
    <message>
        <source>Rates, copies and launch costs are those of the fields above.</source>
        <translation>速率、拷贝和启动开销为上面字段的数值。</translation>
    </message>
    <message numerus="yes">
        <source>The measured machine has %n GPU(s) of this kind.</source>
        <translation>
            <numerusform>被测机器有 %n 个此类 GPU。</numerusform>
        </translation>
    </message>
    <message>
        <source>The fields above show what they give; type over any of it.</source>
        <translation>上面的字段显示它们给出的数值；任何一项都可改写。</translation>
    </message>
    <message>
        <source>as typed above</source>
        <translation>同上面的输入</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::MainWindow</name>
    <message>
        <source>using measured figures</source>
        <translation>使用实测数值</translation>
    </message>
    <message>
        <source>Measured figures are in the fields</source>
        <translation>实测数值已填入字段</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Measure my hardware</source>
        <translation>测量我的硬件</translation>
    </message>
    <message>
        <source>opening the example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>&amp;Copy results</source>
        <translation>复制结果(&amp;C)</translation>
    </message>
    <message>
        <source>Copy results</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Copy the results and the table, for spreadsheets, word processors and plain text</source>
        <translation>复制结果和表格，可用于电子表格、文字处理软件和纯文本</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save the table over task sizes as CSV, TSV, Markdown, HTML or JSON</source>
        <translation>将各任务规模的表格保存为 CSV、TSV、Markdown、HTML 或 JSON</translation>
    </message>
    <message>
        <source>&amp;Reset values</source>
        <translation>重置数值(&amp;R)</translation>
    </message>
    <message>
        <source>Reset values</source>
        <translation>重置数值</translation>
    </message>
    <message>
        <source>Return every field to the first example</source>
        <translation>将所有字段恢复为第一个示例</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>GPU Speedup Estimator</source>
        <translation>GPU 加速比估算器</translation>
    </message>
    <message>
        <source>Results and table copied</source>
        <translation>结果和表格已复制</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>There is no table: tasks near this one are too large or too small to compute.</source>
        <translation>没有表格：当前任务附近的规模过大或过小，无法计算。</translation>
    </message>
    <message>
        <source>Table written to %1</source>
        <translation>表格已写入 %1</translation>
    </message>
    <message>
        <source>resetting the values</source>
        <translation>重置数值</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>示例(&amp;X)</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;System theme</source>
        <translation>系统主题(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>About GPU Speedup Estimator</source>
        <translation>关于 GPU 加速比估算器</translation>
    </message>
    <message>
        <source>&lt;h3&gt;GPU Speedup Estimator %1&lt;/h3&gt;&lt;p&gt;Would a GPU make it faster, and by how much?&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;GPU 加速比估算器 %1&lt;/h3&gt;&lt;p&gt;GPU 会更快吗？快多少？&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>导出表格(&amp;E)…</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建计划</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>打开计划</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::MeasureDialog</name>
    <message>
        <source>&amp;Measurements</source>
        <translation>测量项目(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Use these figures</source>
        <translation>使用这些数值(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Measure my hardware</source>
        <translation>测量我的硬件</translation>
    </message>
    <message>
        <source>Use these figures</source>
        <translation>使用这些数值</translation>
    </message>
    <message>
        <source>Cancelled. What was measured is kept.</source>
        <translation>已取消。已测量的结果予以保留。</translation>
    </message>
    <message>
        <source>All is measured.</source>
        <translation>全部测量完毕。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::MeasureModel</name>
    <message>
        <source>measuring …</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>测量项</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>5 % – 95 %</source>
        <translation>5 % – 95 %</translation>
    </message>
    <message>
        <source>Hardware limit</source>
        <translation>硬件极限</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>one sample</source>
        <translation>1 个样本</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::MeasuredSoftwarePart</name>
    <message>
        <source>Measured software</source>
        <translation>测得的软件</translation>
    </message>
    <message>
        <source>This profile holds no software: gpu-speedup-cli measure --python measures Python, NumPy and the packages for GPUs as well.</source>
        <translation>此测量档案中没有软件：gpu-speedup-cli measure --python 会一并测量 Python、NumPy 和各 GPU 软件包。</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy for spreadsheets, word processors and plain text</source>
        <translation>复制，用于电子表格、文字处理和纯文本</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Save as CSV, TSV, Markdown, HTML or JSON</source>
        <translation>保存为 CSV、TSV、Markdown、HTML 或 JSON</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>表格已复制</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ObservedPage</name>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What this task really takes, where you have run it. It is kept with the measured machine, and corrects estimates of it where the learned correction counts.</source>
        <translation>此任务实际运行时的用时。它与实测机器一起保存，并在学习校正计入时校正对它的估算。</translation>
    </message>
    <message>
        <source>Time taken on the CPU</source>
        <translation>CPU 上的实际用时</translation>
    </message>
    <message>
        <source>Time taken with the GPU</source>
        <translation>使用 GPU 的实际用时</translation>
    </message>
    <message>
        <source>From the first copy to the last, without start-up and what stays on the CPU.</source>
        <translation>从第一次拷贝到最后一次拷贝，不含启动和留在 CPU 上的部分。</translation>
    </message>
    <message>
        <source>Keep the times taken</source>
        <translation>保存实际用时</translation>
    </message>
    <message>
        <source>Choose a measured machine under Machine.</source>
        <translation>请在“机器”中选择一台实测机器。</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) of your own are kept with it.</source>
        <translation>
            <numerusform>与它一起保存了您输入的 %n 个用时。</numerusform>
        </translation>
    </message>
    <message>
        <source>keeping a CPU time</source>
        <translation>保存 CPU 用时</translation>
    </message>
    <message>
        <source>keeping a GPU time</source>
        <translation>保存 GPU 用时</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>已保存 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gpuspeedup::PlanDocument</name>
    <message>
        <source>Scenario %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>A plan holds at most %1 scenarios; remove one first.</source>
        <translation>一个计划最多包含 %1 个方案；请先删除一个。</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1（副本 %2）</translation>
    </message>
    <message>
        <source>duplicating %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>renaming %1</source>
        <translation>重命名%1</translation>
    </message>
    <message>
        <source>moving %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>removing %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>%1 was not saved: %2; check the name, the permissions and the disk, or save it elsewhere.</source>
        <translation>%1 未能保存：%2；请检查名称、权限和磁盘，或保存到其他位置。</translation>
    </message>
    <message>
        <source>%1 is not there any more; look for it with Open.</source>
        <translation>%1 已不存在；请用“打开”查找。</translation>
    </message>
    <message>
        <source>%1 is not a file; name a plan file.</source>
        <translation>%1 不是文件；请指定计划文件。</translation>
    </message>
    <message>
        <source>%1 is a folder or a device; save to a file.</source>
        <translation>%1 是文件夹或设备；请保存到文件。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::PlanPanel</name>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Today&apos;s code</source>
        <translation>现有代码</translation>
    </message>
    <message>
        <source>Software and copies</source>
        <translation>软件与拷贝</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>计入内容</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数值</translation>
    </message>
    <message>
        <source>Power and prices</source>
        <translation>功率与价格</translation>
    </message>
    <message>
        <source>Measured times</source>
        <translation>实测用时</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::PlanQuestions</name>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>将更改保存到“%1”？</translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation>未保存的内容将丢失。</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened here.</source>
        <translation>“%1”在此处打开后被其他程序修改过。</translation>
    </message>
    <message>
        <source>Overwriting it loses those changes.</source>
        <translation>覆盖将丢失那些更改。</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Overwrite</source>
        <translation>覆盖(&amp;O)</translation>
    </message>
    <message>
        <source>A plan was not saved when the program ended.</source>
        <translation>程序结束时有一个计划未保存。</translation>
    </message>
    <message>
        <source>%1 plans were not saved when the program ended.</source>
        <translation>程序结束时有 %1 个计划未保存。</translation>
    </message>
    <message>
        <source>Recover opens what was there at most a second before the end.</source>
        <translation>“恢复”将打开结束前至多一秒时的内容。</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Ask &amp;later</source>
        <translation>稍后再问(&amp;L)</translation>
    </message>
    <message>
        <source>There is a file “%1” already.</source>
        <translation>已有名为“%1”的文件。</translation>
    </message>
    <message>
        <source>Replacing it loses what it holds.</source>
        <translation>替换它会丢失其中的内容。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::PlanRecovery</name>
    <message>
        <source>What was kept of a plan when the program ended cannot be read; it was set aside as %1.</source>
        <translation>程序结束时保留的计划内容无法读取；已另存为 %1。</translation>
    </message>
    <message>
        <source>This plan is open in another window.</source>
        <translation>此计划已在另一个窗口中打开。</translation>
    </message>
    <message>
        <source>The plan was recovered; save it to keep it</source>
        <translation>计划已恢复；请保存以保留</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ProcessorBox</name>
    <message>
        <source>Figures typed above</source>
        <translation>上面输入的数值</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>实测：%1</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ProfileStore</name>
    <message>
        <source>The profile was not written to %1: %2; choose another place.</source>
        <translation>测量档案未能写入 %1：%2；请选择其他位置。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created; check its permissions.</source>
        <translation>无法创建文件夹 %1；请检查权限。</translation>
    </message>
    <message>
        <source>A profile needs a name; the old one was kept.</source>
        <translation>测量档案需要名称；已保留原名称。</translation>
    </message>
    <message>
        <source>The profile %1 was not deleted: %2.</source>
        <translation>测量档案 %1 未能删除：%2。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ProfilesDialog</name>
    <message>
        <source>Machine profiles</source>
        <translation>机器测量档案</translation>
    </message>
    <message>
        <source>&amp;Use …</source>
        <translation>使用(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete …</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Machine profiles (*.json);;All files (*)</source>
        <translation>机器测量档案 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the machine profile</source>
        <translation>导出机器测量档案</translation>
    </message>
    <message>
        <source>Machine profiles (*.json)</source>
        <translation>机器测量档案 (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>删除测量档案</translation>
    </message>
    <message>
        <source>Delete “%1”? This cannot be undone.</source>
        <translation>删除“%1”？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>No profile is kept yet: measure this machine, or import a file that gpu-speedup-cli measure wrote elsewhere.</source>
        <translation>尚无测量档案：请测量本机，或导入在别处由 gpu-speedup-cli measure 写出的文件。</translation>
    </message>
    <message>
        <source>&amp;Compare machines</source>
        <translation>比较机器(&amp;C)</translation>
    </message>
    <message>
        <source>Import &amp;folder …</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Import machine profiles</source>
        <translation>导入机器测量档案</translation>
    </message>
    <message>
        <source>Import a folder of machine profiles</source>
        <translation>导入存放机器测量档案的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 份测量档案。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) kept already.</source>
        <translation>
            <numerusform>%n 份测量档案此前已保存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is (are) incomplete: %1</source>
        <translation>
            <numerusform>其中 %n 个不完整：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out:</source>
        <translation>
            <numerusform>%n 个文件未导入：</numerusform>
        </translation>
    </message>
    <message>
        <source>What this scenario gains on each of these machines</source>
        <translation>此方案在其中每台机器上的收益</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>……另有 %1 个。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ProfilesModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量时间</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>%1 (cut short)</source>
        <translation>%1（提前结束）</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ProgressPage</name>
    <message>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Steps measured</source>
        <translation>已测量步骤</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>测量内容</translation>
    </message>
    <message>
        <source>Details of the selected line</source>
        <translation>所选行的详情</translation>
    </message>
    <message>
        <source>%1 of %2 measured</source>
        <translation>已测量 %1 / %2</translation>
    </message>
    <message>
        <source>, about %1 left</source>
        <translation>，约剩 %1</translation>
    </message>
    <message>
        <source>Select a line to see how it was measured.</source>
        <translation>选择一行可查看其测量方法。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::PublishedPage</name>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Kernel launches</source>
        <translation>内核启动</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::PythonChoice</name>
    <message>
        <source>P&amp;ython packages as well, about a minute more for each</source>
        <translation>还用 P&amp;ython 软件包，每个约多一分钟</translation>
    </message>
    <message>
        <source>The same tasks through NumPy on the CPU and through each package on the GPU</source>
        <translation>同样的任务，CPU 上用 NumPy，GPU 上用各软件包</translation>
    </message>
    <message>
        <source>Through:</source>
        <translation>通过：</translation>
    </message>
    <message>
        <source>This program&apos;s own code and the libraries of CUDA</source>
        <translation>本程序自己的代码和 CUDA 的库</translation>
    </message>
    <message>
        <source>NumPy on the CPU and %1 on the GPU, where it is installed</source>
        <translation>CPU 上用 NumPy，GPU 上用 %1（若已安装）</translation>
    </message>
    <message>
        <source>Python &amp;interpreter:</source>
        <translation>Python 解释器(&amp;I)：</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>浏览(&amp;R)…</translation>
    </message>
    <message>
        <source>Python interpreter</source>
        <translation>Python 解释器</translation>
    </message>
    <message>
        <source>python3, as a terminal finds it</source>
        <translation>终端中找到的 python3</translation>
    </message>
    <message>
        <source>An interpreter, or the folder of a virtual environment</source>
        <translation>解释器，或虚拟环境的文件夹</translation>
    </message>
    <message>
        <source>Choose a Python interpreter</source>
        <translation>选择 Python 解释器</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::QuantityRow</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Take back what was typed here</source>
        <translation>撤回此处的输入</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::RefinementsPage</name>
    <message>
        <source>Say under Today&apos;s code how fast it is.</source>
        <translation>请在“现有代码”下填写其速度。</translation>
    </message>
    <message>
        <source>Choose a workload and a GPU.</source>
        <translation>请选择工作负载和 GPU。</translation>
    </message>
    <message>
        <source>Needs a task of several kernels.</source>
        <translation>需要由多个内核组成的任务。</translation>
    </message>
    <message>
        <source>Choose a GPU, and a workload or a software stack.</source>
        <translation>请选择 GPU，以及工作负载或软件栈。</translation>
    </message>
    <message>
        <source>Choose a software stack.</source>
        <translation>请选择软件栈。</translation>
    </message>
    <message>
        <source>Choose a GPU, and a workload or how kernels are launched.</source>
        <translation>请选择 GPU，以及工作负载或内核启动方式。</translation>
    </message>
    <message>
        <source>Let copies overlap, under Software and copies.</source>
        <translation>请在“软件与拷贝”下让拷贝重叠。</translation>
    </message>
    <message>
        <source>Type the number of GPUs under Machine.</source>
        <translation>请在“机器”下输入 GPU 数量。</translation>
    </message>
    <message>
        <source>Choose a GPU or a software stack, or type the costs.</source>
        <translation>请选择 GPU 或软件栈，或输入开销。</translation>
    </message>
    <message>
        <source>Type the serial share under All figures.</source>
        <translation>请在“全部数值”下输入串行占比。</translation>
    </message>
    <message>
        <source>Type power or prices of both sides.</source>
        <translation>请输入两侧的功率或价格。</translation>
    </message>
    <message>
        <source>Each switch puts one more fact into the published formulas; beside it, what that does to the speedup, those above it being on.</source>
        <translation>每个开关为公开公式再加入一个因素；旁边显示在其上方各项开启时它对加速比的影响。</translation>
    </message>
    <message>
        <source>%1 counts</source>
        <translation>计入%1</translation>
    </message>
    <message>
        <source>switching on %1</source>
        <translation>开启%1</translation>
    </message>
    <message>
        <source>switching off %1</source>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>Off. %1</source>
        <translation>已关闭。%1</translation>
    </message>
    <message>
        <source>CPU time %1 → %2, GPU time %3 → %4</source>
        <translation>CPU 用时 %1 → %2，GPU 用时 %3 → %4</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>已开启 %1 / %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Needs a measured machine on which such software was timed (Measured times, or gpu-speedup-cli verify with --learn), and no other switch turned off.</source>
        <translation>需要一台已对此类软件计时的实测机器（“实测用时”，或带 --learn 的 gpu-speedup-cli verify），并且没有关闭其他开关。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ReportActions</name>
    <message>
        <source>Export re&amp;port…</source>
        <translation>导出报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Write inputs, answer, charts, tables and method as HTML, PDF or Markdown</source>
        <translation>将输入、结论、图表、表格和方法写成 HTML、PDF 或 Markdown</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>Show the report as it would be printed</source>
        <translation>按打印效果显示报告</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>The report is being prepared…</source>
        <translation>正在准备报告…</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Markdown with charts (*.md)</source>
        <translation>Markdown 及图表 (*.md)</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>报告已写入 %1</translation>
    </message>
    <message>
        <source>The report was sent to the printer</source>
        <translation>报告已发送到打印机</translation>
    </message>
    <message>
        <source>%1 has no known ending; use .html, .pdf or .md.</source>
        <translation>%1 的后缀未知；请使用 .html、.pdf 或 .md。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ReportPages</name>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ScenarioActions</name>
    <message>
        <source>&amp;Scenario</source>
        <translation>方案(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>新建方案(&amp;N)</translation>
    </message>
    <message>
        <source>Add a scenario to this plan</source>
        <translation>在此计划中添加方案</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制(&amp;D)</translation>
    </message>
    <message>
        <source>Copy this scenario, to change the copy and compare both</source>
        <translation>复制此方案，修改副本后与原方案比较</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Give this scenario a name</source>
        <translation>为此方案命名</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Change places with the one before</source>
        <translation>与前一个交换位置</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Change places with the next one</source>
        <translation>与后一个交换位置</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>Remove this scenario; Undo brings it back</source>
        <translation>删除此方案；可用撤销恢复</translation>
    </message>
    <message>
        <source>Ne&amp;xt scenario</source>
        <translation>下一个方案(&amp;X)</translation>
    </message>
    <message>
        <source>Look at the next scenario</source>
        <translation>查看下一个方案</translation>
    </message>
    <message>
        <source>&amp;Previous scenario</source>
        <translation>上一个方案(&amp;P)</translation>
    </message>
    <message>
        <source>Look at the one before</source>
        <translation>查看前一个方案</translation>
    </message>
    <message>
        <source>&amp;Arrange…</source>
        <translation>整理(&amp;A)…</translation>
    </message>
    <message>
        <source>Rename and move the scenarios in a list</source>
        <translation>在列表中重命名和移动方案</translation>
    </message>
    <message>
        <source>adding a scenario</source>
        <translation>添加方案</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>重命名方案</translation>
    </message>
    <message>
        <source>&amp;Name of the scenario:</source>
        <translation>方案名称(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ScenarioBar</name>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Duplicate the scenario</source>
        <translation>复制方案</translation>
    </message>
    <message>
        <source>More about scenarios</source>
        <translation>更多方案操作</translation>
    </message>
    <message>
        <source>Scenario menu</source>
        <translation>方案菜单</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ScenarioDialog</name>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Drag a scenario to move it; double-click or F2 to rename it.</source>
        <translation>拖动可移动方案；双击或按 F2 可重命名。</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ScenarioListModel</name>
    <message>
        <source>Scenario %1</source>
        <translation>方案 %1</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ShareBar</name>
    <message>
        <source>Parts of the GPU time</source>
        <translation>GPU 用时的构成</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Data transfer</source>
        <translation>数据传输</translation>
    </message>
    <message>
        <source>Launches</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>On the CPU</source>
        <translation>在 CPU 上</translation>
    </message>
    <message>
        <source>Between GPUs</source>
        <translation>GPU 之间</translation>
    </message>
    <message>
        <source>One-off costs</source>
        <translation>一次性开销</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::SoftwarePage</name>
    <message>
        <source>What copies and launches cost is a figure of the GPU: choose one under Machine.</source>
        <translation>拷贝和启动的开销属于 GPU 的数值：请在“机器”下选择。</translation>
    </message>
    <message>
        <source>Nothing is added</source>
        <translation>不增加开销</translation>
    </message>
    <message>
        <source>%1 (estimates)</source>
        <translation>%1（估计值）</translation>
    </message>
    <message>
        <source>Software stack of the GPU code</source>
        <translation>GPU 代码的软件栈</translation>
    </message>
    <message>
        <source>choosing the software stack</source>
        <translation>选择软件栈</translation>
    </message>
    <message>
        <source>As the software stack does</source>
        <translation>与软件栈一致</translation>
    </message>
    <message>
        <source>Pinned (page-locked)</source>
        <translation>锁页</translation>
    </message>
    <message>
        <source>Pageable, used before</source>
        <translation>可分页，已使用过</translation>
    </message>
    <message>
        <source>Pageable, just allocated</source>
        <translation>可分页，新分配</translation>
    </message>
    <message>
        <source>Host memory that is copied</source>
        <translation>被拷贝的主机内存</translation>
    </message>
    <message>
        <source>choosing the host memory</source>
        <translation>选择主机内存</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>依次进行</translation>
    </message>
    <message>
        <source>Overlapped, in the best number of chunks</source>
        <translation>重叠，最佳分块数</translation>
    </message>
    <message>
        <source>Overlapped, in a number of chunks</source>
        <translation>重叠，指定分块数</translation>
    </message>
    <message>
        <source>Copies and kernels run</source>
        <translation>拷贝与内核</translation>
    </message>
    <message>
        <source>Number of chunks</source>
        <translation>分块数</translation>
    </message>
    <message>
        <source>choosing the overlap</source>
        <translation>选择重叠方式</translation>
    </message>
    <message>
        <source>typing %1</source>
        <translation>输入%1</translation>
    </message>
    <message>
        <source>As usual: queued, if there is a task</source>
        <translation>通常方式：有任务时排队</translation>
    </message>
    <message>
        <source>Queued, waiting at the end</source>
        <translation>排队，最后等待</translation>
    </message>
    <message>
        <source>One by one, waiting for each</source>
        <translation>逐个启动并等待</translation>
    </message>
    <message>
        <source>Captured in one CUDA graph</source>
        <translation>捕获为一个 CUDA 图</translation>
    </message>
    <message>
        <source>Kernels are launched</source>
        <translation>内核启动方式</translation>
    </message>
    <message>
        <source>choosing how kernels are launched</source>
        <translation>选择内核启动方式</translation>
    </message>
    <message>
        <source>Launches and copies cost what the hardware takes.</source>
        <translation>启动和拷贝按硬件自身的开销计。</translation>
    </message>
    <message>
        <source>Nobody measured these figures: they are estimates.</source>
        <translation>这些数值未经实测：为估计值。</translation>
    </message>
    <message>
        <source>What it adds was measured, on another machine.</source>
        <translation>其增加的开销是在另一台机器上实测的。</translation>
    </message>
    <message>
        <source>best overlap</source>
        <translation>最佳重叠</translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n 块</numerusform>
        </translation>
    </message>
    <message>
        <source>CUDA graph</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>waiting for each launch</source>
        <translation>每次启动都等待</translation>
    </message>
    <message>
        <source>nothing added</source>
        <translation>不增加开销</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::SourceText</name>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>measured on %1</source>
        <translation>测量于 %1</translation>
    </message>
    <message>
        <source>Typed by hand.</source>
        <translation>手动输入。</translation>
    </message>
    <message>
        <source>From the example “%1”.</source>
        <translation>来自示例“%1”。</translation>
    </message>
    <message>
        <source>From the catalogue: %1, %2.</source>
        <translation>来自目录：%1，%2。</translation>
    </message>
    <message>
        <source>Assumed: %1.</source>
        <translation>假定：%1。</translation>
    </message>
    <message>
        <source>Follows from the task.</source>
        <translation>由任务得出。</translation>
    </message>
    <message>
        <source>measured elsewhere</source>
        <translation>在别处实测</translation>
    </message>
    <message>
        <source>%1, catalogue</source>
        <translation>%1，目录</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>follows from the task</source>
        <translation>由任务得出</translation>
    </message>
    <message>
        <source>Exact.</source>
        <translation>精确值。</translation>
    </message>
    <message>
        <source>Good to a factor of %1.</source>
        <translation>可信范围为 %1 倍以内。</translation>
    </message>
    <message>
        <source>Good to ±%1 %.</source>
        <translation>可信范围为 ±%1 %。</translation>
    </message>
    <message>
        <source>Measured elsewhere: %1, %2.</source>
        <translation>在别处实测：%1，%2。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Measured: %1.</source>
        <translation>实测：%1。</translation>
    </message>
    <message>
        <source>Measured on %1: %2.</source>
        <translation>在 %1 上实测：%2。</translation>
    </message>
    <message>
        <source>Measured at %1: %2.</source>
        <translation>于 %1 实测：%2。</translation>
    </message>
    <message>
        <source>Measured on %1 at %2: %3.</source>
        <translation>于 %2 在 %1 上实测：%3。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::TableModel</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::VerifyChoicesPage</name>
    <message>
        <source>%1, measured thoroughly on %2</source>
        <translation>%1，%2 细致测量</translation>
    </message>
    <message>
        <source>%1, measured on %2</source>
        <translation>%1，%2 测量</translation>
    </message>
    <message>
        <source>&amp;Quick: 45 s at most, measuring the machine included</source>
        <translation>快速(&amp;Q)：包括测量本机在内，最多 45 s</translation>
    </message>
    <message>
        <source>&amp;Thorough: up to 40 % of the memory, in many minutes</source>
        <translation>细致(&amp;T)：最多使用 40 % 的内存，需要许多分钟</translation>
    </message>
    <message>
        <source>Runs real work on this machine, small and large, compares what CPU and GPU computed, and puts the times beside what the model predicts. Other programs that run meanwhile disturb it.</source>
        <translation>在本机运行大小不一的真实任务，比较 CPU 与 GPU 的计算结果，并把用时与模型的预测并列。其间运行的其他程序会造成干扰。</translation>
    </message>
    <message>
        <source>How:</source>
        <translation>方式：</translation>
    </message>
    <message>
        <source>Profile that predicts</source>
        <translation>用于预测的测量档案</translation>
    </message>
    <message>
        <source>&amp;Profile that predicts:</source>
        <translation>用于预测的测量档案(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Workloads</source>
        <translation>工作负载(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Choose all workloads</source>
        <translation>选择所有工作负载</translation>
    </message>
    <message>
        <source>Choose no workload</source>
        <translation>不选任何工作负载</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Measure this machine first</source>
        <translation>先测量本机</translation>
    </message>
    <message>
        <source>&amp;Keep what is found with the profile, to learn from it</source>
        <translation>将结果保存到测量档案，供学习使用(&amp;K)</translation>
    </message>
    <message>
        <source>Some of it corrects later estimates where “Learned correction” is switched on, the rest judges the correction</source>
        <translation>其中一部分在开启“学习校正”时修正以后的估算，其余用于评判修正</translation>
    </message>
    <message>
        <source>Software:</source>
        <translation>软件：</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::VerifyDialog</name>
    <message>
        <source>Verified on %1</source>
        <translation>核对于 %1</translation>
    </message>
    <message>
        <source>%1, verified on %2</source>
        <translation>%1，核对于 %2</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Choose again</source>
        <translation>重新选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>核对(&amp;V)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Verify on this machine</source>
        <translation>在本机核对</translation>
    </message>
    <message>
        <source>Open a table that was saved as JSON, here or by gpu-speedup-cli verify</source>
        <translation>打开在此处或由 gpu-speedup-cli verify 保存为 JSON 的表格</translation>
    </message>
    <message>
        <source>Cancelled. What was measured is kept.</source>
        <translation>已取消。已测得的结果会保留。</translation>
    </message>
    <message>
        <source>All is verified.</source>
        <translation>全部核对完毕。</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::VerifyResultPage</name>
    <message>
        <source>Steps done</source>
        <translation>已完成的步骤</translation>
    </message>
    <message>
        <source>Table and chart</source>
        <translation>表格与图表</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>图表(&amp;H)</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy for spreadsheets, word processors and plain text</source>
        <translation>复制，用于电子表格、文字处理和纯文本</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Save as CSV, TSV, Markdown, HTML or JSON</source>
        <translation>保存为 CSV、TSV、Markdown、HTML 或 JSON</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>预测与实测对照</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表显示的内容</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在开始 …</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 / %2：%3</translation>
    </message>
    <message>
        <source>%1 of %2: %3, about %4 left</source>
        <translation>%1 / %2：%3，大约还剩 %4</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>表格已复制</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Each point is a task: on the line it is as predicted, above it less was measured, below it more. Within the band the prediction is at most 25 % off.</source>
        <translation>每个点是一个任务：在线上即与预测相同，线上方表示实测较小，下方表示实测较大。在带内，预测最多相差 25 %。</translation>
    </message>
    <message>
        <source>All stacks</source>
        <translation>所有软件栈</translation>
    </message>
    <message>
        <source>Whose tasks are shown</source>
        <translation>显示哪个软件栈的任务</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::WindowBody</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::WorkloadForm</name>
    <message>
        <source>“%1” in task files</source>
        <translation>任务文件中为“%1”</translation>
    </message>
    <message>
        <source>%1 of the task</source>
        <translation>任务的%1</translation>
    </message>
    <message>
        <source>typing %1</source>
        <translation>输入%1</translation>
    </message>
    <message>
        <source>%1, as usual</source>
        <translation>通常为 %1</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>choosing the number format</source>
        <translation>选择数值格式</translation>
    </message>
    <message>
        <source>As the software on each side does</source>
        <translation>与两侧软件一致</translation>
    </message>
    <message>
        <source>In one kernel, on both sides</source>
        <translation>两侧都在一个内核中</translation>
    </message>
    <message>
        <source>One after the other, on both sides</source>
        <translation>两侧都依次进行</translation>
    </message>
    <message>
        <source>Steps of an expression</source>
        <translation>表达式的各步骤</translation>
    </message>
    <message>
        <source>choosing how steps are fused</source>
        <translation>选择步骤的融合方式</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>The sizes do not go together: %1.</source>
        <translation>规模之间不相容：%1。</translation>
    </message>
</context>
<context>
    <name>gpuspeedup::WorkloadPage</name>
    <message>
        <source>Open a task file…</source>
        <translation>打开任务文件…</translation>
    </message>
    <message>
        <source>Figures typed above</source>
        <translation>上面输入的数值</translation>
    </message>
    <message>
        <source>Task file…</source>
        <translation>任务文件…</translation>
    </message>
    <message>
        <source>What is computed</source>
        <translation>计算内容</translation>
    </message>
    <message>
        <source>Operations, data and launches are those of the fields above.</source>
        <translation>运算数、数据量和启动次数为上面字段的数值。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kernel(s), one after the other.</source>
        <translation>
            <numerusform>%1：%n 个内核，依次执行。</numerusform>
        </translation>
    </message>
    <message>
        <source>choosing what is computed</source>
        <translation>选择计算内容</translation>
    </message>
    <message>
        <source>Open a task file</source>
        <translation>打开任务文件</translation>
    </message>
    <message>
        <source>Task files (*.json);;All files (*)</source>
        <translation>任务文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>opening a task file</source>
        <translation>打开任务文件</translation>
    </message>
    <message>
        <source>as typed above</source>
        <translation>同上面的输入</translation>
    </message>
</context>
</TS>
