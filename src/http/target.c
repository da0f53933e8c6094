/*
 * target.c - where a request goes: one reading of each path, or none
 *
 * The path names a file, so what could name two (encoded slashes, dot segments, empty segments,
 * control characters) is refused before anybody looks.
 */
#include "base/utf8.h"
#include "http/request.h"

int
http_hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* The byte that P[*AT] (and its two digits) stands for, or -1; *AT moves behind it. */
static int
path_byte(const char *p, size_t n, size_t *at)
{
	char c = p[(*at)++];
	int high, low, byte;

	if (c != '%')
		return c > 0x20 && c < 0x7F && c != '\\' && c != '#' ? (unsigned char)c : -1;
	if (n - *at < 2)
		return -1;
	high = http_hex_value(p[*at]);
	low = http_hex_value(p[*at + 1]);
	*at += 2;
	if (high < 0 || low < 0)
		return -1;
	byte = high << 4 | low;
	if (byte < 0x20 || byte == 0x7F || byte == '/' || byte == '\\')
		return -1;
	return byte;
}

/* No empty segment but the last, no "." or "..". */
static bool
segments_are_plain(struct str path)
{
	struct str rest = str_from(path, 1);

	while (rest.p != NULL) {
		struct str segment = str_cut(&rest, '/');

		if (segment.n == 0 && rest.p != NULL)
			return false;
		if (str_eq(segment, STR(".")) || str_eq(segment, STR("..")))
			return false;
	}
	return true;
}

static bool
decode_path(char *bytes, struct http_span *path)
{
	char *p = bytes + path->at;
	size_t n = 0;

	for (size_t at = 0; at < path->n;) {
		int byte = path_byte(p, path->n, &at);

		if (byte < 0)
			return false;
		p[n++] = (char)byte;
	}
	path->n = (uint32_t)n;
	return utf8_is_valid((struct str){ p, n }) && segments_are_plain((struct str){ p, n });
}

/* RFC 3986 3.4, and what browsers send unencoded; it is never looked at, only passed over */
static bool
query_is_valid(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] <= 0x20 || s.p[i] >= 0x7F || s.p[i] == '#')
			return false;
	return true;
}

/* "http://host/path" -> *HOST, and TARGET becomes "/path". */
static bool
cut_authority(const char *bytes, struct http_span *target, struct http_span *host)
{
	struct str s = { bytes + target->at, target->n };
	size_t scheme = str_istarts(s, STR("http://"))    ? 7
	                : str_istarts(s, STR("https://")) ? 8
	                                                  : 0;
	size_t slash;

	if (scheme == 0)
		return false;
	slash = str_chr(str_from(s, scheme), '/');
	if (slash == STR_NPOS)
		return false;
	*host = (struct http_span){ target->at + (uint32_t)scheme, (uint32_t)slash };
	*target = (struct http_span){ host->at + host->n, target->n - (uint32_t)(scheme + slash) };
	return http_host_is_valid((struct str){ bytes + host->at, host->n });
}

bool
http_target_parse(char *bytes, struct http_span target, enum http_method method,
                  struct http_span *path, struct http_span *query, struct http_span *host)
{
	size_t mark;

	*host = *query = (struct http_span){ 0 };
	if (target.n == 1 && bytes[target.at] == '*') {
		*path = target;
		return method == HTTP_OPTIONS;
	}
	if (bytes[target.at] != '/' && !cut_authority(bytes, &target, host))
		return false;
	*path = target;
	mark = str_chr((struct str){ bytes + target.at, target.n }, '?');
	if (mark != STR_NPOS) {
		path->n = (uint32_t)mark;
		*query = (struct http_span){ target.at + (uint32_t)mark + 1,
			                     target.n - (uint32_t)mark - 1 };
		if (!query_is_valid((struct str){ bytes + query->at, query->n }))
			return false;
	}
	return decode_path(bytes, path);
}

static bool
is_host_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (c != '\0' && str_chr(STR("-._~!$&'()*+,;=%"), c) != STR_NPOS);
}

/* "[::1]" of S; *REST is what follows. */
static bool
ip_literal(struct str s, struct str *rest)
{
	size_t end = str_chr(s, ']');

	if (end == STR_NPOS || end < 3)
		return false;
	for (size_t i = 1; i < end; i++)
		if (http_hex_value(s.p[i]) < 0 && s.p[i] != ':' && s.p[i] != '.')
			return false;
	*rest = str_from(s, end + 1);
	return true;
}

bool
http_host_is_valid(struct str host)
{
	struct str rest = host;
	uint64_t port;

	if (host.n == 0 || host.n > 255)
		return false;
	if (host.p[0] == '[') {
		if (!ip_literal(host, &rest))
			return false;
	} else {
		size_t n = 0;

		while (n < host.n && is_host_char(host.p[n]))
			n++;
		if (n == 0)
			return false;
		rest = str_from(host, n);
	}
	return rest.n == 0 ||
	       (rest.p[0] == ':' && (rest.n == 1 || str_to_u64(str_from(rest, 1), 65535, &port)));
}
