#include "tool.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/io.h"

void
tool_put_c_string(struct buf *b, struct str s)
{
	buf_putc(b, '"');
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c == '"' || c == '\\')
			buf_printf(b, "\\%c", c);
		else if (c == '\n')
			buf_lit(b, "\\n");
		else if (c < ' ' || c == 0x7f)
			buf_printf(b, "\\%03o", (unsigned)c);
		else
			buf_putc(b, (char)c);
	}
	buf_putc(b, '"');
}

bool
tool_write(struct buf *b, const char *path, struct err *e)
{
	struct str text;
	bool ok;
	int fd;

	if (!buf_done(b, path, &text, e))
		return false;
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	if (fd < 0)
		return err_sys(e, errno, "%s", path);
	ok = io_write_all(fd, text, path, e);
	(void)close(fd);
	return ok;
}
