# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The modules of app/ and ui/ in layers, lowest first. A module links only modules of lower layers. The folders are added
# in this order, and tests/modules checks every pair of modules.
set(CORRAL_LAYERS
  "base"
  "net profile files markdown monitor"
  "llm settings"
  "ollama openai runs"
  "servers transfers modelfile"
  "chat"
  "exchange"
  "store"
  "services"
  "commands"
  "ui/math"
  "ui/shared ui/rows ui/text"
  "ui/files ui/chat ui/models ui/workshop ui/monitor ui/server ui/settings"
  "ui/shell")
if(CORRAL_DEMO OR CORRAL_TESTS)
  # What only --demo, --tour and the tests need.
  list(TRANSFORM CORRAL_LAYERS REPLACE "^chat$" "chat demo")
  list(APPEND CORRAL_LAYERS "ui/tour")
endif()

# corral_modules(VARIABLE [FOLDER]): the names of all modules, in order; with FOLDER ui those of ui/ without "ui/", with FOLDER
# app those of app/.
function(corral_modules variable)
  set(names)
  foreach(layer IN LISTS CORRAL_LAYERS)
    separate_arguments(modules UNIX_COMMAND "${layer}")
    list(APPEND names ${modules})
  endforeach()
  if("${ARGV1}" STREQUAL "ui")
    list(FILTER names INCLUDE REGEX "^ui/")
    list(TRANSFORM names REPLACE "^ui/" "")
  elseif("${ARGV1}" STREQUAL "app")
    list(FILTER names EXCLUDE REGEX "^ui/")
  endif()
  set(${variable} ${names} PARENT_SCOPE)
endfunction()
