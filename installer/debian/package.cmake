# SPDX-License-Identifier: GPL-3.0-or-later
#
# What CPack writes into the control file of the .deb.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# What no link line names: Qt loads them where they are.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libqt6svg6 | qt6-svg-plugins, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk | fonts-wqy-microhei")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "You have code on a CPU. Would a GPU make it faster, by how much, and what would
change the answer? The window shows it while figures are typed; where there
is an NVIDIA GPU and its driver, the figures can be measured.
.
This package holds the window gpu-speedup, which plans a port with charts,
scenarios and reports, and the headless program gpu-speedup-cli for scripts
and servers.")
