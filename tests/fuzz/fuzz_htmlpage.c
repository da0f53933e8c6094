#include <stdint.h>

#include "base/buf.h"
#include "extract/html.h"
#include "wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A page of pieces, one a byte: what the tags of a site can be put together to, without the fuzzer
 * having to find each tag. */
static const char *const pieces[] = {
	"<div>",
	"</div>",
	"<p>",
	"</p>",
	"<nav>",
	"</nav>",
	"<header>",
	"</header>",
	"<footer>",
	"</footer>",
	"<aside>",
	"</aside>",
	"<main>",
	"</main>",
	"<article>",
	"</article>",
	"<ul><li>",
	"<li>",
	"</ul>",
	"<ol start=3><li>",
	"</ol>",
	"<table><tr><td>",
	"<tr><td>",
	"<td>",
	"</td></tr></table>",
	"<th colspan=2>",
	"<h1>",
	"</h1>",
	"<h3>",
	"</h3>",
	"<br>",
	"<a href=\"/x\">",
	"<a href=\"mailto:a@example.org\">",
	"</a>",
	"<b>",
	"</b>",
	"<script>",
	"</script>",
	"<style>",
	"</style>",
	"<div class=\"menu\">",
	"<div id=\"cookie-banner\">",
	"<div class=\"share-buttons\">",
	"<section class=\"related\">",
	"</section>",
	"<p style=\"display:none\">",
	"<p hidden>",
	"<span aria-hidden=true>",
	"</span>",
	"<a class=__cf_email__ data-cfemail=\"543a3b\">",
	"&amp;",
	"&nbsp;",
	"&#x41;",
	"&#0;",
	"&bogus;",
	"<img alt=x>",
	"<pre>\n\n",
	"</pre>",
	"<!-- ",
	" -->",
	"<blockquote>",
	"</blockquote>",
	"Please write before 3 May 2017. ",
	"Read more ",
	"Fax: +1 202 555 0100",
	"\n",
	" ",
	"UA: 166/14 Index: MDE 11/023/2014 Bahrain",
	"<dl><dt>",
	"<dd>",
	"</dl>",
	"<body class=menu-open>",
	"<title>Home</title>",
	"<div role=navigation>",
	"<form>",
	"</form>",
	"<iframe>",
	"</iframe>",
};

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct blocks blocks = { 0 };
	struct err e = { 0 };
	struct buf page;

	buf_init(&page, a, 1 << 16);
	for (size_t i = 0; i < size && i < 1000; i++)
		buf_put(&page, str_c(pieces[data[i] % ARRAY_LEN(pieces)]));
	if (html_extract(a, buf_str(&page), &blocks, &e))
		wire_check(a, &blocks);
	arena_free(&a);
	return 0;
}
