/* banned.h - force-included everywhere: calls that lose bounds, time zones or the request */
#ifndef OUTCRY_BANNED_H
#define OUTCRY_BANNED_H

/* the headers that declare them come first, so that only their use fails */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* where the compiler has no __builtin_va_arg_pack (clang), fortified ones are macros */
#undef sprintf
#undef vsprintf
#undef strcpy
#undef strcat
#undef strncpy
#undef strncat

#pragma GCC poison strcpy strcat strncpy strncat strtok sprintf vsprintf gets
#pragma GCC poison gmtime localtime ctime asctime mktemp tmpnam system popen
#pragma GCC poison atoi atol atoll strtol strtoul strtoll strtoull

#endif
