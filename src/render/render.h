/*
 * render.h - what outcry-render can be asked for, as plain structs, and how it crosses the pipe
 *
 * All texts are finished: translated, dated, rehearsed.  The renderer knows no case and no
 * language but what it is told.  An all-zero request is valid and empty; empty texts are left out.
 * Limits: LIMIT_RENDER_REQUEST_BYTES encoded, LIMIT_RENDER_ITEMS in any list.
 */
#ifndef OUTCRY_RENDER_H
#define OUTCRY_RENDER_H

#include "base/err.h"
#include "base/str.h"

enum render_kind {
	RENDER_NONE,
	RENDER_LETTER,
	RENDER_FAX,
	RENDER_SHEET,    /* case.pdf: the whole case */
	RENDER_HAND,     /* what to copy by hand, in large type */
	RENDER_BRIEFING, /* one page of figures */
	RENDER_TALLY,    /* a group's sheet for strokes */
	RENDER_LETTERS,  /* several letters in one file */
	RENDER_LABELS,   /* a sheet of address labels */
	RENDER_FAX_TIFF, /* a fax as Group 4 TIFF */
	RENDER_SHARE,    /* the picture beside a link, PNG */
	RENDER_KIND_COUNT
};

enum render_paper { PAPER_A4, PAPER_LETTER, PAPER_COUNT };

/* "a4" "letter"; false for anything else. */
bool render_paper_from_name(struct str name, enum render_paper *out);

/* Which window the address must stand in. */
enum render_envelope {
	ENVELOPE_DIN, /* DIN 5008 form B, window left */
	ENVELOPE_UK,  /* British DL, window left */
	ENVELOPE_FR,  /* French DL, window right */
	ENVELOPE_US,  /* no. 10, window left, US Letter paper */
	ENVELOPE_COUNT
};

/* "din" "uk" "fr" "us"; false for anything else. */
bool render_envelope_from_name(struct str name, enum render_envelope *out);
struct str render_envelope_name(enum render_envelope envelope);
enum render_paper render_envelope_paper(enum render_envelope envelope);
/* The usual one of a country by its ISO code: DIN where we know no better. */
enum render_envelope render_envelope_of_country(struct str country);

/* What every document has. */
struct render_head {
	struct str lang;   /* BCP 47 of the text: /Lang, direction, choice of glyphs */
	struct str title;  /* /Title; never a person's name */
	struct str banner; /* "Rehearsal: not a live appeal", on every page; or empty */
	int paper;         /* enum render_paper */
};

/* The text of an appeal, in reading order. */
struct render_appeal {
	struct str salutation;
	struct strs before; /* paragraphs before the demands; the whole of a model letter */
	struct str ask;     /* "I urge you to:" */
	struct strs demands;
	struct strs after; /* paragraphs after them */
	struct str closing;
};

struct render_row {
	struct str label, value;
};

struct render_rows {
	struct render_row *item;
	size_t n, cap;
};

/* A letter for a window envelope. */
struct render_letter {
	struct render_head head;
	int envelope;            /* enum render_envelope */
	struct strs address;     /* the envelope lines of the official, without the country */
	struct str country;      /* ISO, of the official */
	struct str country_line; /* last line of the address; not in post inside the country */
	struct str date, subject;
	struct render_appeal text;
	/* the supporter's part: empty in what is published; render_letter_sign() fills it */
	struct str name, from, own; /* from and own may hold newlines */
	struct strs strip;          /* below the cut line, for the supporter: deadline, check */
	struct str no_window;       /* for the strip of an address that no window shows whole */
	/* for the strip, by where it is posted: "DE FR IT", "Post it by ..."; "*" where that is not
	 * said; empty once it is signed */
	struct render_rows posting;
	struct str qr; /* address for a telephone, at the end of the strip */
};

struct render_letter_list {
	struct render_letter *item;
	size_t n, cap;
};

/* Each letter once for each name; an empty one leaves room to sign. */
struct render_letters {
	struct render_head head;
	struct render_letter_list letters;
	struct strs names;
};

/* Sheets of labels as stationers sell them. */
enum render_label_sheet {
	LABELS_L7160, /* A4, 3 by 7, 63.5 x 38.1 mm */
	LABELS_5160,  /* US Letter, 3 by 10, 2 5/8 x 1 in */
	LABELS_COUNT
};

struct render_labels {
	struct render_head head;
	int sheet;             /* enum render_label_sheet: decides the paper */
	struct strs addresses; /* lines in each; repeated until the sheet is full */
};

struct render_fax {
	struct render_head head;
	struct str heading;      /* "Fax" */
	struct render_rows rows; /* to, number, date, pages */
	struct render_appeal text;
	struct str name_label; /* "Name:" with a line to write on */
	struct str name, from, own;
	struct strs foot; /* small, at the bottom: deadline, check */
};

enum render_section_kind {
	SECTION_TEXT,      /* paragraphs */
	SECTION_LIST,      /* numbered */
	SECTION_BLOCKS,    /* items of several lines, the first in bold, in two columns */
	SECTION_KIND_COUNT /* how many there are */
};

struct render_section {
	struct str heading;
	int kind; /* enum render_section_kind */
	struct strs items;
};

struct render_sections {
	struct render_section *item;
	size_t n, cap;
};

