/*
 * document.c - a document by what its bytes are
 */
#include "casefile/casefile_json.h"
#include "import/extract_run.h"
#include "import/import.h"

static bool
is_json(struct str bytes)
{
	struct str s = str_trim(bytes);

	return s.n > 0 && s.p[0] == '{' && str_find(s, STR("\"format\"")) != STR_NPOS;
}

bool
import_document(struct arena *a, struct str bytes, const char *name, struct casefile *out,
                struct str *text, struct err *e)
{
	struct blocks blocks = { 0 };
	struct casefile c = { 0 };

	if (is_json(bytes)) {
		if (!casefile_from_json(a, bytes, &c, e))
			return false;
		*out = c;
		*text = (struct str){ 0 };
		return true;
	}
	if (!extract_run(a, bytes, name, &blocks, e) || !import_recognise(a, &blocks, &c, e))
		return false;
	*out = c;
	*text = blocks_text(a, &blocks);
	return true;
}
