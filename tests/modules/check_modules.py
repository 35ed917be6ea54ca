#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_modules.py COMPILER MODULES: checks with the compiler which modules each module can include.

MODULES has one line per module, written by CMake: name, layer, target, one of its headers, the targets it links, and its
include paths. Every wrong pair is printed; the exit status is 1 if there are any.
"""
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Module:
    name: str
    layer: int
    target: str
    header: str
    links: tuple
    folders: tuple


def read(path):
    modules = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        name, layer, target, header, links, folders = line.split("\t")
        modules.append(Module(name, int(layer), target, header, tuple(links.split(";")), tuple(filter(None, folders.split(";")))))
    return modules


def reached(compiler, module, modules):
    """The names of the modules whose header the compiler finds for a source of this module."""
    source = "".join(f'#if __has_include("{other.header}")\nreached {other.name}\n#endif\n' for other in modules)
    command = [compiler, "-x", "c++", "-E", "-P", *(f"-I{folder}" for folder in module.folders), "-"]
    with tempfile.TemporaryDirectory() as empty:  # the compiler also searches the folder of the source
        told = subprocess.run(command, input=source, capture_output=True, text=True, check=True, cwd=empty).stdout
    return {line.split()[1] for line in told.splitlines() if line.startswith("reached ")}


def faults(module, modules, found):
    """The errors in what `module` links, and in what it can include, which is `found`."""
    for other in modules:
        linked = other.target in module.links
        if other.name == module.name:
            if other.name not in found:
                yield f"{module.name} does not find its own {other.header}"
        elif linked and other.layer >= module.layer:
            yield f"{module.name} (layer {module.layer}) links {other.name}, which is no lower (layer {other.layer})"
        elif linked and other.name not in found:
            yield f"{module.name} links {other.name} and does not find {other.header}"
        elif not linked and other.name in found:
            yield f"{module.name} does not link {other.name}, and yet finds {other.header}"


def main():
    compiler, path = sys.argv[1:3]
    modules = read(path)
    wrong = []
    for module in modules:
        wrong += faults(module, modules, reached(compiler, module, modules))
    print("\n".join(wrong) or f"{len(modules)} modules, {len(modules) * (len(modules) - 1)} pairs: each is as it should be")
    return 1 if wrong or len(modules) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
