# SPDX-License-Identifier: GPL-3.0-or-later
"""What a package for the GPU adds to the hardware's costs."""
import os
import time

from stack_children import Problem
from stack_calls import CALLS, EXPRESSION_OPERATIONS, LibraryCalls, mixed_expression
from stack_libraries import LIBRARIES, gpu_problem
from stack_sampling import (curve_figure, inverse, one_time_figure, powers, samples_of, seconds_of, spread,
                            time_figure)

NAMES = list(LIBRARIES)
SMALL = 1024  # elements of an array whose computation takes no time beside its launch
SMALL_MATRIX = 64
COPIES_IN_A_ROW = 5


def opened(library, device):
    """Name of the GPU. Throws Problem."""
    try:
        return library.open(device)
    except Problem:
        raise
    except Exception as error:
        raise gpu_problem(error)


def drained(library, action, launches):
    """`launches` calls one after the other, then a wait for the last."""
    def burst():
        for _ in range(launches):
            action()
        library.sync()
    return burst


def copied_sizes(most):
    """Denser from where a C library asks the system for new memory each time: at most 32 MiB, and from there on
    always."""
    dense = [16 << 20, 24 << 20, 31 << 20, 33 << 20, min(48 << 20, most)]
    return sorted({size for size in powers(4 << 10, most) + dense if size <= most})


