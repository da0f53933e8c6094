/*
 * appeal.h - one message to one official by one channel, composed from a case
 *
 * Each channel has a compose function: ctx in, plain struct out.  The text is greeting, who I am,
 * the facts (no health, no minors, no relatives: see text.c), the demands as requests, closing; a
 * bulletin's model letter is used instead where it has one.  Nothing is invented: demands stand as
 * printed.  Texts to the official are in a language that the official reads if there is a text of
 * the bulletin in it (appeal_reading), else in CASEFILE's, framed by our phrases in that language
 * or in English; hints for the supporter are in CTX's language.
 *
 * Memory: results in A; views into the case may be kept, so it must outlive them.
 * Errors: ERR_NOT_FOUND when the target has no such channel; ERR_LIMIT.
 */
#ifndef OUTCRY_APPEAL_H
#define OUTCRY_APPEAL_H

#include "casefile/casefile.h"
#include "casefile/caserec.h"
#include "html/url.h"
#include "render/render.h"

struct lang;
struct postal;

struct appeal_ctx {
	const struct casefile *casefile; /* rehearsed already, unless live */
	/* the same bulletin in its languages, the original first, to choose the official's from;
	 * NULL: in CASEFILE's */
	const struct casefiles *texts;
	const struct target *target;
	const struct lang *lang; /* of labels and hints: the page's */
	struct day today;        /* in UTC */
	struct str check;        /* conf.check_address: whom to ask before sending */
	struct str url;          /* of the case page, absolute; or empty */
	bool rehearsal;
	bool over; /* stopped, or its deadline has passed: a sheet names nobody to write to */
	struct str country;          /* where the supporter is, ISO; empty: not known */
	const struct postal *postal; /* NULL: the tables as shipped */
};

/* The headline for reading aloud: a SHOUTED one takes each word as the case's own text spells it.
 * Never empty: the number stands in.  No target needed. */
struct str appeal_headline(struct arena *a, const struct appeal_ctx *ctx);

/* "E-mail": what a channel is called, in L. */
struct str appeal_channel_name(const struct lang *l, enum channel c);

/* What the official reads, and which of the bulletin's texts that is.  Every channel's compose
 * function does this by itself. */
struct appeal_reading {
	struct strs prefers;   /* their block's, else the bulletin's, else their country's: BCP 47,
	                          "own" */
	bool guessed;          /* by the country alone */
	struct appeal_ctx ctx; /* with the text chosen, and the official as that text names them */
	bool met;              /* it is in a language they prefer, or nobody says which */
	bool other;            /* it is not CASEFILE */
	bool own;              /* they read CASEFILE's language too, as far as is said */
};
struct appeal_reading appeal_reading(struct arena *a, const struct appeal_ctx *ctx);
/* The same as a sentence for the supporter; empty if there is nothing to say. */
struct str appeal_reads_line(struct arena *a, const struct appeal_ctx *ctx);

/* The parts of one appeal in CASEFILE's language, before a channel shapes them. */
struct appeal_text {
	struct str lang; /* BCP 47 */
	bool rtl;
	bool model; /* FACTS is the bulletin's model letter; no ask, no demands */
	struct str greeting, who;
	struct strs facts;
	struct str ask; /* "I urge you to:" */
	struct strs demands;
	struct strs after; /* to an embassy: "please convey to your government" */
	struct str closing;
};
NODISCARD bool appeal_text(struct arena *a, const struct appeal_ctx *ctx, struct appeal_text *out,
                           struct err *e);

/* "Please send appeals by 17 August 2017 (...)" and "Check ... before sending; after this date
 * ask your section": what every page and PDF prints.  In CTX's language; no target needed. */
struct str appeal_deadline_line(struct arena *a, const struct appeal_ctx *ctx);
struct str appeal_check_line(struct arena *a, const struct appeal_ctx *ctx);

/* By post: envelope lines (name, office, address, country in capitals of the destination). */
struct strs letter_envelope(struct arena *a, const struct appeal_ctx *ctx);
NODISCARD bool letter_compose(struct arena *a, const struct appeal_ctx *ctx,
                              struct render_letter *out, struct err *e);
