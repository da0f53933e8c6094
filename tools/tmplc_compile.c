/*
 * tmplc_compile.c - from tokens to C
 *
 * One pass: each token is written as soon as it is read, with a #line before it, so that the C
 * compiler's complaint about a hole's type and the reference in the .po file name the template.
 * Names of the template get a prefix (v_, i_, n_), so that none can meet one of ours.
 */
#include <string.h>

#include "base/limits.h"
#include "tmplc.h"
#include "tool.h"

struct block {
	enum token_kind kind; /* TOKEN_IF or TOKEN_EACH */
	unsigned line;
	bool has_else;
	struct str name;         /* of the loop's item */
	struct place start, end; /* end: of the first branch, once there is an else */
	bool start_space, end_space;
	size_t body_n;  /* where the body of a loop begins */
	bool swallowed; /* white space at its start, as there was some before the loop */
};

struct compiler {
	struct arena *arena;
	struct str file, name;
	unsigned line; /* of the token */
	struct place place;
	bool space; /* the last character written was white space that may swallow more */
	struct buf html;
	unsigned html_line;
	struct buf body;
	struct strs parts;
	struct str note; /* TRANSLATORS: ..., for the next sentence */
	struct block block[TMPLC_DEPTH];
	size_t depth;
	struct err *e;
};

static bool
fail(const struct compiler *x, const char *what)
{
	return err_set(x->e, ERR_INPUT, STR_FMT ":%u: %s", STR_ARG(x->file), x->line, what);
}

static void
put_line(struct compiler *x, unsigned line)
{
	buf_printf(&x->body, "#line %u ", line);
	tool_put_c_string(&x->body, x->file);
	buf_lit(&x->body, "\n\t");
}

static void
flush_html(struct compiler *x)
{
	struct str html = buf_str(&x->html);

	while (html.n > 0) {
		size_t n = html.n < TMPLC_LITERAL_BYTES ? html.n : TMPLC_LITERAL_BYTES;

		while (n < html.n && ((unsigned char)html.p[n] & 0xc0) == 0x80)
			n--; /* not inside a character */

		put_line(x, x->html_line);
		buf_lit(&x->body, "buf_lit(b, ");
		tool_put_c_string(&x->body, str_sub(html, 0, n));
		buf_lit(&x->body, ");\n");
		html = str_from(html, n);
	}
	buf_clear(&x->html);
}

static void
note_swallowed(struct compiler *x)
{
	struct block *b = x->depth == 0 ? NULL : &x->block[x->depth - 1];

	if (b != NULL && b->kind == TOKEN_EACH && x->html.n == 0 && x->body.n == b->body_n)
		b->swallowed = true;
}

/* White space that says nothing becomes one character. */
static void
put_html_char(struct compiler *x, char c)
{
	bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r';

	if (!place_white_space_counts(&x->place) && white) {
		if (x->space) {
			note_swallowed(x);
			if (c == '\n' && x->html.n > 0 && x->html.p[x->html.n - 1] == ' ')
				x->html.p[x->html.n - 1] = '\n';
			return;
		}
		x->space = true;
		buf_putc(&x->html, c == '\n' ? '\n' : ' ');
		return;
	}
	x->space = false;
	buf_putc(&x->html, c);
}

static bool
do_html(struct compiler *x, const struct token *t)
{
	const char *why = NULL;
	size_t at = 0;

	if (buf_str(&x->html).n == 0)
		x->html_line = t->line;
	while (at < t->text.n) {
		size_t from = at;

		if (!place_step(&x->place, t->text, &at, &why))
			return fail(x, why);
		for (size_t i = from; i < at; i++) {
			put_html_char(x, t->text.p[i]);
			x->line += t->text.p[i] == '\n';
		}
	}
	return true;
}

static const struct block *
find_loop(const struct compiler *x, struct str name)
{
	for (size_t i = x->depth; i-- > 0;)
		if (x->block[i].kind == TOKEN_EACH && str_eq(x->block[i].name, name))
			return &x->block[i];
	return NULL;
}

