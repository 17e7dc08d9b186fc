// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace gpuspeedup {

/// A line of text that ends with "…" where there is no room for all of it, which its tooltip has then.
class ShortenedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ShortenedLabel(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace gpuspeedup