/* The same letter as text, to copy. */
struct str letter_plain(struct arena *a, const struct render_letter *l);

/*
 * How long letters take and where none are taken: the tables as shipped, and over them postal.csv
 * and post-suspended.csv of DATA_DIR where these exist.
 * Memory: in A.  Errors: ERR_INPUT naming file and line; ERR_LIMIT, ERR_IO.
 */
NODISCARD bool postal_load(struct arena *a, struct str data_dir, const struct postal **out,
                           struct err *e);

/* Is the post to the official's country suspended today?  From everywhere, or from some countries
 * only, whose names (in CTX's language) are then in FROM. */
struct postal_stop {
	bool everywhere;
	struct strs from;
};
struct postal_stop postal_stopped(struct arena *a, const struct appeal_ctx *ctx);
/* The same as a sentence for the supporter; empty: it is not. */
struct str postal_stopped_line(struct arena *a, const struct appeal_ctx *ctx);

/* Last sensible days to post, by where the sender is: true for every reader of a page. */
enum post_from {
	POST_FROM_SAME_COUNTRY,
	POST_FROM_SAME_CONTINENT,
	POST_FROM_ELSEWHERE,
	POST_FROMS
};
struct posting_day {
	struct str from; /* "from the same country" in CTX's language */
	int days;        /* the post takes */
	struct day latest;
	bool late; /* latest is before today: send something faster */
};
struct posting {
	struct posting_day item[POST_FROMS];
};
NODISCARD bool posting_days(struct arena *a, const struct appeal_ctx *ctx, struct posting *out,
                            struct err *e);

/* By hand: what to copy. */
struct hand_appeal {
	struct str lang; /* of envelope, salutation, requests */
	struct strs envelope;
	struct str salutation;
	struct strs requests; /* at most three, short */
	struct strs how;      /* polite, brief, in your own voice */
};
NODISCARD bool hand_compose(struct arena *a, const struct appeal_ctx *ctx, struct hand_appeal *out,
                            struct err *e);

struct email_link {
	struct str address;
	struct url mailto, gmail, outlook, yahoo;
};
struct email_links {
	struct email_link *item; /* the first is the one to use; the next "if it bounces" */
	size_t n, cap;
};
struct email_appeal {
	struct str lang;
	struct str subject, body; /* the whole text, to copy; lines end in \n */
	struct str short_body;    /* what the links carry, cut at sentence borders */
	bool is_cut;              /* short_body is not the whole text */
	struct email_links links;
	struct str eml; /* a file for mail programs: RFC 5322, X-Unsent, no From */
};
/* What is kept of a mail to make it again with OWN, what the sender typed, behind the greeting: to
 * copy, or as a file.  Errors: ERR_INPUT when KEPT is not what email_keep() made; ERR_LIMIT. */
struct str email_keep(struct arena *a, const struct email_appeal *m);
struct email_kept {
	struct str address, lang, subject, body;
};
NODISCARD bool email_kept_with(struct arena *a, struct str kept, struct str own,
                               struct email_kept *out, struct err *e);
NODISCARD bool email_file(struct arena *a, struct str kept, struct str own, struct str *eml,
                          struct err *e);
NODISCARD bool email_compose(struct arena *a, const struct appeal_ctx *ctx,
                             struct email_appeal *out, struct err *e);

struct phone {
	struct str printed, e164; /* "+86 10 6238 1025", "+861062381025" */
	struct url tel;
};
struct phones {
	struct phone *item;
	size_t n, cap;
};
/* When the office is open, on a given day.  Minutes after midnight there. */
struct office_hours {
	struct str zone; /* Asia/Shanghai; empty: not known */
	int utc_offset;  /* minutes east of UTC on that day */
	int opens, closes;
	unsigned days; /* bit 0 = Sunday */
};
NODISCARD bool office_hours_of(struct arena *a, const struct target *t, struct day on,
                               struct office_hours *out);
/* "Monday to Friday, 09:00 to 17:00 there (UTC+8)" */
struct str office_hours_text(struct arena *a, const struct lang *lang,
                             const struct office_hours *h);