/* t@number and its like: a C expression. */
static bool
place_in_loop(const struct compiler *x, struct str path, size_t at, struct str *out)
{
	struct str name = str_sub(path, 0, at), what = str_from(path, at + 1);

	if (find_loop(x, name) == NULL)
		return fail(x, "@ wants the name of a loop's item before it");
	if (str_eq(what, STR("index")))
		*out = str_printf(x->arena, "i_" STR_FMT, STR_ARG(name));
	else if (str_eq(what, STR("number")))
		*out = str_printf(x->arena, "(i_" STR_FMT " + 1)", STR_ARG(name));
	else if (str_eq(what, STR("first")))
		*out = str_printf(x->arena, "(i_" STR_FMT " == 0)", STR_ARG(name));
	else
		*out = str_printf(x->arena, "(i_" STR_FMT " + 1 == n_" STR_FMT ")", STR_ARG(name),
		                  STR_ARG(name));
	return true;
}

/* A path of the template as a C expression. */
static bool
resolve(const struct compiler *x, struct str path, struct str *out)
{
	size_t at = str_chr(path, '@'), n = 0;
	struct str first, rest;

	if (at != STR_NPOS)
		return place_in_loop(x, path, at, out);
	while (n < path.n && strchr(".-", path.p[n]) == NULL)
		n++;
	first = str_sub(path, 0, n);
	rest = str_from(path, n);
	if (find_loop(x, first) != NULL) {
		if (rest.n == 0)
			*out = str_printf(x->arena, "(*v_" STR_FMT ")", STR_ARG(first));
		else if (rest.p[0] == '.')
			*out = str_printf(x->arena, "v_" STR_FMT "->" STR_FMT, STR_ARG(first),
			                  STR_ARG(str_from(rest, 1)));
		else
			return fail(x, "a loop's item wants a dot");
	} else if (str_eq(first, STR("lang"))) {
		if (rest.n < 2 || rest.p[0] != '.')
			return fail(x, "lang wants a member: lang.tag, lang.dir");
		*out = str_printf(x->arena, "l->" STR_FMT, STR_ARG(str_from(rest, 1)));
	} else {
		*out = str_printf(x->arena, "x->" STR_FMT, STR_ARG(path));
	}
	return true;
}

static bool
hole_writer(struct compiler *x, bool is_sentence, enum place_writer *w)
{
	const char *why = NULL;

	if (!place_hole(&x->place, is_sentence, w, &why))
		return fail(x, why);
	flush_html(x);
	x->space = false;
	put_line(x, x->line);
	return true;
}

static bool
do_hole(struct compiler *x, const struct token *t)
{
	enum place_writer w = WRITE_TEXT;
	struct str value;

	if (!resolve(x, t->path[0], &value) || !hole_writer(x, false, &w))
		return false;
	switch (w) {
	case WRITE_TEXT:
		buf_printf(&x->body, "html_put(b, l, " STR_FMT ");\n", STR_ARG(value));
		break;
	case WRITE_ATTR:
		buf_printf(&x->body, "html_attr(b, " STR_FMT ");\n", STR_ARG(value));
		break;
	case WRITE_URL:
		buf_printf(&x->body, "html_url(b, " STR_FMT ");\n", STR_ARG(value));
		break;
	}
	return true;
}

/* Bit N for each %N$s; false for any other %, and for what looks like markup. */
static bool
check_sentence(const struct compiler *x, struct str s, bool has_args, unsigned *used)
{
	for (size_t i = 0; i < s.n; i++) {
		struct str rest = str_from(s, i);

		if (s.p[i] == '<' || s.p[i] == '>')
			return fail(x, "markup in a sentence: pass it as an argument");
		if (s.p[i] == '&' && str_chr(rest, ';') != STR_NPOS && rest.p[1] != ' ')
			return fail(x, "an &entity; in a sentence: write the character itself");
		if (s.p[i] != '%' || !has_args)
			continue;
		if (str_starts(rest, STR("%%"))) {
			i++;
		} else if (rest.n >= 4 && rest.p[1] >= '1' && rest.p[1] <= '9' &&
		           rest.p[2] == '$' && rest.p[3] == 's') {
			*used |= 1u << (rest.p[1] - '0');
			i += 3;
		} else {
			return fail(x, "a % that is neither %1$s nor %%");
		}
	}
	return true;
}

static bool
check_arguments(const struct compiler *x, const struct token *t)
{
	unsigned used = 0, all = 0;
	bool has_args = t->paths > 0 || str_find(t->text, STR("$s")) != STR_NPOS;

	if (!check_sentence(x, t->text, has_args, &used) ||
	    !check_sentence(x, t->many, has_args, &used))
		return false;
	for (size_t i = 1; i <= t->paths; i++)
		all |= 1u << i;
	/* the number of a plural may be left out: "One letter", "Many letters" */
	if (t->kind == TOKEN_TRN)
		used |= 1u << 1;
	return used == all || fail(x, "the arguments are not those that the sentence names");
}

