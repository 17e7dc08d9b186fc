// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/profiles_dialog.h"

#include "ui/locale_text.h"
#include "ui/measure/measured_software_part.h"
#include "ui/measure/profiles_model.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

namespace gpuspeedup {

namespace {

/// At most so many reasons or names are told: a folder may hold hundreds of other files.
constexpr int mostReasons = 4;

} // namespace

ProfilesDialog::ProfilesDialog(const ProfileStore& store, QWidget* parent)
    : QDialog(parent),
      model_(new ProfilesModel(store, this)),
      table_(new QTableView),
      message_(new QLabel),
      software_(new MeasuredSoftwarePart)
{
    setWindowTitle(tr("Machine profiles"));
    table_->setModel(model_);
    table_->setAccessibleName(tr("Machine profiles"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setWordWrap(false);
    table_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->setColumnWidth(0, fontMetrics().averageCharWidth() * 26);
    table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    message_->setTextFormat(Qt::PlainText);
    message_->setWordWrap(true);
    message_->hide();

    auto* top = new QHBoxLayout;
    top->addWidget(table_, 1);
    top->addWidget(createButtons());
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top, 2);
    layout->addWidget(message_);
    layout->addWidget(software_, 3);
    connect(table_, &QTableView::doubleClicked, this, &ProfilesDialog::use);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProfilesDialog::updateButtons);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProfilesDialog::showSoftware);
    connect(model_, &ProfilesModel::modelReset, this, &ProfilesDialog::updateButtons);
    connect(model_, &ProfilesModel::modelReset, this, &ProfilesDialog::showSoftware);
    connect(software_, &MeasuredSoftwarePart::failed, this,
            [this](const QString& sentence) { say(sentence, true); });
    connect(software_, &MeasuredSoftwarePart::notice, this,
            [this](const QString& sentence) { say(sentence, false); });
    connect(model_, &ProfilesModel::modelReset, this, [this] { changed_ = true; });
    connect(model_, &ProfilesModel::dataChanged, this, [this] { changed_ = true; });
    connect(model_, &ProfilesModel::failed, this, [this](const QString& sentence) { say(sentence, true); });
    setSizeGripEnabled(true);
    resize(1020, 600);
    select(0);
    updateButtons();
    showSoftware();
}

QWidget* ProfilesDialog::createButtons()
{
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    use_ = addButton(*layout, tr("&Use …"), &ProfilesDialog::use);
    compare_ = addButton(*layout, tr("&Compare machines"), &ProfilesDialog::compare);
    compare_->setToolTip(tr("What this scenario gains on each of these machines"));
    rename_ = addButton(*layout, tr("&Rename"), &ProfilesDialog::rename);
    addButton(*layout, tr("&Import …"), &ProfilesDialog::askImport);
    addButton(*layout, tr("Import &folder …"), &ProfilesDialog::askImportFolder);
    export_ = addButton(*layout, tr("&Export …"), &ProfilesDialog::askExport);
    delete_ = addButton(*layout, tr("&Delete …"), &ProfilesDialog::askDelete);
    layout->addStretch();
    connect(addButton(*layout, tr("Close"), nullptr), &QPushButton::clicked, this, &QDialog::reject);
    use_->setDefault(true);
    return column;
}

QPushButton* ProfilesDialog::addButton(QLayout& layout, const QString& text, void (ProfilesDialog::*slot)())
{
    auto* button = new QPushButton(text);
    layout.addWidget(button);
    if (slot != nullptr)
        connect(button, &QPushButton::clicked, this, slot);
    return button;
}

void ProfilesDialog::use()
{
    const ProfileStore::Entry* entry = model_->entry(currentRow());
    if (entry == nullptr || !entry->problem.isEmpty())
        return;
    const MachineProfile profile = entry->profile;
    accept();
    emit chosen(profile);
}

void ProfilesDialog::compare()
{
    accept();
    emit comparisonWanted();
}

void ProfilesDialog::rename()
{
    table_->edit(model_->index(currentRow(), 0));
}

