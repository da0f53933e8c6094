/* base.h - the few macros every room may use. */
#ifndef OUTCRY_BASE_H
#define OUTCRY_BASE_H

#define NODISCARD         __attribute__((warn_unused_result))
#define PRINTF_LIKE(f, a) __attribute__((format(printf, f, a)))
#define NORETURN          __attribute__((noreturn))
#define ARRAY_LEN(x)      (sizeof(x) / sizeof((x)[0]))

/* Stays on in release builds: a broken invariant must stop the process.  Never on input. */
#define CHECK(cond) ((cond) ? (void)0 : base_bug(__FILE__, __LINE__, #cond))
NORETURN void base_bug(const char *file, int line, const char *what);

#endif
