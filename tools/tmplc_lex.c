#include <string.h>

#include "tmplc.h"

/* ERR_INPUT with the place in the template. */
static bool
fail(const struct lexer *x, struct err *e, const char *what)
{
	return err_set(e, ERR_INPUT, STR_FMT ":%u: %s", STR_ARG(x->file), x->line, what);
}

static bool
is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_';
}

bool
tmplc_is_name(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!is_name_char(s.p[i]))
			return false;
	return s.n > 0 && (s.p[0] < '0' || s.p[0] > '9');
}

/* headline, case.headline, page->base, t@number */
static bool
is_path(struct str s)
{
	static const struct str place[] = { STR_INIT("index"), STR_INIT("number"),
		                            STR_INIT("first"), STR_INIT("last") };
	size_t at = str_chr(s, '@');

	if (at != STR_NPOS) {
		for (size_t i = 0; i < ARRAY_LEN(place); i++)
			if (str_eq(str_from(s, at + 1), place[i]))
				return tmplc_is_name(str_sub(s, 0, at));
		return false;
	}
	for (;;) {
		size_t n = 0;

		while (n < s.n && is_name_char(s.p[n]))
			n++;
		if (!tmplc_is_name(str_sub(s, 0, n)))
			return false;
		s = str_from(s, n);
		if (s.n == 0)
			return true;
		if (str_starts(s, STR(".")))
			s = str_from(s, 1);
		else if (str_starts(s, STR("->")))
			s = str_from(s, 2);
		else
			return false;
	}
}

static struct str
next_word(struct str *rest)
{
	size_t n = 0;
	struct str word;

	*rest = str_trim(*rest);
	while (n < rest->n && strchr(" \t\r\n", rest->p[n]) == NULL)
		n++;
	word = str_sub(*rest, 0, n);
	*rest = str_from(*rest, n);
	return word;
}

/* "text" at the start of *REST; runs of white space become one space, so that it may be wrapped. */
static bool
next_string(const struct lexer *x, struct str *rest, struct str *out, struct err *e)
{
	struct buf b;
	size_t i = 1;
	char last = '\0';

	*rest = str_trim(*rest);
	if (!str_starts(*rest, STR("\"")))
		return fail(x, e, "a sentence in double quotes is wanted");
	buf_init(&b, x->arena, TMPLC_SENTENCE_BYTES);
	for (; i < rest->n && rest->p[i] != '"'; i++) {
		char c = rest->p[i];

		if (c == '\\' && i + 1 < rest->n && strchr("\"\\", rest->p[i + 1]) != NULL)
			c = rest->p[++i];
		if (c == '\n' || c == '\t' || c == '\r')
			c = ' ';
		if (c != ' ' || last != ' ')
			buf_putc(&b, c);
		last = c;
	}
	if (i >= rest->n)
		return fail(x, e, "a sentence without its closing quote");
	if (b.failed || b.n == 0)
		return fail(x, e, "a sentence is empty or longer than 1000 bytes");
	*rest = str_from(*rest, i + 1);
	*out = buf_str(&b);
	return true;
}

/* Each word of REST is a path. */
static bool
read_paths(const struct lexer *x, struct str rest, size_t least, size_t most, struct token *t,
           struct err *e)
{
	rest = str_trim(rest);
	while (rest.n > 0) {
		struct str word = next_word(&rest);

		if (!is_path(word))
			return err_set(e, ERR_INPUT, STR_FMT ":%u: not a member: " STR_FMT,
			               STR_ARG(x->file), x->line, STR_ARG(word));
		if (t->paths == most)
			return fail(x, e, "too many arguments");
		t->path[t->paths++] = word;
		rest = str_trim(rest);
	}
	return t->paths >= least || fail(x, e, "an argument is missing");
}

static bool
read_each(const struct lexer *x, struct str rest, struct token *t, struct err *e)
{
	struct str path = next_word(&rest), as = next_word(&rest);

	t->kind = TOKEN_EACH;
	t->name = next_word(&rest);
	if (!str_eq(as, STR("as")) || !tmplc_is_name(t->name) || str_trim(rest).n > 0)
		return fail(x, e, "{{#each list as name}} is wanted");
	return read_paths(x, path, 1, 1, t, e);
}

static bool
read_part(const struct lexer *x, struct str rest, struct token *t, struct err *e)
{
	t->kind = TOKEN_PART;
	t->name = next_word(&rest);
	if (!tmplc_is_name(t->name))
		return fail(x, e, "{{> part}} is wanted");
	rest = str_trim(rest);
	if (str_starts(rest, STR("*"))) {
		t->deref = true;
		rest = str_from(rest, 1);
	}
	return read_paths(x, rest, t->deref ? 1 : 0, 1, t, e);
}

