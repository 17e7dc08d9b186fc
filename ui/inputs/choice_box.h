// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace gpuspeedup {

/// A list to choose from that fits a narrow column: a long text is cut with dots and told in full by the
/// tooltip. The wheel turns it only where it has the focus.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent = nullptr);

    /// Emits nothing; a row that is not there chooses none.
    void choose(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace gpuspeedup
