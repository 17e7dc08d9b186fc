// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine_file.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "model/text_file.h"
#include "model/verification/verification_event.h"
#include "model/verification/verification_json.h"

namespace gpuspeedup {
namespace {

/// Of a CPU, for an empty list of rows may be anything's.
bool isTable(const std::string& text)
{
    try {
        return !verificationFromJson(text, "table").cpu.empty();
    } catch (const Error&) {
        return false;
    }
}

/// What --format jsonl writes.
bool isEventLines(const std::string& text)
{
    try {
        (void)verificationEventFromJson(text.substr(0, text.find('\n')));
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

MachineProfile readMachineFile(const std::string& path)
{
    const std::string source = path == "-" ? "standard input" : path;
    const std::string text = readTextFile(path, mostProfileBytes);
    try {
        return profileFromJson(text, source);
    } catch (const Error&) {
        if (!isTable(text) && !isEventLines(text))
            throw;
        throw Error((path == "-" ? "Standard input" : quotePath(path)) +
                    " is a table that gpu-speedup-cli verify wrote, no measured machine; "
                    "make one with gpu-speedup-cli measure -o FILE.");
    }
}

} // namespace gpuspeedup
