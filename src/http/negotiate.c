/* negotiate.c - what a client says it takes: Accept, Accept-Encoding, If-None-Match */
#include "http/request.h"

/* The weight of one list element in thousandths (RFC 9110 12.4.2); malformed weighs nothing. */
static int
weight_of(struct str params)
{
	while (params.p != NULL) {
		struct str param = str_trim(str_cut(&params, ';'));
		int q = 0, unit = 100;

		if (!str_istarts(param, STR("q=")))
			continue;
		param = str_from(param, 2);
		if (param.n == 0 || param.n > 5 || (param.p[0] != '0' && param.p[0] != '1') ||
		    (param.n > 1 && param.p[1] != '.'))
			return 0;
		q = param.p[0] == '1' ? 1000 : 0;
		for (size_t i = 2; i < param.n; i++, unit /= 10) {
			if (param.p[i] < '0' || param.p[i] > '9')
				return 0;
			q += q < 1000 ? (param.p[i] - '0') * unit : 0;
		}
		return q;
	}
	return 1000;
}

/* The weight of NAME in the list, or -1 where it is not named. */
static int
weight_in(struct str list, struct str name)
{
	while (list.p != NULL) {
		struct str rest = str_cut(&list, ',');
		struct str value = str_trim(str_cut(&rest, ';'));

		if (str_ieq(value, name))
			return weight_of(rest);
	}
	return -1;
}

bool
http_wants_json(struct str accept)
{
	int json = weight_in(accept, STR("application/json"));

	return json > 0 && json > weight_in(accept, STR("text/html"));
}

bool
http_accepts_gzip(struct str accept_encoding)
{
	int gzip = weight_in(accept_encoding, STR("gzip"));

	return gzip > 0 || (gzip < 0 && weight_in(accept_encoding, STR("*")) > 0);
}

bool
http_etag_matches(struct str if_none_match, struct str etag)
{
	if (str_eq(str_trim(if_none_match), STR("*")))
		return true;
	while (if_none_match.n > 0) {
		struct str tag = str_trim(str_cut(&if_none_match, ','));

		if (str_starts(tag, STR("W/")))
			tag = str_from(tag, 2);
		if (tag.n > 0 && str_eq(tag, etag))
			return true;
	}
	return false;
}
