// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/source.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

double usualFactor(Source::Kind kind)
{
    switch (kind) {
    case Source::Kind::typed:
    case Source::Kind::example:
    case Source::Kind::catalogue:
        return 1.25;
    case Source::Kind::measured:
        return 1.1;
    case Source::Kind::assumed:
        return 1.5;
    case Source::Kind::counted:
        return 1;
    }
    return 1;
}

} // namespace

std::string_view sourceKindName(Source::Kind kind)
{
    switch (kind) {
    case Source::Kind::typed:
        return "typed";
    case Source::Kind::example:
        return "example";
    case Source::Kind::measured:
        return "measured";
    case Source::Kind::catalogue:
        return "catalogue";
    case Source::Kind::assumed:
        return "assumed";
    case Source::Kind::counted:
        return "counted";
    }
    return "";
}

double uncertaintyFactor(const Source& source)
{
    return source.factor > 0 ? std::max(1.0, source.factor) : usualFactor(source.kind);
}

} // namespace gpuspeedup
