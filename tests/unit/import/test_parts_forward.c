#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define SHEET                                                                                   \
	"UA: 931/12 Index: ASA 33/904/2012 Pakistan Date: 9 February 2012\n\nURGENT ACTION\n\n" \
	"TEACHER HELD\n\nAna Example was taken from a bus on 1 February and is held.\n\n"       \
	"Please write immediately:\n- Calling on the minister to free her.\n"

/* A word of the one who passed it on must be in no field. */
static const struct {
	const char *what, *above;
} mails[] = {
	{ "forwarded, English",
	  "Ring me in the zebra office!\nJoe\n\n-------- Forwarded message --------\n"
	  "From: Desk <desk@example.org>\nDate: Wed, 8 Feb 2012\nSubject: UA "
	  "931/12\nTo: list@example.org\n\n" },
	{ "forwarded, French",
	  "Appelez-moi, zebra !\n\nDébut du message réexpédié :\n\nDe : Bureau "
	  "<bureau@example.org>\nEnvoyé : 8 février 2012 09:00\nObjet : UA\n\n" },
	{ "forwarded twice",
	  "zebra\n\nFrom: A <a@example.org>\nSent: 10 February 2012\nTo: b@example.org\n\n"
	  "See zebra below\n\nFrom: Desk <desk@example.org>\nSent: 9 February "
	  "2012\nTo: list@example.org\n\n" },
};

static bool
no_field_says(const struct casefile *c, const char *word)
{
	struct str w = str_c(word);

	for (size_t i = 0; i < c->story.n; i++)
		if (str_find(c->story.item[i], w) != STR_NPOS)
			return false;
	return str_find(c->headline, w) == STR_NPOS && str_find(c->summary, w) == STR_NPOS &&
	       str_eq(c->headline, STR("TEACHER HELD"));
}

/* "Contact:" and "Deadline:" of a case are no header of a mail. */
static void
test_facts(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("NURSE TAKEN IN THE NORTH\n\nAna Example, a nurse, was taken from her home by "
	            "armed men in the night.\n\nPlease write to the authorities:\n- urging them "
	            "to free Ana Example.\n\nDeadline: 3 May 2017\nContact: "
	            "a@example.org\nRegion: north\n\nThank you.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.demands.n == 1 && c.people.n == 1 &&
	                str_eq(c.headline, STR("NURSE TAKEN IN THE NORTH")),
	        "facts of the case itself are no header");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(mails); i++) {
		struct blocks b = text_blocks(a, str_printf(a, "%s" SHEET, mails[i].above));
		struct casefile c = { 0 };
		struct err e = { 0 };
		bool unplaced = false;

		test_ok(import_recognise(a, &b, &c, &e) && no_field_says(&c, "zebra"),
		        mails[i].what);
		for (size_t k = 0; k < c.unplaced.n; k++)
			unplaced =
				unplaced || str_find(c.unplaced.item[k], STR("zebra")) != STR_NPOS;
		test_ok(unplaced, "what stands above is kept with what found no place");
	}
	test_facts(a);
	arena_free(&a);
	return test_done();
}
