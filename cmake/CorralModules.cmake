# SPDX-FileCopyrightText: 2026 Corral contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A module is a folder, a static library, and headers that only targets which link it can include.
# The headers of app/net are included as "net/error.h". The include path is a folder that contains only a symbolic link to
# app/net, so a module that does not link `net` fails to compile if it includes them.

set(CORRAL_INCLUDE_ROOT ${CMAKE_BINARY_DIR}/modules)

# The headers that most sources include, parsed once: they depend on no option or definition that differs between targets. (That
# of QtTest does: on the folder of the test.)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "// The precompiled headers need a source.\n")
add_library(corral_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(corral_precompiled PRIVATE Qt6::Core QCoro6::Core tl::expected corral_warnings)
target_precompile_headers(corral_precompiled PRIVATE
  <QCoroTask> <QByteArray> <QDateTime> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QPointer>
  <QString> <QStringList> <QTimer> <QUrl> <QVariant> <tl/expected.hpp> <algorithm> <chrono> <functional> <memory> <optional>)

# corral_publish_headers(target name): lets the targets that link `target` include "name/…" from the current folder.
function(corral_publish_headers target name)
  set(root ${CORRAL_INCLUDE_ROOT}/${target})
  get_filename_component(link ${root}/${name} ABSOLUTE)
  get_filename_component(parent ${link} DIRECTORY)
  file(MAKE_DIRECTORY ${parent})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${link} SYMBOLIC)
  target_include_directories(${target} PUBLIC ${root})
endfunction()

# corral_module(name SOURCES … [LINK …] [PRIVATE_LINK …]): a module of app/, target corral_<name>, headers "<name>/…". LINK is
# for libraries used in the module's headers, PRIVATE_LINK for those used only in its sources.
function(corral_module name)
  cmake_parse_arguments(MODULE "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  set(target corral_${name})
  qt_add_library(${target} STATIC ${MODULE_SOURCES})
  # Several of its sources define different local names alike, which conflict in a unity build (asan).
  set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)
  target_precompile_headers(${target} REUSE_FROM corral_precompiled)
  corral_publish_headers(${target} ${name})
  target_link_libraries(${target} PUBLIC Qt6::Core ${MODULE_LINK} PRIVATE corral_warnings ${MODULE_PRIVATE_LINK})
endfunction()

# corral_ui_module(name SOURCES … [LINK …] [PRIVATE_LINK …] [DEPENDENCIES …]): a module of ui/, target corral_ui_<name>, headers
# "ui/<name>/…", QML module Corral.Ui.<Name> with the C++ types marked QML_ELEMENT. DEPENDENCIES are the QML modules of its
# properties' types.
function(corral_ui_module name)
  cmake_parse_arguments(MODULE "" "" "SOURCES;LINK;PRIVATE_LINK;DEPENDENCIES" ${ARGN})
  set(target corral_ui_${name})
  string(SUBSTRING ${name} 0 1 first)
  string(SUBSTRING ${name} 1 -1 rest)
  string(TOUPPER ${first} first)
  qt_add_library(${target} STATIC)
  qt_add_qml_module(${target}
    URI Corral.Ui.${first}${rest}
    VERSION 1.0
    RESOURCE_PREFIX /qt/qml
    OUTPUT_DIRECTORY ${CORRAL_QML_ROOT}/Corral/Ui/${first}${rest}
    SOURCES ${MODULE_SOURCES}
    DEPENDENCIES QtQuick ${MODULE_DEPENDENCIES})
  target_precompile_headers(${target} REUSE_FROM corral_precompiled)
  corral_publish_headers(${target} ui/${name})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${target} PUBLIC Qt6::Core Qt6::Gui Qt6::Qml Qt6::Quick ${MODULE_LINK} PRIVATE corral_warnings ${MODULE_PRIVATE_LINK})
  set_property(GLOBAL APPEND PROPERTY CORRAL_QML_PLUGINS Corral_Ui_${first}${rest}Plugin)
  set_property(GLOBAL APPEND PROPERTY CORRAL_QML_TARGETS ${target} ${target}plugin)
endfunction()

