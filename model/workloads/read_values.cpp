// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/quote_text.h"
#include "model/value_format.h"
#include "model/value_parser.h"
#include "model/workloads/workload.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

/// "4096", "500Gop": reads back as `value`.
std::string valueText(double value, Unit bareUnit)
{
    const Unit unit = engineeringUnit(value, bareUnit.dimension);
    return exactText(value / unit.factor()) + unit.symbol();
}

std::string exampleOf(const WorkloadParameter& parameter)
{
    return std::string(parameter.key) + "=" + valueText(parameter.defaultValue, parameter.unit);
}

/// "1 and 1e30 op".
std::string boundsText(const WorkloadParameter& parameter)
{
    const std::string symbol(baseSymbol(parameter.unit.dimension));
    return exactText(parameter.least) + " and " + exactText(parameter.most) + (symbol.empty() ? "" : " ") +
           symbol;
}

/// Reads settings of one template, and names it in every sentence.
class SettingsReader
{
public:
    explicit SettingsReader(const Workload& workload) : workload_(workload), values_(defaultValues(workload))
    {}

    void read(std::string_view setting)
    {
        const std::size_t equals = setting.find('=');
        const std::string_view key = trimmed(setting.substr(0, equals));
        if (std::find(seen_.begin(), seen_.end(), key) != seen_.end())
            fail(" is given " + std::string(key) + " twice; write it once.");
        if (!takes(key))
            fail(" has no parameter " + quoteText(key) + "; its parameters are " + keysText() + ".");
        seen_.push_back(key);
        const std::string_view text =
            equals == std::string_view::npos ? std::string_view{} : trimmed(setting.substr(equals + 1));
        if (text.empty())
            fail(" is given " + std::string(key) + " without a value; write for example " + exampleFor(key) +
                 ".");
        readValue(key, text);
    }

    WorkloadValues finish()
    {
        for (const WorkloadParameter& parameter : workload_.parameters)
            if (parameter.required && std::find(seen_.begin(), seen_.end(), parameter.key) == seen_.end())
                fail(" needs " + std::string(parameter.key) + "; write for example " + exampleOf(parameter) +
                     ".");
        if (workload_.contradiction != nullptr)
            if (const auto problem = workload_.contradiction(values_.sizes))
                fail(": " + *problem + "; change one of them.");
        return std::move(values_);
    }

private:
    [[noreturn]] void fail(const std::string& problem) const
    {
        throw Error("Workload " + std::string(workload_.name) + problem);
    }

    [[nodiscard]] const WorkloadParameter* find(std::string_view key) const
    {
        const auto found = std::find_if(workload_.parameters.begin(), workload_.parameters.end(),
                                        [&](const WorkloadParameter& p) { return p.key == key; });
        return found == workload_.parameters.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool takes(std::string_view key) const
    {
        return find(key) != nullptr || key == "dtype" || (key == "fused" && workload_.fusable);
    }

    [[nodiscard]] std::string keysText() const
    {
        std::string text;
        for (const WorkloadParameter& parameter : workload_.parameters)
            text += std::string(parameter.key) + ", ";
        return text + (workload_.fusable ? "fused, dtype" : "dtype");
    }

    [[nodiscard]] std::string exampleFor(std::string_view key) const
    {
        if (const WorkloadParameter* parameter = find(key))
            return exampleOf(*parameter);
        return key == "dtype" ? "dtype=fp32" : "fused=1";
    }

    void readValue(std::string_view key, std::string_view text)
    {
        if (key == "dtype")
            values_.dtype = readDtype(text);
        else if (key == "fused")
            values_.fused = readFused(text);
        else if (const WorkloadParameter* parameter = find(key))
            values_.sizes[static_cast<std::size_t>(parameter - workload_.parameters.data())] =
                readNumber(*parameter, text);
    }

    [[nodiscard]] Arithmetic readDtype(std::string_view text) const
    {
        if (const ArithmeticInfo* info = findArithmetic(text))
            return info->arithmetic;
        std::string names;
        for (const ArithmeticInfo& info : arithmetics())
            names += (names.empty() ? "" : ", ") + std::string(info.name);
        fail(", dtype: " + quoteText(text) + " is unknown; it is one of " + names + ".");
    }

    [[nodiscard]] bool readFused(std::string_view text) const
    {
        if (text != "0" && text != "1")
            fail(", fused: " + quoteText(text) +
                 " is neither 0 nor 1; write fused=1 where one kernel does all.");
        return text == "1";
    }

    [[nodiscard]] double readNumber(const WorkloadParameter& parameter, std::string_view text) const
    {
        const std::string where = ", " + std::string(parameter.key) + ": ";
        const std::string example = exampleOf(parameter);
        double value = 0;
        try {
            value = parseValue(text, {.bareUnit = parameter.unit, .example = example}).si;
        } catch (const ValueError& error) {
            fail(where + error.what());
        }
        const std::string remedy = "; write for example " + example + ".";
        if (parameter.whole && value != std::floor(value))
            fail(where + quoteText(text) + " is not a whole number" + remedy);
        if (value < parameter.least || value > parameter.most)
            fail(where + quoteText(text) + " is not between " + boundsText(parameter) + remedy);
        return value;
    }

    const Workload& workload_;
    WorkloadValues values_;
    std::vector<std::string_view> seen_;
};

} // namespace

WorkloadValues readWorkloadValues(const Workload& workload, std::span<const std::string> settings)
{
    SettingsReader reader(workload);
    for (const std::string& setting : settings)
        reader.read(setting);
    return reader.finish();
}

} // namespace gpuspeedup
