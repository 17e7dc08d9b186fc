# SPDX-License-Identifier: GPL-3.0-or-later
"""What the interpreter and NumPy reach on this processor."""
import os
import platform
import sys

from stack_calls import BINS, EXPRESSION_ARRAYS, EXPRESSION_OPERATIONS, mixed_expression
from stack_children import Problem, first_line
from stack_sampling import curve_figure, inverse, powers, rate_figure, samples_of, spread, time_figure

BYTES_OF_ARRAY = "bytes of one array"
ELEMENTS = "elements"


def import_numpy():
    try:
        import numpy
    except ModuleNotFoundError as error:
        if error.name == "numpy":
            raise Problem("missing")
        raise Problem("broken", first_line(error))
    except Exception as error:
        raise Problem("broken", first_line(error))
    if not hasattr(numpy, "ndarray"):  # a folder of that name
        raise Problem("broken", "there is a module numpy without arrays at " + str(numpy.__path__))
    return numpy


def python_loop(n=20000):
    """y = 2.5·x + y over a list: two operations for each element."""
    x = [1.0 + i for i in range(n)]
    y = [0.5 * i for i in range(n)]

    def loop():
        for i in range(len(x)):
            y[i] = 0.5 * x[i] + y[i]

    y[:] = [0.0] * n
    return loop, 2 * n


def measure_python(send, settings):
    send({"kind": "record", "version": platform.python_version(), "path": sys.executable or ""})
    loop, operations = python_loop()
    times = spread(samples_of(loop, 4 * settings.point_seconds, settings.fewest_samples))
    send({"kind": "figure", "name": "loop",
          "figure": rate_figure(inverse(times, operations), "FLOP/s",
                                "y[i] = a*x[i] + y[i] over lists of 20000 numbers, two operations each")})


