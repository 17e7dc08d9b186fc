# SPDX-License-Identifier: GPL-3.0-or-later
"""Real tasks as array programs write them, the same for NumPy on the CPU and for packages on the GPU.

A task has the sizes of a workload template of the model. `compute` gets the array module and the inputs."""
import math

from stack_calls import BINS


class Task:
    """`sizes(elements)` are those of the template for about so many numbers in and out; `inputs(np, sizes)` are
    NumPy arrays; `tolerance(sizes)` is relative to the largest number of the result."""

    def __init__(self, name, label, sizes, inputs, compute, tolerance):
        self.name = name
        self.label = label
        self.sizes = sizes
        self.inputs = inputs
        self.compute = compute
        self.tolerance = tolerance


class ArrayModule:
    """NumPy and CuPy under one name each; PyTorch is below."""

    def __init__(self, xp):
        self.xp = xp
        for name in ("exp", "log", "sqrt", "tanh", "matmul"):
            setattr(self, name, getattr(xp, name))

    def sum(self, a):
        return a.sum()

    def rows_sum(self, a):
        return a.sum(axis=1)

    def fft(self, a):
        return self.xp.fft.fft(a)

    def sort(self, a):
        return self.xp.sort(a)

    def histogram(self, a, bins):
        return self.xp.bincount(a, minlength=bins)

    def copy(self, a):
        return a.copy()


class TorchModule:
    def __init__(self, torch):
        self.torch = torch
        for name in ("exp", "log", "sqrt", "tanh", "matmul"):
            setattr(self, name, getattr(torch, name))

    def sum(self, a):
        return a.sum()

    def rows_sum(self, a):
        return a.sum(dim=1)

    def fft(self, a):
        return self.torch.fft.fft(a)

    def sort(self, a):
        return self.torch.sort(a).values

    def histogram(self, a, bins):
        return self.torch.bincount(a, minlength=bins)

    def copy(self, a):
        return a.clone()


def random(np, count, key, low=0.0, high=1.0):
    return (low + (high - low) * np.random.default_rng(key).random(count, dtype=np.float32)).astype(np.float32)


def cube_edge(elements):
    return max(8, int(math.sqrt(elements / 3)))


def batched_sizes(elements):
    edge = 64 if elements > 1e5 else 16
    return [max(1, int(elements / (3 * edge * edge))), edge, edge, edge]


def gemm_inputs(np, sizes):
    m, n, k = (int(size) for size in sizes)
    return [random(np, m * k, 1).reshape(m, k), random(np, k * n, 2).reshape(k, n)]


def batched_inputs(np, sizes):
    batch, m, n, k = (int(size) for size in sizes)
    return [random(np, batch * m * k, 1).reshape(batch, m, k), random(np, batch * k * n, 2).reshape(batch, k, n)]


def gemv_inputs(np, sizes):
    m, n = (int(size) for size in sizes)
    return [random(np, m * n, 1).reshape(m, n), random(np, n, 2)]


def fft_inputs(np, sizes):
    n = int(sizes[0])
    return [(random(np, n, 1, -1, 1) + 1j * random(np, n, 2, -1, 1)).astype(np.complex64)]


def stencil_inputs(np, sizes):
    n = int(sizes[0])
    return [random(np, n * n, 1).reshape(n, n)]


STENCIL_STEPS = 4


def stencil(xp, grid):
    """Each point the mean of its neighbours and itself; the edge stays."""
    grid = xp.copy(grid)
    for _ in range(STENCIL_STEPS):
        grid[1:-1, 1:-1] = 0.2 * (grid[1:-1, 1:-1] + grid[:-2, 1:-1] + grid[2:, 1:-1] + grid[1:-1, :-2]
                                  + grid[1:-1, 2:])
    return grid


PAGE_SLOPE = 0.7978846
PAGE_BEND = 0.0356774


def normal_distribution(xp, x):
    """To 2e-4. Source: E. Page, Applied Statistics 26, 1977."""
    return 0.5 * xp.tanh(x * (PAGE_SLOPE + PAGE_BEND * (x * x))) + 0.5


