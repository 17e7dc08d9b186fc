// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/standard_output.h"

#include "app/usage_error.h"

#include <cerrno>
#include <string>
#include <system_error>
#include <unistd.h>

namespace gpuspeedup {

void writeStandardOutput(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
            continue;
        }
        if (errno == EINTR)
            continue;
        if (errno == EPIPE)
            throw OutputClosed();
        throw Error("Standard output cannot be written: " + std::generic_category().message(errno) +
                    "; check the disk or the redirection.");
    }
}

} // namespace gpuspeedup
