/*
 * manifest.h - public/ua/N/.manifest: all that the front knows of a case
 *
 * Written by publishing, read by the front.  Versioned text, read without tolerance:
 *
 *     outcry-manifest 1
 *     number 163/17
 *     state open
 *     closes 1795392000
 *     done 1797984000
 *     language en
 *     headline Lawyer held in secret
 *     target 1 letter,email,fax Minister of Justice A. Example
 *     end
 */
#ifndef OUTCRY_MANIFEST_H
#define OUTCRY_MANIFEST_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "casefile/channel.h"
#include "casefile/uaref.h"

#define MANIFEST_NAME  ".manifest"
#define MANIFEST_BYTES (256 * 1024)

enum manifest_state { MANIFEST_OPEN, MANIFEST_CLOSED, MANIFEST_STOPPED };

struct manifest_target {
	int number;        /* permanent number within the case */
	struct str title;  /* "President Xi Jinping", as on the pages */
	unsigned channels; /* bit MANIFEST_CHANNEL(c) for each channel the bulletin gives */
};
#define MANIFEST_CHANNEL(c) (1u << (unsigned)(c))

struct manifest_targets {
	struct manifest_target *item;
	size_t n, cap;
};

struct manifest {
	struct uaref ref;
	enum manifest_state state;
	int64_t closes_at;   /* deadline_instant(): from then on the act pages answer 410 */
	int64_t done_until;  /* from then on /done answers 410 */
	struct str headline; /* one line */
	struct str language; /* BCP 47 of the case text */
	struct manifest_targets targets;
};

/* Memory: in A.  Line ends within texts become spaces. */
struct str manifest_encode(struct arena *a, const struct manifest *m);

/* Memory: in A.  Errors: ERR_INPUT naming the line. */
NODISCARD bool manifest_decode(struct arena *a, struct str text, struct manifest *out,
                               struct err *e);

const struct manifest_target *manifest_target(const struct manifest *m, int number); /* or NULL */
bool manifest_offers_appeals(const struct manifest *m, int64_t now);
bool manifest_takes_reports(const struct manifest *m, int64_t now);

#endif
