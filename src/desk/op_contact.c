/* op_contact.c - which addresses of officials still work, and what the desk verified */
#include "base/buf.h"
#include "base/limits.h"
#include "casefile/agree.h"
#include "casefile/contact.h"
#include "desk/internal.h"
#include "publish/missions.h"
#include "store/contact.h"

static struct str
day_text(struct arena *a, int64_t day)
{
	return day == 0 ? STR("-") : day_iso(a, day_from_number(day));
}

bool
op_contacts(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
            struct err *e)
{
	struct store_contacts list = { 0 };
	struct buf b;

	(void)rq;
	if (!op_drain(a, d, e) || !store_contacts(a, d->store, &list, e))
		return false;
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	for (size_t i = 0; i < list.n; i++) {
		const struct store_contact *c = &list.item[i];
		struct str health = health_name(store_contact_health(c));
		struct str first = day_text(a, c->first), last = day_text(a, c->last),
			   verified = day_text(a, c->verified);

		buf_printf(&b, "%-9.*s %3lld against %3lld for  %.*s..%.*s verified %-10.*s %.*s\n",
		           STR_ARG(health), (long long)c->bad, (long long)c->good, STR_ARG(first),
		           STR_ARG(last), STR_ARG(verified), STR_ARG(c->contact));
	}
	return buf_done(&b, "contacts", &out->output, e);
}

/* What was typed may be an address of any channel, or the key that the list prints. */
static bool
verify_all(struct arena *a, struct desk *d, struct str typed, struct err *e)
{
	struct day day = day_of_instant(clock_now());
	struct missions missions = { 0 };
	size_t said = 0, listed = 0;

	if (!missions_load(a, d->conf.data_dir, &missions, e))
		return false;
	for (int i = 0; i <= CHANNEL_COUNT; i++) {
		struct str key =
			i == CHANNEL_COUNT ? typed : contact_key(a, (enum channel)i, typed);
		bool known = false;

		if (key.n > 0 && !store_contact_verify(d->store, key, day_number(day), &known, e))
			return false;
		said += known;
		if (key.n > 0 &&
		    missions.bad == 0) /* else the file waits for somebody to mend it */
			listed += missions_check(a, &missions, key, day);
	}
	if (said == 0 && listed == 0)
		return err_set(e, ERR_NOT_FOUND,
		               "nothing was said of this address, and no embassy has it");
	return listed == 0 || missions_save(a, d->conf.data_dir, &missions, e);
}

bool
op_contact_verify(struct arena *a, struct desk *d, const struct op_request *rq,
                  struct op_answer *out, struct err *e)
{
	struct str typed = str_trim(rq->reason);
	bool ok;

	if (!op_drain(a, d, e) || !op_begin(d, e))
		return false;
	ok = verify_all(a, d, typed, e) &&
	     store_deed(d->store, clock_now(), STR("verify-contact"), NULL, typed, e);
	ok = op_end(d, ok, e);
	if (ok)
		d->stale = true; /* every page that uses it is written again */
	out->text = str_printf(a, STR_FMT ": verified", STR_ARG(typed));
	return ok;
}

/* ---- what the doctor says of them */

static void
put_health(struct buf *b, const struct store_contacts *list)
{
	for (size_t i = 0; i < list->n; i++) {
		enum health h = store_contact_health(&list->item[i]);
		struct str name = health_name(h);

		if (h == HEALTH_OK)
			continue;
		buf_printf(b,
		           "\n%s contact: " STR_FMT " is " STR_FMT ": verify it, then outcry "
		           "contact verify",
		           h == HEALTH_DEAD ? "warning" : "note", STR_ARG(list->item[i].contact),
		           STR_ARG(name));
	}
}

bool
op_contact_findings(struct arena *a, struct desk *d, struct str *out, struct err *e)
{
	struct store_contacts list = { 0 };
	struct caserecs cases = { 0 };
	struct strs found;
	struct buf b;

	if (!store_contacts(a, d->store, &list, e) || !store_published(a, d->store, &cases, e))
		return false;
	found = agree_check(a, &cases, clock_now());
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	put_health(&b, &list);
	for (size_t i = 0; i < found.n; i++)
		buf_printf(&b, "\nnote officials: " STR_FMT, STR_ARG(found.item[i]));
	return buf_done(&b, "contacts", out, e);
}
