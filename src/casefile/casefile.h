/*
 * casefile.h - everything known of one urgent action bulletin: plain data, no I/O
 *
 * The members are those of the case document (docs/case.schema.json), in C.  Texts are NFC UTF-8
 * as printed, white space folded, hyphenation undone; an absent fact is an empty text, an unset
 * day or -1, never a guess.  An all-zero struct casefile is a valid, empty case.
 */
#ifndef OUTCRY_CASEFILE_H
#define OUTCRY_CASEFILE_H

#include "base/day.h"
#include "base/err.h"
#include "base/str.h"
#include "casefile/channel.h"
#include "casefile/health.h"
#include "casefile/uaref.h"

enum casefile_kind { CASEFILE_FIRST, CASEFILE_UPDATE, CASEFILE_CORRECTION, CASEFILE_STOP };

enum person_gender { GENDER_UNKNOWN, GENDER_F, GENDER_M, GENDER_X, GENDER_BOTH };

struct person {
	struct str name; /* as to be published, or the label of a group */
	bool pseudonym;  /* the document says that the name is not the real one */
	bool group;
	int count; /* people in the group; 0: not stated */
	bool has_age;
	int age; /* years, when has_age */
	enum person_gender gender;
	struct str pronoun, role, status, note, part_of;
};

struct people {
	struct person *item;
	size_t n, cap;
};

/* An official to contact. */
struct target {
	int number; /* permanent number within the case, from 1; 0: not yet given (a draft) */
	struct str name, office, organisation;
	struct strs address; /* postal lines in printed order, institution first, country last */
	struct str country;  /* ISO 3166-1 alpha-2: where the post goes */
	bool embassy;        /* a diplomatic mission */
	struct strs emails, phones, faxes, handles, urls; /* as printed, trimmed */
	struct str salutation;
	bool copy; /* named under "copies to" */
	struct str note;
	struct channel_health health; /* what reports taught; not part of the document */
};

struct targets {
	struct target *item;
	size_t n, cap;
};

/* What is uncertain, said. */
struct doubt {
	struct str field; /* JSON pointer into the case document: /targets/1/salutation */
	struct str why;
};

struct doubts {
	struct doubt *item;
	size_t n, cap;
};

/* Where in the extracted text a field came from: code point offsets, FROM included, TO not. */
struct evidence {
	struct str field; /* JSON pointer; "" for mastheads and other furniture of the layout */
	size_t from, to;
};

struct evidences {
	struct evidence *item;
	size_t n, cap;
};

/* What the extractor left out, counted by kind: residue, comments, deleted, furniture, chrome. */
struct dropped {
	struct str kind;
	int count;
};

struct dropped_list {
	struct dropped *item;
	size_t n, cap;
};

struct casefile {
	enum casefile_kind kind;
	int ordinal; /* 1 = the first document of the case; 0: not stated */
	struct uaref ref;
	struct str number_as_printed;
	struct uarefs former; /* "formerly NSA 4/01"; the import's, not in the case document */
	struct uarefs also;   /* other cases that this bulletin is of; the same */
	struct str index;     /* ASA 17/6625/2017 */
	struct str issuer;
	struct str headline;
	struct strs concerns;
	struct strs countries; /* ISO 3166-1 alpha-2 of the states appealed to */
	struct str place;
	struct day issued, deadline;
	struct str language;             /* BCP 47 of the document */
	struct strs preferred_languages; /* BCP 47; "own" for "or your own language" */
	struct str summary;
	struct strs story; /* paragraphs before the demands */
	struct strs demands;
	struct people people;
	struct targets targets;
	struct strs model_letter;
	struct str report_back;
	struct strs previous;
	struct strs background;
	struct strs links;
	struct strs unplaced; /* text that no field took */
	struct doubts doubts;
	struct evidences evidence;
	struct dropped_list dropped;
};

/* The target with permanent number NUMBER, or NULL. */
const struct target *casefile_target(const struct casefile *c, int number);

/* True if the official can be reached by CHANNEL with what the bulletin prints: a letter needs
 * two address lines, or one that has a comma or a number; a post a handle, the others one value. */
bool target_has_channel(const struct target *t, enum channel channel);

/* "President Xi Jinping": office and name, without saying either twice.  Memory: in A. */
struct str target_title(struct arena *a, const struct target *t);

/* False if it is in doubt whether C is of the case whose number it carries.  Errors: ERR_INPUT. */
NODISCARD bool casefile_is_of_case(const struct casefile *c, struct err *e);

/*
 * Refusals of publishing: no number, no deadline, no demand, no target with a channel, a doubt
 * whether it is of this case at all; and unless ACCEPT_DOUBTS, one about people or targets.
 * Errors: ERR_INPUT naming the first.
 */
NODISCARD bool casefile_may_be_published(const struct casefile *c, bool accept_doubts,
                                         struct err *e);

#endif
