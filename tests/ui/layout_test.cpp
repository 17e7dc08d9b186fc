// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/driven_window.h"

#include "model/examples.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollArea>
#include <QStyleOptionFrame>
#include <QTableView>
#include <QTest>

using namespace gpuspeedup;

/// Nothing is clipped, from the smallest promised window upwards. Run by ctest at
/// scale 1 and 2.
class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void theSmallestPromisedSizeIsPossible();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void everyFieldIsInViewAtTheSmallestSize();
    void aRefusedFieldMovesNoOtherFieldOutOfItsColumn();
};

namespace {

constexpr QSize smallest{1000, 640};
constexpr QSize large{1400, 900};

/// What `widget` lacks to show all of its text; empty where it does.
QString lacking(const QWidget& widget)
{
    const auto tell = [&](int has, int needs, const char* what) {
        return has >= needs ? QString() : QStringLiteral("%1 of %2, needs %3").arg(what).arg(has).arg(needs);
    };
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const int height =
            label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        int width = label->wordWrap() ? 0 : label->sizeHint().width();
        if (label->wordWrap())
            for (const QString& word : label->text().split(QRegularExpression(QStringLiteral("\\s"))))
                width = std::max(width, label->fontMetrics().horizontalAdvance(word));
        return tell(label->height(), height, "height") + tell(label->width(), width, "width");
    }
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget)) {
        QStyleOptionFrame option;
        option.initFrom(edit);
        option.lineWidth = edit->hasFrame() ? edit->style()->pixelMetric(QStyle::PM_DefaultFrameWidth) : 0;
        const QRect inside = edit->style()->subElementRect(QStyle::SE_LineEditContents, &option, edit);
        const QMargins margins = edit->textMargins();
        return tell(inside.width() - margins.left() - margins.right(),
                    edit->fontMetrics().horizontalAdvance(edit->text()), "width") +
               tell(inside.height() - margins.top() - margins.bottom(), edit->fontMetrics().height() - 2,
                    "height");
    }
    if (qobject_cast<const QAbstractButton*>(&widget) != nullptr)
        return tell(widget.width(), widget.sizeHint().width(), "width") +
               tell(widget.height(), widget.sizeHint().height(), "height");
    return {};
}

QString whatIsClipped(const MainWindow& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const QString text = lacking(*widget);
        const auto* edit = qobject_cast<const QLineEdit*>(widget);
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (!text.isEmpty())
            found += QStringLiteral("%1 “%2”: %3")
                         .arg(QLatin1String(widget->metaObject()->className()),
                              edit != nullptr    ? edit->accessibleName() + u'=' + edit->text()
                              : label != nullptr ? label->text()
                                                 : widget->accessibleName(),
                              text);
    }
    for (const auto* table : window.findChildren<QTableView*>())
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (table->columnWidth(column) < table->horizontalHeader()->sectionSizeHint(column))
                found += QStringLiteral("column %1").arg(column);
    return found.join(QStringLiteral("; "));
}

void settle()
{
    QApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents(); // a wrapped label asks again once its width is known
}

} // namespace

void LayoutTest::theSmallestPromisedSizeIsPossible()
{
    DrivenWindow w;
    QVERIFY(w.window().minimumSizeHint().width() <= smallest.width());
    QVERIFY(w.window().minimumSizeHint().height() <= smallest.height());
    w.window().resize(smallest);
    QCOMPARE(w.window().size(), smallest);
}

void LayoutTest::nothingIsClipped_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QSize>("size");
    for (const Theme theme : {Theme::light, Theme::dark})
        for (const QSize size : {smallest, large})
            QTest::addRow("%s, %d x %d", qPrintable(themeName(theme)), size.width(), size.height())
                << theme << size;
}

void LayoutTest::nothingIsClipped()
{
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    DrivenWindow w(theme, size);
    const auto compare = [&](const char* when) {
        settle();
        const QString clipped = whatIsClipped(w.window());
        QVERIFY2(w.window().size() == size, when);
        QVERIFY2(clipped.isEmpty(), qPrintable(QLatin1String(when) + QStringLiteral(": ") + clipped));
    };
    for (const Scenario& example : examples()) {
        w.window().setScenario(example);
        compare(example.name.c_str());
    }
    w.window().resetValues();
    for (const char* name : inputNames) {
        w.paste(name, QStringLiteral("5 parsecs"));
        compare(name);
    }
    for (const char* text : {"1 Gb/s", "-5", "0", "1,000", "1e400", "8 t", ""}) { // each another sentence
        for (const char* name : inputNames)
            w.paste(name, QString::fromUtf8(text));
        compare(text);
    }
    w.window().resetValues();
    w.paste("CPU operations per second", QStringLiteral("7e-9 FLOPS"));
    w.paste("Total operations", QStringLiteral("9.9e280 op"));
    w.leaveField();
    compare("very long times");
}

void LayoutTest::everyFieldIsInViewAtTheSmallestSize()
{
    DrivenWindow w(Theme::light, smallest);
    settle();
    for (const char* name : inputNames)
        QVERIFY2(w.named(name)->visibleRegion().boundingRect() == w.named(name)->rect(), name);
    for (const char* name : resultNames)
        QVERIFY2(w.named(name)->visibleRegion().boundingRect() == w.named(name)->rect(), name);
}

void LayoutTest::aRefusedFieldMovesNoOtherFieldOutOfItsColumn()
{
    DrivenWindow w(Theme::light, smallest);
    w.paste("Total operations", QStringLiteral("5 parsecs"));
    settle();
    const QRect first(w.named(inputNames[0])->mapTo(&w.window(), QPoint()), w.named(inputNames[0])->size());
    for (const char* name : inputNames) {
        const QRect field(w.named(name)->mapTo(&w.window(), QPoint()), w.named(name)->size());
        QCOMPARE(field.left(), first.left());
        QCOMPARE(field.width(), first.width());
    }
}

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
