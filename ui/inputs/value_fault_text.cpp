// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/value_fault_text.h"

#include <QCoreApplication>

namespace gpuspeedup {
namespace {

class ValueFaultText
{
    Q_DECLARE_TR_FUNCTIONS(ValueFaultText)

public:
    static QString sentence(ValueFault fault);
};

QString ValueFaultText::sentence(ValueFault fault)
{
    switch (fault) {
    case ValueFault::empty:
        return tr("Enter a value, such as %1.");
    case ValueFault::tooLong:
        return tr("Too long; enter a value such as %1.");
    case ValueFault::notANumber:
        return tr("Not a number; enter for example %1.");
    case ValueFault::ambiguousGrouping:
        return tr("Reads two ways; leave out the grouping mark, as in %1.");
    case ValueFault::otherDecimalMark:
        return tr("The decimal mark here is a point, as in 0.5.");
    case ValueFault::negative:
        return tr("Must not be negative; enter for example %1.");
    case ValueFault::overflow:
        return tr("Too large to compute; enter for example %1.");
    case ValueFault::underflow:
        return tr("Too small to compute; enter for example %1.");
    case ValueFault::unknownUnit:
        return tr("Unknown unit; enter for example %1.");
    case ValueFault::unknownPrefix:
        return tr("Prefixes are k M G T P (capital letters above k), as in %1.");
    case ValueFault::bits:
        return tr("b is bits; for bytes write a capital B, as in %1.");
    case ValueFault::wrongDimension:
        return tr("That unit measures something else; enter for example %1.");
    case ValueFault::zero:
        return tr("Must be above zero; enter for example %1.");
    case ValueFault::fraction:
        return tr("Must be a whole number, such as %1.");
    }
    return {};
}

} // namespace

QString valueFaultText(ValueFault fault, const QString& example)
{
    return ValueFaultText::sentence(fault).replace(QLatin1String("%1"), example);
}

} // namespace gpuspeedup
