// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QEvent;

namespace gpuspeedup {

/// Something enters, moves over or is dropped on a widget.
[[nodiscard]] bool isDrop(const QEvent& event);

/// Accepts an event of isDrop() where it carries local files or folders, to be copied. Returns them where
/// they are dropped, else nothing.
[[nodiscard]] QStringList takeDroppedFiles(QEvent& event);

/// A JSON document that looks like a machine profile.
[[nodiscard]] bool isMachineProfile(const QString& fileName);

} // namespace gpuspeedup
