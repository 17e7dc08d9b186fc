// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QString;
class QWidget;

namespace gpuspeedup {

// Questions above the window. None waits: the answer comes to the function given. Where a
// question is open already it stays, and the new one is not asked.

enum class LossAnswer
{
    save,
    discard,
    cancel
};
void askBeforeLoss(QWidget& window, const QString& title, std::function<void(LossAnswer)> answered);

enum class OverwriteAnswer
{
    overwrite,
    saveElsewhere,
    cancel
};
/// Another program wrote to the file since it was opened.
void askBeforeOverwrite(QWidget& window, const QString& title, std::function<void(OverwriteAnswer)> answered);

/// Runs `replace` where the file of that name may be lost.
void askBeforeReplacing(QWidget& window, const QString& fileName, std::function<void()> replace);

enum class RecoveryAnswer
{
    recover,
    discard,
    later
};
/// So many plans were not saved when the program ended.
void askToRecover(QWidget& window, int plans, std::function<void(RecoveryAnswer)> answered);

} // namespace gpuspeedup
