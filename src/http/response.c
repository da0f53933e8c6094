#include "http/response.h"

#include <stdio.h>

#include "base/day.h"

/* SECURITY.md, Web.  Every feature of the browser that we do not use is off. */
static const struct str policy =
	STR_INIT("Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; "
                 "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
static const struct str fixed = STR_INIT(
	"X-Content-Type-Options: nosniff\r\n"
	"Referrer-Policy: no-referrer\r\n"
	"Cross-Origin-Opener-Policy: same-origin\r\n"
	"Cross-Origin-Embedder-Policy: require-corp\r\n"
	"Cross-Origin-Resource-Policy: same-origin\r\n"
	"Permissions-Policy: accelerometer=(), autoplay=(), camera=(), clipboard-read=(), "
	"display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
	"hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), "
	"picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), "
	"usb=(), xr-spatial-tracking=()\r\n");
static const struct str tls_only =
	STR_INIT("Strict-Transport-Security: max-age=63072000; includeSubDomains\r\n");

static const struct {
	int status;
	const char *reason;
} reasons[] = {
	{ 200, "OK" },
	{ 204, "No Content" },
	{ 301, "Moved Permanently" },
	{ 302, "Found" },
	{ 304, "Not Modified" },
	{ 400, "Bad Request" },
	{ 403, "Forbidden" },
	{ 404, "Not Found" },
	{ 405, "Method Not Allowed" },
	{ 408, "Request Timeout" },
	{ 409, "Conflict" },
	{ 410, "Gone" },
	{ 411, "Length Required" },
	{ 413, "Content Too Large" },
	{ 414, "URI Too Long" },
	{ 415, "Unsupported Media Type" },
	{ 417, "Expectation Failed" },
	{ 422, "Unprocessable Content" },
	{ 429, "Too Many Requests" },
	{ 431, "Request Header Fields Too Large" },
	{ 500, "Internal Server Error" },
	{ 501, "Not Implemented" },
	{ 502, "Bad Gateway" },
	{ 503, "Service Unavailable" },
	{ 505, "HTTP Version Not Supported" },
};

static const struct {
	const char *end, *type;
} types[] = {
	{ ".html", "text/html; charset=utf-8" },
	{ ".css", "text/css; charset=utf-8" },
	{ ".js", "text/javascript; charset=utf-8" },
	{ ".svg", "image/svg+xml" },
	{ ".png", "image/png" },
	{ ".json", "application/json" },
	{ ".csv", "text/csv; charset=utf-8" },
	{ ".txt", "text/plain; charset=utf-8" },
	{ ".pdf", "application/pdf" },
	{ ".ics", "text/calendar; charset=utf-8" },
	{ ".atom", "application/atom+xml; charset=utf-8" },
	{ ".eml", "message/rfc822" },
	{ ".tiff", "image/tiff" },
};

const char *
http_reason(int status)
{
	for (size_t i = 0; i < ARRAY_LEN(reasons); i++)
		if (reasons[i].status == status)
			return reasons[i].reason;
	return "";
}

struct str
http_type_of_file(struct str name)
{
	for (size_t i = 0; i < ARRAY_LEN(types); i++)
		if (str_ends(name, str_c(types[i].end)))
			return str_c(types[i].type);
	return STR("application/octet-stream");
}

static void
put_line(struct buf *b, struct str name, struct str value)
{
	if (value.n == 0)
		return;
	buf_put(b, name);
	buf_put(b, value);
	buf_lit(b, "\r\n");
}

static void
put_number(struct buf *b, struct str name, size_t value)
{
	char digits[24];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + value % 10);
	while ((value /= 10) > 0);
	put_line(b, name, (struct str){ digits + at, sizeof(digits) - at });
}

/* RFC 3986: what may stand in a path stays, the rest is percent-encoded */
static void
put_location(struct buf *b, struct str path)
{
	if (path.n == 0)
		return;
	buf_lit(b, "Location: ");
	for (size_t i = 0; i < path.n; i++) {
		unsigned char c = (unsigned char)path.p[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		             (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '.' ||
		             c == '_' || c == '~';

		if (plain)
			buf_putc(b, (char)c);
		else
			buf_printf(b, "%%%02X", c);
	}
	buf_lit(b, "\r\n");
}

void
http_head_put(struct buf *b, const struct http_response *r)
{
	buf_printf(b, "HTTP/1.1 %d %s\r\n", r->status, http_reason(r->status));
	put_line(b, STR("Content-Type: "), r->type);
	if (!r->no_length)
		put_number(b, STR("Content-Length: "), r->length);
	if (r->gzip)
		buf_lit(b, "Content-Encoding: gzip\r\n");
	if (r->varies)
		buf_lit(b, "Vary: Accept-Encoding\r\n");
	if (r->download.n > 0)
		buf_printf(b, "Content-Disposition: attachment; filename=\"" STR_FMT "\"\r\n",
		           STR_ARG(r->download));
	put_location(b, r->location);
	put_line(b, STR("Allow: "), r->allow);
	if (r->retry_after > 0)
		put_number(b, STR("Retry-After: "), (size_t)r->retry_after);
	put_line(b, STR("ETag: "), r->etag);
	buf_put(b, r->store ? STR("Cache-Control: max-age=60\r\n")
	                    : STR("Cache-Control: no-store\r\n"));
	buf_put(b, policy);
	buf_put(b, r->script ? STR("; script-src 'self'\r\n") : STR("\r\n"));
	buf_put(b, fixed);
	if (r->over_tls)
		buf_put(b, tls_only);
}

void
http_date(char out[HTTP_DATE_ROOM], int64_t t)
{
	static const char day_name[] = "SunMonTueWedThuFriSat";
	static const char month_name[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	struct day d = day_of_instant(t);
	int64_t s = t - day_start(d);

	(void)snprintf(out, HTTP_DATE_ROOM, "%.3s, %02d %.3s %04d %02d:%02d:%02d GMT",
	               day_name + (ptrdiff_t)day_of_week(d) * 3, d.mday,
	               month_name + (ptrdiff_t)(d.month - 1) * 3, d.year, (int)(s / 3600) % 24,
	               (int)(s / 60) % 60, (int)s % 60);
}

void
http_head_end(struct buf *b, int64_t now, bool keep_alive)
{
	char date[HTTP_DATE_ROOM];

	http_date(date, now);
	buf_printf(b, "Date: %s\r\n%s\r\n", date, keep_alive ? "" : "Connection: close\r\n");
}
