# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the single-file image of ${folder}: the runtime of installer/image, and behind it a squashfs with the layout
# of an AppImage of type 2.
set(image ${CPACK_DIST}/GPU_Speedup_Estimator-${CPACK_PACKAGE_VERSION}-x86_64.AppImage)
set(root ${CPACK_PACKING}/image)
set(share ${root}/usr/share)
message(STATUS "Packing the image")
file(REMOVE_RECURSE ${root})
file(COPY ${folder}/ DESTINATION ${root}/usr)
file(REMOVE ${root}/usr/install.sh)
file(CREATE_LINK usr/bin/gpu-speedup ${root}/AppRun SYMBOLIC)
file(CREATE_LINK usr/share/applications/${CPACK_APPLICATION_ID}.desktop ${root}/${CPACK_APPLICATION_ID}.desktop SYMBOLIC)
foreach(icon scalable/apps/${CPACK_APPLICATION_ID}.svg 256x256/apps/${CPACK_APPLICATION_ID}.png)
  cmake_path(GET icon FILENAME file)
  file(CREATE_LINK usr/share/icons/hicolor/${icon} ${root}/${file} SYMBOLIC)
endforeach()
file(CREATE_LINK ${CPACK_APPLICATION_ID}.png ${root}/.DirIcon SYMBOLIC)

# Files in the order of a start lie together. SOURCE_DATE_EPOCH dates everything.
set(system ${CPACK_PACKING}/image.squashfs)
file(REMOVE ${system})
run(${CPACK_MKSQUASHFS} ${root} ${system} -comp zstd -Xcompression-level 19 -b 256K -all-root -no-xattrs -noappend
  -no-progress -quiet)

# Strip writes the whole head: the sign of an AppImage, three bytes of it at 8, comes last.
run(strip --strip-all -o ${image} ${CPACK_IMAGE_RUNTIME})
run(sh -c "printf 'AI\\002' | dd of='${image}' bs=1 seek=8 conv=notrunc 2>/dev/null && cat '${system}' >> '${image}'")
run(chmod 755 ${image})
