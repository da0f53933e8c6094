/*
 * lang.c - one table of languages; catalogues and countries come from tools/pogen
 *
 * Not libintl: a server needs a language per request, and a stock Debian has no locale but C
 * (docs/adr).  Not ICU: thirty megabytes for month names of a dozen languages.
 */
#include "i18n/lang.h"

#include <string.h>

#include "base/utf8.h"
#include "i18n/catalogue.h"
#include "i18n/lang_table.h"

#define COUNTRY_NAME_MOST 200 /* bytes: the longest is half of that */

const struct lang *
lang_english(void)
{
	return &lang_table[0];
}

const struct lang *
lang_at(size_t i)
{
	for (size_t k = 0; k < lang_table_count; k++)
		if (lang_table[k].interface && i-- == 0)
			return &lang_table[k];
	return NULL;
}

/* "fr" of "fr-CA" and of "fr_CA". */
static struct str
primary(struct str tag)
{
	for (size_t i = 0; i < tag.n; i++)
		if (tag.p[i] == '-' || tag.p[i] == '_')
			return str_sub(tag, 0, i);
	return tag;
}

static const struct lang *
table_find(struct str tag)
{
	for (size_t i = 0; i < lang_table_count; i++)
		if (str_ieq(lang_table[i].tag, tag))
			return &lang_table[i];
	return NULL;
}

const struct lang *
lang_find(struct str tag)
{
	const struct lang *l = table_find(tag);

	if (l == NULL)
		l = table_find(primary(tag));
	return l != NULL && (l->interface || (l->catalogue != NULL && !l->letters)) ? l : NULL;
}

const struct lang *
lang_of_letters(struct str tag)
{
	const struct lang *l = table_find(tag);

	if (l == NULL)
		l = table_find(primary(tag));
	return l != NULL && (l->interface || l->catalogue != NULL) ? l : NULL;
}

const struct lang *
lang_of_content(struct str tag)
{
	const struct lang *l = table_find(tag);

	if (l == NULL)
		l = table_find(primary(tag));
	return l != NULL ? l : lang_english();
}

struct str
lang_dir(struct str tag)
{
	static const struct str rtl[] = {
		STR_INIT("ar"), STR_INIT("arc"), STR_INIT("ckb"), STR_INIT("dv"), STR_INIT("fa"),
		STR_INIT("he"), STR_INIT("iw"),  STR_INIT("ks"),  STR_INIT("ps"), STR_INIT("sd"),
		STR_INIT("ug"), STR_INIT("ur"),  STR_INIT("yi"),
	};
	struct str main = primary(tag);
	size_t script = str_ifind(tag, STR("-Arab"));

	if (script != STR_NPOS || str_ifind(tag, STR("-Hebr")) != STR_NPOS)
		return STR("rtl");
	if (str_ifind(tag, STR("-Latn")) != STR_NPOS)
		return STR("ltr");
	for (size_t i = 0; i < ARRAY_LEN(rtl); i++)
		if (str_ieq(main, rtl[i]))
			return STR("rtl");
	return STR("ltr");
}

struct str
lang_native_name(struct str tag)
{
	struct str main = primary(tag);

	for (size_t i = 0; i < lang_name_count; i++)
		if (str_ieq(lang_name_table[i].tag, main))
			return lang_name_table[i].name;
	return tag;
}

static const struct message *
message_find(const struct lang *l, const char *id)
{
	const struct catalogue *c = l->catalogue;
	size_t at;

	if (c == NULL)
		return NULL;
	at = catalogue_hash(id) & (c->places - 1);
	while (c->place[at].id != NULL) {
		if (strcmp(c->place[at].id, id) == 0)
			return &c->place[at];
		at = (at + 1) & (c->places - 1);
	}
	return NULL;
}

struct str
tr(const struct lang *l, const char *msgid)
{
	const struct message *m = message_find(l, msgid);

	return m == NULL ? str_c(msgid) : m->form[0];
}

struct str
tr_letter(const struct lang *l, const char *msgid)
{
	return tr(l, msgid);
}

struct str
trn(const struct lang *l, const char *one, const char *many, int64_t n)
{
	const struct message *m = message_find(l, one);
	uint64_t count = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
	unsigned form;

	if (m == NULL)
		return str_c(count == 1 ? one : many);
	form = l->catalogue->plural(count);
	return m->form[form < l->catalogue->forms ? form : 0];
}

struct str
tr_fill(struct arena *a, struct str pattern, size_t n, const struct str *arg)
{
	struct strs part = { 0 };

	while (pattern.n > 0) {
		size_t percent = str_chr(pattern, '%'), i = SIZE_MAX;
		struct str rest;

		if (percent == STR_NPOS) {
			VEC_PUSH(a, &part, pattern);
			break;
		}
		VEC_PUSH(a, &part, str_sub(pattern, 0, percent));
		rest = str_from(pattern, percent);
		if (rest.n >= 4 && rest.p[2] == '$' && rest.p[3] == 's')
			i = (size_t)(rest.p[1] - '1');
		VEC_PUSH(a, &part, i < n ? arg[i] : STR("%"));
		pattern = str_from(rest, i < n ? 4 : str_starts(rest, STR("%%")) ? 2 : 1);
	}
	return str_join(a, &part, STR(""));
}

