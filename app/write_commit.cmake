# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes OUTPUT, a header that says which commit the folder SOURCE holds. A tree without .git has it in app/commit.txt,
# where git archive has put it; where that is not so either, nothing is known.
set(commit unknown)
file(STRINGS ${SOURCE}/app/commit.txt archived LIMIT_COUNT 1)
if(archived MATCHES "^([0-9a-f]+) ([0-9-]+)$")
  string(SUBSTRING ${CMAKE_MATCH_1} 0 12 commit)
  string(APPEND commit " of ${CMAKE_MATCH_2}")
elseif(EXISTS ${SOURCE}/.git)
  execute_process(COMMAND git -C ${SOURCE} --no-optional-locks describe --always --dirty --abbrev=12 --exclude=*
    OUTPUT_VARIABLE name RESULT_VARIABLE failed OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  execute_process(COMMAND git -C ${SOURCE} log -1 --format=%cs
    OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT failed)
    string(REGEX MATCH "^[0-9a-f]+" commit ${name})
    string(APPEND commit " of ${date}")
    if(name MATCHES "-dirty$")
      string(APPEND commit ", changed since")
    endif()
  endif()
endif()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT [=[
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

inline constexpr const char* builtCommit = "@commit@";

} // namespace gpuspeedup
]=] @ONLY)
