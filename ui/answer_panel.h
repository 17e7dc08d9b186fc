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

/// The answer: the speedup large, the verdict in words, what the GPU time is
/// spent on, and the other seven results.
class AnswerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPanel(QWidget* parent = nullptr);

    /// `staleReason` is empty while `outlook` is that of the fields.
    void show(const Outlook& outlook, const QString& staleReason);

private:
    void addResultFields(QGridLayout& grid);
    void showVerdict(const Outlook& outlook, bool stale);

    std::vector<ResultField*> fields_; ///< by position in results()
    QLabel* outcome_ = nullptr;
    QLabel* reasons_ = nullptr;
    QLabel* staleNote_ = nullptr;
    ShareBar* shares_ = nullptr;
};

} // namespace gpuspeedup
