# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Finds KSyntaxHighlighting for Qt 6 and provides it as the target corral_syntax, which is empty if there is none.
# Systems with KDE Frameworks 6 have a package; elsewhere `./dev deps` builds 5.116 against Qt 6 into CORRAL_DEPS_PREFIX.

set(CORRAL_DEPS_PREFIX "$ENV{CORRAL_DEPS_PREFIX}" CACHE PATH "Where `./dev deps` put libraries that the system has no package for")

add_library(corral_syntax INTERFACE)
find_package(KF6SyntaxHighlighting QUIET)
if(TARGET KF6::SyntaxHighlighting)
  set(target KF6::SyntaxHighlighting)
elseif(CORRAL_DEPS_PREFIX)
  # Only the private prefix, because the system's own KF5 package is linked to Qt 5.
  find_package(KF5SyntaxHighlighting QUIET PATHS ${CORRAL_DEPS_PREFIX} NO_DEFAULT_PATH)
  if(TARGET KF5::SyntaxHighlighting)
    set(target KF5::SyntaxHighlighting)
  endif()
endif()

if(target)
  message(STATUS "Syntax highlighting: ${target}")
  target_link_libraries(corral_syntax INTERFACE ${target})
  target_compile_definitions(corral_syntax INTERFACE CORRAL_HAS_SYNTAX_HIGHLIGHTING=1)
  set(CORRAL_HAS_SYNTAX_HIGHLIGHTING TRUE)
else()
  message(WARNING "KSyntaxHighlighting for Qt 6 was not found: code and Modelfiles are shown WITHOUT highlighting. Run ./dev deps to build it.")
  target_compile_definitions(corral_syntax INTERFACE CORRAL_HAS_SYNTAX_HIGHLIGHTING=0)
  set(CORRAL_HAS_SYNTAX_HIGHLIGHTING FALSE)
endif()
