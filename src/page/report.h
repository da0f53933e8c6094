/*
 * report.h - the pages of saying so: the form, the form with what is wrong, the receipt
 *
 * The front calls these while it answers; all it knows of a case is the manifest, so all these
 * need is a number, a headline and the officials' titles.  Memory and errors as in page.h.
 */
#ifndef OUTCRY_PAGE_REPORT_H
#define OUTCRY_PAGE_REPORT_H

#include "casefile/outcome.h"
#include "page/page.h"

struct page_official {
	int number;        /* permanent number within the case */
	struct str title;  /* "President Xi Jinping" */
	unsigned channels; /* 1u << enum channel for each that the bulletin prints */
};

/* All that the front knows of a case: its manifest. */
struct page_about {
	struct uaref ref;
	struct str headline, language; /* of the case */
	enum page_state state;
	int64_t closes_at; /* of the manifest; 0: the deadline is not shown */
	const struct page_official *officials;
	size_t n_officials;
};

/* What is wrong with a report; the page words it. */
enum page_problem {
	PAGE_NO_PROBLEM,
	PAGE_NOTHING_CHOSEN, /* neither channel nor did */
	PAGE_BAD_CHANNEL,    /* not one of the five */
	PAGE_NO_TARGET,      /* absent, and the channel is not post */
	PAGE_BAD_TARGET,     /* no such official in this case */
	PAGE_BAD_COUNT,      /* not 1 to LIMIT_REPORT_COUNT */
	PAGE_BAD_DAY,        /* no date, in the future, or too long ago */
	PAGE_BAD_COUNTRY,    /* no ISO code */
	PAGE_BAD_KEY,        /* longer than LIMIT_REPORT_KEY_BYTES */
	PAGE_TOO_MANY,       /* more than LIMIT_REPORT_ENTRIES entries */
	PAGE_BAD_RECEIPT,    /* a receipt that is not this report's */
	PAGE_BAD_FORM,       /* the body is no form */
	PAGE_BUSY,           /* 429 */
	PAGE_WAIT,           /* 429: a little work or patience first; see page_report.wait */
	PAGE_NOT_STORED,     /* 503: nothing was recorded; trying again is safe */
	PAGE_REPORTS_CLOSED, /* 410: more than 30 days after the end */
};

/* One field did=CHANNEL:TARGET:COUNT, or channel, target and count, as typed. */
struct page_typed {
	struct str channel, target, count;
};

struct page_report {
	struct page_about about;

	/* what was typed: echoed, escaped, never trusted */
	struct page_typed one;        /* channel, target, count */
	const struct page_typed *did; /* several at once */
	size_t n_did;
	struct str on, country, key;
	struct str receipt; /* correcting this one; else empty */
	struct str group;   /* secret of a group's link, or empty */
	struct str wait;    /* PAGE_WAIT: what the next try brings along */
	int64_t patience;   /* and how many seconds it waits at least */
	bool discreet;      /* no receipt, nothing remembered */

	enum page_problem problem;
};

/* /ua/N/done: the form, and the form with errors. */
bool page_done(struct arena *a, const struct page_ctx *x, const struct page_report *r,
               struct buf *out, struct err *e);

/* What is wrong with the form of a letter. */
enum page_letter_problem {
	PAGE_LETTER_WELL,
	PAGE_LETTER_NO_TARGET,
	PAGE_LETTER_BAD_TARGET, /* no official with this number and an address */
	PAGE_LETTER_LONG_NAME,  /* longer than LIMIT_LETTER_NAME_BYTES, and so on */
	PAGE_LETTER_LONG_FROM,
	PAGE_LETTER_LONG_OWN,
	PAGE_LETTER_BAD_ENVELOPE,
	PAGE_LETTER_BAD_COUNTRY, /* neither a code nor a name in the page's language */
	PAGE_LETTER_BAD_COPIES,
	PAGE_LETTER_LONG_NAMES,
	PAGE_LETTER_TOO_MANY, /* more than LIMIT_LETTERS */
	PAGE_LETTER_BAD_FORM, /* the body is no form */
	PAGE_LETTER_BAD_TEXT, /* it cannot be set */
	PAGE_LETTER_NOT_MADE, /* 503: trying again may help */
	PAGE_LETTER_ASKED,    /* nothing: the form is asked for, with what was typed elsewhere */
};