/* tr(l, "..") or trn(l, "..", "..", n), with the note for translators before it. */
static bool
put_call(struct compiler *x, const struct token *t)
{
	struct str n;

	buf_put(&x->body, str_c(t->kind == TOKEN_TRN ? "trn(l, " : "tr(l, "));
	tool_put_c_string(&x->body, t->text);
	if (t->kind == TOKEN_TRN) {
		if (!resolve(x, t->path[0], &n))
			return false;
		buf_lit(&x->body, ", ");
		tool_put_c_string(&x->body, t->many);
		buf_printf(&x->body, ", html_count(" STR_FMT ")", STR_ARG(n));
	}
	buf_lit(&x->body, ")");
	return true;
}

static bool
do_sentence(struct compiler *x, const struct token *t)
{
	enum place_writer w = WRITE_TEXT;

	if (!check_arguments(x, t) || !hole_writer(x, true, &w))
		return false;
	if (x->note.n > 0)
		buf_printf(&x->body, "/* " STR_FMT " */ ", STR_ARG(x->note));
	x->note = (struct str){ 0 };
	if (t->paths == 0 && str_chr(t->text, '%') != STR_NPOS)
		buf_lit(&x->body, "/* xgettext:no-c-format */ ");
	if (t->paths == 0) {
		buf_put(&x->body, str_c(w == WRITE_TEXT ? "html_put(b, l, " : "html_attr(b, "));
		if (!put_call(x, t))
			return false;
		buf_lit(&x->body, ");\n");
		return true;
	}
	buf_lit(&x->body, "html_fill(b, l, ");
	if (!put_call(x, t))
		return false;
	buf_printf(&x->body, ", %zu, (struct html_arg[]){ ", t->paths);
	for (size_t i = 0; i < t->paths; i++) {
		struct str arg;

		if (!resolve(x, t->path[i], &arg))
			return false;
		buf_printf(&x->body, "%s(" STR_FMT "), ",
		           w == WRITE_TEXT ? "html_arg" : "html_attr_arg", STR_ARG(arg));
	}
	buf_lit(&x->body, "});\n");
	return true;
}

/* A directive that writes nothing itself: what is before it is written first. */
static bool
start_block(struct compiler *x)
{
	const char *why = NULL;

	if (!place_block(&x->place, &why))
		return fail(x, why);
	flush_html(x);
	put_line(x, x->line);
	return true;
}

static bool
open_block(struct compiler *x, const struct token *t)
{
	if (x->depth == TMPLC_DEPTH)
		return fail(x, "blocks deeper than 16");
	x->block[x->depth++] = (struct block){ .kind = t->kind,
		                               .line = t->line,
		                               .name = t->name,
		                               .start = x->place,
		                               .start_space = x->space };
	return true;
}

static bool
do_if(struct compiler *x, const struct token *t)
{
	struct str cond;

	if (!resolve(x, t->path[0], &cond) || !start_block(x) || !open_block(x, t))
		return false;
	buf_printf(&x->body, "if (html_true(" STR_FMT ")) {\n", STR_ARG(cond));
	return true;
}

static bool
do_each(struct compiler *x, const struct token *t)
{
	struct str list, name = t->name;

	if (find_loop(x, name) != NULL || str_eq(name, STR("lang")))
		return fail(x, "the loop's item has a name that is taken");
	if (str_chr(t->path[0], '@') != STR_NPOS)
		return fail(x, "@ is no list");
	if (!resolve(x, t->path[0], &list) || !start_block(x) || !open_block(x, t))
		return false;
	buf_printf(&x->body,
	           "for (size_t i_" STR_FMT " = 0, n_" STR_FMT " = (" STR_FMT ").n; i_" STR_FMT
	           " < n_" STR_FMT "; i_" STR_FMT "++) {\n",
	           STR_ARG(name), STR_ARG(name), STR_ARG(list), STR_ARG(name), STR_ARG(name),
	           STR_ARG(name));
	put_line(x, x->line);
	buf_printf(&x->body,
	           "const __typeof__(*(" STR_FMT ").item) *v_" STR_FMT " = &(" STR_FMT
	           ").item[i_" STR_FMT "];\n",
	           STR_ARG(list), STR_ARG(name), STR_ARG(list), STR_ARG(name));
	put_line(x, x->line);
	buf_printf(&x->body, "(void)v_" STR_FMT ";\n", STR_ARG(name));
	x->block[x->depth - 1].body_n = x->body.n;
	return true;
}

