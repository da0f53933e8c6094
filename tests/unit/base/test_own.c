/* A data directory is given away whole, and nothing else with it. */
#include "base/own.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../test.h"

#define OTHER 65534

static const struct {
	const char *name;
	bool ours;
} made[] = {
	{ "public/ua/case.json", true }, { "public/link", true }, { "outcry.db-wal", true },
	{ "missions.csv", true },        { "photo.jpg", false },  { "outside", false },
};

static void
make(const char *name)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

	CHECK(fd >= 0);
	(void)close(fd);
}

static void
test_given(void)
{
	struct err e = { 0 };
	struct stat st;

	test_ok(own_give(".", OTHER, OTHER, &e), "given");
	for (size_t i = 0; i < ARRAY_LEN(made); i++)
		test_ok(lstat(made[i].name, &st) == 0 && (st.st_uid == OTHER) == made[i].ours,
		        made[i].name);
	make("public/ua/new");
	test_ok(own_restore(".", &e) && lstat("public/ua/new", &st) == 0 && st.st_uid == OTHER,
	        "what root adds goes the same way");
}

int
main(void)
{
	char dir[] = "/tmp/outcry-own-XXXXXX";
	struct err e = { 0 };

	CHECK(mkdtemp(dir) != NULL && chdir(dir) == 0);
	CHECK(mkdir("public", 0755) == 0 && mkdir("public/ua", 0755) == 0);
	make("public/ua/case.json");
	make("outcry.db-wal");
	make("missions.csv");
	make("photo.jpg");
	make("outside");
	CHECK(symlink("../outside", "public/link") == 0);
	test_ok(own_give(".", geteuid(), getegid(), &e), "to oneself, anybody may");
	test_ok(!own_give("absent", geteuid(), getegid(), &e) && e.code != ERR_NONE,
	        "not what is not there");
	if (geteuid() == 0)
		test_given();
	for (size_t i = 0; i < ARRAY_LEN(made); i++)
		(void)unlink(made[i].name);
	(void)unlink("public/ua/new");
	(void)rmdir("public/ua");
	(void)rmdir("public");
	(void)rmdir(dir);
	return test_done();
}
