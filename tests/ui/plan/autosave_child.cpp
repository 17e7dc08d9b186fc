// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/autosave.h"
#include "ui/plan/plan_document.h"

#include <QCoreApplication>

#include <cstdio>

using namespace gpuspeedup;

/// Stands for a window whose user types without a pause: prints each number of launches once it is in the
/// plan. With "saved" it types once, saves to the file named next, and waits.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    PlanDocument document;
    Autosave autosave(document);
    const auto type = [&document] {
        Choices choices = document.current();
        choices.fields.scenario.launches += 1;
        document.edit(choices, QStringLiteral("typing"), QStringLiteral("typing:launches"));
        std::printf("%.0f\n", choices.fields.scenario.launches);
        std::fflush(stdout);
    };
    QTimer typing;
    if (arguments.size() > 2) {
        QTimer::singleShot(0, &document, [&] {
            type();
            autosave.flush();
            document.saveTo(arguments[2]);
            autosave.flush();
            std::puts("saved");
            std::fflush(stdout);
        });
    } else {
        QObject::connect(&typing, &QTimer::timeout, &document, type);
        typing.start(20);
    }
    return QCoreApplication::exec();
}
