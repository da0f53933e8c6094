/*
 * op.h - what the desk can be asked to do: one request, one answer
 *
 * The command line sends requests through the control socket (desk/control.h) when a desk runs,
 * or opens the data directory itself and does the same.  Staff pages will call the same function.
 */
#ifndef OUTCRY_DESK_OP_H
#define OUTCRY_DESK_OP_H

#include "briefing/figures.h"
#include "casefile/caserec.h"
#include "casefile/changes.h"
#include "conf/conf.h"

enum op_kind {
	OP_IMPORT,  /* document, former, also, ref if it is said, text, source_hash, publish,
	               deadline, accept_doubts */
	OP_PUBLISH, /* ref, draft, deadline, accept_doubts, of_this_case: that or the newest draft,
	               or renew */
	OP_STOP,    /* ref, reason */
	OP_LIST,    /* answer: cases */
	OP_SHOW,    /* ref, draft; answer: one case with its current bulletin, draft, changes */
	OP_RECORD,  /* ref, key, channel, target, count, country, on, evidence; answer: receipt */
	OP_FIGURES, /* ref, on (from), deadline (to); answer: one case, figures, replies */
	OP_BACKUP,  /* path */
	OP_VERIFY,  /* answer: text; ERR_DB when something is wrong */
	OP_DOCTOR,  /* answer: text, a line for each finding of the database and the spool */
	OP_TOKENS,  /* ref, count, section; answer: text, a link in each line, shown once */
	OP_GROUP_ADD,      /* name, section; answer: text, the link, shown once */
	OP_GROUP_LIST,     /* answer: text */
	OP_GROUP_REVOKE,   /* name */
	OP_HOLD,           /* ref, reason, who, on, country: sets anonymous reports aside */
	OP_RELEASE,        /* ref, reason, who: lets them go when a second one asks */
	OP_HELD,           /* ref; answer: text, what is set aside */
	OP_COUNTS,         /* by, on (from), deadline (to), format; answer: output */
	OP_SET,            /* ref, campaign, topics: what a case is counted by */
	OP_REPLY,          /* ref, target, on, reason: an official answered */
	OP_CONTACTS,       /* answer: output */
	OP_CONTACT_VERIFY, /* reason: the address */
	OP_ABOUT, /* country, or on (from) and deadline (to); answer: figures, cases in brief */
	OP_RECORD_LIST, /* ref, document: a list (tally/list.h), evidence, dry_run; answer: text, a
	                   line each; wrong; receipt, a line each, when all was recorded */
	OP_ALIAS,   /* ref, former: other numbers of it; answer: one case, text, a number a line */
	OP_DISCARD, /* ref, draft: throws that draft away; answer: text */
	OP_KINDS    /* how many there are */
};

struct op_request {
	enum op_kind kind;
	struct uaref ref;
	struct str document;    /* case document, JSON */
	struct str text;        /* extracted text that evidence counts in */
	struct str source_hash; /* of the document's bytes, hex */
	bool publish, accept_doubts, dry_run;
	bool of_this_case;   /* though a doubt says that the document is of another */
	bool replace;        /* OP_IMPORT: also a draft that the desk has corrected */
	struct day deadline; /* unset: as printed */
	struct str reason;
	struct str key; /* idempotency key of a report; empty: one is made */
	enum channel channel;
	int target;
	int count;
	struct str country;
	struct day on; /* unset: today */
	enum evclass evidence;
	struct str path;
	struct str name, section;    /* of a group */
	struct str who;              /* a name of the staff */
	struct str by, format;       /* OP_COUNTS: figures_by_name(); json, csv or text */
	struct str draft;            /* which: its number or its language; empty: the next */
	struct uarefs former;        /* other numbers of the case */
	struct uarefs also;          /* other cases that the document is of too */
	struct str campaign, topics; /* OP_SET: topics one a line; NULL: as it was */
};

enum op_import_result { OP_IMPORTED, OP_REPLACED_DRAFT, OP_SAME };

struct op_answer {
	enum op_import_result imported;
	int64_t bulletin; /* OP_IMPORT: of the first case, the draft that the document became, or
	                   * the bulletin that is the same */
	struct caserecs cases; /* OP_LIST: all, in brief; other operations on a case: that one */
	struct str draft;      /* OP_SHOW: the draft to publish next as JSON, if there is one;
	                        * OP_IMPORT: the draft that the document became */
	/* OP_IMPORT: what the draft changes of the current bulletin; OP_SHOW: the same of the
	 * draft to publish next, without one what the current bulletin changed */
	struct changes changes;
	struct str receipt;
	int64_t wrong; /* lines of a list that cannot be recorded */
	struct figures figures;
	bool counted;          /* figures are there */
	int64_t replies;       /* of officials to what figures count */
	struct day last_reply; /* unset: none */
	struct str output;     /* OP_COUNTS: ready to print */
	struct str text;       /* what was done, for people; no newline at its end */
};

struct desk; /* an open data directory: lock, database, public tree */

/* Locks DATA/lock, opens the database, migrates.  Errors: ERR_BUSY while another has it. */
NODISCARD bool desk_open(const struct conf *conf, struct desk **out, struct err *e);
void desk_close(struct desk **d);

/* Does what is asked.  Memory: in A.  Errors: those of the operation. */
NODISCARD bool desk_do(struct arena *a, struct desk *d, const struct op_request *rq,
                       struct op_answer *out, struct err *e);

#endif
