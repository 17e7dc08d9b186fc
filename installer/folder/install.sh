#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs this folder for the person who runs it, or takes that away again.
set -eu

usage() {
    cat <<'TEXT'
install.sh --user       copies this folder to ~/.local/opt/gpu-speedup, with menu entry, icons,
                        file type, manual pages and the commands gpu-speedup and gpu-speedup-cli;
                        over an older version, too: settings and plans stay
install.sh --uninstall  takes all of that away; settings, measured profiles and unsaved plans stay
install.sh --purge      takes those away as well; plans that were saved to files stay
TEXT
}

fail() {
    echo "install.sh: $1" >&2
    exit 1
}

[ -n "${HOME:-}" ] || fail "HOME is not set: set it to the folder to install into."
here=$(cd "$(dirname "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/opt/gpu-speedup
installed=$program/installed # what lies elsewhere, one path a line; folders after what is in them
id=org.gpuspeedup.estimator

# Makes a folder and notes each that was not there.
make_folder() {
    [ -d "$1" ] && return
    make_folder "$(dirname "$1")"
    mkdir "$1"
    printf '%s\n' "$1" >>"$new/folders"
}

# Where a file goes that is to be installed; notes it. An older one goes first, lest a link be followed.
place() {
    make_folder "$(dirname "$1")"
    printf '%s\n' "$1" >>"$new/installed"
    rm -f "$1"
}

copy_tree() { # from, to
    (cd "$1" && find . -type f) | LC_ALL=C sort | while IFS= read -r path; do
        target=$2/${path#./}
        place "$target"
        cp "$1/$path" "$target"
    done
}

# The menu entry with the full path of the program: ~/.local/bin is not on every PATH.
menu_entry() {
    place "$data/applications/$id.desktop"
    escaped=$(printf '%s' "$program/bin" | sed 's/[\\"`$]/\\\\&/g; s/[\\&|]/\\&/g')
    plain=$(printf '%s' "$program/bin" | sed 's/[\\&|]/\\&/g')
    sed -e "s|^TryExec=|TryExec=$plain/|" -e "s|^Exec=\([^ ]*\)|Exec=\"$escaped/\1\"|" \
        "$here/share/applications/$id.desktop" >"$data/applications/$id.desktop"
}

# Tells desktops what came or went; each keeps its own cache, if it has one.
update_caches() {
    if [ -d "$data/applications" ] && command -v update-desktop-database >/dev/null; then
        update-desktop-database -q "$data/applications" || true
    fi
    if [ -d "$data/mime/packages" ] && command -v update-mime-database >/dev/null; then
        update-mime-database "$data/mime" >/dev/null 2>&1 || true
    fi
    if [ -f "$data/icons/hicolor/icon-theme.cache" ] && command -v gtk-update-icon-cache >/dev/null; then
        gtk-update-icon-cache -q -f -t "$data/icons/hicolor" || true
    fi
}

# Caches alone are nothing to keep.
remove_empty_caches() {
    if [ -d "$data/mime/packages" ] && [ -z "$(ls -A "$data/mime/packages")" ]; then
        for name in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version \
            XMLnamespaces; do
            rm -f "$data/mime/$name"
        done
        find "$data/mime" -depth -type d -exec rmdir {} + 2>/dev/null || true # those that are empty
    fi
    if [ "$(ls -A "$data/applications" 2>/dev/null)" = mimeinfo.cache ]; then
        rm -f "$data/applications/mimeinfo.cache"
    fi
    rm -rf "${XDG_CACHE_HOME:-$HOME/.cache}/gpu-speedup"
    rmdir "${XDG_CACHE_HOME:-$HOME/.cache}" 2>/dev/null || true
}

remove_installed_files() {
    [ -f "$installed" ] || return 0
    while IFS= read -r path; do
        rm -f "$path"
    done <"$installed"
}

# What somebody else put where the commands go is not this program's to take away.
refuse_foreign_commands() {
    for name in gpu-speedup gpu-speedup-cli; do
        command=$HOME/.local/bin/$name
        if [ -e "$command" ] || [ -L "$command" ]; then
            grep -qxF "$command" "$installed" 2>/dev/null ||
                fail "$command is there already and not of this program: move it elsewhere first."
        fi
    done
}

install_for_user() {
    [ "$here" != "$program" ] || fail "$program is installed already."
    [ -d "$HOME" ] && [ -w "$HOME" ] || fail "HOME is $HOME, where nothing can be written: set it to the folder to install into."
    refuse_foreign_commands
    new=$program.new
    rm -rf "$new"
    made=
    for folder in "$HOME/.local" "$HOME/.local/opt"; do
        [ -d "$folder" ] || { mkdir "$folder" && made="$made$folder
"; }
    done
    trap 'rm -rf "$new"' EXIT
    trap 'exit 1' HUP INT TERM
    cp -R "$here" "$new"
    printf '%s' "$made" >"$new/folders"
    [ ! -f "$program/folders" ] || cat "$program/folders" >>"$new/folders" # made by an older version
    remove_installed_files
    menu_entry
    copy_tree "$here/share/icons" "$data/icons"
    copy_tree "$here/share/mime" "$data/mime"
    copy_tree "$here/share/man" "$data/man"
    copy_tree "$here/share/bash-completion" "$data/bash-completion"
    for name in gpu-speedup gpu-speedup-cli; do
        place "$HOME/.local/bin/$name"
        ln -s "$program/bin/$name" "$HOME/.local/bin/$name"
    done
    rm -rf "$program.old"
    [ ! -e "$program" ] || mv "$program" "$program.old"
    mv "$new" "$program"
    rm -rf "$program.old"
    update_caches
    echo "Installed: $program. To take it away again: $program/install.sh --uninstall"
    case ":$PATH:" in
    *":$HOME/.local/bin:"*) ;;
    *) echo "The commands gpu-speedup and gpu-speedup-cli are in $HOME/.local/bin, which is not on your PATH." ;;
    esac
}

uninstall() {
    if [ -f "$installed" ]; then
        take_away
    elif [ "$1" != purge ]; then
        fail "nothing is installed in $program."
    fi
    for kept in "${XDG_CONFIG_HOME:-$HOME/.config}/gpu-speedup" "$data/gpu-speedup" \
        "${XDG_STATE_HOME:-$HOME/.local/state}/gpu-speedup"; do
        if [ "$1" = purge ]; then
            rm -rf "$kept"
        elif [ -e "$kept" ]; then
            echo "Kept, with settings, measured profiles or unsaved plans: $kept (--purge takes it away)"
        fi
    done
}

take_away() {
    folders=$(LC_ALL=C sort -r "$program/folders" 2>/dev/null || true)
    remove_installed_files
    update_caches
    remove_empty_caches
    rm -rf "$program"
    printf '%s\n' "$folders" | while IFS= read -r folder; do
        [ -z "$folder" ] || rmdir "$folder" 2>/dev/null || true # others use it too
    done
}

case "${1:-}" in
--user) install_for_user ;;
--uninstall) uninstall keep ;;
--purge) uninstall purge ;;
--help | -h) usage ;;
*)
    usage >&2
    exit 2
    ;;
esac
