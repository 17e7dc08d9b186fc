// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace gpuspeedup {

/// How far the tasks of the script are, and how long the rest takes. NumPy finds the largest size of each
/// task, then does every row in each of its runs; then each package does. Times are seconds of any one clock.
///
/// Until there is a pace, a size is assumed to be found in 0.3 s + 10·t, a row to take 0.03 s + 1.8·t in
/// NumPy and 0.25 s + t in a package, which takes 3 s to start, where t is what the largest task may take on
/// the CPU.
class TaskPace
{
public:
    static constexpr std::size_t rounds = 3; ///< complete runs, as the script makes them

    TaskPace(std::size_t packages, double secondsOfTask) : packages_(packages), secondsOfTask_(secondsOfTask)
    {}

    void setTasks(std::size_t tasks) { tasks_ = tasks; }
    void setRows(std::size_t rows) { rows_ = rows; }
    void beginSizing(double now) { last_ = now; }
    /// The largest size of a task was found.
    void sized(double now);
    /// NumPy, then each package in turn.
    void beginPart(double now);
    /// A row of the part was done once more.
    void step(double now);

    [[nodiscard]] std::size_t done() const;
    [[nodiscard]] std::size_t all() const { return rows_ * rounds * (1 + packages_); }
    [[nodiscard]] double secondsLeft() const;

private:
    /// Of steps of one kind.
    struct Pace
    {
        double assumed = 0;
        double seconds = 0; ///< of those that were done
        std::size_t steps = 0;

        [[nodiscard]] double ofStep() const;
    };

    [[nodiscard]] std::size_t stepsOfPart() const { return rows_ * rounds; }
    [[nodiscard]] std::size_t tasksToSize() const;
    [[nodiscard]] Pace& pace() { return part_ > 1 ? package_ : numpy_; }

    std::size_t packages_;
    double secondsOfTask_;
    std::size_t tasks_ = 0;
    std::size_t rows_ = 0;
    std::size_t part_ = 0;  ///< counted from 1; 0: none has begun
    std::size_t steps_ = 0; ///< of this part
    double last_ = 0;       ///< when something was told
    Pace sizing_{.assumed = 0.3 + 10 * secondsOfTask_};
    Pace numpy_{.assumed = 0.03 + 1.8 * secondsOfTask_};
    Pace package_{.assumed = 0.25 + secondsOfTask_};
};

} // namespace gpuspeedup
