#include "extract/tnef.h"

#include "extract/charset.h"
#include "extract/ole.h"

#define SIGNATURE 0x223E9F78u

/* Attributes: the type of the value in the upper half. */
enum {
	SUBJECT = 0x00018004,
	BODY = 0x0002800C,
	CODEPAGE = 0x00069007,
	ATTACH_BEGIN = 0x00069002,
	ATTACH_TITLE = 0x00018010,
	ATTACH_DATA = 0x0006800F
};

struct attribute {
	uint32_t id;
	struct str data;
};

bool
tnef_is(struct str bytes)
{
	return bytes.n >= 6 && ole_u32(bytes, 0) == SIGNATURE;
}

/* Level, id, length, data, checksum. */
static bool
next(struct str s, size_t *at, struct attribute *out)
{
	size_t n;

	if (s.n - *at < 11)
		return false;
	n = ole_u32(s, *at + 5);
	if (s.n - *at - 11 < n)
		return false;
	*out = (struct attribute){ ole_u32(s, *at + 1), str_sub(s, *at + 9, *at + 9 + n) };
	*at += n + 11;
	return true;
}

/* Texts end with a NUL, in the code page that the message names. */
static struct str
text_of(struct arena *a, int codepage, struct str s)
{
	size_t end = str_chr(s, '\0');

	return charset_codepage(a, codepage, end == STR_NPOS ? s : str_sub(s, 0, end));
}

static bool
add(struct arena *a, struct mail *to, struct mail_part p, struct err *e)
{
	if (to->n == MAIL_PARTS_MOST)
		return err_set(e, ERR_LIMIT, "the mail has more than %d parts", MAIL_PARTS_MOST);
	VEC_PUSH(a, to, p);
	return true;
}

static struct mail_part *
last_file(struct mail *to, size_t first)
{
	return to->n > first && to->item[to->n - 1].kind == MAIL_FILE ? &to->item[to->n - 1] : NULL;
}

bool
tnef_read(struct arena *a, struct str bytes, struct mail *to, struct err *e)
{
	struct attribute x = { 0 };
	struct mail_part *file;
	int codepage = 1252;
	size_t at = 6, first = to->n;
	bool ok = true;

	if (!tnef_is(bytes))
		return err_set(e, ERR_INPUT, "this is no winmail.dat");
	while (ok && next(bytes, &at, &x)) {
		file = last_file(to, first);
		if (x.id == CODEPAGE)
			codepage = (int)(ole_u32(x.data, 0) & 0xFFFF);
		else if (x.id == SUBJECT && to->subject.n == 0)
			to->subject = text_of(a, codepage, x.data);
		else if (x.id == BODY && str_trim(text_of(a, codepage, x.data)).n > 0)
			ok = add(a, to,
			         (struct mail_part){ .kind = MAIL_TEXT,
			                             .charset = STR("utf-8"),
			                             .bytes = text_of(a, codepage, x.data) },
			         e);
		else if (x.id == ATTACH_BEGIN)
			ok = add(a, to, (struct mail_part){ .kind = MAIL_FILE }, e);
		else if (x.id == ATTACH_TITLE && file != NULL)
			file->name = text_of(a, codepage, x.data);
		else if (x.id == ATTACH_DATA && file != NULL)
			file->bytes = x.data;
	}
	if (ok && at < bytes.n && to->n == first)
		return err_set(e, ERR_INPUT, "winmail.dat is torn");
	return ok;
}

bool
tnef_unwrap(struct arena *a, const struct mail *mail, struct mail *out, struct err *e)
{
	struct mail all = *mail;

	all.item = NULL;
	all.n = all.cap = 0;
	for (size_t i = 0; i < mail->n; i++) {
		struct err problem = { 0 };
		size_t before = all.n;

		if (mail->item[i].kind == MAIL_FILE && tnef_is(mail->item[i].bytes) &&
		    tnef_read(a, mail->item[i].bytes, &all, &problem))
			continue;
		if (problem.code == ERR_LIMIT)
			return err_set(e, ERR_LIMIT, "%s", problem.msg);
		all.n = before;
		if (!add(a, &all, mail->item[i], e))
			return false;
	}
	*out = all;
	return true;
}
