/*
 * tmplc.h - the template compiler: lexer, HTML places, writer of C
 *
 * docs/templates.md is the grammar.  Memory: in the arena given.  Errors: ERR_INPUT
 * "templates/case.html:42: ...".
 */
#ifndef OUTCRY_TMPLC_H
#define OUTCRY_TMPLC_H

#include "base/buf.h"
#include "base/err.h"

/* Longest sentence, and longest piece of HTML in one C string (C wants at most 4095). */
#define TMPLC_SENTENCE_BYTES 1000
#define TMPLC_LITERAL_BYTES  900
#define TMPLC_DEPTH          16
#define TMPLC_ARGS           9

/*
 * SOURCE is the template templates/NAME.html, FILE its name for #line and messages.  *C and *H:
 * the two files that tmpl_NAME.c and tmpl_NAME.h shall hold.
 */
NODISCARD bool tmplc_compile(struct arena *a, struct str file, struct str name, struct str source,
                             struct str *c, struct str *h, struct err *e);

/* What stands between {{ and }}, or the HTML before it. */
enum token_kind {
	TOKEN_END,
	TOKEN_HTML,
	TOKEN_HOLE,    /* path[0] */
	TOKEN_TR,      /* text, path[0..paths-1] */
	TOKEN_TRN,     /* text, many, path[0] is n */
	TOKEN_IF,      /* path[0] */
	TOKEN_ELSE,    /* */
	TOKEN_EACH,    /* path[0] as name */
	TOKEN_CLOSE,   /* name: "if" or "each" */
	TOKEN_PART,    /* name, path[0] or none; deref */
	TOKEN_COMMENT, /* text */
};

struct token {
	enum token_kind kind;
	unsigned line;
	struct str text, many, name;
	struct str path[TMPLC_ARGS];
	size_t paths;
	bool deref;
};

struct lexer {
	struct arena *arena;
	struct str file, rest;
	const char *start; /* of the template */
	unsigned line;
};

NODISCARD bool tmplc_next(struct lexer *x, struct token *out, struct err *e);
bool tmplc_is_name(struct str s); /* [a-z_][a-z0-9_]* in either case */

/* Where in the HTML we are. */
enum place_state {
	PLACE_TEXT,
	PLACE_TAG_NAME,
	PLACE_TAG,      /* between attributes */
	PLACE_ATTR,     /* in an attribute's name */
	PLACE_EQUALS,   /* after =, before the value */
	PLACE_DOUBLE,   /* in "value" */
	PLACE_SINGLE,   /* in 'value' */
	PLACE_UNQUOTED, /* in value */
	PLACE_COMMENT,
	PLACE_DECLARATION, /* <!doctype */
	PLACE_RAW,         /* in <script> or <style> */
	PLACE_RCDATA,      /* in <title> or <textarea>: text without elements */
};

#define PLACE_NAME 32

struct place {
	enum place_state state;
	bool closing;                           /* the tag is </..> */
	char tag[PLACE_NAME], attr[PLACE_NAME]; /* lower case */
	char raw[PLACE_NAME];                   /* the element of PLACE_RAW, PLACE_RCDATA */
	char value[PLACE_NAME];                 /* start of the attribute's literal value */
	bool value_hole;                        /* it holds a hole */
	bool need_space;   /* a directive ended a name: white space or the tag's end must follow */
	bool no_translate; /* the tag has translate="no" */
	bool self_closing; /* it ends in /> */
	char kept[PLACE_NAME]; /* the element inside which words need no translation */
	int kept_depth, pre_depth;
};

enum place_writer { WRITE_TEXT, WRITE_ATTR, WRITE_URL };

/* Moves over HTML[*AT], one character or one end tag.  WHY on failure: what is wrong. */
NODISCARD bool place_step(struct place *p, struct str html, size_t *at, const char **why);

/* A directive that writes nothing by itself is allowed here. */
NODISCARD bool place_block(struct place *p, const char **why);

/* A value is written here: by which writer. */
NODISCARD bool place_hole(struct place *p, bool is_sentence, enum place_writer *w,
                          const char **why);

bool place_same(const struct place *a, const struct place *b);
bool place_white_space_counts(const struct place *p);

#endif
