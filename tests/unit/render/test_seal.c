/* Each attempt runs in a child of its own: what is forbidden fails or ends it. */
#include "../../test.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/limits.h"
#include "render/seal.h"

#include "../../sanitized.h"

#define FONTS "/usr/share/fonts"

static int
read_secret(void)
{
	return open("/etc/passwd", O_RDONLY | O_CLOEXEC);
}

static int
read_fonts(void)
{
	return open(FONTS, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static int
make_file(void)
{
	return open("/tmp/outcry-test-seal", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
}

static int
make_font(void)
{
	return open(FONTS "/outcry-test", O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

static int
call_out(void)
{
	return socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

static int
run_program(void)
{
	char name[] = "true";
	char *const argv[] = { name, NULL };

	return execv("/bin/true", argv);
}

static int
make_process(void)
{
	return fork();
}

static int
watch(void)
{
	return (int)ptrace(PTRACE_TRACEME, 0, 0, 0);
}

/* 0: it worked, 1: refused, 2: ended by a signal, 3: no seal. */
static int
attempt(int (*what)(void))
{
	pid_t pid = fork();
	int status = 0;

	if (pid == 0) {
		struct err e = { 0 };

		if (!seal_renderer(&e))
			_exit(3);
		_exit(what() < 0);
	}
	(void)waitpid(pid, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}

static int
address_space(void)
{
	struct rlimit r;

	if (getrlimit(RLIMIT_AS, &r) != 0) /* the filter refuses to ask: the limit was set before */
		return errno == EACCES ? 0 : -1;
	return r.rlim_cur == (rlim_t)LIMIT_RENDER_MIB * 1024 * 1024 ? 0 : -1;
}

int
main(void)
{
	static const struct {
		const char *name;
		int (*what)(void);
		bool works;
	} cases[] = {
		{ "fonts can be read", read_fonts, true },
		{ "LIMIT_RENDER_MIB", address_space, true },
		{ "no other file can", read_secret, false },
		{ "no file can be made", make_file, false },
		{ "not among the fonts either", make_font, false },
		{ "no socket", call_out, false },
		{ "no program", run_program, false },
		{ "no process", make_process, false },
		{ "no tracing", watch, false },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
#ifdef SANITIZED
		test_ok(attempt(cases[i].what) != 3, "the seal is left out in a sanitizer build");
#else
		int got = attempt(cases[i].what);

		test_ok(cases[i].works ? got == 0 : got == 1 || got == 2, cases[i].name);
#endif
	}
	return test_done();
}
