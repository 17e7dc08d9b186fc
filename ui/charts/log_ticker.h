// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/unit.h"

#include <qcustomplot.h>

namespace gpuspeedup {

/// Powers of ten written with a unit: "10 Gop", "100 ms". Skips decades where
/// the axis would get more than about `mostLabels` of them.
class LogTicker : public QCPAxisTickerLog
{
public:
    explicit LogTicker(Dimension dimension, int mostLabels = 8)
        : dimension_(dimension), mostLabels_(mostLabels)
    {}

protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
    Dimension dimension_;
    int mostLabels_;
};

} // namespace gpuspeedup