def threads_note():
    given = [name + "=" + os.environ[name]
             for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS") if os.environ.get(name)]
    cores = len(os.sched_getaffinity(0))
    return "%d processors allowed" % cores + (", " + ", ".join(given) if given else "")


class NumpyFigures:
    """Each method gives one figure."""

    def __init__(self, numpy, settings):
        self.np = numpy
        self.settings = settings
        self.pools = {}

    def array(self, n, dtype="float32", which=0):
        """Numbers between 0 and 1 in memory that was used before; one call's arrays differ in `which`."""
        key = (dtype, which)
        if key not in self.pools or self.pools[key].size < n:
            pattern = self.np.random.default_rng(which).random(16384).astype(dtype)
            self.pools[key] = self.np.resize(pattern, n)
        return self.pools[key][:n]

    def curve(self, sizes, make, unit, method, meaning, value="largest"):
        return curve_figure(sizes, make, self.settings, unit, method, meaning, value)

    def array_bytes(self):
        """Denser where a C library begins to ask the system for new memory each time."""
        dense = [8 << 20, 32 << 20] if self.settings.thorough else []
        return sorted(set(powers(64, self.settings.most_bytes) + dense))

    def call(self):
        np = self.np
        a, b, out = (self.array(8, which=i) for i in range(3))
        samples = samples_of(lambda: np.add(a, b, out=out), 2 * self.settings.point_seconds,
                             self.settings.fewest_samples)
        return time_figure(samples, "numpy.add of 8 elements with out=")

    def elementwise_reused(self):
        np = self.np

        def make(size):
            a, b, out = (self.array(size // 4, which=i) for i in range(3))
            return (lambda: np.add(a, b, out=out)), 3 * size

        return self.curve(self.array_bytes(), make, "B/s", "numpy.add with out=, FP32, two arrays read and one written",
                          BYTES_OF_ARRAY)

    def elementwise_fresh(self):
        np = self.np

        def make(size):
            a, b = (self.array(size // 4, which=i) for i in range(2))
            return (lambda: np.add(a, b)), 3 * size

        return self.curve(self.array_bytes(), make, "B/s",
                          "numpy.add with a new result, FP32, two arrays read and one written", BYTES_OF_ARRAY)

    def elementwise_chain(self):
        """What programs write: arrays and numbers, sums, products, a quotient and a root."""
        np = self.np

        def make(size):
            a, b = (self.array(size // 4, which=i) + np.float32(0.1) for i in range(2))
            return (lambda: mixed_expression(np.sqrt, a, b)), EXPRESSION_ARRAYS * size

        return self.curve(self.array_bytes(), make, "B/s",
                          "an expression of %d operations, FP32, their arrays read and written" % EXPRESSION_OPERATIONS,
                          BYTES_OF_ARRAY)

    def slices(self):
        a = self.array(64 * 64).reshape(64, 64)
        samples = samples_of(lambda: a[1:-1, :-2], 2 * self.settings.point_seconds, self.settings.fewest_samples)
        return time_figure(samples, "a[1:-1, :-2] of an array of two dimensions")

    def reduction(self):
        def make(size):
            a = self.array(size // 4)
            return a.sum, size

        return self.curve(self.array_bytes(), make, "B/s", "sum of an array, FP32", BYTES_OF_ARRAY)

    def function(self, dtype):
        np = self.np

        def make(n):
            a, out = (self.array(n, dtype, i) for i in range(2))
            return (lambda: np.exp(a, out=out)), n

        return self.curve(powers(1 << 10, 1 << 22, 8), make, "op/s", "numpy.exp with out=, " + dtype, ELEMENTS)

    def gemm(self, dtype):
        np = self.np

        def make(n):
            a, b = (self.array(n * n, dtype, i).reshape(n, n) for i in range(2))
            return (lambda: np.matmul(a, b)), 2.0 * n**3

        largest = 8192 if self.settings.thorough else 4096
        return self.curve(powers(16, largest, 2), make, "FLOP/s",
                          "numpy.matmul of square matrices with a new result, " + dtype, "matrix dimension", "highest")

    def gemm_batched(self):
        np = self.np
        batch = 64

        def make(n):
            a, b = (self.array(batch * n * n, which=i).reshape(batch, n, n) for i in range(2))
            return (lambda: np.matmul(a, b)), batch * 2.0 * n**3

        return self.curve(powers(8, 128, 2), make, "FLOP/s",
                          "numpy.matmul of %d products of square matrices at once, float32" % batch,
                          "matrix dimension", "highest")

    def gemv(self):
        np = self.np

        def make(n):
            a, x = self.array(n * n).reshape(n, n), self.array(n, which=1)
            return (lambda: np.matmul(a, x)), 2.0 * n**2

        largest = int((self.settings.most_matrix_bytes // 4)**0.5)
        figure = self.curve(powers(16, largest, 2), make, "FLOP/s", "numpy.matmul of a square matrix and a vector",
                            "matrix dimension", "highest")
        self.pools = {}  # the largest array by far
        return figure

    def fft(self):
        np = self.np

        def make(n):
            a = self.array(n).astype("complex64")
            return (lambda: np.fft.fft(a)), 5.0 * n * np.log2(n)

        return self.curve(powers(1 << 6, 1 << 24, 8), make, "FLOP/s", "numpy.fft.fft of complex64, 5 n log2 n operations",
                          ELEMENTS)

    def sort(self):
        np = self.np
        most = 1 << 24 if self.settings.thorough else 1 << 22
        values = np.random.default_rng(1).random(most, dtype=np.float32)

        def make(n):
            return (lambda: np.sort(values[:n])), n

        return self.curve(powers(1 << 7, most, 8), make, "op/s", "numpy.sort of random FP32 numbers, elements a second",
                          ELEMENTS)

    def histogram(self):
        np = self.np
        most = self.settings.most_bytes // 8
        values = np.resize(np.random.default_rng(1).integers(0, BINS, 1 << 16, dtype=np.int32), most)

        def make(n):
            return (lambda: np.bincount(values[:n], minlength=BINS)), n

        return self.curve(powers(1 << 10, most, 16), make, "op/s",
                          "numpy.bincount of %d values of 4 bytes, elements a second" % BINS, ELEMENTS)


def measure_numpy(send, settings):
    numpy = import_numpy()
    send({"kind": "record", "version": numpy.__version__, "path": numpy.__file__, "notes": [threads_note()]})
    figures = NumpyFigures(numpy, settings)
    todo = [("call", figures.call),
            ("slice", figures.slices),
            ("elementwise.reused", figures.elementwise_reused),
            ("elementwise.fresh", figures.elementwise_fresh),
            ("elementwise.chain", figures.elementwise_chain),
            ("reduction", figures.reduction),
            ("function", lambda: figures.function("float32")),
            ("function_fp64", lambda: figures.function("float64")),
            ("gemm_fp32", lambda: figures.gemm("float32")),
            ("gemm_fp64", lambda: figures.gemm("float64")),
            ("gemm_batched", figures.gemm_batched),
            ("gemv", figures.gemv),
            ("fft", figures.fft),
            ("sort", figures.sort),
            ("histogram", figures.histogram)]
    for name, measure in todo:
        send({"kind": "progress", "doing": name})
        try:
            figure = measure()
        except Exception as error:  # the others go on, if a simple call works
            if name == todo[0][0]:
                raise
            figure = {"unit": "s", "method": "", "status": "failed", "reason": first_line(error)}
        send({"kind": "figure", "name": name, "figure": figure})