struct render_sheet {
	struct render_head head;
	struct str kicker; /* "Urgent action 163/17 - China" */
	struct str headline;
	struct str deadline, check; /* the two sentences in the box */
	struct str lead;            /* summary, larger */
	struct render_sections sections;
	struct strs foot;
	struct str qr; /* address for a telephone, beside the foot */
};

/* One page for each official. */
struct render_hand_page {
	struct str to; /* "President Ana Example" */
	struct str envelope_label;
	struct strs envelope;
	struct str salutation_label, salutation;
	struct str requests_label;
	struct strs requests;
	struct str how_label;
	struct strs how; /* polite, brief, your own voice; postage; latest posting days */
};

struct render_hand_pages {
	struct render_hand_page *item;
	size_t n, cap;
};

struct render_hand {
	struct render_head head;
	struct str kicker, headline, deadline, check;
	struct render_hand_pages pages;
	struct strs foot;
	struct str qr; /* "I did it", for a telephone */
};

/* One bar, or one day of the curve: CONFIRMED is the darker part of ACTIONS. */
struct render_bar {
	struct str label; /* "Letter", "GB", "20 November" */
	int64_t actions, confirmed;
};

struct render_bars {
	struct render_bar *item;
	size_t n, cap;
};

enum render_chart_kind { CHART_BARS, CHART_CURVE, CHART_KIND_COUNT };

struct render_chart {
	struct str heading;
	int kind; /* enum render_chart_kind; a curve's bars are its days in order */
	struct render_bars bars;
};

struct render_charts {
	struct render_chart *item;
	size_t n, cap;
};

struct render_briefing {
	struct render_head head;
	struct str kicker, headline, as_of, deadline, check;
	struct str lead;          /* the case in two sentences */
	struct render_rows sums;  /* the large figures: value "1,234", label "confirmed" */
	struct str asked_heading; /* "What is asked" */
	struct strs asked;
	struct str confirmed_label, reported_label; /* legend of the charts */
	struct render_charts charts;
	struct str notes_heading;
	struct strs notes; /* how the counts are known */
	struct strs foot;
};

/* 1200 by 630 dots. */
struct render_share {
	struct render_head head;
	struct str kicker, headline, until, foot;
};

/* A row of the tally sheet: bit c of CHANNELS is set where column c makes sense for it. */
struct render_tally_row {
	struct str title;
	int64_t channels;
};

struct render_tally_rows {
	struct render_tally_row *item;
	size_t n, cap;
};

struct render_tally {
	struct render_head head;
	struct str kicker, headline, deadline, check;
	struct str group_label, day_label; /* with a line to write on */
	struct strs columns;               /* "Letter" "E-mail" ... */
	struct render_tally_rows rows;
	struct str sum_label; /* the row below the strokes */
	struct strs how;
	struct str qr, qr_label; /* where the sums are reported */
	struct strs foot;
};

struct render_request {
	enum render_kind kind;
	union {
		struct render_letter letter;
		struct render_fax fax; /* of RENDER_FAX_TIFF too */
		struct render_sheet sheet;
		struct render_hand hand;
		struct render_briefing briefing;
		struct render_tally tally;
		struct render_letters letters;
		struct render_labels labels;
		struct render_share share;
	} u;
};

/* Memory: OUT in A.  Errors: ERR_LIMIT. */
NODISCARD bool render_encode(struct arena *a, const struct render_request *r, struct str *out,
                             struct err *e);

/* Checks every count, length, UTF-8 and limit.  Memory: in A.  Errors: ERR_INPUT, ERR_LIMIT. */
NODISCARD bool render_decode(struct arena *a, struct str bytes, struct render_request *out,
                             struct err *e);

/* What a supporter types for a letter.  Used once, stored nowhere. */
struct render_supporter {
	struct str name, from, own;
	int envelope;       /* enum render_envelope */
	struct str country; /* ISO, where it is posted; empty: not said */
	struct str names;   /* a letter for each line, in place of NAME */
	int copies;         /* without names: so many of each letter; 0 is 1 */
};

/* How many letters to N officials WHO asks for. */
size_t render_letter_count(const struct render_supporter *who, size_t n);

/* Where the secret of a group's link stands in a published tally sheet (.tally). */
#define RENDER_TALLY_SLOT "GROUPSLOT"
/* The sheet of one group.  A should wipe on free.  Errors: ERR_INPUT for bytes that are none. */
NODISCARD bool render_tally_link(struct arena *a, struct str published, struct str secret,
                                 struct str *out, struct err *e);

/*
 * Published letter requests (.letter-N) with the supporter's part added: the front's one step
 * between form and renderer.  One letter stays a RENDER_LETTER; several are one file.  A should
 * wipe on free.
 * Errors: ERR_INPUT for bytes that are no letter, or for control characters; ERR_LIMIT above
 * LIMIT_LETTER_*.
 */
NODISCARD bool render_letter_sign(struct arena *a, const struct strs *published,
                                  const struct render_supporter *who, struct str *out,
                                  struct err *e);

/* Likewise the page to fax with OWN words in it, as PDF or as TIFF. */
NODISCARD bool render_fax_sign(struct arena *a, struct str published, struct str own, bool tiff,
                               struct str *out, struct err *e);

#endif
