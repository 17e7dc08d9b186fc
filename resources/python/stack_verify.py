# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tasks on both sides: NumPy first, which also finds the sizes, then each package, whose results are
compared with NumPy's."""
from stack_children import Problem
from stack_gpu import opened, quiet_environment
from stack_libraries import LIBRARIES, gpu_problem
from stack_numba_tasks import NumbaModule
from stack_numpy import import_numpy
from stack_sampling import samples_of, seconds_of, spread
from stack_tasks import TASKS, ArrayModule, TorchModule, task_named

FEWEST_ELEMENTS = 1e3
STEP = 8  # between sizes that are tried
BYTES_OF_ELEMENT = 32  # inputs and result of both sides, and temporaries


def as_tuple(result):
    return result if isinstance(result, tuple) else (result,)


def available_bytes():
    try:
        with open("/proc/meminfo") as file:
            for line in file:
                if line.startswith("MemAvailable:"):
                    return 1024.0 * int(line.split()[1])
    except OSError:
        pass
    return 4e9


def spaced(fewest, most, count):
    return [fewest * (most / fewest) ** (i / max(1, count - 1)) for i in range(count)]


class VerifySettings:
    def __init__(self, options):
        self.names = options.workloads.split(",") if options.workloads else [task.name for task in TASKS]
        self.sizes = options.sizes
        self.task_seconds = options.task_seconds
        self.rounds = options.rounds
        self.repetitions = options.repetitions
        self.row_seconds = options.row_seconds

    def samples(self, action, least_sample=0.0):
        """Of calls that are timed one by one, unless they are too short for the clock."""
        return spread(samples_of(action, self.row_seconds, self.repetitions, 50, least_sample))


def most_elements(task, np, xp, settings):
    """The largest task: as long as it may take, or 40 % of the memory."""
    most = 0.4 * available_bytes() / BYTES_OF_ELEMENT
    elements = FEWEST_ELEMENTS
    tried = elements * STEP
    while tried <= most:
        arrays = task.inputs(np, task.sizes(tried))
        seconds = min(seconds_of(lambda: task.compute(xp, *arrays)) for _ in range(2))
        if seconds > settings.task_seconds:
            return max(elements, tried * min(1.0, settings.task_seconds / seconds))
        elements = tried
        tried *= STEP
    return elements


def verify_numpy(send, settings):
    """Sends a plan of rows, then the times of each."""
    np = import_numpy()
    send({"kind": "record", "version": np.__version__, "path": np.__file__})
    xp = ArrayModule(np)
    rows = []
    for name in settings.names:
        task = task_named(name)
        if task is None:
            send({"kind": "skipped", "workload": name, "detail": "NumPy has no such operation"})
            continue
        most = most_elements(task, np, xp, settings)
        for elements in spaced(FEWEST_ELEMENTS, most, settings.sizes):
            row = {"kind": "row", "row": len(rows), "workload": task.name, "label": task.label,
                   "sizes": [float(size) for size in task.sizes(elements)]}
            rows.append(row)
            send(row)
    for _ in range(settings.rounds):
        for row in rows:
            task = task_named(row["workload"])
            arrays = task.inputs(np, row["sizes"])
            times = settings.samples(lambda: task.compute(xp, *arrays), least_sample=2e-5)
            send({"kind": "time", "row": row["row"], "cpu": times})


def module_for(library):
    if library.name == "pytorch":
        return TorchModule(library.xp)
    if library.name == "numba":
        return NumbaModule(library)
    return ArrayModule(library.xp)


def difference(np, expected, actual):
    """Largest difference relative to the largest number; absent numbers are infinitely far away."""
    largest = 0.0
    for left, right in zip(expected, actual):
        left, right = np.asarray(left), np.asarray(right)
        if left.shape != right.shape:
            return float("inf")
        scale = max(float(np.max(np.abs(left))), 1e-30)
        apart = float(np.max(np.abs(left.astype(np.complex128) - right.astype(np.complex128))))
        if not apart < float("inf"):
            return float("inf")
        largest = max(largest, apart / scale)
    return largest


class GpuTask:
    """One row on the GPU, part by part and as a whole."""

    def __init__(self, library, xp, task, arrays):
        self.library = library
        self.xp = xp
        self.task = task
        self.arrays = arrays
        self.on_gpu = None
        self.result = None
        self.host = None

    def copy_in(self):
        self.on_gpu = [self.library.to_gpu(array) for array in self.arrays]
        self.library.sync()

    def apply(self, on_gpu):
        if isinstance(self.xp, NumbaModule):
            return as_tuple(self.xp.tasks[self.task.name](*on_gpu))
        return as_tuple(self.task.compute(self.xp, *on_gpu))

    def compute(self):
        self.result = self.apply(self.on_gpu)
        self.library.sync()

    def copy_out(self):
        self.host = [self.library.to_host(array) for array in self.result]

    def whole(self):
        on_gpu = [self.library.to_gpu(array) for array in self.arrays]
        self.host = [self.library.to_host(array) for array in self.apply(on_gpu)]


def time_row(np, library, xp, row, settings):
    task = task_named(row["workload"])
    arrays = task.inputs(np, row["sizes"])
    gpu = GpuTask(library, xp, task, arrays)
    gpu.whole()
    expected = as_tuple(task.compute(ArrayModule(np), *arrays))
    apart = difference(np, expected, gpu.host)
    if not apart <= task.tolerance(row["sizes"]):
        raise Problem("wrong", "differs from NumPy's by %.2g of the largest number" % apart)
    times = {"whole": settings.samples(gpu.whole)}
    for name, action in (("in", gpu.copy_in), ("compute", gpu.compute), ("out", gpu.copy_out)):
        times[name] = settings.samples(action)
    return times


def verify_gpu(name, rows, send, settings, device):
    quiet_environment()
    library = LIBRARIES[name]()
    send({"kind": "record", "version": library.version, "path": library.path})
    send({"kind": "record", "gpu": opened(library, device)})
    import numpy as np
    xp = module_for(library)
    broken = set()
    for _ in range(settings.rounds):
        for row in rows:
            if row["row"] in broken:
                continue
            if isinstance(xp, NumbaModule) and not xp.has(row["workload"]):
                broken.add(row["row"])
                send({"kind": "time", "row": row["row"], "problem": "no-operation", "detail": ""})
                continue
            try:
                send({"kind": "time", "row": row["row"], "gpu": time_row(np, library, xp, row, settings)})
            except Exception as error:
                problem = error if isinstance(error, Problem) else gpu_problem(error)
                broken.add(row["row"])
                send({"kind": "time", "row": row["row"], "detail": problem.detail,
                      "problem": "failed" if problem.kind == "no-gpu" else problem.kind})
                if problem.kind == "memory":
                    library.free_memory()


def run(options, jobs_apart, output):
    """`jobs_apart(name, action)` runs one child and gives its lines."""
    settings = VerifySettings(options)
    rows = []
    for line in jobs_apart("numpy", lambda send: verify_numpy(send, settings)):
        if line["kind"] == "row":
            rows.append(line)
        output(line)
    for name in options.stacks.split(",") if options.stacks else []:
        for line in jobs_apart(name, lambda send, name=name: verify_gpu(name, rows, send, settings, options.device)):
            output(line)
