// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inputs/driven_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace gpuspeedup;

/// Nothing of the panel is clipped, however narrow it may be. Run by ctest at scale 1 and 2.
class PanelLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsClipped_data();
    void nothingIsClipped();
};

namespace {

/// What `widget` lacks to show all of its text; empty where it does.
QString lacking(const QWidget& widget)
{
    const auto tell = [&](int has, int needs, const char* what) {
        return has >= needs ? QString() : QStringLiteral(" %1 of %2 %3").arg(has).arg(needs).arg(what);
    };
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const int height =
            label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        int width = label->wordWrap() ? 0 : label->sizeHint().width();
        if (label->wordWrap())
            for (const QString& word : label->text().split(QRegularExpression(QStringLiteral("\\s"))))
                width = std::max(width, label->fontMetrics().horizontalAdvance(word));
        return tell(label->height(), height, "high") + tell(label->width(), width, "wide");
    }
    if (qobject_cast<const QAbstractButton*>(&widget) != nullptr)
        return tell(widget.width(), widget.minimumSizeHint().width(), "wide") +
               tell(widget.height(), widget.sizeHint().height(), "high");
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return tell(edit->width() - 10, edit->fontMetrics().horizontalAdvance(edit->text()), "wide");
    return {};
}

} // namespace

void PanelLayoutTest::nothingIsClipped_data()
{
    QTest::addColumn<bool>("refined");
    QTest::addColumn<int>("width");
    for (const bool refined : {false, true})
        for (const int width : {300, 320, 340})
            QTest::addRow("%s, %d", refined ? "refined" : "fields", width) << refined << width;
}

void PanelLayoutTest::nothingIsClipped()
{
    QFETCH(bool, refined);
    QFETCH(int, width);
    DrivenPanel p(refined ? refinedChoices() : exampleChoices(), Theme::light, width);
    p.unfoldAll();
    for (int i = 0; i < 3; ++i) // a wrapped label asks again once its width is known
        QCoreApplication::processEvents();
    QVERIFY(p.panel().minimumSizeHint().width() <= p.area().viewport()->width());
    QStringList found;
    for (const QWidget* widget : p.panel().findChildren<QWidget*>())
        if (widget->isVisible() && !widget->objectName().startsWith(QStringLiteral("qt_")))
            if (const QString text = lacking(*widget); !text.isEmpty())
                found += QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
                         (qobject_cast<const QLabel*>(widget) != nullptr
                              ? qobject_cast<const QLabel*>(widget)->text()
                              : widget->accessibleName()) +
                         text;
    QCOMPARE(found, QStringList());
}

QTEST_MAIN(PanelLayoutTest)
#include "panel_layout_test.moc"
