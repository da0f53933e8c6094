/*
 * po_plural.c - the Plural-Forms expression of a .po file, checked and rewritten
 *
 * It is C's expression grammar on one variable (gettext manual, "Plural forms").  It is not
 * pasted into our C: it is parsed, and written out with every operation in parentheses and every
 * number unsigned, so that no compiler warns of it and nothing else can stand in it.
 */
#include "po.h"

#include <string.h>

struct expr {
	struct arena *arena;
	struct str rest;
	int depth;
	bool bad;
};

#define EXPR_DEPTH 64

static struct str ternary(struct expr *x);

static bool
take(struct expr *x, const char *token)
{
	x->rest = str_trim(x->rest);
	if (!str_starts(x->rest, str_c(token)))
		return false;
	/* "<" is not the start of "<=", nor "!" of "!=" */
	if (strlen(token) == 1 && strchr("<>!", token[0]) != NULL && x->rest.n > 1 &&
	    x->rest.p[1] == '=')
		return false;
	x->rest = str_from(x->rest, strlen(token));
	return true;
}

static struct str
primary(struct expr *x)
{
	size_t digits = 0;
	struct str out;

	if (++x->depth > EXPR_DEPTH) {
		x->bad = true;
		return (struct str){ 0 };
	}
	if (take(x, "!")) {
		out = primary(x);
		out = str_printf(x->arena, "(uint64_t)(!" STR_FMT ")", STR_ARG(out));
	} else if (take(x, "(")) {
		out = ternary(x);
		x->bad = !take(x, ")") || x->bad;
	} else if (take(x, "n")) {
		out = STR("n");
	} else {
		while (digits < x->rest.n && x->rest.p[digits] >= '0' && x->rest.p[digits] <= '9')
			digits++;
		x->bad = digits == 0 || digits > 9 || x->bad;
		out = str_printf(x->arena, STR_FMT "u", STR_ARG(str_sub(x->rest, 0, digits)));
		x->rest = str_from(x->rest, digits);
	}
	x->depth--;
	return out;
}

/* The binary operators by precedence, tightest last. */
static const struct {
	const char *token[4];
	bool is_question; /* its value is 0 or 1, an int in C */
} level[] = {
	{ { "||" }, true },       { { "&&" }, true },
	{ { "==", "!=" }, true }, { { "<=", ">=", "<", ">" }, true },
	{ { "+", "-" }, false },  { { "*", "/", "%" }, false },
};

static const char *
take_operator(struct expr *x, size_t at)
{
	for (size_t i = 0; i < ARRAY_LEN(level[at].token); i++)
		if (level[at].token[i] != NULL && take(x, level[at].token[i]))
			return level[at].token[i];
	return NULL;
}

static struct str
binary(struct expr *x, size_t at)
{
	struct str left = at == ARRAY_LEN(level) ? primary(x) : binary(x, at + 1);
	const char *op;

	while (at < ARRAY_LEN(level) && !x->bad && (op = take_operator(x, at)) != NULL) {
		struct str right = binary(x, at + 1);

		left = str_printf(x->arena, "%s(" STR_FMT " %s " STR_FMT ")",
		                  level[at].is_question ? "(uint64_t)" : "", STR_ARG(left), op,
		                  STR_ARG(right));
	}
	return left;
}

static struct str
ternary(struct expr *x)
{
	struct str cond, yes, no;

	if (++x->depth > EXPR_DEPTH) {
		x->bad = true;
		return (struct str){ 0 };
	}
	cond = binary(x, 0);
	if (!x->bad && take(x, "?")) {
		yes = ternary(x);
		x->bad = !take(x, ":") || x->bad;
		no = x->bad ? (struct str){ 0 } : ternary(x);
		cond = str_printf(x->arena, "(" STR_FMT " != 0 ? " STR_FMT " : " STR_FMT ")",
		                  STR_ARG(cond), STR_ARG(yes), STR_ARG(no));
	}
	x->depth--;
	return cond;
}

static const struct po_entry *
header_of(const struct po *po)
{
	for (size_t i = 0; i < po->n; i++)
		if (po->item[i].id.n == 0)
			return &po->item[i];
	return NULL;
}

bool
po_plural(struct arena *a, const struct po *po, unsigned *forms, struct str *c, struct err *e)
{
	const struct po_entry *header = header_of(po);
	struct expr x = { .arena = a };
	struct str out;
	size_t at;
	unsigned n;

	if (header == NULL || (at = str_find(header->form[0], STR("Plural-Forms:"))) == STR_NPOS)
		return err_set(e, ERR_INPUT, STR_FMT ": no Plural-Forms in the header",
		               STR_ARG(po->name));
	x.rest = str_from(header->form[0], at + strlen("Plural-Forms:"));
	if (!take(&x, "nplurals=") || x.rest.n == 0 || x.rest.p[0] < '1' ||
	    x.rest.p[0] > '0' + CATALOGUE_FORMS)
		return err_set(e, ERR_INPUT, STR_FMT ": Plural-Forms: nplurals=1 to %d",
		               STR_ARG(po->name), CATALOGUE_FORMS);
	n = (unsigned)(x.rest.p[0] - '0');
	x.rest = str_from(x.rest, 1);
	if (!take(&x, ";") || !take(&x, "plural="))
		return err_set(e, ERR_INPUT,
		               STR_FMT ": Plural-Forms: no plural=", STR_ARG(po->name));
	out = ternary(&x);
	if (x.bad || !take(&x, ";"))
		return err_set(e, ERR_INPUT, STR_FMT ": Plural-Forms: not an expression in n",
		               STR_ARG(po->name));
	*forms = n;
	*c = out;
	return true;
}