/* Working days by H within FROM..TO (92 days at most) on which T's country has a holiday. */
struct days {
	struct day *item;
	size_t n, cap;
	bool by_moon; /* some of them by the Islamic calendar, which the moon may move by a day */
};
void holidays_between(struct arena *a, const struct target *t, const struct office_hours *h,
                      struct day from, struct day to, struct days *out);
/* "Closed on public holidays: 25 December 2026."; empty for none. */
struct str holidays_text(struct arena *a, const struct lang *lang, const struct days *d);
struct call_appeal {
	struct str lang;
	struct phones phones;
	struct strs script; /* three sentences to say */
	struct str voicemail;
	bool hours_known;
	struct office_hours hours;
	struct str hours_text;
	struct days closed; /* public holidays until the deadline */
	struct str closed_text;
};
NODISCARD bool call_compose(struct arena *a, const struct appeal_ctx *ctx, struct call_appeal *out,
                            struct err *e);

struct fax_appeal {
	struct phones faxes;
	struct render_fax page;
	bool hours_known;
	struct office_hours hours;
	struct str hours_text;
	struct days closed; /* public holidays until the deadline */
};
NODISCARD bool fax_compose(struct arena *a, const struct appeal_ctx *ctx, struct fax_appeal *out,
                           struct err *e);

/* The first three are public; by the last two a supporter asks people they know. */
enum post_network {
	POST_X,
	POST_BLUESKY,
	POST_MASTODON,
	POST_WHATSAPP,
	POST_TELEGRAM,
	POST_NETWORKS
};
struct post_text {
	struct str name; /* "X" "Bluesky" "Mastodon" "WhatsApp" "Telegram" */
	struct str lang; /* to people one knows: the page's own */
	struct str text;
	struct url link;   /* opens the network's own compose page; empty for Mastodon */
	struct str path;   /* Mastodon: what follows the reader's own server in an address */
	size_t used, most; /* by the network's way of counting */
	bool to_friends;   /* read by people the supporter knows, not by the official */
};
struct post_appeal {
	struct str lang;
	struct strs handles;
	struct post_text item[POST_NETWORKS];
};
/* An official without a handle is named instead. */
NODISCARD bool post_compose(struct arena *a, const struct appeal_ctx *ctx, struct post_appeal *out,
                            struct err *e);

/* Which channel first: what works by all we were told, then days left against postal time. */
struct appeal_advice {
	enum channel channel;
	enum health health;
	struct str why;    /* one sentence: why here in the order */
	struct str cost;   /* "a stamp", "an international call", "nothing" */
	struct str learns; /* what the official learns: name, address, number, account */
};
struct appeal_plan {
	struct appeal_advice item[CHANNEL_COUNT]; /* the first is the recommended one */
	size_t n;
};
void appeal_plan(struct arena *a, const struct appeal_ctx *ctx, struct appeal_plan *out);
/* The same for the whole case: target whose first advice comes first; NULL without any. */
const struct target *appeal_first_target(struct arena *a, const struct appeal_ctx *ctx);

/* case.pdf and the printable copying sheet (all officials); ctx->target is not read. */
NODISCARD bool sheet_compose(struct arena *a, const struct appeal_ctx *ctx,
                             struct render_sheet *out, struct err *e);
NODISCARD bool hand_sheet_compose(struct arena *a, const struct appeal_ctx *ctx,
                                  struct render_hand *out, struct err *e);

/* The picture beside a shared link; ctx->target is not read. */
void share_compose(struct arena *a, const struct appeal_ctx *ctx, struct render_share *out);

/* Address labels of all officials; ctx->target is not read. */
NODISCARD bool labels_compose(struct arena *a, const struct appeal_ctx *ctx,
                              enum render_label_sheet sheet, struct render_labels *out,
                              struct err *e);

/* A group's sheet for strokes: officials by channels.  REPORT: the address where the group reports
 * its sums, in the code on the sheet; empty: the case's own form.  ctx->target is not read. */
NODISCARD bool tally_sheet_compose(struct arena *a, const struct appeal_ctx *ctx, struct str report,
                                   struct render_tally *out, struct err *e);

#endif
