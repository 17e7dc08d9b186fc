// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/source_json.h"

#include "model/json_node.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace gpuspeedup {
namespace {

using nlohmann::json;

Source::Kind sourceKindFrom(const JsonNode& node)
{
    constexpr std::array kinds = {Source::Kind::typed,     Source::Kind::example, Source::Kind::measured,
                                  Source::Kind::catalogue, Source::Kind::assumed, Source::Kind::counted};
    const std::string name = node.text("kind");
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](Source::Kind k) { return sourceKindName(k) == name; });
    if (found == kinds.end())
        node.fail("a known kind of source");
    return *found;
}

} // namespace

json sourceJson(const Source& source)
{
    json object = {{"kind", sourceKindName(source.kind)},
                   {"origin", writableJsonText(source.origin)},
                   {"figure", writableJsonText(source.figure)},
                   {"device", writableJsonText(source.device)},
                   {"moment", writableJsonText(source.moment)}};
    if (source.factor > 0)
        object["factor"] = source.factor;
    return object;
}

Source sourceFrom(const JsonNode& node)
{
    return {.kind = sourceKindFrom(node),
            .origin = node.text("origin"),
            .figure = node.text("figure"),
            .device = node.text("device"),
            .moment = node.text("moment"),
            .factor = node.positive("factor").value_or(0)};
}

} // namespace gpuspeedup
