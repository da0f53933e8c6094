/* sanitized.h - SANITIZED is defined in a build with the address sanitizer, of either compiler */
#ifndef OUTCRY_TESTS_SANITIZED_H
#define OUTCRY_TESTS_SANITIZED_H

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) && !defined(SANITIZED)
#define SANITIZED 1
#endif

#endif
