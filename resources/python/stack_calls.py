# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that array programs are made of, the same for NumPy and for packages of the GPU."""
from stack_sampling import powers

EXPRESSION_OPERATIONS = 8
# What mixed_expression() reads and writes: four operations of two arrays, four of one array and a number or alone.
EXPRESSION_ARRAYS = 4 * 3 + 4 * 2
BINS = 256
CALLS = ("sum", "gemm", "gemv", "fft", "sort", "histogram")


def mixed_expression(sqrt, a, b):
    """Of a and b above zero; four operations of two arrays, four of one."""
    c = a * b
    d = c + 0.5
    e = sqrt(d)
    f = e - a
    g = f * 0.25
    h = g / d
    return h + b * 2.0


class LibraryCalls:
    """Each method gives the sizes, what makes the call of a size, what is measured, and what the size counts."""

    def __init__(self, numpy, library, settings):
        self.np = numpy
        self.library = library
        self.thorough = settings.thorough
        self.most_bytes = settings.most_bytes

    def ones(self, shape, dtype="float32"):
        return self.library.to_gpu(self.np.ones(shape, dtype=dtype))

    def sum(self):
        def call(n):
            a = self.ones(n)
            return a.sum

        return powers(1 << 10, self.most_bytes // 4, 16), call, "sum of FP32 numbers", "elements"

    def gemm(self):
        def call(n):
            a, b = self.ones((n, n)), self.ones((n, n))
            return lambda: self.library.product(a, b)

        return powers(16, 8192 if self.thorough else 2048, 4), call, "product of square matrices, FP32", \
            "matrix dimension"

    def gemv(self):
        def call(n):
            a, x = self.ones((n, n)), self.ones(n)
            return lambda: self.library.product(a, x)

        return powers(16, 8192 if self.thorough else 4096, 4), call, "square matrix by vector, FP32", \
            "matrix dimension"

    def fft(self):
        def call(n):
            a = self.ones(n, "complex64")
            return lambda: self.library.fft(a)

        return powers(1 << 8, 1 << 23, 8), call, "Fourier transform of complex64", "elements"

    def sort(self):
        def call(n):
            keys = self.np.random.default_rng(1).random(n, dtype=self.np.float32)
            a = self.library.to_gpu(keys)
            return lambda: self.library.sort(a)

        return powers(1 << 9, 1 << 24 if self.thorough else 1 << 21, 8), call, "sort of random FP32 numbers", "elements"

    def histogram(self):
        def call(n):
            values = self.np.random.default_rng(1).integers(0, BINS, n, dtype=self.np.int32)
            a = self.library.to_gpu(values)
            return lambda: self.library.histogram(a, BINS)

        return powers(1 << 10, self.most_bytes // 4, 16), call, "bincount of %d values" % BINS, "elements"
