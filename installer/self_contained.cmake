# SPDX-License-Identifier: GPL-3.0-or-later
#
# Run by cpack on what is staged: makes of it the folder with all that the programs need, its archive, the
# single-file image, the headless program alone, the list of what is bundled, and the checksums.
set(name gpu-speedup-${CPACK_PACKAGE_VERSION}-x86_64)
set(staged ${CPACK_TEMPORARY_DIRECTORY}/usr)
set(folder ${CPACK_PACKING}/${name})
set(licences ${folder}/share/doc/gpu-speedup/licences)
set(bill ${CPACK_DIST}/gpu-speedup-${CPACK_PACKAGE_VERSION}.spdx.json)
file(MAKE_DIRECTORY ${CPACK_DIST})

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
endfunction()

include(${CPACK_INSTALLER}/folder.cmake)
include(${CPACK_INSTALLER}/bill_of_materials.cmake)

message(STATUS "Packing ${name}.tar.xz")
run(find ${folder} -type d -exec chmod 755 {} +)
run(find ${folder} -type f -perm /111 -exec chmod 755 {} +)
run(find ${folder} -type f -not -perm /111 -exec chmod 644 {} +)
run(find ${folder} -exec touch --no-dereference --date=@${CPACK_COMMIT_TIME} {} +)
run(tar --create --directory=${CPACK_PACKING} --sort=name --format=gnu --mtime=@${CPACK_COMMIT_TIME}
  --owner=0 --group=0 --numeric-owner --use-compress-program=xz\ -9\ --threads=1 --file=${CPACK_DIST}/${name}.tar.xz ${name})

include(${CPACK_INSTALLER}/image.cmake)

file(COPY_FILE ${staged}/bin/gpu-speedup-cli ${CPACK_DIST}/gpu-speedup-cli-${CPACK_PACKAGE_VERSION}-x86_64)
file(GLOB deb ${CPACK_PACKING}/*.deb)
file(COPY ${deb} DESTINATION ${CPACK_DIST})
file(GLOB files RELATIVE ${CPACK_DIST} ${CPACK_DIST}/*gpu-speedup* ${CPACK_DIST}/GPU_Speedup*)
list(SORT files)
set(sums "")
foreach(file ${files})
  file(SHA256 ${CPACK_DIST}/${file} sum)
  string(APPEND sums "${sum}  ${file}\n")
endforeach()
file(WRITE ${CPACK_DIST}/SHA256SUMS "${sums}")
