// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/driven_window.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QSet>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace gpuspeedup;

/// Everything without a mouse.
class KeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void tabReachesEveryFieldFromTopToBottom();
    void tabReachesEveryButtonResultAndTableAndComesBack();
    void backtabGoesTheOtherWay();
    void aFieldReachedByTabIsReplacedByTyping();
    void ctrlRResetsTheValues();
    void spacePressesAButton();
    void downOpensTheExamples();
    void noTwoActionsShareAShortcut();
    void everyMenuHasAMnemonicOfItsOwn();
};

namespace {

/// Accessible names of what Tab, or `key`, reaches from the field of that name, once around.
QStringList cycleFrom(DrivenWindow& w, const char* name, Qt::Key key = Qt::Key_Tab)
{
    QStringList names;
    QWidget* const start = w.field(name);
    start->setFocus();
    do {
        names += QApplication::focusWidget()->accessibleName();
        QTest::keyClick(QApplication::focusWidget(), key,
                        key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    } while (QApplication::focusWidget() != start && names.size() < 100);
    return names;
}

} // namespace

void KeyboardTest::tabReachesEveryFieldFromTopToBottom()
{
    DrivenWindow w;
    const QStringList names = cycleFrom(w, inputNames[0]);
    QCOMPARE(names.mid(0, inputNames.size()), QStringList(inputNames.begin(), inputNames.end()));
    int last = -1;
    for (const char* name : inputNames) {
        const int top = w.named(name)->mapTo(&w.window(), QPoint()).y();
        QVERIFY2(top > last, name);
        last = top;
    }
}

void KeyboardTest::tabReachesEveryButtonResultAndTableAndComesBack()
{
    DrivenWindow w;
    const QStringList names = cycleFrom(w, inputNames[0]);
    QVERIFY(names.size() < 100); // it comes back
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    for (const char* name : {"Copy results", "Reset values", "Export", "Examples", "Table over task sizes"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    for (const char* name : resultNames)
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void KeyboardTest::backtabGoesTheOtherWay()
{
    DrivenWindow w;
    QStringList forward = cycleFrom(w, inputNames[0]);
    QStringList back = cycleFrom(w, inputNames[0], Qt::Key_Backtab);
    std::reverse(back.begin() + 1, back.end());
    QCOMPARE(back, forward);
}

void KeyboardTest::aFieldReachedByTabIsReplacedByTyping()
{
    DrivenWindow w;
    w.field(inputNames[0])->setFocus();
    QTest::keyClick(w.field(inputNames[0]), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("16"));
    QCOMPARE(w.field(inputNames[1])->text(), QStringLiteral("16"));
    QCOMPARE(w.window().scenario().gpuRate, 16 * teraflops);
}

void KeyboardTest::ctrlRResetsTheValues()
{
    DrivenWindow w;
    w.type("Total operations", QStringLiteral("7"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(w.field("Total operations")->text(), QStringLiteral("500 Gop"));
    QCOMPARE(w.read("Speedup factor"), QStringLiteral("96.9×"));
}

void KeyboardTest::spacePressesAButton()
{
    DrivenWindow w;
    w.type("Total operations", QStringLiteral("7"));
    w.named("Reset values")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(w.named("Reset values"), Qt::Key_Space);
    QCOMPARE(w.field("Total operations")->text(), QStringLiteral("500 Gop"));
}

void KeyboardTest::downOpensTheExamples()
{
    DrivenWindow w;
    auto* button = qobject_cast<QToolButton*>(w.named("Examples"));
    button->setFocus(Qt::TabFocusReason);
    bool opened = false;
    QTimer::singleShot(0, &w.window(), [&] {
        QWidget* menu = QApplication::activePopupWidget();
        opened = menu != nullptr;
        if (!opened)
            return;
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(opened);
    QCOMPARE(w.read("Speedup factor"), QStringLiteral("67.11×")); // the second published example
}

void KeyboardTest::noTwoActionsShareAShortcut()
{
    DrivenWindow w;
    QSet<QString> taken;
    for (const QAction* action : w.window().findChildren<QAction*>()) {
        if (action->shortcut().isEmpty())
            continue;
        const QString keys = action->shortcut().toString();
        QVERIFY2(!taken.contains(keys), qPrintable(keys));
        taken.insert(keys);
    }
    QVERIFY(taken.size() >= 4);
}

void KeyboardTest::everyMenuHasAMnemonicOfItsOwn()
{
    DrivenWindow w;
    QSet<QChar> taken;
    for (const QAction* menu : w.window().menuBar()->actions()) {
        const QString text = menu->text();
        const auto mark = text.indexOf(u'&');
        QVERIFY2(mark >= 0, qPrintable(text));
        QVERIFY2(!taken.contains(text[mark + 1].toLower()), qPrintable(text));
        taken.insert(text[mark + 1].toLower());
    }
}

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
