# SPDX-License-Identifier: GPL-3.0-or-later
#
# Run by cpack when everything is staged, before packages are made of it: leaves out what only debuggers read, and for
# the .deb compresses what Debian wants compressed.
set(usr ${CPACK_TEMPORARY_DIRECTORY}/usr)
file(GLOB programs ${usr}/bin/*)
execute_process(COMMAND strip --strip-unneeded --remove-section=.comment --remove-section=.note ${programs}
  COMMAND_ERROR_IS_FATAL ANY)
if(CPACK_GENERATOR STREQUAL "DEB")
  file(GLOB texts ${usr}/share/man/man*/*.[1-9] ${usr}/share/man/*/man*/*.[1-9] ${usr}/share/doc/gpu-speedup/changelog)
  foreach(text ${texts})
    execute_process(COMMAND gzip -9nf ${text} COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
endif()
