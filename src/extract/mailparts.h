/*
 * mailparts.h - a mail taken apart by GMime: transfer encodings undone, character sets not yet
 *
 * Of alternatives only one is given: plain text if it says what the HTML says, else HTML.
 *
 * BYTES are one message; the first line that a mailbox puts before it may be there.
 *
 * Memory: in A.  Errors: ERR_INPUT for what is no mail, ERR_LIMIT for more than MAIL_PARTS_MOST
 * parts.
 */
#ifndef OUTCRY_EXTRACT_MAILPARTS_H
#define OUTCRY_EXTRACT_MAILPARTS_H

#include "base/err.h"
#include "base/str.h"

#define MAIL_PARTS_MOST 200

enum mail_part_kind { MAIL_TEXT, MAIL_HTML, MAIL_FILE };

struct mail_part {
	enum mail_part_kind kind;
	struct str charset, name; /* as declared, may be empty */
	struct str bytes;
	size_t message; /* of those that were forwarded in this one, from 1; 0: of none */
};

struct mail {
	struct str subject;    /* UTF-8 */
	struct str date;       /* 2017-05-03, or empty */
	struct str date_line;  /* the header's value as it stands there, or empty */
	int headers;           /* how many there were */
	struct strs forwarded; /* subjects of mails in this one */
	struct mail_part *item;
	size_t n, cap;
};

/* What GMime opens on first use; must come before the sandbox. */
void mailparts_prepare(void);

/* Subject and date alone. */
NODISCARD bool mailparts_head(struct arena *a, struct str bytes, struct mail *out, struct err *e);

NODISCARD bool mailparts_read(struct arena *a, struct str bytes, struct mail *out, struct err *e);

#endif
