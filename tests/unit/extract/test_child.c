/* test_child.c - a whole extractor in a process of its own: answers, refusals, usage. */
#include "extract/child.h"

#include <sys/wait.h>
#include <unistd.h>

#include "../../test.h"
#include "base/io.h"
#include "extract/gather.h"

static bool
echo(struct arena *a, struct str bytes, const struct child_ask *ask, struct blocks *out,
     struct err *e)
{
	struct gather g = { .a = a };

	if (str_eq(bytes, STR("bad")))
		return err_set(e, ERR_INPUT, "no");
	if (!gather_add(&g, (struct block){ .text = bytes }, e) ||
	    !gather_add(&g, (struct block){ .text = str_printf(a, "%s %zu", ask->name, ask->part) },
	                e))
		return false;
	*out = g.blocks;
	return true;
}

/* Runs child_main with TEXT on descriptor 0: what it wrote to 1. */
static struct str
answer(struct arena *a, const char *text)
{
	static const struct extractor x = { "outcry-test", NULL, echo };
	char *argv[] = { (char[]){ "outcry-test" }, (char[]){ "name.txt" }, (char[]){ "3" }, NULL };
	int in[2], out[2];
	struct str got = { 0 };
	struct err e = { 0 };
	pid_t pid;

	CHECK(pipe(in) == 0 && pipe(out) == 0);
	(void)fflush(stdout);
	pid = fork();
	if (pid == 0) {
		CHECK(dup2(in[0], 0) == 0 && dup2(out[1], 1) == 1);
		(void)close(in[1]);
		_exit(child_main(3, argv, &x));
	}
	(void)close(out[1]);
	CHECK(io_write_all(in[1], str_c(text), "pipe", &e));
	(void)close(in[1]);
	CHECK(io_read_fd(a, out[0], "pipe", 1 << 20, &got, &e));
	(void)waitpid(pid, NULL, 0);
	(void)close(in[0]);
	(void)close(out[0]);
	return got;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct blocks b = { 0 };
	struct err e = { 0 };

	test_ok(block_decode(a, answer(a, "text"), &b, &e) &&
	                str_eq(blocks_text(a, &b), STR("text\nname.txt 3")),
	        "a document and its name");
	test_ok(!block_decode(a, answer(a, "bad"), &b, &e) && e.code == ERR_INPUT &&
	                str_eq(str_c(e.msg), STR("no")),
	        "a refusal");
	arena_free(&a);
	return test_done();
}
