/*
 * tmplc_place.c - where in the HTML a hole stands, and whether one may stand there
 *
 * The states are those of the HTML tokenizer (WHATWG HTML, 13.2.5) as far as a template written
 * by hand needs them; what it would forgive is refused here.  Words outside {{t}} are refused too:
 * a page is translated whole or not at all.
 */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "tmplc.h"

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_one_of(const char *name, const char *const *list)
{
	for (; *list != NULL; list++)
		if (strcmp(name, *list) == 0)
			return true;
	return false;
}

static bool
is_url_attribute(const char *name)
{
	static const char *const list[] = { "href",     "src",        "action", "formaction",
		                            "poster",   "cite",       "data",   "ping",
		                            "manifest", "xlink:href", "srcset", NULL };

	return is_one_of(name, list);
}

/* Attributes that people read. */
static bool
is_text_attribute(const char *name)
{
	static const char *const list[] = { "title",      "alt",   "placeholder",
		                            "aria-label", "label", "aria-description",
		                            NULL };

	return is_one_of(name, list);
}

static bool
is_void_element(const char *name)
{
	static const char *const list[] = { "area",  "base",   "br",    "col",  "embed",
		                            "hr",    "img",    "link",  "meta", "path",
		                            "input", "source", "track", "wbr",  NULL };

	return is_one_of(name, list);
}

/* Appends C in lower case; false when there is no room: no name is that long. */
static bool
append(char name[PLACE_NAME], char c)
{
	size_t n = strlen(name);

	if (n + 1 >= PLACE_NAME)
		return false;
	name[n] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
	name[n + 1] = '\0';
	return true;
}

static bool
refuse(const char **why, const char *what)
{
	*why = what;
	return false;
}

/* At the end of an attribute's name. */
static bool
check_attribute(const struct place *p, const char **why)
{
	if (p->attr[0] == 'o' && p->attr[1] == 'n')
		return refuse(why, "an on..= attribute: there is no inline script");
	if (strcmp(p->attr, "style") == 0)
		return refuse(why, "a style= attribute: there is no inline style");
	if (strcmp(p->attr, "srcdoc") == 0 || strcmp(p->attr, "http-equiv") == 0)
		return refuse(why, "a srcdoc= or http-equiv= attribute");
	return true;
}

static bool
is_allowed_literal_url(const char *value)
{
	static const char *const start[] = { "https://", "http://", "mailto:", "tel:", NULL };
	const char *colon = strchr(value, ':');

	for (size_t i = 0; start[i] != NULL; i++)
		if (strncasecmp(value, start[i], strlen(start[i])) == 0)
			return true;
	if (strncmp(value, "//", 2) == 0)
		return false;
	return colon == NULL || strcspn(value, "/?#") < (size_t)(colon - value);
}

/* At the closing quote of a value. */
static bool
end_value(struct place *p, const char **why)
{
	if (is_url_attribute(p->attr) && !p->value_hole && !is_allowed_literal_url(p->value))
		return refuse(why, "an address with another scheme than https, http, mailto, tel");
	if (strcmp(p->attr, "translate") == 0 && strcmp(p->value, "no") == 0)
		p->no_translate = true;
	p->state = PLACE_TAG;
	p->need_space = true;
	return true;
}

static void
enter_element(struct place *p)
{
	static const char *const raw[] = { "script", "style", NULL };
	static const char *const rcdata[] = { "title", "textarea", NULL };

	p->state = PLACE_TEXT;
	if (is_void_element(p->tag))
		return;
	if (strcmp(p->tag, "pre") == 0)
		p->pre_depth++;
	if (p->kept_depth > 0)
		p->kept_depth += strcmp(p->tag, p->kept) == 0;
	else if (p->no_translate) {
		(void)snprintf(p->kept, sizeof(p->kept), "%s", p->tag);
		p->kept_depth = 1;
	}
	if (is_one_of(p->tag, raw) || is_one_of(p->tag, rcdata)) {
		p->state = is_one_of(p->tag, raw) ? PLACE_RAW : PLACE_RCDATA;
		(void)snprintf(p->raw, sizeof(p->raw), "%s", p->tag);
	}
}

static void
leave_element(struct place *p)
{
	p->state = PLACE_TEXT;
	if (strcmp(p->tag, "pre") == 0 && p->pre_depth > 0)
		p->pre_depth--;
	if (p->kept_depth > 0)
		p->kept_depth -= strcmp(p->tag, p->kept) == 0;
}

/* At > */
static void
end_tag(struct place *p)
{
	p->need_space = false;
	if (p->self_closing)
		p->state = PLACE_TEXT;
	else if (p->closing)
		leave_element(p);
	else
		enter_element(p);
	p->no_translate = false;
}