class Package:
    """The figures of one package, sent as they come."""

    def __init__(self, name, send, settings):
        self.name = name
        self.send = send
        self.settings = settings
        self.library = None

    def figure(self, name, figure):
        self.send({"kind": "figure", "name": name, "figure": figure})

    def measured(self, name, measure, unit="s"):
        """One that cannot be measured says why; the others go on."""
        self.send({"kind": "progress", "doing": name})
        try:
            self.figure(name, measure())
        except Exception as error:
            problem = gpu_problem(error)
            if problem.kind == "mismatch":  # nothing after it can be right
                raise problem
            self.figure(name, {"unit": unit, "method": "", "status": "failed",
                               "reason": problem.detail or "not measured"})

    def start(self, device):
        begin = time.perf_counter()
        self.library = LIBRARIES[self.name]()
        seconds = time.perf_counter() - begin
        library = self.library
        self.send({"kind": "record", "version": library.version, "path": library.path})
        self.figure("start.import", one_time_figure(seconds, "import " + library.module + ", from the disk's cache"))
        begin = time.perf_counter()
        gpu = opened(library, device)
        self.figure("start.context", one_time_figure(time.perf_counter() - begin, "the first use of the GPU"))
        self.send({"kind": "record", "gpu": gpu, "cuda": library.cuda_version(),
                   "notes": ["CUDA " + library.cuda_version() + ", on " + gpu]})

    def arrays(self, numpy, count, elements=SMALL):
        ones = numpy.ones(elements, dtype="float32")
        return [self.library.to_gpu(ones) for _ in range(count)]

    def first_call(self, a, b, out):
        library = self.library

        def call():
            library.in_place(a, b, out)
            library.sync()

        first = seconds_of(call)
        again = min(seconds_of(call) for _ in range(5))
        return one_time_figure(first - again, "the first addition of two arrays, less what the next ones take")

    def per_launch(self, action, method, launches=200, of_one=1):
        one = min(seconds_of(drained(self.library, action, 1)) for _ in range(3))
        longest_burst = 0.05
        launches = max(1, min(launches, int(longest_burst / one)))
        burst = drained(self.library, action, launches)
        samples = [seconds / (launches * of_one)
                   for seconds in samples_of(burst, 4 * self.settings.point_seconds, self.settings.fewest_samples)]
        return time_figure(samples, method + ", %d queued, then drained" % launches)

    def samples(self, action):
        return samples_of(action, 2 * self.settings.point_seconds, self.settings.fewest_samples)

    def per_call(self, action, method):
        return time_figure(self.samples(action), method)

    def calls(self, numpy, kind):
        """Calls a second of one library call on data in GPU memory, each waited for, over its size."""
        make = LibraryCalls(numpy, self.library, self.settings)
        sizes, action, method, meaning = getattr(make, kind)()

        def of_size(size):
            return self.waited(action(size)), 1

        return curve_figure(sizes, of_size, self.settings, "op/s", method + ", waited for", meaning)

    def waited(self, action):
        def call():
            kept = action()
            self.library.sync()
            return kept
        return call

    def copy_in(self, host):
        return self.waited(lambda: self.library.to_gpu(host))

    def further_copy(self, host):
        """Each copy after the first of several that are waited for together."""
        def in_a_row():
            return [self.library.to_gpu(host) for _ in range(COPIES_IN_A_ROW)]

        several = self.samples(self.waited(in_a_row))
        one = spread(self.samples(self.copy_in(host)))["median"]
        further = [max(0.0, seconds - one) / (COPIES_IN_A_ROW - 1) for seconds in several]
        return time_figure([max(seconds, 1e-9) for seconds in further],
                           "4 bytes to the GPU, %d copies waited for together, less the first" % COPIES_IN_A_ROW)

    def round_trip(self, host, on_gpu):
        """The smallest task: an array in, one computation, an array out."""
        library = self.library
        return self.per_call(lambda: library.to_host(library.allocating(library.to_gpu(host), on_gpu)),
                             "1024 elements in, one addition, 1024 elements out")

    def expression(self, a, b):
        """What programs write: arrays and numbers, each operation with a new result."""
        library = self.library
        return self.per_launch(lambda: mixed_expression(library.sqrt, a, b),
                               "an operation of an expression of %d, 1024 elements" % EXPRESSION_OPERATIONS,
                               4, EXPRESSION_OPERATIONS)

    def slices(self, matrix):
        """Part of an array, which is not copied."""
        return self.per_call(lambda: matrix[1:-1, :-2], "a[1:-1, :-2] of an array of two dimensions")

    def copies(self, numpy, name, direction):
        """Curve of copies as a program does them: the memory at the far side newly allocated."""
        points = []
        for size in copied_sizes(self.settings.most_bytes):
            host = numpy.ones(size // 4, dtype="float32")
            if direction == "h2d":
                action = self.copy_in(host)
            else:
                device = self.library.to_gpu(host)

                def action(device=device):
                    return self.library.to_host(device)
            samples = samples_of(action, self.settings.point_seconds, self.settings.fewest_samples)
            point = {"bytes": size}
            point.update(spread(samples))
            points.append(point)
        largest = points[-1]
        figure = inverse({key: largest[key] for key in ("median", "p5", "p95", "samples")}, largest["bytes"])
        figure.update(unit="B/s", method=name, status="ok", curve=points)
        return figure

    def device_rate(self, numpy):
        """Additions of large arrays, without their launches."""
        most = self.settings.most_bytes
        a, b, out = self.arrays(numpy, 3, most // 4)
        launches = 50
        burst = drained(self.library, lambda: self.library.in_place(a, b, out), launches)
        samples = [seconds / launches for seconds in samples_of(burst, 2 * self.settings.point_seconds,
                                                                self.settings.fewest_samples)]
        figure = inverse(spread(samples), 3.0 * most)
        figure.update(unit="B/s", method="additions of %d MiB arrays, two read and one written" % (most >> 20),
                      status="ok")
        return figure

    def run(self, device):
        self.start(device)
        import numpy
        library = self.library
        a, b, out = self.arrays(numpy, 3)
        self.measured("start.first_call", lambda: self.first_call(a, b, out))
        self.measured("launch", lambda: self.per_launch(lambda: library.in_place(a, b, out),
                                                        "addition of 1024 elements to memory at hand"))
        self.measured("launch_allocating", lambda: self.per_launch(lambda: library.allocating(a, b),
                                                                   "addition of 1024 elements with a new result"))
        if library.has_expressions:
            self.measured("operation", lambda: self.expression(a, b))
            square = library.to_gpu(numpy.ones((SMALL_MATRIX, SMALL_MATRIX), dtype="float32"))
            self.measured("slice", lambda: self.slices(square))
        if library.has_matrix_product:
            x, y = (library.to_gpu(numpy.ones((SMALL_MATRIX, SMALL_MATRIX), dtype="float32")) for _ in range(2))
            self.measured("matrix_product", lambda: self.per_launch(lambda: library.product(x, y),
                                                                    "product of 64 x 64 matrices with a new result"))
        if library.has_autograd:
            length = 20
            self.measured("autograd", lambda: self.per_launch(
                library.autograd_chain(SMALL, length), "a launch of 20 multiplications and their gradient", 5, 2 * length))
        small = numpy.ones(1, dtype="float32")
        device_small = library.to_gpu(small)
        self.measured("small_copy.h2d", lambda: self.per_call(self.copy_in(small), "4 bytes to the GPU, waited for"))
        self.measured("small_copy.d2h", lambda: self.per_call(lambda: library.to_host(device_small),
                                                              "4 bytes from the GPU"))
        self.measured("small_copy.h2d_further", lambda: self.further_copy(small))
        self.measured("launch_waited", lambda: self.per_call(self.waited(lambda: library.allocating(a, b)),
                                                             "addition of 1024 elements with a new result, waited for"))
        ones = numpy.ones(SMALL, dtype="float32")
        self.measured("round_trip", lambda: self.round_trip(ones, b))
        for kind in CALLS if library.has_expressions else ():
            self.measured("call." + kind, lambda kind=kind: self.calls(numpy, kind), "op/s")
        self.measured("copy.h2d", lambda: self.copies(numpy, "NumPy arrays to new arrays of the GPU", "h2d"), "B/s")
        self.measured("copy.d2h", lambda: self.copies(numpy, "arrays of the GPU to new NumPy arrays", "d2h"), "B/s")
        self.measured("elementwise", lambda: self.device_rate(numpy), "B/s")


def quiet_environment():
    """What would change what is measured, or ask for the network."""
    os.environ.setdefault("NUMBA_CUDA_LOW_OCCUPANCY_WARNINGS", "0")


def measure(name, send, settings, device):
    quiet_environment()
    Package(name, send, settings).run(device)