void ProfilesDialog::askImport()
{
    auto* dialog = new QFileDialog(this, tr("Import machine profiles"), QString(),
                                   tr("Machine profiles (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ProfilesDialog::importFrom);
    dialog->open();
}

void ProfilesDialog::askImportFolder()
{
    auto* dialog = new QFileDialog(this, tr("Import a folder of machine profiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &ProfilesDialog::importFrom);
    dialog->open();
}

void ProfilesDialog::importFrom(const QStringList& paths)
{
    const ProfileStore::Import result = model_->importFrom(paths);
    if (const QStringList files = result.added + result.known; !files.isEmpty())
        select(model_->rowOf(files.first()));
    say(importMessage(result), !result.refused.isEmpty());
}

QString ProfilesDialog::importMessage(const ProfileStore::Import& result)
{
    QStringList lines;
    if (!result.added.isEmpty())
        lines += tr("%n profile(s) imported.", nullptr, static_cast<int>(result.added.size()));
    if (!result.known.isEmpty())
        lines += tr("%n profile(s) kept already.", nullptr, static_cast<int>(result.known.size()));
    if (!result.cutShort.isEmpty()) {
        const QString more = result.cutShort.size() > mostReasons ? QStringLiteral(", …") : QString();
        lines += tr("%n of them is (are) incomplete: %1", nullptr, static_cast<int>(result.cutShort.size()))
                     .arg(result.cutShort.mid(0, mostReasons).join(QStringLiteral(", ")) + more);
    }
    const bool alone = lines.isEmpty() && result.refused.size() == 1;
    if (!result.refused.isEmpty() && !alone)
        lines += tr("%n file(s) left out:", nullptr, static_cast<int>(result.refused.size()));
    lines += result.refused.mid(0, mostReasons);
    if (const qsizetype more = result.refused.size() - mostReasons; more > 0)
        lines += tr("… and %1 more.").arg(more);
    return lines.join(QLatin1Char('\n'));
}

void ProfilesDialog::askExport()
{
    auto* dialog =
        new QFileDialog(this, tr("Export the machine profile"), QString(), tr("Machine profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    if (const ProfileStore::Entry* entry = model_->entry(currentRow()))
        dialog->selectFile(entry->file);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfilesDialog::exportTo);
    dialog->open();
}

void ProfilesDialog::exportTo(const QString& path)
{
    if (model_->exportTo(currentRow(), path))
        say(tr("Written to %1.").arg(path), false);
}

void ProfilesDialog::askDelete()
{
    const int row = currentRow();
    const QString name = model_->index(row, 0).data().toString();
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Delete the profile"),
                        tr("Delete “%1”? This cannot be undone.").arg(name), QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* confirm = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    connect(confirm, &QPushButton::clicked, this, [this, row] {
        say({}, false);
        model_->remove(row);
        select(std::min(row, model_->rowCount() - 1));
    });
    box->open();
}

void ProfilesDialog::updateButtons()
{
    const ProfileStore::Entry* entry = model_->entry(currentRow());
    const bool readable = entry != nullptr && entry->problem.isEmpty();
    for (QPushButton* button : {use_, rename_, export_})
        button->setEnabled(readable);
    delete_->setEnabled(entry != nullptr);
    compare_->setEnabled(model_->hasReadable());
    if (model_->rowCount() == 0)
        say(tr("No profile is kept yet: measure this machine, or import a file that gpu-speedup-cli measure "
               "wrote elsewhere."),
            false);
}

/// Of the profile that is selected.
void ProfilesDialog::showSoftware()
{
    const ProfileStore::Entry* const entry = model_->entry(currentRow());
    if (entry != nullptr && entry->problem.isEmpty())
        software_->show(entry->profile);
    else
        software_->clear();
}

void ProfilesDialog::say(const QString& sentence, bool problem)
{
    QPalette colours = palette();
    if (problem)
        colours.setColor(QPalette::WindowText, themeColors(colours).error);
    message_->setPalette(colours);
    message_->setText(sentence);
    message_->setVisible(!sentence.isEmpty());
    if (QAccessible::isActive()) {
        QAccessibleEvent alert(message_, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

int ProfilesDialog::currentRow() const
{
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void ProfilesDialog::select(int row)
{
    if (row >= 0 && row < model_->rowCount())
        table_->setCurrentIndex(model_->index(row, 0));
}

} // namespace gpuspeedup
