#include <stdint.h>

#include "base/utf8.h"
#include "html/csv.h"
#include "html/html.h"
#include "html/ics.h"
#include "html/json.h"
#include "html/mime_header.h"
#include "html/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_lacks(struct buf *b, const char *bytes)
{
	for (; *bytes != '\0'; bytes++)
		CHECK(str_chr(buf_str(b), *bytes) == STR_NPOS);
	buf_clear(b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str text = { (const char *)data, size };
	struct html_arg arg = html_arg(text);
	struct url u = { 0 };
	struct err e = { 0 };
	struct buf b;

	buf_init(&b, a, 64u * (size + 64));
	html_escape(&b, text);
	html_fill(&b, lang_english(), text, 1, &arg);
	check_lacks(&b, "<>\"'");
	json_put_string(&b, text);
	CHECK(utf8_is_valid(buf_str(&b)));
	check_lacks(&b, "\n\r<");
	xml_put(&b, text);
	CHECK(utf8_is_valid(buf_str(&b)));
	check_lacks(&b, "<>\"'\x01\x1f");
	csv_put_cell(&b, text);
	check_lacks(&b, "");
	ics_put_text(&b, STR("SUMMARY"), text);
	CHECK(str_ends(buf_str(&b), STR("\r\n")));
	check_lacks(&b, "\x01\x7f");
	mime_header_put_text(&b, "Subject", text);
	CHECK(str_find(buf_str(&b), STR("\n")) != STR_NPOS && utf8_is_valid(buf_str(&b)));
	for (size_t i = 0; i + 2 < b.n; i++) /* every line but the last is continued */
		CHECK(b.p[i] != '\n' || b.p[i + 1] == ' ');
	buf_clear(&b);
	if (url_parse(a, text, &u, &e) || !url_is_empty(u = url_mailto(a, text, text, text))) {
		buf_put(&b, url_str(u));
		check_lacks(&b, "<>\" \n\r\t\\");
	}
	(void)url_tel(a, text);
	(void)lang_dir(text);
	CHECK(!b.failed);
	arena_free(&a);
	return 0;
}
