# SPDX-License-Identifier: GPL-3.0-or-later
#
# What makes a fault hard to exploit, in every optimised build of every target that links project_options.
# CUDA sources pass it on to the compiler of their host part.
set(hardening -fstack-protector-strong -fstack-clash-protection)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|amd64|AMD64)$")
  list(APPEND hardening -fcf-protection)
endif()
if(NOT GPUSPEEDUP_SANITIZE AND NOT GPUSPEEDUP_FUZZ) # the sanitizers check more, but not what is fortified
  list(APPEND hardening -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
list(JOIN hardening "," hardening_of_host)
set(optimised "$<NOT:$<CONFIG:Debug>>")
target_compile_options(project_options INTERFACE
  "$<$<AND:${optimised},$<COMPILE_LANGUAGE:C,CXX>>:${hardening}>"
  "$<$<AND:${optimised},$<COMPILE_LANGUAGE:CUDA>>:-Xcompiler=${hardening_of_host}>")
target_link_options(project_options INTERFACE "$<${optimised}:LINKER:-z,relro,-z,now>")
