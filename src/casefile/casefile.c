#include "casefile/casefile.h"

#include "casefile/fieldname.h"
#include "casefile/stranger.h"

const struct target *
casefile_target(const struct casefile *c, int number)
{
	for (size_t i = 0; i < c->targets.n; i++)
		if (number > 0 && c->targets.item[i].number == number)
			return &c->targets.item[i];
	return NULL;
}

/*
 * A single line that still says where: parts divided by a comma of any script ("PO Box 9,
 * Khartoum"), or a number ("8 Example Street").  "Ombudsman's Office" alone is no place to send a
 * letter to.
 */
static bool
tells_where(struct str line)
{
	static const struct str commas[] = { STR_INIT(","), STR_INIT("،"), STR_INIT("，"),
		                             STR_INIT("、") };

	for (size_t i = 0; i < ARRAY_LEN(commas); i++)
		if (str_find(line, commas[i]) != STR_NPOS)
			return true;
	return str_has_digit(line);
}

static bool
has_postal_address(const struct target *t)
{
	return t->address.n >= 2 || (t->address.n == 1 && tells_where(t->address.item[0]));
}

bool
target_has_channel(const struct target *t, enum channel channel)
{
	switch (channel) {
	case CHANNEL_LETTER:
		return has_postal_address(t);
	case CHANNEL_EMAIL:
		return t->emails.n > 0;
	case CHANNEL_CALL:
		return t->phones.n > 0;
	case CHANNEL_FAX:
		return t->faxes.n > 0;
	case CHANNEL_POST:
		return t->handles.n > 0;
	case CHANNEL_COUNT:
		break;
	}
	return false;
}

struct str
target_title(struct arena *a, const struct target *t)
{
	if (t->name.n == 0)
		return t->office;
	if (t->office.n == 0 || str_ifind(t->name, t->office) != STR_NPOS)
		return t->name;
	return str_printf(a, STR_FMT " " STR_FMT, STR_ARG(t->office), STR_ARG(t->name));
}

static bool
has_reachable_target(const struct casefile *c)
{
	for (size_t i = 0; i < c->targets.n; i++)
		for (int ch = 0; ch < CHANNEL_COUNT; ch++)
			if (target_has_channel(&c->targets.item[i], (enum channel)ch))
				return true;
	return false;
}

static bool
refuse_doubt(const struct doubt *d, const char *advice, struct err *e)
{
	struct arena *a = arena_new();
	struct str name = fieldname(a, d->field, NULL, NULL);

	(void)err_set(e, ERR_INPUT, "doubt about " STR_FMT ": " STR_FMT "; %s", STR_ARG(name),
	              STR_ARG(d->why), advice);
	arena_free(&a);
	return false;
}

bool
casefile_is_of_case(const struct casefile *c, struct err *e)
{
	for (size_t i = 0; i < c->doubts.n; i++)
		if (stranger_is_doubt(&c->doubts.item[i]))
			return refuse_doubt(
				&c->doubts.item[i],
				"throw it away with outcry case discard, or, if it is of this "
				"case all the same, publish with --of-this-case",
				e);
	return true;
}

bool
casefile_may_be_published(const struct casefile *c, bool accept_doubts, struct err *e)
{
	if (!uaref_is_set(&c->ref))
		return err_set(e, ERR_INPUT,
		               "no number: an urgent action needs one, such as 163/17");
	if (!day_is_set(c->deadline))
		return err_set(e, ERR_INPUT, "no deadline: give one with --deadline YYYY-MM-DD");
	if (c->demands.n == 0)
		return err_set(e, ERR_INPUT, "no demand: nothing is asked of the authorities");
	if (!has_reachable_target(c))
		return err_set(e, ERR_INPUT, "no official with an address, number or e-mail");
	if (!casefile_is_of_case(c, e))
		return false;
	for (size_t i = 0; !accept_doubts && i < c->doubts.n; i++) {
		const struct doubt *d = &c->doubts.item[i];

		if (str_starts(d->field, STR("/people")) || str_starts(d->field, STR("/targets")))
			return refuse_doubt(d, "correct it, or publish with --accept-doubts", e);
	}
	return true;
}
