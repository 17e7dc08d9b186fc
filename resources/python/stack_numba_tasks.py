# SPDX-License-Identifier: GPL-3.0-or-later
"""The tasks that a programmer would write as a kernel of his own with Numba."""
import math

from stack_tasks import PAGE_BEND, PAGE_SLOPE, RATE, SOFTENING, TIME_STEP, VOLATILITY

THREADS = 256


class NumbaModule:
    """Arrays of numba.cuda have no operators: each task is a kernel."""

    def __init__(self, library):
        self.cuda = library.cuda
        self.library = library
        globals()["cuda"] = library.cuda
        globals()["math"] = math
        self.tasks = {"elementwise": self.elementwise, "black-scholes": self.black_scholes, "nbody": self.nbody}
        self.kernels = {}

    def has(self, name):
        return name in self.tasks

    def kernel(self, name):
        if name not in self.kernels:
            self.kernels[name] = globals()["compile_" + name]()
        return self.kernels[name]

    def like(self, array):
        return self.cuda.device_array(array.shape, array.dtype)

    def launch(self, name, n, *arguments):
        self.kernel(name)[(n + THREADS - 1) // THREADS, THREADS](*arguments)

    def elementwise(self, a, b):
        out = self.like(a)
        self.launch("add", a.size, a, b, out)
        return out

    def black_scholes(self, price, strike, years):
        call, put = self.like(price), self.like(price)
        self.launch("black_scholes", price.size, price, strike, years, call, put)
        return call, put

    def nbody(self, x, y, z, mass):
        out = [self.like(x) for _ in range(3)]
        self.launch("nbody", x.size, x, y, z, mass, *out)
        return tuple(out)


def compile_add():
    @cuda.jit  # noqa: F821
    def add(a, b, out):
        i = cuda.grid(1)  # noqa: F821
        if i < out.size:
            out[i] = a[i] + b[i]

    return add


def compile_black_scholes():
    """In FP32 throughout, as the arrays are: a number of Python would make it FP64."""
    import numpy as np
    rate, volatility, half = (np.float32(number) for number in (RATE, VOLATILITY, 0.5))
    slope, bend = np.float32(PAGE_SLOPE), np.float32(PAGE_BEND)

    @cuda.jit  # noqa: F821
    def price_options(price, strike, years, call, put):
        i = cuda.grid(1)  # noqa: F821
        if i < price.size:
            s = price[i]
            k = strike[i]
            t = years[i]
            root = volatility * math.sqrt(t)
            d1 = (math.log(s / k) + (rate + half * volatility * volatility) * t) / root
            d2 = d1 - root
            discounted = k * math.exp(-rate * t)
            n1 = half * math.tanh(d1 * (slope + bend * (d1 * d1))) + half
            n2 = half * math.tanh(d2 * (slope + bend * (d2 * d2))) + half
            value = s * n1 - discounted * n2
            call[i] = value
            put[i] = value - s + discounted

    return price_options


def compile_nbody():
    import numpy as np
    softening, time_step, zero = (np.float32(number) for number in (SOFTENING, TIME_STEP, 0))

    @cuda.jit  # noqa: F821
    def step(x, y, z, mass, new_x, new_y, new_z):
        i = cuda.grid(1)  # noqa: F821
        if i < x.size:
            ax = zero
            ay = zero
            az = zero
            for j in range(x.size):
                dx = x[j] - x[i]
                dy = y[j] - y[i]
                dz = z[j] - z[i]
                square = dx * dx + dy * dy + dz * dz + softening
                weight = mass[j] / (square * math.sqrt(square))
                ax += weight * dx
                ay += weight * dy
                az += weight * dz
            new_x[i] = x[i] + time_step * ax
            new_y[i] = y[i] + time_step * ay
            new_z[i] = z[i] + time_step * az

    return step
