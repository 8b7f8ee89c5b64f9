# SPDX-FileCopyrightText: Callboard contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# libphonenumber ships neither a CMake nor a pkg-config file in Debian.

find_path(Phonenumber_INCLUDE_DIR phonenumbers/phonenumberutil.h)
find_library(Phonenumber_LIBRARY phonenumber)
find_package(Protobuf REQUIRED)
find_package(Threads REQUIRED)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Phonenumber REQUIRED_VARS Phonenumber_LIBRARY Phonenumber_INCLUDE_DIR)

if(Phonenumber_FOUND AND NOT TARGET Phonenumber::Phonenumber)
    add_library(Phonenumber::Phonenumber UNKNOWN IMPORTED)
    set_target_properties(Phonenumber::Phonenumber PROPERTIES
        IMPORTED_LOCATION "${Phonenumber_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${Phonenumber_INCLUDE_DIR}"
        INTERFACE_COMPILE_DEFINITIONS I18N_PHONENUMBERS_USE_BOOST
        INTERFACE_LINK_LIBRARIES "protobuf::libprotobuf;Threads::Threads")
endif()