static bool
start_markup(struct place *p, struct str rest, size_t *at, const char **why)
{
	if (str_starts(rest, STR("<!--"))) {
		p->state = PLACE_COMMENT;
		*at += 3;
		return true;
	}
	if (str_starts(rest, STR("<!"))) {
		p->state = PLACE_DECLARATION;
		return true;
	}
	p->closing = str_starts(rest, STR("</"));
	*at += p->closing;
	if (rest.n <= 1u + p->closing || !is_letter(rest.p[1 + p->closing]))
		return refuse(why, "a < that begins no tag: write &lt;");
	p->state = PLACE_TAG_NAME;
	p->tag[0] = p->attr[0] = '\0';
	p->no_translate = p->self_closing = false;
	return true;
}

/* Length of "&nbsp;" at the start of REST; 0 for none. */
static size_t
entity_length(struct str rest)
{
	size_t end = str_chr(rest, ';');

	if (!str_starts(rest, STR("&")) || end == STR_NPOS || end > 12)
		return 0;
	for (size_t i = 1; i < end; i++)
		if (!is_letter(rest.p[i]) && rest.p[i] != '#' &&
		    (rest.p[i] < '0' || rest.p[i] > '9'))
			return 0;
	return end + 1;
}

static bool
step_text(struct place *p, struct str rest, size_t *at, const char **why)
{
	size_t entity = entity_length(rest);

	if (rest.p[0] == '<')
		return start_markup(p, rest, at, why);
	if (entity > 0)
		*at += entity - 1;
	else if (is_letter(rest.p[0]) && p->kept_depth == 0)
		return refuse(why, "words outside {{t}}");
	return true;
}

static bool
starts_end_of(const struct place *p, struct str rest)
{
	return str_starts(rest, STR("</")) && str_istarts(str_from(rest, 2), str_c(p->raw));
}

static bool
step_raw(struct place *p, struct str rest, size_t *at, const char **why)
{
	if (starts_end_of(p, rest))
		return start_markup(p, rest, at, why);
	if (p->state == PLACE_RCDATA && rest.p[0] != '<')
		return step_text(p, rest, at, why);
	return true;
}

static bool
step_tag_name(struct place *p, char c, const char **why)
{
	if (c == '>') {
		end_tag(p);
	} else if (is_space(c) || c == '/') {
		p->state = PLACE_TAG;
		p->self_closing = c == '/';
	} else if (!append(p->tag, c)) {
		return refuse(why, "a tag's name is too long");
	}
	return true;
}

/* Between attributes. */
static bool
step_tag(struct place *p, struct str rest, const char **why)
{
	char c = rest.p[0];

	if (c == '>') {
		end_tag(p);
		return true;
	}
	if (is_space(c) || c == '/') {
		p->need_space = false;
		p->self_closing = c == '/';
		if (c == '/' && !str_starts(rest, STR("/>")))
			return refuse(why, "a / inside a tag");
		return true;
	}
	if (p->need_space)
		return refuse(why, "white space is missing between attributes");
	if (strchr("\"'<=", c) != NULL)
		return refuse(why, "no attribute begins like this");
	p->state = PLACE_ATTR;
	p->attr[0] = p->value[0] = '\0';
	p->value_hole = false;
	(void)append(p->attr, c);
	return true;
}

static bool
step_attr(struct place *p, struct str rest, const char **why)
{
	char c = rest.p[0];

	if (c != '=' && c != '>' && !is_space(c) && c != '/')
		return append(p->attr, c) || refuse(why, "an attribute's name is too long");
	if (!check_attribute(p, why))
		return false;
	if (c == '=') {
		p->state = PLACE_EQUALS;
		return true;
	}
	p->state = PLACE_TAG;
	return step_tag(p, rest, why);
}

static bool
step_value(struct place *p, char c, const char **why)
{
	if (p->state == PLACE_EQUALS) {
		p->state = c == '"' ? PLACE_DOUBLE : c == '\'' ? PLACE_SINGLE : PLACE_UNQUOTED;
		if (p->state != PLACE_UNQUOTED)
			return true;
	}
	if ((p->state == PLACE_DOUBLE && c == '"') || (p->state == PLACE_SINGLE && c == '\''))
		return end_value(p, why);
	if (p->state == PLACE_UNQUOTED && (is_space(c) || c == '>')) {
		if (!end_value(p, why))
			return false;
		p->need_space = false;
		if (c == '>')
			end_tag(p);
		return true;
	}
	if (is_letter(c) && is_text_attribute(p->attr) && p->kept_depth == 0)
		return refuse(why, "words outside {{t}}");
	(void)append(p->value, c); /* its start is enough */
	return true;
}