# corral_ui_library(name SOURCES … [LINK …] [PRIVATE_LINK …]): a module of ui/ without types for QML.
function(corral_ui_library name)
  cmake_parse_arguments(MODULE "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  set(target corral_ui_${name})
  qt_add_library(${target} STATIC ${MODULE_SOURCES})
  target_precompile_headers(${target} REUSE_FROM corral_precompiled)
  corral_publish_headers(${target} ui/${name})
  target_link_libraries(${target} PUBLIC Qt6::Core Qt6::Gui ${MODULE_LINK} PRIVATE corral_warnings ${MODULE_PRIVATE_LINK})
endfunction()

# corral_qml_module(name URI … QML … [SINGLETONS …] [LINK …] [RESOURCES …]): a module of qml/, target corral_qml_<name>.
# LINK names the ui modules and qml modules whose types it uses.
function(corral_qml_module name)
  cmake_parse_arguments(MODULE "" "URI" "QML;SINGLETONS;LINK;RESOURCES;DEPENDENCIES" ${ARGN})
  set(target corral_qml_${name})
  string(REPLACE "." "/" path ${MODULE_URI})
  string(REPLACE "." "_" plugin ${MODULE_URI})
  foreach(file IN LISTS MODULE_SINGLETONS)
    set_source_files_properties(${file} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
  endforeach()
  qt_add_library(${target} STATIC)
  qt_add_qml_module(${target}
    URI ${MODULE_URI}
    VERSION 1.0
    RESOURCE_PREFIX /qt/qml
    OUTPUT_DIRECTORY ${CORRAL_QML_ROOT}/${path}
    QML_FILES ${MODULE_SINGLETONS} ${MODULE_QML}
    RESOURCES ${MODULE_RESOURCES}
    DEPENDENCIES QtQuick ${MODULE_DEPENDENCIES}
    NO_IMPORT_SCAN)
  # The only sources are generated byte code, each with the same large header: one unit takes seconds instead of minutes.
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0 QT_QMLCACHEGEN_ARGUMENTS --only-bytecode)
  target_link_libraries(${target} PUBLIC Qt6::Qml Qt6::Quick ${MODULE_LINK})
  set_property(GLOBAL APPEND PROPERTY CORRAL_QML_PLUGINS ${plugin}Plugin)
  set_property(GLOBAL APPEND PROPERTY CORRAL_QML_TARGETS ${target} ${target}plugin)
endfunction()

# corral_import_qml(target): links every QML module of Corral into an executable or library.
function(corral_import_qml target)
  get_property(plugins GLOBAL PROPERTY CORRAL_QML_PLUGINS)
  get_property(targets GLOBAL PROPERTY CORRAL_QML_TARGETS)
  set(lines "#include <QtPlugin>\n#include <QtQml/qqmlextensionplugin.h>\n")
  foreach(plugin IN LISTS plugins)
    string(APPEND lines "Q_IMPORT_QML_PLUGIN(${plugin})\n")
  endforeach()
  file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${target}_qml_plugins.cpp CONTENT "${lines}")
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${target}_qml_plugins.cpp)
  target_link_libraries(${target} PRIVATE ${targets})
  set_target_properties(${target} PROPERTIES QT_QML_MODULE_NO_IMPORT_SCAN TRUE)
endfunction()

# Builds everything that the tests without WINDOW need.
add_custom_target(tests_without_window)

# corral_test(name SOURCES … LINK … [LABELS …] [WINDOW]): a QtTest program. WINDOW: it opens one (offscreen, software
# rendering). The others have the label nowindow.
function(corral_test name)
  cmake_parse_arguments(TEST "WINDOW" "" "SOURCES;LINK;LABELS" ${ARGN})
  qt_add_executable(${name} ${TEST_SOURCES})
  target_precompile_headers(${name} REUSE_FROM corral_precompiled)
  target_link_libraries(${name} PRIVATE Qt6::Test corral_warnings ${TEST_LINK})
  add_test(NAME ${name} COMMAND ${name})
  if(NOT TEST_WINDOW)
    list(APPEND TEST_LABELS nowindow)
    add_dependencies(tests_without_window ${name})
  endif()
  set(environment "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;LC_ALL=C.UTF-8;TZ=UTC;QT_FORCE_STDERR_LOGGING=1")
  set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABELS}" ENVIRONMENT "${environment}" TIMEOUT 300)
endfunction()