RATE = 0.02
VOLATILITY = 0.3


def black_scholes(xp, price, strike, years):
    root = VOLATILITY * xp.sqrt(years)
    d1 = (xp.log(price / strike) + (RATE + 0.5 * VOLATILITY * VOLATILITY) * years) / root
    d2 = d1 - root
    discounted = strike * xp.exp(-RATE * years)
    n1 = normal_distribution(xp, d1)
    n2 = normal_distribution(xp, d2)
    call = price * n1 - discounted * n2
    return call, call - price + discounted


def black_scholes_inputs(np, sizes):
    n = int(sizes[0])
    return [random(np, n, 1, 50, 150), random(np, n, 2, 50, 150), random(np, n, 3, 0.2, 2)]


def nbody_inputs(np, sizes):
    n = int(sizes[0])
    return [random(np, n, key, 0.5, 1.5) for key in (1, 2, 3, 4)]


SOFTENING = 1e-3
TIME_STEP = 1e-3


def nbody(xp, x, y, z, mass):
    dx = x[None, :] - x[:, None]
    dy = y[None, :] - y[:, None]
    dz = z[None, :] - z[:, None]
    square = dx * dx + dy * dy + dz * dz + SOFTENING
    weight = mass[None, :] / (square * xp.sqrt(square))
    return (x + TIME_STEP * xp.rows_sum(weight * dx), y + TIME_STEP * xp.rows_sum(weight * dy),
            z + TIME_STEP * xp.rows_sum(weight * dz))


def histogram_inputs(np, sizes):
    return [np.random.default_rng(1).integers(0, BINS, int(sizes[0]), dtype=np.int32)]


TASKS = [
    Task("gemm", "Matrix product", lambda e: [cube_edge(e)] * 3, gemm_inputs,
         lambda xp, a, b: xp.matmul(a, b), lambda s: 1e-4),
    Task("batched-gemm", "Batched matrix product", batched_sizes, batched_inputs,
         lambda xp, a, b: xp.matmul(a, b), lambda s: 1e-4),
    Task("gemv", "Matrix by vector", lambda e: [max(8, int(math.sqrt(e)))] * 2, gemv_inputs,
         lambda xp, a, b: xp.matmul(a, b), lambda s: 1e-4),
    Task("elementwise", "Element by element", lambda e: [max(8, int(e / 3)), 2, 1],
         lambda np, s: [random(np, int(s[0]), 1), random(np, int(s[0]), 2)], lambda xp, a, b: a + b, lambda s: 1e-6),
    Task("reduction", "Sum", lambda e: [max(8, int(e))], lambda np, s: [random(np, int(s[0]), 1)],
         lambda xp, a: xp.sum(a), lambda s: 1e-4),
    Task("fft", "Fourier transform", lambda e: [2 ** max(6, round(math.log2(e / 4))), 1], fft_inputs,
         lambda xp, a: xp.fft(a), lambda s: 1e-4),
    Task("stencil", "Stencil", lambda e: [max(8, int(math.sqrt(e / 2))), 2, 5, STENCIL_STEPS], stencil_inputs,
         stencil, lambda s: 1e-5),
    Task("nbody", "N-body step", lambda e: [max(16, int(math.sqrt(e))), 1], nbody_inputs, nbody, lambda s: 1e-4),
    Task("black-scholes", "Black-Scholes prices", lambda e: [max(8, int(e / 5))], black_scholes_inputs,
         black_scholes, lambda s: 1e-4),
    Task("sort", "Sort", lambda e: [max(8, int(e / 2)), 4], lambda np, s: [random(np, int(s[0]), 1)],
         lambda xp, a: xp.sort(a), lambda s: 0.0),
    Task("histogram", "Histogram of 256 bins", lambda e: [max(8, int(e)), BINS], histogram_inputs,
         lambda xp, a: xp.histogram(a, BINS), lambda s: 0.0),
]


def task_named(name):
    for task in TASKS:
        if task.name == name:
            return task
    return None
