/*
 * compress.c - how hard the streams of a PDF are squeezed
 *
 * Cairo asks zlib for its default level and has no setting for it: a third of a letter's time went
 * into font subsets that no slower level makes noticeably smaller.  The dynamic linker prefers this
 * program's deflateInit_() to the library's, so Cairo gets the fast level, and a window no larger
 * than the streams of a letter deserve.
 */
#include <zlib.h>

#define LEVEL  1
#define WINDOW 14 /* 16 KiB: half of the default is half to clear before and to wipe after */
#define MEMORY 7

int
deflateInit_(z_streamp stream, int level, const char *version, int size)
{
	(void)level;
	return deflateInit2_(stream, LEVEL, Z_DEFLATED, WINDOW, MEMORY, Z_DEFAULT_STRATEGY, version,
	                     size);
}