static bool
do_else(struct compiler *x)
{
	struct block *b = x->depth == 0 ? NULL : &x->block[x->depth - 1];

	if (b == NULL || b->kind != TOKEN_IF || b->has_else)
		return fail(x, "{{#else}} without its {{#if}}");
	if (!start_block(x))
		return false;
	b->has_else = true;
	b->end = x->place;
	b->end_space = x->space;
	x->place = b->start;
	x->space = b->start_space;
	buf_lit(&x->body, "} else {\n");
	return true;
}

static bool
do_close(struct compiler *x, const struct token *t)
{
	struct block *b = x->depth == 0 ? NULL : &x->block[x->depth - 1];
	const struct place *other;

	if (b == NULL || !str_eq(t->name, b->kind == TOKEN_IF ? STR("if") : STR("each")))
		return fail(x, "a block is closed that is not open");
	if (b->swallowed && !x->space) /* between the items at least */
		put_html_char(x, ' ');
	if (!start_block(x))
		return false;
	other = b->has_else ? &b->end : &b->start;
	if (!place_same(&x->place, other))
		return err_set(x->e, ERR_INPUT,
		               STR_FMT ":%u: the block of line %u begins and ends in different "
		                       "places of the HTML",
		               STR_ARG(x->file), x->line, b->line);
	x->place.need_space = x->place.need_space || other->need_space;
	x->place.value_hole = x->place.value_hole || other->value_hole;
	x->space = x->space && (b->has_else ? b->end_space : b->start_space);
	x->depth--;
	buf_lit(&x->body, "}\n");
	return true;
}

static bool
do_part(struct compiler *x, const struct token *t)
{
	struct str arg = STR("x");
	bool known = false;

	if (t->paths == 1) {
		if (!resolve(x, t->path[0], &arg))
			return false;
		arg = str_printf(x->arena, "%s" STR_FMT, t->deref ? "" : "&", STR_ARG(arg));
	}
	if (x->place.state != PLACE_TEXT)
		return fail(x, "a part inside a tag, script, style, title or comment");
	if (!start_block(x))
		return false;
	x->space = false;
	buf_printf(&x->body, "(void)tmpl_" STR_FMT "(b, l, " STR_FMT ");\n", STR_ARG(t->name),
	           STR_ARG(arg));
	for (size_t i = 0; i < x->parts.n; i++)
		known = known || str_eq(x->parts.item[i], t->name);
	if (!known)
		VEC_PUSH(x->arena, &x->parts, t->name);
	return true;
}

static bool
do_comment(struct compiler *x, const struct token *t)
{
	if (str_starts(t->text, STR("type:")))
		return fail(x, "a second type");
	if (!str_starts(t->text, STR("TRANSLATORS:")))
		return true;
	if (str_find(t->text, STR("*/")) != STR_NPOS || str_chr(t->text, '\n') != STR_NPOS)
		return fail(x, "a note for translators is one line without */");
	x->note = t->text;
	return true;
}

static bool
do_token(struct compiler *x, const struct token *t)
{
	x->line = t->line;
	switch (t->kind) {
	case TOKEN_HTML:
		return do_html(x, t);
	case TOKEN_HOLE:
		return do_hole(x, t);
	case TOKEN_TR:
	case TOKEN_TRN:
		return do_sentence(x, t);
	case TOKEN_IF:
		return do_if(x, t);
	case TOKEN_ELSE:
		return do_else(x);
	case TOKEN_EACH:
		return do_each(x, t);
	case TOKEN_CLOSE:
		return do_close(x, t);
	case TOKEN_PART:
		return do_part(x, t);
	case TOKEN_COMMENT:
		return do_comment(x, t);
	case TOKEN_END:
		break;
	}
	if (x->depth > 0)
		return err_set(x->e, ERR_INPUT, STR_FMT ":%u: the block of line %u is not closed",
		               STR_ARG(x->file), x->line, x->block[x->depth - 1].line);
	if (x->place.state != PLACE_TEXT)
		return fail(x, "the template ends inside a tag, script, style, title or comment");
	flush_html(x);
	return true;
}