static bool
read_sentence(const struct lexer *x, struct str rest, struct token *t, struct err *e)
{
	if (!next_string(x, &rest, &t->text, e))
		return false;
	if (t->kind == TOKEN_TRN && !next_string(x, &rest, &t->many, e))
		return false;
	return read_paths(x, rest, t->kind == TOKEN_TRN ? 1 : 0, TMPLC_ARGS, t, e);
}

/* INSIDE is what stands between the braces, trimmed. */
static bool
read_directive(const struct lexer *x, struct str inside, struct token *t, struct err *e)
{
	struct str rest = inside, word;

	if (str_starts(inside, STR("!"))) {
		t->kind = TOKEN_COMMENT;
		t->text = str_trim(str_from(inside, 1));
		return true;
	}
	if (str_starts(inside, STR(">")))
		return read_part(x, str_from(inside, 1), t, e);
	word = next_word(&rest);
	if (str_eq(word, STR("#if"))) {
		t->kind = TOKEN_IF;
		return read_paths(x, rest, 1, 1, t, e);
	}
	if (str_eq(word, STR("#each")))
		return read_each(x, rest, t, e);
	if (str_eq(word, STR("t")) && str_trim(rest).n > 0) {
		t->kind = TOKEN_TR;
		return read_sentence(x, rest, t, e);
	}
	if (str_eq(word, STR("tn")) && str_trim(rest).n > 0) {
		t->kind = TOKEN_TRN;
		return read_sentence(x, rest, t, e);
	}
	if (str_eq(inside, STR("#else"))) {
		t->kind = TOKEN_ELSE;
		return true;
	}
	if (str_eq(inside, STR("/if")) || str_eq(inside, STR("/each"))) {
		t->kind = TOKEN_CLOSE;
		t->name = str_from(inside, 1);
		return true;
	}
	if (inside.n > 0 && strchr("#/", inside.p[0]) != NULL)
		return fail(x, e, "unknown block: only #if, #else, #each, /if, /each");
	t->kind = TOKEN_HOLE;
	return read_paths(x, inside, 1, 1, t, e);
}

/* Where the braces close: }} outside "..", except in a comment.  STR_NPOS if nowhere. */
static size_t
find_end(struct str s)
{
	bool quoted = false, comment = str_starts(s, STR("!"));

	for (size_t i = 0; i + 1 < s.n; i++) {
		if (quoted && s.p[i] == '\\')
			i++;
		else if (s.p[i] == '"' && !comment)
			quoted = !quoted;
		else if (!quoted && s.p[i] == '}' && s.p[i + 1] == '}')
			return i;
		else if (!quoted && !comment && s.p[i] == '{' && s.p[i + 1] == '{')
			return STR_NPOS;
	}
	return STR_NPOS;
}

static unsigned
count_lines(struct str s)
{
	unsigned n = 0;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == '\n';
	return n;
}

/* A block or comment alone on its line leaves no line behind: what follows it up to the newline. */
static size_t
rest_of_own_line(const struct lexer *x, const char *open, struct str after)
{
	size_t n = 0;

	while (open > x->start && (open[-1] == ' ' || open[-1] == '\t'))
		open--;
	if (open > x->start && open[-1] != '\n')
		return 0;
	while (n < after.n && (after.p[n] == ' ' || after.p[n] == '\t'))
		n++;
	return n < after.n && after.p[n] == '\n' ? n + 1 : 0;
}

static bool
may_stand_alone(enum token_kind kind)
{
	return kind == TOKEN_IF || kind == TOKEN_ELSE || kind == TOKEN_EACH ||
	       kind == TOKEN_CLOSE || kind == TOKEN_COMMENT;
}

bool
tmplc_next(struct lexer *x, struct token *out, struct err *e)
{
	struct token t = { .line = x->line };
	struct str inside;
	const char *here = x->rest.p;
	size_t open, end, more;

	if (x->rest.n == 0) {
		*out = t;
		return true;
	}
	open = str_find(x->rest, STR("{{"));
	if (open != 0) {
		t.kind = TOKEN_HTML;
		t.text = open == STR_NPOS ? x->rest : str_sub(x->rest, 0, open);
		x->rest = str_from(x->rest, t.text.n);
		x->line += count_lines(t.text);
		*out = t;
		return true;
	}
	inside = str_from(x->rest, 2);
	end = find_end(inside);
	if (end == STR_NPOS)
		return fail(x, e, "{{ without }}");
	inside = str_sub(inside, 0, end);
	if (!read_directive(x, str_trim(inside), &t, e))
		return false;
	x->rest = str_from(x->rest, end + 4);
	x->line += count_lines(inside);
	more = may_stand_alone(t.kind) ? rest_of_own_line(x, here, x->rest) : 0;
	x->line += more > 0;
	x->rest = str_from(x->rest, more);
	*out = t;
	return true;
}
