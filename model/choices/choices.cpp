// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choices.h"

#include "model/profile_json.h"

namespace gpuspeedup {

bool MeasuredChoice::operator==(const MeasuredChoice& other) const
{
    return gpu == other.gpu &&
           (profile == other.profile || profileToJson(*profile) == profileToJson(*other.profile));
}

bool Choices::isPublished() const
{
    Choices fieldsOnly;
    fieldsOnly.fields = fields;
    fieldsOnly.leftOut = leftOut;
    return *this == fieldsOnly;
}

} // namespace gpuspeedup