/* type: struct page_case "page/page_case.h" */
static bool
read_type(struct compiler *x, const struct token *t, struct str *type, struct str *header)
{
	struct str rest = t->text, after;

	x->line = t->line;
	if (t->kind != TOKEN_COMMENT || !str_starts(rest, STR("type: struct ")))
		return fail(x, "the first line is {{! type: struct page_x \"page/page_x.h\" }}");
	rest = str_from(rest, strlen("type: struct "));
	after = rest;
	*type = str_cut(&after, ' ');
	*header = str_trim(after);
	if (!tmplc_is_name(*type) || header->n < 5 || header->p[0] != '"' ||
	    !str_ends(*header, STR(".h\"")) || str_chr(*header, '\n') != STR_NPOS)
		return fail(x, "the first line is {{! type: struct page_x \"page/page_x.h\" }}");
	return true;
}

static struct str
write_header(struct compiler *x, struct str type, struct str header)
{
	struct arena *a = x->arena;
	struct str body, name = x->name;

	body = str_printf(a,
	                  "bool tmpl_" STR_FMT "(struct buf *b, const struct lang *l,\n"
	                  "\tconst struct " STR_FMT " *x);\n"
	                  "struct html tmpl_" STR_FMT
	                  "_html(struct arena *a, const struct lang *l,\n"
	                  "\tconst struct " STR_FMT " *x);\n",
	                  STR_ARG(name), STR_ARG(type), STR_ARG(name), STR_ARG(type));
	return str_printf(a,
	                  "/* written by tools/tmplc from " STR_FMT " */\n"
	                  "#ifndef TMPL_" STR_FMT "_H\n#define TMPL_" STR_FMT "_H\n\n"
	                  "#include \"html/html.h\"\n#include " STR_FMT "\n\n" STR_FMT "\n#endif\n",
	                  STR_ARG(x->file), STR_ARG(name), STR_ARG(name), STR_ARG(header),
	                  STR_ARG(body));
}

static void
write_source(struct compiler *x, struct str type, struct buf *b)
{
	buf_printf(b,
	           "/* written by tools/tmplc from " STR_FMT " */\n"
	           "#include \"tmpl_" STR_FMT ".h\"\n\n#include \"base/limits.h\"\n",
	           STR_ARG(x->file), STR_ARG(x->name));
	for (size_t i = 0; i < x->parts.n; i++)
		if (!str_eq(x->parts.item[i], x->name))
			buf_printf(b, "#include \"tmpl_" STR_FMT ".h\"\n",
			           STR_ARG(x->parts.item[i]));
	buf_printf(b,
	           "\nbool\ntmpl_" STR_FMT
	           "(struct buf *b, const struct lang *l, const struct " STR_FMT
	           " *x)\n{\n\t(void)l;\n\t(void)x;\n",
	           STR_ARG(x->name), STR_ARG(type));
	buf_put(b, buf_str(&x->body));
	buf_printf(b,
	           "\treturn !b->failed;\n}\n\nstruct html\ntmpl_" STR_FMT
	           "_html(struct arena *a, const struct lang *l, const struct " STR_FMT
	           " *x)\n{\n\tstruct buf b;\n\n\tbuf_init(&b, a, LIMIT_PAGE_BYTES);\n"
	           "\t(void)tmpl_" STR_FMT "(&b, l, x);\n\treturn html_made(a, &b);\n}\n",
	           STR_ARG(x->name), STR_ARG(type), STR_ARG(x->name));
}

bool
tmplc_compile(struct arena *a, struct str file, struct str name, struct str source, struct str *c,
              struct str *h, struct err *e)
{
	struct compiler x = { .arena = a, .file = file, .name = name, .line = 1, .e = e };
	struct lexer lex = {
		.arena = a, .file = file, .rest = source, .start = source.p, .line = 1
	};
	struct str type, header;
	struct token t;
	struct buf b;

	buf_init(&x.html, a, LIMIT_PAGE_BYTES);
	buf_init(&x.body, a, LIMIT_PAGE_BYTES);
	buf_init(&b, a, 2 * LIMIT_PAGE_BYTES);
	if (!tmplc_is_name(name))
		return fail(&x, "a template's name is made of letters, digits and _");
	if (!tmplc_next(&lex, &t, e) || !read_type(&x, &t, &type, &header))
		return false;
	x.space = true; /* no empty line first */
	do {
		if (!tmplc_next(&lex, &t, e) || !do_token(&x, &t))
			return false;
	} while (t.kind != TOKEN_END);
	write_source(&x, type, &b);
	*h = write_header(&x, type, header);
	return buf_done(&b, "template", c, e);
}
