// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <QObject>
#include <QPicture>
#include <QTextObjectInterface>

#include <vector>

namespace gpuspeedup {

/// The charts of a text document, each a letter of its own that is as wide as the text.
class ReportFigures : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int objectType = QTextFormat::UserObject + 1;

    explicit ReportFigures(QTextDocument& text);
    /// Appends the chart where `cursor` stands.
    void add(const Chart& chart, QTextCursor& cursor);

    [[nodiscard]] QSizeF intrinsicSize(QTextDocument* text, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& place, QTextDocument* text, int position,
                    const QTextFormat& format) override;

private:
    struct Figure
    {
        QPicture picture;
        QSize size;
    };

    [[nodiscard]] const Figure& figureOf(const QTextFormat& format) const;

    std::vector<Figure> figures_;
};

} // namespace gpuspeedup
