# SPDX-License-Identifier: GPL-3.0-or-later
"""The tasks that a programmer would write as a kernel of his own with Numba."""
import math

from stack_tasks import RATE, SOFTENING, TIME_STEP, VOLATILITY

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
    rate, volatility = RATE, VOLATILITY

    @cuda.jit  # noqa: F821
    def price_options(price, strike, years, call, put):
        i = cuda.grid(1)  # noqa: F821
        if i < price.size:
            s = price[i]
            k = strike[i]
            t = years[i]
            root = volatility * math.sqrt(t)
            d1 = (math.log(s / k) + (rate + 0.5 * volatility * volatility) * t) / root
            d2 = d1 - root
            discounted = k * math.exp(-rate * t)
            n1 = 0.5 * math.tanh(d1 * (0.7978846 + 0.0356774 * (d1 * d1))) + 0.5
            n2 = 0.5 * math.tanh(d2 * (0.7978846 + 0.0356774 * (d2 * d2))) + 0.5
            value = s * n1 - discounted * n2
            call[i] = value
            put[i] = value - s + discounted

    return price_options


def compile_nbody():
    softening, time_step = SOFTENING, TIME_STEP

    @cuda.jit  # noqa: F821
    def step(x, y, z, mass, new_x, new_y, new_z):
        i = cuda.grid(1)  # noqa: F821
        if i < x.size:
            ax = 0.0
            ay = 0.0
            az = 0.0
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
