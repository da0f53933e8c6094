/*
 * members.c - docs/case.schema.json as tables
 */
#include "casefile/members.h"

#include "base/limits.h"
#include "casefile/casefile.h"

/* clang-format off */
#define AT(s, m) offsetof(struct s, m)
static const struct member person_members[] = {
	{ "name",      M_NAME,   AT(person, name),      IN_ALL,  false },
	{ "pseudonym", M_BOOL,   AT(person, pseudonym), IN_ALL,  false },
	{ "group",     M_BOOL,   AT(person, group),     IN_ALL,  false },
	{ "count",     M_COUNT,  AT(person, count),     IN_ALL,  false },
	{ "age",       M_AGE,    0,                     IN_ALL,  false },
	{ "gender",    M_GENDER, AT(person, gender),    IN_ALL,  false },
	{ "pronoun",   M_TEXT,   AT(person, pronoun),   IN_ALL,  false },
	{ "role",      M_TEXT,   AT(person, role),      IN_ALL,  false },
	{ "status",    M_TEXT,   AT(person, status),    IN_ALL,  false },
	{ "note",      M_TEXT,   AT(person, note),      IN_DESK, false }, /* health, relatives */
	{ "part_of",   M_TEXT,   AT(person, part_of),   IN_ALL,  false },
};

static const struct member target_members[] = {
	{ "number",       M_COUNT, AT(target, number),       IN_STORED, false },
	{ "name",         M_TEXT,  AT(target, name),         IN_ALL,    false },
	{ "office",       M_TEXT,  AT(target, office),       IN_ALL,    false },
	{ "organisation", M_TEXT,  AT(target, organisation), IN_ALL,    false },
	{ "address",      M_TEXTS, AT(target, address),      IN_ALL,    false },
	{ "country",      M_TEXT,  AT(target, country),      IN_ALL,    false },
	{ "embassy",      M_BOOL,  AT(target, embassy),      IN_ALL,    false },
	{ "emails",       M_TEXTS, AT(target, emails),       IN_ALL,    false },
	{ "phones",       M_TEXTS, AT(target, phones),       IN_ALL,    false },
	{ "faxes",        M_TEXTS, AT(target, faxes),        IN_ALL,    false },
	{ "handles",      M_TEXTS, AT(target, handles),      IN_ALL,    false },
	{ "urls",         M_TEXTS, AT(target, urls),         IN_ALL,    false },
	{ "salutation",   M_TEXT,  AT(target, salutation),   IN_ALL,    false },
	{ "copy",         M_BOOL,  AT(target, copy),         IN_ALL,    false },
	{ "note",         M_TEXT,  AT(target, note),         IN_ALL,    false },
};

static const struct member doubt_members[] = {
	{ "field", M_NAME, AT(doubt, field), IN_DESK, false },
	{ "why",   M_NAME, AT(doubt, why),   IN_DESK, false },
};

static const struct member evidence_members[] = {
	{ "field", M_NAME, AT(evidence, field), IN_DESK, false },
	{ "from",  M_SIZE, AT(evidence, from),  IN_DESK, false },
	{ "to",    M_SIZE, AT(evidence, to),    IN_DESK, false },
};

static const struct member case_members[] = {
	{ "kind",                M_KIND,     AT(casefile, kind),                IN_ALL,  false },
	{ "ordinal",             M_COUNT,    AT(casefile, ordinal),             IN_ALL,  false },
	{ "series",              M_SERIES,   AT(casefile, ref),                 IN_ALL,  false },
	{ "number",              M_NUMBER,   AT(casefile, ref),                 IN_ALL,  false },
	{ "number_as_printed",   M_TEXT,     AT(casefile, number_as_printed),   IN_ALL,  false },
	{ "index",               M_TEXT,     AT(casefile, index),               IN_ALL,  false },
	{ "issuer",              M_TEXT,     AT(casefile, issuer),              IN_ALL,  false },
	{ "headline",            M_TEXT,     AT(casefile, headline),            IN_ALL,  false },
	{ "concerns",            M_TEXTS,    AT(casefile, concerns),            IN_ALL,  false },
	{ "countries",           M_TEXTS,    AT(casefile, countries),           IN_ALL,  false },
	{ "place",               M_TEXT,     AT(casefile, place),               IN_ALL,  false },
	{ "issued",              M_DAY,      AT(casefile, issued),              IN_ALL,  false },
	{ "deadline",            M_DAY,      AT(casefile, deadline),            IN_ALL,  false },
	{ "language",            M_NAME,     AT(casefile, language),            IN_ALL,  false },
	{ "preferred_languages", M_TEXTS,    AT(casefile, preferred_languages), IN_ALL,  false },
	{ "summary",             M_TEXT,     AT(casefile, summary),             IN_ALL,  false },
	{ "story",               M_TEXTS,    AT(casefile, story),               IN_ALL,  false },
	{ "demands",             M_TEXTS,    AT(casefile, demands),             IN_ALL,  false },
	{ "people",              M_PEOPLE,   AT(casefile, people),              IN_ALL,  false },
	{ "targets",             M_TARGETS,  AT(casefile, targets),             IN_ALL,  false },
	{ "model_letter",        M_TEXTS,    AT(casefile, model_letter),        IN_ALL,  false },
	{ "report_back",         M_TEXT,     AT(casefile, report_back),         IN_ALL,  false },
	{ "previous",            M_TEXTS,    AT(casefile, previous),            IN_ALL,  false },
	{ "background",          M_TEXTS,    AT(casefile, background),          IN_ALL,  false },
	{ "links",               M_TEXTS,    AT(casefile, links),               IN_ALL,  false },
	{ "unplaced",            M_TEXTS,    AT(casefile, unplaced),            IN_ALL,  true },
	{ "doubts",              M_DOUBTS,   AT(casefile, doubts),              IN_ALL,  true },
	{ "evidence",            M_EVIDENCE, AT(casefile, evidence),    IN_EVIDENCE | IN_STORED, false },
	{ "dropped",             M_DROPPED,  AT(casefile, dropped),             IN_DESK, false },
};

const char *const kind_names[4] = {
	[CASEFILE_FIRST] = "first", [CASEFILE_UPDATE] = "update",
	[CASEFILE_CORRECTION] = "correction", [CASEFILE_STOP] = "stop",
};
const char *const gender_names[5] = {
	[GENDER_UNKNOWN] = NULL, [GENDER_F] = "f", [GENDER_M] = "m", [GENDER_X] = "x",
	[GENDER_BOTH] = "both",
};
/* clang-format on */

static const struct list_type people_list = { person_members, ARRAY_LEN(person_members),
	                                      sizeof(struct person), LIMIT_PEOPLE };
static const struct list_type targets_list = { target_members, ARRAY_LEN(target_members),
	                                       sizeof(struct target), LIMIT_TARGETS };
static const struct list_type doubts_list = { doubt_members, ARRAY_LEN(doubt_members),
	                                      sizeof(struct doubt), LIMIT_BLOCKS };
static const struct list_type evidence_list = { evidence_members, ARRAY_LEN(evidence_members),
	                                        sizeof(struct evidence), LIMIT_BLOCKS };

const struct list_type case_object = { case_members, ARRAY_LEN(case_members), 0, 1 };

const struct list_type *
list_type_of(enum member_type type)
{
	switch ((int)type) {
	case M_PEOPLE:
		return &people_list;
	case M_TARGETS:
		return &targets_list;
	case M_DOUBTS:
		return &doubts_list;
	case M_EVIDENCE:
		return &evidence_list;
	default:
		return NULL;
	}
}
