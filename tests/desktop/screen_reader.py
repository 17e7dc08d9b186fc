# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the window over the accessibility bus as a screen reader does.

Every input is set, every result read, every button pressed, and everything that takes the
focus must have a name. Expected values are derived beside each check.
"""
import subprocess
import sys
import time

import pyatspi

INPUTS = {
    "CPU operations per second": "40 GFLOPS",
    "GPU operations per second": "8 TFLOPS",
    "Data transfer rate": "8 GB/s",
    "Total operations": "500 Gop",
    "Data size to transfer": "0.5 GB",
    "Kernel launch overhead": "80 µs",
    "Number of kernel launches": "50",
}
RESULTS = [
    "Speedup factor", "CPU time", "GPU compute time", "Data transfer time",
    "Total kernel overhead", "Total GPU overhead", "Total GPU time", "GPU efficiency ratio",
]
failures = []


def check(condition, sentence):
    print(("ok      " if condition else "FAILED  ") + sentence)
    if not condition:
        failures.append(sentence)


def wait_for(find, sentence, seconds=20.0):
    """What `find` gives as soon as it is there; ends the script where it never comes."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = find()
        if found:
            return found
        time.sleep(0.05)
    print("FAILED  " + sentence)
    sys.exit(1)


def children(node):
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield child


def walk(node):
    yield node
    # The cells of tables are read through the table itself.
    if node.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE):
        return
    for child in children(node):
        yield from walk(child)


def has(node, state):
    return node.getState().contains(state)


def named(root, name, usable=lambda node: True):
    for node in walk(root):
        if node.name == name and usable(node):
            return node
    return None


def is_text(node):
    return "Text" in pyatspi.listInterfaces(node)


def text_of(root, name):
    node = named(root, name, is_text)
    if node is None:
        return None
    text = node.queryText()
    return text.getText(0, text.characterCount)


def set_text(root, name, value):
    named(root, name, lambda n: "EditableText" in pyatspi.listInterfaces(n)).queryEditableText().setTextContents(value)


def press(node):
    actions = node.queryAction()
    names = [actions.getName(i).lower() for i in range(actions.nActions)]
    wanted = next((i for i, n in enumerate(names) if n in ("press", "showmenu", "toggle", "click")), 0)
    actions.doAction(wanted)


def window_of(app, title_part):
    return next((w for w in children(app) if title_part in (w.name or "")), None)


def application(process):
    desktop = pyatspi.Registry.getDesktop(0)
    for app in children(desktop):
        try:
            if app.get_process_id() == process.pid:
                return app
        except Exception:  # an application that has just ended
            continue
    return None


def check_inputs(window):
    for name, value in INPUTS.items():
        node = named(window, name, is_text)
        check(node is not None, f"the input {name!r} is there")
        if node is not None:
            check(has(node, pyatspi.STATE_EDITABLE), f"{name!r} can be edited")
            set_text(window, name, value)
    wait_for(lambda: text_of(window, "Speedup factor") == "96.9×", "the first example gives 96.9×")
    # W = 1000 Gop at 40 GFLOPS are 25 s; at 8 TFLOPS 125 ms, and 62.5 ms + 4 ms beside them: 191.5 ms.
    set_text(window, "Total operations", "1000 Gop")
    wait_for(lambda: text_of(window, "CPU time") == "25 s", "1000 Gop at 40 GFLOPS take 25 s")
    check(text_of(window, "GPU compute time") == "0.125 s", "1000 Gop at 8 TFLOPS take 0.125 s")
    check(text_of(window, "Total GPU time") == "0.1915 s", "125 + 62.5 + 4 ms are 0.1915 s")
    for name in RESULTS:
        value = text_of(window, name)
        check(bool(value), f"the result {name!r} reads {value!r}")


def check_refusal(window):
    before = text_of(window, "Speedup factor")
    set_text(window, "Total operations", "12 apples")
    time.sleep(0.3)
    check(text_of(window, "Total operations") == "12 apples", "refused text is kept")
    check(text_of(window, "Speedup factor") == before, "the last good result stays")
    set_text(window, "Total operations", "1000 Gop")


def check_names(window):
    for node in walk(window):
        if has(node, pyatspi.STATE_FOCUSABLE) and has(node, pyatspi.STATE_SHOWING) and not (node.name or "").strip():
            check(False, f"the {node.getRoleName()} in {node.parent.name!r} has a name")


def check_charts(window):
    tabs = [n for n in walk(window) if n.getRole() == pyatspi.ROLE_PAGE_TAB]
    check(len(tabs) >= 7, f"there are {len(tabs)} charts to choose from")
    for i in range(len(tabs)):
        tab = [n for n in walk(window) if n.getRole() == pyatspi.ROLE_PAGE_TAB][i]
        press(tab)
        chart = wait_for(
            lambda: next((n for n in walk(window) if n.getRole() == pyatspi.ROLE_CHART and
                          has(n, pyatspi.STATE_SHOWING) and n.description), None),
            f"the chart of {tab.name!r} is described")
        check(bool(chart.name), f"chart {chart.name!r}: {chart.description[:70]}…")
        check_names(window)
        table = next((n for n in walk(window) if n.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE) and
                      has(n, pyatspi.STATE_SHOWING)), None)
        check(table is not None and table.queryTable().nRows > 0, f"{tab.name!r} has its figures as a table")


def check_buttons(app, window):
    """Every button of the window can be pressed, and whatever opens is closed again."""
    roles = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_TOGGLE_BUTTON)
    count = 0
    position = 0
    while True:
        buttons = [n for n in walk(window) if n.getRole() in roles and has(n, pyatspi.STATE_SHOWING) and
                   has(n, pyatspi.STATE_ENABLED)]
        if position >= len(buttons) or position > 80:
            break
        button = buttons[position]
        position += 1
        name = button.name
        press(button)
        time.sleep(0.2)
        close_dialogs(app, window)
        count += 1
        check(window_of(app, "GPU Speedup Estimator") is not None, f"the window outlives pressing {name!r}")
    check(count >= 5, f"{count} buttons were pressed")


def close_dialogs(app, window):
    """Presses Escape until the window alone is left."""
    for _ in range(8):
        others = [w for w in children(app) if w != window and has(w, pyatspi.STATE_SHOWING)]
        if not others:
            return
        pyatspi.Registry.generateKeyboardEvent(9, None, pyatspi.KEY_PRESSRELEASE)
        time.sleep(0.2)


def main():
    process = subprocess.Popen([sys.argv[1], "--size", "1200x900"])
    try:
        app = wait_for(lambda: application(process), "the program is on the accessibility bus", 60)
        window = wait_for(lambda: window_of(app, "GPU Speedup Estimator"), "its window is there")
        wait_for(lambda: named(window, "Speedup factor"), "the answer is there")
        check_names(window)
        check_inputs(window)
        check_refusal(window)
        check_charts(window)
        check_buttons(app, window)
    finally:
        process.terminate()
        process.wait(20)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
