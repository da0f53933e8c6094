#include "import/headline.h"

#include "../../test.h"
#include "text_blocks.h"

static const struct {
	const char *text;
	bool none; /* its second line is no headline */
} lines[] = {
	{ "x\n\nHome > Actions > Alerts\n\ny", true },
	{ "x\n\nCorrection\n\ny", true },
	{ "x\n\nUrgent Action Appeal - Stop Action\n\ny", true },
	{ "x\n\nA teacher is taken from her home\n\ny", false },
	{ "x\n\nUrgent Action Network\n\ny", true },
	{ "x\n\nMinister of Justice\n1 Example Street\n\ny", true },
	{ "x\n\nMinister of Justice visits prison\n\ny", false },
	{ "x\n\nSent by fax and e-mail\n\ny", true },
	{ "x\n\nSend a fax for the teachers of Northtown\n\ny", false },
	{ "x\n\nletter_final2.doc\n\ny", true },
	{ "x\n\nHome | Campaigns | Donate\n\ny", true },
	{ "x\n\nSample Bulletin #44, October 2012\n\ny", true },
	{ "x\n\nTeacher taken | Police deny it all | Family waits in the town\n\ny", false },
	{ "x\n\n【例网紧急呼吁】\n\ny", true },
	{ "x\n\n[Urgent appeal of the Sample Network]\n\ny", true },
	{ "x\n\n[Sample] Teacher is taken from home\n\ny", false },
	{ "x\n\nThanks to all of you who help us with your letters every month! Health and courage "
	  "to you and yours from the whole group\n\ny",
	  true },
};

static void
read_text(struct arena *a, struct reading *r, struct blocks *b, struct casefile *c,
          const char *text)
{
	*b = text_blocks(a, str_c(text));
	reading_build(r, a, b, blocks_text(a, b), c);
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c = { 0 };
	struct blocks b;
	struct reading r;
	struct parts p = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
		read_text(a, &r, &b, &c, lines[i].text);
		test_ok(headline_is_none(&r, 1) == lines[i].none, lines[i].text);
	}
	read_text(a, &r, &b, &c, "Urgent Action   Urgent Action\n\nUrgent Action for Ana Example");
	test_ok(!headline_is_menu(&r, &r.line[0]), "and no menu");
	test_ok(headline_is_frame(&r, r.line[0].tok, r.line[0].tok_to), "a masthead is a frame");
	test_ok(!headline_is_frame(&r, r.line[1].tok, r.line[1].tok_to), "and a name is none");
	read_text(a, &r, &b, &c,
	          "Voice of the Quarter\n\nA teacher is taken\n\nPosted by Voice of the Quarter");
	p.of = arena_array(a, struct mark_of_line, r.lines + 1);
	test_ok(headline_may_be_name(&r, &p, 0), "a footer repeats the name of a blog");
	test_ok(!headline_may_be_name(&r, &p, 1), "nothing repeats what happened");
	arena_free(&a);
	return test_done();
}
