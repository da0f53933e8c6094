#include <errno.h>

#include "../../test.h"
#include "base/err.h"
#include "base/str.h"

int
main(void)
{
	struct err e = { 0 };

	test_ok(!err_set(&e, ERR_INPUT, "line %d", 4), "err_set returns false");
	test_ok(!err_wrap(&e, "importing %s", "a.docx") &&
	                str_eq(str_c(e.msg), STR("importing a.docx: line 4")),
	        "err_wrap puts context before");
	test_ok(err_http_status(ERR_GONE) == 410 && err_exit_status(ERR_DENIED) == 77, "the table");
	e = (struct err){ 0 };
	test_ok(!err_sys(&e, ENOSPC, "spool") && e.code == ERR_FULL, "a full disk is ERR_FULL");
	e = (struct err){ 0 };
	test_ok(!err_sys(&e, ENOENT, "x") && e.code == ERR_NOT_FOUND,
	        "an absent file is NOT_FOUND");
	return test_done();
}
