// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gpuspeedup {

/// What in the source file `path` (relative to the root of the project) is
/// against the architecture: one sentence each, none where it is in order.
///
///     app ──> ui ──> model        the window
///     app ──> probe ──> model     the headless program
///
/// One include root would let any header reach any other; this keeps the arrows.
[[nodiscard]] QStringList violations(const QString& path, const QString& text);

} // namespace gpuspeedup