/* A letter of a script written right to left: Hebrew to Arabic Extended, presentation forms. */
static bool
has_rtl_letter(struct str s)
{
	size_t at = 0;

	while (at < s.n) {
		uint32_t cp = utf8_next(s, &at);

		if ((cp >= 0x590 && cp <= 0x8ff) || (cp >= 0xfb1d && cp <= 0xfdff) ||
		    (cp >= 0xfe70 && cp <= 0xfeff) || (cp >= 0x10800 && cp <= 0x10fff))
			return true;
	}
	return false;
}

bool
lang_must_isolate(const struct lang *l, struct str text)
{
	return text.n > 0 && has_rtl_letter(text) != l->rtl;
}

struct str
lang_fill(struct arena *a, const struct lang *l, struct str pattern, size_t n,
          const struct str *arg)
{
	struct str *isolated = arena_array(a, struct str, n);

	for (size_t i = 0; i < n; i++)
		isolated[i] = lang_must_isolate(l, arg[i])
		                      ? str_printf(a, "\u2068" STR_FMT "\u2069", STR_ARG(arg[i]))
		                      : arg[i];
	return tr_fill(a, pattern, n, isolated);
}

struct str
lang_day(struct arena *a, const struct lang *l, struct day d)
{
	struct str mday;

	if (!day_is_set(d))
		return (struct str){ 0 };
	CHECK(day_is_valid(d));
	mday = d.mday == 1 ? l->first_of_month : str_printf(a, "%d", d.mday);
	return TR_FILL(a, l->day_pattern, mday, l->month[d.month - 1], str_printf(a, "%d", d.year));
}

struct str
lang_number(struct arena *a, const struct lang *l, int64_t n)
{
	struct str digits =
		str_printf(a, "%llu", n < 0 ? 0 - (unsigned long long)n : (unsigned long long)n);
	struct strs part = { 0 };

	if (n < 0)
		VEC_PUSH(a, &part, STR("\u2212")); /* minus */
	for (size_t i = 0; i < digits.n;) {
		size_t take = (digits.n - i) % 3 == 0 ? 3 : (digits.n - i) % 3;

		if (digits.n < l->grouping_from)
			take = digits.n;
		if (i > 0)
			VEC_PUSH(a, &part, l->grouping);
		VEC_PUSH(a, &part, str_sub(digits, i, i + take));
		i += take;
	}
	return str_join(a, &part, STR(""));
}

struct str
lang_join(struct arena *a, const struct lang *l, const struct strs *list)
{
	struct str out;

	if (list->n == 0)
		return (struct str){ 0 };
	out = list->item[0];
	for (size_t i = 1; i + 1 < list->n; i++)
		/* TRANSLATORS: a list of three or more; %1$s is what stands before, %2$s the next
		 */
		out = TR_FILL(a, tr(l, "%1$s, %2$s"), out, list->item[i]);
	if (list->n > 1)
		/* TRANSLATORS: the last two of a list */
		out = TR_FILL(a, tr(l, "%1$s and %2$s"), out, list->item[list->n - 1]);
	return out;
}

static const struct country *
country_find(struct str iso)
{
	size_t from = 0, to = country_count;

	while (from < to) {
		size_t mid = from + (to - from) / 2;
		int c = str_cmp(country_table[mid].code, iso);

		if (c == 0)
			return &country_table[mid];
		if (c < 0)
			from = mid + 1;
		else
			to = mid;
	}
	return NULL;
}

struct str
lang_country(const struct lang *l, struct str iso)
{
	const struct country *c = country_find(iso);

	if (c == NULL)
		return iso;
	for (size_t i = 0; i < COUNTRY_LANGUAGES; i++)
		if (str_eq(country_language[i], l->tag))
			return c->name[i];
	return c->name[0];
}

struct str
lang_country_native(struct str iso)
{
	const struct country *c = country_find(iso);

	return c == NULL ? iso : c->native;
}

static struct str
code_of_name(struct str folded)
{
	size_t from = 0, to = country_named_count;

	while (from < to) {
		size_t mid = from + (to - from) / 2;
		int c = str_cmp(country_named[mid].name, folded);

		if (c == 0)
			return country_named[mid].code;
		if (c < 0)
			from = mid + 1;
		else
			to = mid;
	}
	return STR("");
}

struct str
lang_country_typed(struct arena *a, struct str typed)
{
	struct str name = str_trim(typed);
	const struct country *found;
	char code[2] = { 0 };

	if (name.n == 0 || name.n > COUNTRY_NAME_MOST)
		return STR("");
	for (size_t i = 0; name.n == 2 && i < 2; i++)
		code[i] = name.p[i] >= 'a' && name.p[i] <= 'z' ? (char)(name.p[i] - 'a' + 'A')
		                                               : name.p[i];
	found = country_find((struct str){ code, 2 });
	if (found != NULL)
		return found->code;
	return code_of_name(utf8_fold(a, name));
}

struct str
lang_country_code(size_t i)
{
	return i < country_count ? country_table[i].code : (struct str){ 0 };
}
