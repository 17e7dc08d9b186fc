# SPDX-License-Identifier: GPL-3.0-or-later
#
# ICU's data, 31 of 90 MB, without what Qt never asks it for: names of languages, regions, units, currencies and time
# zones, word breaking, spelling out of numbers, transliteration, and encodings other than Unicode. Qt has its own of
# these. What stays is sorting, in every language.
find_program(icupkg icupkg PATHS /usr/sbin REQUIRED)
file(GLOB library ${folder}/lib/libicudata.so.*)
cmake_path(GET library FILENAME soname)
set(work ${CPACK_PACKING}/icu)
file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work}/reduced)

# The library is one table; its name carries the version: icudt72_dat.
string(REGEX REPLACE ".*\\." "" version ${soname})
set(table ${work}/icudt${version}l.dat)
run(objcopy --output-target=binary --only-section=.rodata ${library} ${table})
execute_process(COMMAND ${icupkg} --list ${table} OUTPUT_VARIABLE items COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "(brkitr|curr|lang|rbnf|region|translit|unit|zone)/[^\n]+|[^\n/]+\\.cnv" unused "${items}")
list(LENGTH unused count)
if(count LESS 1000)
  message(FATAL_ERROR "${library} does not hold what it did: only ${count} items can be left out.")
endif()
list(JOIN unused "\n" unused)
file(WRITE ${work}/unused.txt "${unused}\n")
set(reduced reduced/icudt${version}l.dat) # icupkg names what is in a table after the file
run(${icupkg} --remove ${work}/unused.txt ${table} ${work}/${reduced})

file(WRITE ${work}/table.s "
.globl icudt${version}_dat
.type icudt${version}_dat, @object
.section .rodata
.balign 16
icudt${version}_dat: .incbin \"${reduced}\"
.size icudt${version}_dat, .-icudt${version}_dat
.section .note.GNU-stack,\"\",@progbits
")
execute_process(COMMAND cc -shared -nostdlib -s -Wl,-soname,${soname} -o ${library} table.s
  WORKING_DIRECTORY ${work} COMMAND_ERROR_IS_FATAL ANY)
