# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tasks on both sides: NumPy first, which also finds the sizes, then each package, whose results are
compared with NumPy's in its first run."""
import math

from stack_children import Problem, problem_of
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


def number_in(path):
    """Of a file of one number; infinite where there is none."""
    try:
        with open(path) as file:
            return float(file.read())
    except (OSError, ValueError):  # no such file, or "max"
        return math.inf


def room_in_control_group():
    """What a container or a job may still take."""
    try:
        with open("/proc/self/cgroup") as file:
            own = [line.rstrip("\n")[3:] for line in file if line.startswith("0::")]
    except OSError:
        return math.inf
    room = math.inf
    for folder in own:
        path = "/sys/fs/cgroup" + folder
        while path.startswith("/sys/fs/cgroup"):
            room = min(room, number_in(path + "/memory.max") - number_in(path + "/memory.current")
                       if number_in(path + "/memory.max") < math.inf else math.inf)
            path = path.rpartition("/")[0]
    return room


def available_bytes():
    available = 4e9
    try:
        with open("/proc/meminfo") as file:
            for line in file:
                if line.startswith("MemAvailable:"):
                    available = 1024.0 * int(line.split()[1])
    except OSError:
        pass
    return max(0.0, min(available, room_in_control_group()))


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

    def samples_of_part(self, action):
        """Of a part of a task, which only says where the whole's time goes."""
        return spread(samples_of(action, self.row_seconds / 4, 3, 50, 0.0))


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


def chosen_rows(send, settings):
    """Sends how many rows there will be, then a row for each task and size."""
    np = import_numpy()
    send({"kind": "record", "version": np.__version__, "path": np.__file__})
    xp = ArrayModule(np)
    count = 0
    send({"kind": "plan", "rows": settings.sizes * sum(task_named(name) is not None for name in settings.names)})
    for name in settings.names:
        task = task_named(name)
        if task is None:
            send({"kind": "skipped", "workload": name, "detail": "NumPy has no such operation"})
            continue
        try:
            most = most_elements(task, np, xp, settings)
        except MemoryError:  # there was more a moment ago
            most = FEWEST_ELEMENTS
        for elements in spaced(FEWEST_ELEMENTS, most, settings.sizes):
            send({"kind": "row", "row": count, "workload": task.name, "label": task.label,
                  "sizes": [float(size) for size in task.sizes(elements)]})
            count += 1


def time_numpy(rows, send, settings):
    """One complete run."""
    np = import_numpy()
    xp = ArrayModule(np)
    for row in rows:
        task = task_named(row["workload"])
        try:
            arrays = task.inputs(np, row["sizes"])
            times = settings.samples(lambda: task.compute(xp, *arrays), least_sample=2e-5)
            send({"kind": "time", "row": row["row"], "cpu": times})
        except Exception as error:  # the others go on
            problem = problem_of(error)
            send({"kind": "time", "row": row["row"], "problem": problem.kind, "detail": problem.detail})


def module_for(library):
    if library.name == "pytorch":
        return TorchModule(library.xp)
    if library.name == "numba":
        return NumbaModule(library)
    return ArrayModule(library.xp)


def difference(np, expected, actual):
    """Largest difference relative to the largest number. Throws Problem where there is none to tell."""
    largest = 0.0
    if len(expected) != len(actual):
        raise Problem("wrong", "gives %d results, and NumPy %d" % (len(actual), len(expected)))
    for left, right in zip(expected, actual):
        left, right = np.asarray(left), np.asarray(right)
        if left.shape != right.shape:
            raise Problem("wrong", "gives an array of shape %s, and NumPy %s" % (right.shape, left.shape))
        scale = max(float(np.max(np.abs(left))), 1e-30)
        exact = np.complex128 if left.dtype.kind == "c" else np.float64
        apart = float(np.max(np.abs(left.astype(exact) - right.astype(exact))))
        if not apart < math.inf:
            raise Problem("wrong", "gives numbers that are none")
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


def check(np, gpu, row):
    """Throws Problem where the results differ from NumPy's."""
    gpu.whole()
    expected = as_tuple(gpu.task.compute(ArrayModule(np), *gpu.arrays))
    apart = difference(np, expected, gpu.host)
    if not apart <= gpu.task.tolerance(row["sizes"]):
        raise Problem("wrong", "differs from NumPy's by %.2g of the largest number" % apart)


def time_row(np, library, xp, row, settings, checks):
    task = task_named(row["workload"])
    gpu = GpuTask(library, xp, task, task.inputs(np, row["sizes"]))
    if checks:
        check(np, gpu, row)
    times = {"whole": settings.samples(gpu.whole)}
    for name, action in (("in", gpu.copy_in), ("compute", gpu.compute), ("out", gpu.copy_out)):
        times[name] = settings.samples_of_part(action)
    return times


def time_package(name, rows, send, settings, device, checks):
    """One complete run of the rows through a package; results are compared where it `checks`."""
    quiet_environment()
    library = LIBRARIES[name]()
    send({"kind": "record", "version": library.version, "path": library.path})
    send({"kind": "record", "gpu": opened(library, device)})
    import numpy as np
    xp = module_for(library)
    for row in rows:
        if isinstance(xp, NumbaModule) and not xp.has(row["workload"]):
            send({"kind": "time", "row": row["row"], "problem": "no-operation", "detail": ""})
            continue
        try:
            send({"kind": "time", "row": row["row"], "gpu": time_row(np, library, xp, row, settings, checks)})
        except Exception as error:
            problem = error if isinstance(error, Problem) else gpu_problem(error)
            send({"kind": "time", "row": row["row"], "detail": problem.detail,
                  "problem": "failed" if problem.kind == "no-gpu" else problem.kind})
            if problem.kind == "memory":
                library.free_memory()


def runs_of(name, rows, run, settings, jobs_apart, output):
    """Complete runs, each in a process of its own, as two processes differ; rows that fail are left out after.
    `run(rows, send, is_first)`."""
    output({"kind": "begin", "of": name})
    for number in range(settings.rounds):
        broken = set()
        ended_badly = False
        for line in jobs_apart(name, lambda send: run(rows, send, number == 0)):
            if line["kind"] == "time" and "problem" in line:
                broken.add(line["row"])
            ended_badly = ended_badly or line["kind"] == "problem"
            if line["kind"] != "record" or number == 0:
                output(line)
        rows = [row for row in rows if row["row"] not in broken]
        if ended_badly:
            break
    output({"kind": "done", "of": name})


def run(options, jobs_apart, output):
    """`jobs_apart(name, action)` runs one child and gives its lines."""
    settings = VerifySettings(options)
    rows = []
    for line in jobs_apart("numpy", lambda send: chosen_rows(send, settings)):
        if line["kind"] == "row":
            rows.append(line)
        output(line)
    runs_of("numpy", rows, lambda some, send, is_first: time_numpy(some, send, settings), settings, jobs_apart, output)
    for name in options.stacks.split(",") if options.stacks else []:
        def package(some, send, is_first, name=name):
            time_package(name, some, send, settings, options.device, is_first)

        runs_of(name, rows, package, settings, jobs_apart, output)
