# SPDX-License-Identifier: GPL-3.0-or-later
"""Times of calls, their statistics, and figures as a machine profile writes them."""
import gc
import time


class Settings:
    """How long to measure. Times in s."""

    def __init__(self, thorough=False):
        self.thorough = thorough
        self.point_seconds = 0.05 if thorough else 0.015  # of one size of a curve
        self.processes = 3 if thorough else 1  # in each of which all is measured: two of them differ
        self.longest_call = 0.5 if thorough else 0.06  # a curve ends before sizes that take longer
        self.fewest_samples = 5  # in each process
        self.most_bytes = 256 << 20 if thorough else 64 << 20  # of one array
        self.most_matrix_bytes = 512 << 20 if thorough else 64 << 20  # of one matrix: beyond servers' caches


def quantile(ordered, q):
    """Of a sorted list that is not empty, by linear interpolation."""
    place = q * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def spread(samples):
    ordered = sorted(samples)
    return {"median": quantile(ordered, 0.5), "p5": quantile(ordered, 0.05),
            "p95": quantile(ordered, 0.95), "samples": len(ordered)}


def seconds_of(action):
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


LEAST_SAMPLE = 1e-4  # s; shorter calls are repeated, the clock and its call take 1e-7


def samples_of(action, seconds, fewest, most=200, least_sample=LEAST_SAMPLE):
    """Seconds of one call, sampled for `seconds` and at least `fewest` times, three times where a call takes
    long, after a call to warm up; those shorter than `least_sample` several at once, unless it is 0."""
    action()
    one = max(seconds_of(action), 1e-9)
    if one > seconds and most > 50:
        fewest = min(fewest, 3)
    repeats = max(1, min(100000, int(least_sample / one)))

    def burst():
        for _ in range(repeats):
            action()

    samples = []
    end = time.perf_counter() + seconds
    collecting = gc.isenabled()
    gc.disable()
    try:
        while len(samples) < fewest or (time.perf_counter() < end and len(samples) < most):
            samples.append(seconds_of(burst) / repeats)
    finally:
        if collecting:
            gc.enable()
    return samples


def inverse(times, amount):
    """The spread of a rate: `amount` in each of the spread's times."""
    return {"median": amount / times["median"], "p5": amount / times["p95"],
            "p95": amount / times["p5"], "samples": times["samples"]}


def time_figure(samples, method):
    figure = spread(samples)
    figure.update(unit="s", method=method, status="ok")
    return figure


ONE_SAMPLE = "One sample: it happens once in a process."


def one_time_figure(seconds, method):
    """What happens once in a process has one sample."""
    figure = time_figure([max(seconds, 1e-9)], method)
    figure.update(status="warning", reason=ONE_SAMPLE)
    return figure


def rate_figure(rates, unit, method):
    figure = dict(rates)
    figure.update(unit=unit, method=method, status="ok")
    return figure


COLLAPSE = 4  # times slower than the size before: worth another look
HOPELESS = 20  # the same: more than lies between any cache and memory


def collapses(rate, points, factor=COLLAPSE):
    return bool(points) and rate["median"] * factor < points[-1]["median"]


def steady_rate(action, amount, points, settings):
    """The spread of the rate of `action`. Threads of a library that wait for one another on one processor take
    it down to a hundredth until the scheduler parts them, so that a rate which collapses is taken again."""
    pause = 0.05  # s; OpenBLAS's threads sleep after about half of it

    def rate():
        return inverse(spread(samples_of(action, settings.point_seconds, settings.fewest_samples)), amount)

    best = rate()
    for _ in range(2):
        if not collapses(best, points):
            break
        time.sleep(pause)
        if not collapses({"median": amount / max(seconds_of(action), 1e-9)}, points):  # one call is soon done
            best = max(best, rate(), key=lambda each: each["median"])
    return best


def curve_figure(sizes, make, settings, unit, method, meaning, value="largest"):
    """Rate over size. `make(size)` gives the action and what one call of it amounts to; sizes of which a call
    takes too long are left out. The figure's value is that of the largest size, or the highest. A size at which
    the rate collapses and none larger follows is left out too: what is larger is predicted from the last."""
    points = []
    for size in sizes:
        try:
            action, amount = make(size)
            if points and amount / points[-1]["p95"] > settings.longest_call:
                break
            point = steady_rate(action, amount, points, settings)
        except MemoryError:
            break
        point["size"] = size
        points.append(point)
    if not points:
        raise MemoryError("the smallest array does not fit")
    disturbed = points.pop() if collapses(points[-1], points[:-1], HOPELESS) else None
    chosen = points[-1] if value == "largest" else max(points, key=lambda point: point["median"])
    figure = rate_figure({key: chosen[key] for key in ("median", "p5", "p95", "samples")}, unit, method)
    figure.update(by_size=points, size_meaning=meaning)
    if disturbed:
        figure.update(status="warning", reason="Calls of size %d were %d times slower than smaller ones, as beside "
                      "other programs; what is larger is predicted from these." %
                      (disturbed["size"], round(points[-1]["median"] / disturbed["median"])))
    return figure


def middle(figures, key="median"):
    """The one whose median is in the middle, with the spread of all."""
    ordered = sorted(figures, key=lambda figure: figure[key])
    result = dict(ordered[(len(ordered) - 1) // 2])
    result.update(p5=min(figure["p5"] for figure in figures), p95=max(figure["p95"] for figure in figures),
                  samples=sum(figure["samples"] for figure in figures))
    return result


def merged(figures):
    """One figure of those that several processes measured; of sizes, those that most of them have."""
    usable = [figure for figure in figures if "median" in figure]
    if len(usable) < 2:
        return (usable or figures)[0]
    result = middle(usable)
    warned = [figure for figure in usable if figure.get("status") == "warning" and figure["reason"] != ONE_SAMPLE]
    result["status"] = "ok"
    result.pop("reason", None)
    if 2 * len(warned) > len(usable):
        result.update(status="warning", reason=warned[0]["reason"])
    for points, key in (("by_size", "size"), ("curve", "bytes")):
        if points not in result:
            continue
        lists = [figure[points] for figure in usable]
        at_size = {}
        for each in lists:
            for at in each:
                at_size.setdefault(at[key], []).append(at)
        result[points] = [middle(found) for _, found in sorted(at_size.items()) if 2 * len(found) > len(lists)]
    return result


def powers(first, last, factor=4):
    sizes = []
    while first < last:
        sizes.append(first)
        first *= factor
    return sizes + [last]
