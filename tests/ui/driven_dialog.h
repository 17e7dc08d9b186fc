// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/examples.h"
#include "tests/ui/sample_profile.h"
#include "ui/measure/measure_dialog.h"
#include "ui/measure/measure_session.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace gpuspeedup {

/// The program that plays a run; killed after a second of silence.
inline MeasureCommand playing(const char* script)
{
    return {.program = QStringLiteral(FAKE_MEASURE),
            .arguments = {QString::fromLatin1(script)},
            .silenceLimit = std::chrono::seconds(1),
            .killDelay = std::chrono::milliseconds(300)};
}

/// The dialog as its users see it: found by the texts of its buttons and by accessible names.
class DrivenDialog
{
public:
    explicit DrivenDialog(const char* script) : dialog(playing(script), fromExample(examples().front()))
    {
        open();
    }
    explicit DrivenDialog(const MachineProfile& profile) : dialog(profile, fromExample(examples().front()))
    {
        open();
    }

    [[nodiscard]] QPushButton* button(const char* text) const
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->isVisible() && button->text().remove('&') == QLatin1String(text))
                return button;
        return nullptr;
    }
    [[nodiscard]] QComboBox* combo(const char* name) const
    {
        for (QComboBox* combo : dialog.findChildren<QComboBox*>())
            if (combo->accessibleName() == QLatin1String(name))
                return combo;
        qFatal("no combo box is named %s", name);
    }
    [[nodiscard]] bool shows(const char* text) const
    {
        const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(QLatin1String(text));
        });
    }
    [[nodiscard]] Scenario pressApply() const
    {
        QTest::mouseClick(button("Apply"), Qt::LeftButton);
        return applied.first().first().value<SourcedScenario>().scenario;
    }

    MeasureDialog dialog;
    QSignalSpy applied{&dialog, &MeasureDialog::applied};
    QSignalSpy measured{&dialog, &MeasureDialog::measured};

private:
    void open()
    {
        dialog.open();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog does not become active");
    }
};

inline std::size_t figuresIn(const MachineProfile& profile)
{
    std::size_t count = profile.cpu.figures.size();
    for (const GpuRecord& gpu : profile.gpus)
        count += gpu.figures.size();
    return count;
}

inline MachineProfile profileOf(const QSignalSpy& measured)
{
    return measured.first().first().value<MachineProfile>();
}

} // namespace gpuspeedup
