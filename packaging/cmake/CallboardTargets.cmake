# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One line a folder: callboard_module() makes the folder's library, callboard_test() a test program
# named after the class it tests. Warnings and Qt's guards travel on one interface target.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
# What moc makes waits for no library: nothing that moc reads is generated.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CALLBOARD_CCACHE ccache)
if(CALLBOARD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CALLBOARD_CCACHE}")
endif()

add_library(callboard_guards INTERFACE)
target_compile_definitions(callboard_guards INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    CALLBOARD_VERSION="${PROJECT_VERSION}")
# No program tells where it was built, and ccache finds what another clone has compiled.
target_compile_options(callboard_guards INTERFACE "-fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=")
target_compile_options(callboard_guards INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual -Wnull-dereference)
if(CALLBOARD_WERROR)
    target_compile_options(callboard_guards INTERFACE -Werror)
endif()
target_include_directories(callboard_guards INTERFACE "${PROJECT_SOURCE_DIR}")
# What is watched is the program, not its tests: those would take twice as long to compile.
add_library(callboard_watched INTERFACE)
if(CALLBOARD_SANITIZE)
    # What the address sanitizer or the processor notices as well, and vptr, would make compiling half as long again.
    target_compile_options(callboard_watched INTERFACE -fsanitize=${CALLBOARD_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined
        -fno-sanitize=alignment,nonnull-attribute,null,object-size,pointer-overflow,return,returns-nonnull-attribute,vptr)
    target_link_options(callboard_guards INTERFACE -fsanitize=${CALLBOARD_SANITIZE})
endif()
# Of the linkers that every Debian compiler brings, the quick one: there are hundreds of tests.
if(CALLBOARD_TESTS AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    find_program(CALLBOARD_GOLD ld.gold)
    if(CALLBOARD_GOLD)
        target_link_options(callboard_guards INTERFACE -fuse-ld=gold)
    endif()
endif()

# callboard_common_headers(NAME GUARDS...): Qt's headers, read once for all who share them. Only the common part: what a
# library's own headers need differs.
function(callboard_common_headers name)
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/${name}.cpp" CONTENT "")
    add_library(callboard_${name} OBJECT "${PROJECT_BINARY_DIR}/${name}.cpp")
    target_link_libraries(callboard_${name} PRIVATE ${ARGN} Qt6::Core)
    target_precompile_headers(callboard_${name} PRIVATE
        <QDateTime> <QFuture> <QHash> <QJsonObject> <QObject> <QString> <QTemporaryDir> <QTimeZone>)
    set_target_properties(callboard_${name} PROPERTIES AUTOMOC OFF)
endfunction()

if(CALLBOARD_PCH)
    callboard_common_headers(pch callboard_guards callboard_watched)
    callboard_common_headers(test_pch callboard_guards)
endif()

# callboard_shares_headers(NAME [pch|test_pch]): the target uses them.
function(callboard_shares_headers name headers)
    if(CALLBOARD_PCH)
        target_precompile_headers(${name} REUSE_FROM callboard_${headers})
    endif()
endfunction()

# callboard_module(NAME SOURCES a.cpp ... LINKS callboard::base Qt6::Core ...)
function(callboard_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    add_library(callboard_${name} ${arg_SOURCES})
    add_library(callboard::${name} ALIAS callboard_${name})
    target_link_libraries(callboard_${name} PUBLIC callboard_guards ${arg_LINKS} PRIVATE callboard_watched ${arg_PRIVATE_LINKS})
    callboard_shares_headers(callboard_${name} pch)
endfunction()

# callboard_moc_of_test(tst_lead): makes tst_lead.moc, which tst_lead.cpp includes. AUTOMOC, for hundreds of programs of
# one file each, takes as long as compiling them: a target and a file of its own for each.
function(callboard_moc_of_test name)
    set(source "${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp")
    set(made "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc/${name}.moc")
    add_custom_command(OUTPUT "${made}" COMMAND Qt6::moc -o "${made}" "${source}" DEPENDS "${source}" VERBATIM)
    set_source_files_properties("${source}" PROPERTIES OBJECT_DEPENDS "${made}")
    target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
endfunction()

# callboard_knows_sanitizers(tst_lead): what it tests is another program under sanitizers, which CALLBOARD_SANITIZED tells.
function(callboard_knows_sanitizers name)
    if(CALLBOARD_SANITIZE)
        target_compile_definitions(${name} PRIVATE CALLBOARD_SANITIZED)
    endif()
endfunction()

# callboard_test(tst_lead LINKS callboard::model) builds tst_lead.cpp beside the call and registers it. Headers among
# SOURCES have no Q_OBJECT, unless AUTOMOC is told.
function(callboard_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "AUTOMOC" "TIMEOUT" "SOURCES;LINKS;LABELS")
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE callboard_guards Qt6::Test ${arg_LINKS})
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    if(NOT arg_AUTOMOC)
        callboard_moc_of_test(${name})
    endif()
    callboard_shares_headers(${name} test_pch)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(CALLBOARD_SANITIZE)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 4")
    endif()
    if(NOT arg_LABELS)
        set(arg_LABELS unit)
    endif()
    # The target core_tests, and the label core: what the sanitizers watch in CI.
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/core/")
        if(NOT TARGET core_tests)
            add_custom_target(core_tests)
        endif()
        add_dependencies(core_tests ${name})
        list(APPEND arg_LABELS core)
    endif()
    # Two passes are initTestCase and cleanupTestCase alone: a program that skipped all else is a skipped test.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        SKIP_REGULAR_EXPRESSION "Totals: [012] passed, 0 failed, [1-9][0-9]* skipped"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=callboard.*.info=false")
endfunction()
