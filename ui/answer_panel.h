// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace gpuspeedup {

class ResultField;
class ShareBar;
struct Outlook;

/// The answer at a glance: the speedup large and whether to; how sure that is, why, and what would change it;
/// what the GPU time is spent on; and the other seven results.
class AnswerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPanel(QWidget* parent = nullptr);

    /// `staleReason` is empty while `outlook` is that of the fields.
    void show(const Outlook& outlook, const QString& staleReason);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A question of the reader and the sentences that answer it.
    struct Line
    {
        QLabel* question;
        QLabel* answer;
    };

    [[nodiscard]] Line addLine(const QString& question, QGridLayout& grid);
    void addResultFields(QGridLayout& grid);
    void showWords(const Outlook& outlook);
    void restyle();

    std::vector<ResultField*> fields_; ///< by position in results()
    QLabel* outcome_ = nullptr;
    Line certainty_{};
    Line reason_{};
    Line change_{};
    QLabel* staleNote_ = nullptr;
    ShareBar* shares_ = nullptr;
    int winner_ = 0; ///< 1 the GPU, −1 the CPU, 0 neither
    bool stale_ = false;
};

} // namespace gpuspeedup