struct page_letter {
	struct uaref ref;
	struct str headline, language; /* of the case */
	enum page_state state;
	int64_t closes_at;
	const struct page_official *officials;
	size_t n_officials;

	/* as typed: echoed, escaped, never trusted */
	struct str target, name, from, own, envelope, country, copies, names, text;
	bool all;                         /* a letter to each official */
	bool two_texts;                   /* they read the language of the page too */
	enum page_letter_problem problem; /* never PAGE_LETTER_WELL */
};

/* The answer to a letter that is not made: its form again, and what is wrong if anything is. */
bool page_letter(struct arena *a, const struct page_ctx *x, const struct page_letter *p,
                 struct buf *out, struct err *e);

enum page_own_problem {
	PAGE_OWN_ASKED, /* nothing: the form is asked for, with what was typed elsewhere */
	PAGE_OWN_BAD_FORM,
	PAGE_OWN_BAD_TARGET,
	PAGE_OWN_LONG,
	PAGE_OWN_NOT_MADE /* 503: trying again may help */
};

/* A sentence of one's own for the file of an e-mail, or the page to fax. */
struct page_own {
	enum channel channel; /* of these two */
	struct uaref ref;
	struct str headline, language; /* of the case */
	enum page_state state;
	int64_t closes_at;
	int target;     /* 0: none of this case */
	struct str own; /* as typed */
	/* the e-mail with it, to copy; or empty */
	struct str address, subject, body, text_language;
	enum page_own_problem problem;
};

/* The form again: what is wrong when no file came of it, or whatever there is to copy. */
bool page_own(struct arena *a, const struct page_ctx *x, const struct page_own *p, struct buf *out,
              struct err *e);

enum page_outcome_problem {
	PAGE_OUTCOME_WELL,
	PAGE_OUTCOME_BAD_FORM,
	PAGE_OUTCOME_BUSY,      /* 429 */
	PAGE_OUTCOME_NOT_STORED /* 503 */
};

/* How one try went, told by a tap on an act page. */
struct page_outcome {
	struct page_about about;
	enum channel channel;
	int target;        /* 0: none */
	unsigned channels; /* of that official, as in struct page_official */
	enum outcome outcome;
	struct str own; /* the sentence typed beside it: echoed, escaped, never stored */
	enum page_outcome_problem problem;
};

/* The answer: thanks; a tap that counts what was sent, or the ways that are left. */
bool page_outcome(struct arena *a, const struct page_ctx *x, const struct page_outcome *o,
                  struct buf *out, struct err *e);

enum page_receipt_kind {
	PAGE_RECORDED,
	PAGE_CORRECTED,
	PAGE_WITHDRAWN,
	PAGE_ASKED,         /* what became of a report: not known yet */
	PAGE_ASKED_WAITING, /* it waits to be counted */
	PAGE_ASKED_COUNTED,
	PAGE_ASKED_WITHDRAWN
};

struct page_counted {
	enum channel channel;
	int target; /* 0: none */
	int count;
};

struct page_receipt {
	struct page_about about;

	enum page_receipt_kind kind;
	struct str receipt, key; /* both are in the form that corrects or withdraws */
	bool discreet;           /* thanks, and nothing else */
	bool once;               /* came by an alert's link, which counts one report */
	const struct page_counted *counted;
	size_t n_counted;
	struct day on;      /* unset: not said */
	struct str country; /* "": not said */
};

/* The answer to a report: its receipt, what was counted, and how to correct or withdraw it. */
bool page_receipt(struct arena *a, const struct page_ctx *x, const struct page_receipt *r,
                  struct buf *out, struct err *e);

#endif
