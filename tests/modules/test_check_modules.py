# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_check_modules.py COMPILER MODULES: shows on the real modules that check_modules.py finds each wrong pair."""
import sys
import unittest
from dataclasses import replace

import check_modules

COMPILER, MODULES = sys.argv[1], check_modules.read(sys.argv[2])


def root_of(module):
    """The folder that contains only a link to the module's headers."""
    return next(folder for folder in module.folders if folder.endswith("/modules/" + module.target))


class EveryPair(unittest.TestCase):
    def test_a_folder_too_many_is_found(self):
        for module in MODULES:
            strangers = [other for other in MODULES if other.target not in module.links and other is not module]
            opened = replace(module, folders=module.folders + tuple(root_of(other) for other in strangers))
            faults = list(check_modules.faults(module, MODULES, check_modules.reached(COMPILER, opened, MODULES)))
            self.assertEqual(faults, [f"{module.name} does not link {other.name}, and yet finds {other.header}" for other in strangers])

    def test_a_folder_that_is_missing_is_found(self):
        for module in MODULES:
            linked = [other for other in MODULES if other.target in module.links]
            shut = replace(module, folders=tuple(folder for folder in module.folders if folder not in map(root_of, linked)))
            faults = list(check_modules.faults(module, MODULES, check_modules.reached(COMPILER, shut, MODULES)))
            self.assertEqual(faults, [f"{module.name} links {other.name} and does not find {other.header}" for other in linked])

    def test_a_link_that_does_not_lead_down_is_found(self):
        for module in MODULES:
            for other in MODULES:
                if other is module or other.layer < module.layer:
                    continue
                linking = replace(module, links=module.links + (other.target,))
                found = {module.name} | {each.name for each in MODULES if each.target in linking.links}
                faults = list(check_modules.faults(linking, MODULES, found))
                self.assertEqual(len(faults), 1, faults)
                self.assertIn(f"links {other.name}, which is no lower", faults[0])

    def test_the_header_of_each_module_is_a_file(self):
        for module in MODULES:
            self.assertIn(module.name, check_modules.reached(COMPILER, module, [module]))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
