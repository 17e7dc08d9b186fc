// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QEvent;
class QString;

namespace gpuspeedup {

/// Something enters, moves over or is dropped on a widget.
[[nodiscard]] bool isDrop(const QEvent& event);

/// Accepts an event of isDrop() where it carries one local file, to be copied. Returns the file where it is
/// dropped, else an empty name.
[[nodiscard]] QString takeDroppedFile(QEvent& event);

/// A JSON document that looks like a machine profile.
[[nodiscard]] bool isMachineProfile(const QString& fileName);

} // namespace gpuspeedup
