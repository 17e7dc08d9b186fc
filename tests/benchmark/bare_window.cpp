// SPDX-License-Identifier: GPL-3.0-or-later
//
// The least a Qt program with a window can be: what start_benchmark compares with.
// Ends with its first paint; with --stay it goes on until it is terminated. With
// --text there is one line of text in it, for which Qt loads the fonts.

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

#include <cstdlib>
#include <cstring>

namespace {

class FirstPaint : public QObject
{
public:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, watched, [] { std::_Exit(0); });
        return false;
    }
};

} // namespace

int main(int argc, char** argv)
{
    const bool stay = argc > 1 && std::strcmp(argv[1], "--stay") == 0;
    const bool text = argc > 1 && std::strcmp(argv[1], "--text") == 0;
    const QApplication application(argc, argv);
    FirstPaint firstPaint;
    QMainWindow window;
    window.resize(1120, 720);
    if (text)
        window.setCentralWidget(new QLabel(QStringLiteral("Text")));
    if (!stay)
        window.installEventFilter(&firstPaint);
    window.show();
    return QApplication::exec();
}
