// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/plan/event_simulation.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <vector>

namespace gpuspeedup {
namespace {

using Place = std::size_t;

struct Engine
{
    std::priority_queue<Place, std::vector<Place>, std::greater<>> ready; ///< issued first on top
    std::optional<Place> running;
    Duration freeAt;
};

class Simulation
{
public:
    explicit Simulation(std::span<const Operation> operations);
    [[nodiscard]] Duration run();

private:
    [[nodiscard]] Engine* engineToStart();
    [[nodiscard]] Engine* engineToEnd();
    void start(Engine& engine);
    void end(Engine& engine);

    std::span<const Operation> operations_;
    std::vector<std::vector<Place>> waiting_; ///< for each operation, those that wait for it
    std::vector<int> missing_;                ///< for each operation, what it still waits for
    std::array<Engine, engineCount> engines_;
    Duration now_;
};

Simulation::Simulation(std::span<const Operation> operations)
    : operations_(operations), waiting_(operations.size()), missing_(operations.size())
{
    for (Place place = 0; place < operations.size(); ++place) {
        for (const std::optional<Place>& other : operations[place].waitsFor)
            if (other) {
                waiting_[*other].push_back(place);
                ++missing_[place];
            }
        if (missing_[place] == 0)
            engines_[operations[place].engine].ready.push(place);
    }
}

/// The free engine whose next operation was issued first.
Engine* Simulation::engineToStart()
{
    Engine* found = nullptr;
    for (Engine& engine : engines_)
        if (!engine.running && !engine.ready.empty() &&
            (found == nullptr || engine.ready.top() < found->ready.top()))
            found = &engine;
    return found;
}

/// The running engine that ends first.
Engine* Simulation::engineToEnd()
{
    Engine* found = nullptr;
    for (Engine& engine : engines_)
        if (engine.running && (found == nullptr || engine.freeAt < found->freeAt))
            found = &engine;
    return found;
}

void Simulation::start(Engine& engine)
{
    engine.running = engine.ready.top();
    engine.ready.pop();
    engine.freeAt = now_ + operations_[*engine.running].duration;
}

void Simulation::end(Engine& engine)
{
    now_ = engine.freeAt;
    for (const Place place : waiting_[*engine.running])
        if (--missing_[place] == 0)
            engines_[operations_[place].engine].ready.push(place);
    engine.running.reset();
}

Duration Simulation::run()
{
    for (;;) {
        Engine* ending = engineToEnd();
        Engine* starting = engineToStart();
        if (ending != nullptr && (starting == nullptr || ending->freeAt == now_))
            end(*ending);
        else if (starting != nullptr)
            start(*starting);
        else
            return now_;
    }
}

} // namespace

Duration simulatedTime(std::span<const Operation> operations)
{
    return Simulation(operations).run();
}

} // namespace gpuspeedup