bool
place_step(struct place *p, struct str html, size_t *at, const char **why)
{
	struct str rest = str_from(html, *at);
	char c = rest.p[0];
	bool ok = true;

	switch (p->state) {
	case PLACE_TEXT:
		ok = step_text(p, rest, at, why);
		break;
	case PLACE_TAG_NAME:
		ok = step_tag_name(p, c, why);
		break;
	case PLACE_TAG:
		ok = step_tag(p, rest, why);
		break;
	case PLACE_ATTR:
		ok = step_attr(p, rest, why);
		break;
	case PLACE_EQUALS:
	case PLACE_DOUBLE:
	case PLACE_SINGLE:
	case PLACE_UNQUOTED:
		ok = step_value(p, c, why);
		break;
	case PLACE_COMMENT:
		if (str_starts(rest, STR("-->"))) {
			p->state = PLACE_TEXT;
			*at += 2;
		}
		break;
	case PLACE_DECLARATION:
		if (c == '>')
			p->state = PLACE_TEXT;
		break;
	case PLACE_RAW:
	case PLACE_RCDATA:
		ok = step_raw(p, rest, at, why);
		break;
	}
	*at += 1;
	return ok;
}

/* A directive ends a name: <option{{#if x}} selected{{/if}}> */
static bool
end_names(struct place *p, const char **why)
{
	if (p->state == PLACE_ATTR && !check_attribute(p, why))
		return false;
	if (p->state == PLACE_TAG_NAME || p->state == PLACE_ATTR) {
		p->state = PLACE_TAG;
		p->need_space = true;
	}
	return true;
}

bool
place_block(struct place *p, const char **why)
{
	if (!end_names(p, why))
		return false;
	switch (p->state) {
	case PLACE_TEXT:
	case PLACE_TAG:
	case PLACE_RCDATA:
		return true;
	case PLACE_DOUBLE:
	case PLACE_SINGLE:
		if (is_url_attribute(p->attr))
			return refuse(why, "a block inside an address: put it around the tag");
		return true;
	case PLACE_TAG_NAME:
	case PLACE_ATTR:
	case PLACE_EQUALS:
	case PLACE_UNQUOTED:
	case PLACE_COMMENT:
	case PLACE_DECLARATION:
	case PLACE_RAW:
		break;
	}
	return refuse(why, "a block in a script, style, comment or unquoted attribute");
}

static bool
hole_in_value(struct place *p, bool is_sentence, enum place_writer *w, const char **why)
{
	*w = WRITE_ATTR;
	if (is_url_attribute(p->attr)) {
		bool first = p->value[0] == '\0' && !p->value_hole;

		if (strcmp(p->attr, "srcset") == 0 || is_sentence)
			return refuse(why, "a sentence in an address, or a hole in srcset=");
		if (!first && p->value[0] != '#')
			return refuse(why, "a hole inside an address: pass the whole address");
		if (first)
			*w = WRITE_URL;
	}
	p->value_hole = true;
	return true;
}

bool
place_hole(struct place *p, bool is_sentence, enum place_writer *w, const char **why)
{
	switch (p->state) {
	case PLACE_TEXT:
	case PLACE_RCDATA:
		*w = WRITE_TEXT;
		return true;
	case PLACE_DOUBLE:
	case PLACE_SINGLE:
		return hole_in_value(p, is_sentence, w, why);
	case PLACE_TAG_NAME:
	case PLACE_TAG:
	case PLACE_ATTR:
		return refuse(why, "a hole in the name of a tag or attribute");
	case PLACE_EQUALS:
	case PLACE_UNQUOTED:
		return refuse(why, "a hole in an unquoted attribute");
	case PLACE_COMMENT:
	case PLACE_DECLARATION:
		return refuse(why, "a hole in a comment");
	case PLACE_RAW:
		break;
	}
	return refuse(why, "a hole in a script or style");
}

bool
place_same(const struct place *a, const struct place *b)
{
	if (a->state != b->state || a->kept_depth != b->kept_depth || a->pre_depth != b->pre_depth)
		return false;
	if (a->state == PLACE_TEXT)
		return true;
	if (a->state == PLACE_RAW || a->state == PLACE_RCDATA)
		return strcmp(a->raw, b->raw) == 0;
	if (a->state == PLACE_TAG)
		return strcmp(a->tag, b->tag) == 0 && a->no_translate == b->no_translate;
	return strcmp(a->tag, b->tag) == 0 && strcmp(a->attr, b->attr) == 0;
}

bool
place_white_space_counts(const struct place *p)
{
	return p->pre_depth > 0 || p->state == PLACE_DOUBLE || p->state == PLACE_SINGLE ||
	       p->state == PLACE_COMMENT || p->state == PLACE_RAW || p->state == PLACE_RCDATA;
}
