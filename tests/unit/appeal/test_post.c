#include "../../test.h"
#include "base/utf8.h"
#include "fixture.h"
#include "url_reader.h"

static void
test_network(struct fixture *f, const struct post_text *p, const char *starts)
{
	struct url_read r = { 0 };

	test_ok(str_starts(p->text, str_c(starts)), "the official's handle first");
	test_ok(p->used <= p->most && p->used > 0, "within the network's count");
	test_ok(str_ends(p->text, f->ctx.url), "the case's address last");
	if (url_is_empty(p->link))
		return;
	test_ok(url_read(f->a, url_str(p->link), &r) && str_eq(url_value(&r, "text"), p->text),
	        "the link reads back");
}

static void
test_all(struct fixture *f, const char *what)
{
	struct post_appeal p = { 0 };
	struct err e = { 0 };

	test_ok(post_compose(f->a, &f->ctx, &p, &e), what);
	test_network(f, &p.item[POST_X], "@minister ");
	test_network(f, &p.item[POST_BLUESKY], "@minister ");
	test_network(f, &p.item[POST_MASTODON], "@minister@x.com ");
	test_ok(url_is_empty(p.item[POST_MASTODON].link) &&
	                str_starts(p.item[POST_MASTODON].path, STR("/share?text=%40minister")),
	        "Mastodon: a path for the reader's own server");
	for (int n = POST_WHATSAPP; n < POST_NETWORKS; n++) {
		struct url_read r = { 0 };

		test_ok(p.item[n].to_friends && p.item[n].text.n > 0 &&
		                !str_starts(p.item[n].text, STR("@")) &&
		                p.item[n].used <= p.item[n].most,
		        "friends are asked, not the official");
		test_ok(url_read(f->a, url_str(p.item[n].link), &r), "and the link reads back");
		if (n == POST_TELEGRAM)
			test_ok(str_eq(url_value(&r, "url"), f->ctx.url) &&
			                str_starts(p.item[n].text, url_value(&r, "text")),
			        "Telegram: address and words apart");
	}
	test_ok(utf8_graphemes(f->a, p.item[POST_BLUESKY].text) <= 300, "300 graphemes");
	test_ok(utf8_graphemes(f->a, p.item[POST_MASTODON].text) <= 500 + f->ctx.url.n - 23 + 6,
	        "500 characters, the link as 23, the server of the mention for nothing");
}

int
main(void)
{
	struct fixture f;
	struct post_appeal p = { 0 };
	struct err e = { 0 };

	fixture_init(&f);
	test_all(&f, "English");
	f.c.demands.item[0] = long_text(f.a, "Stop the forced return of the two teachers;", 900);
	test_all(&f, "a long demand");
	f.c.language = STR("zh");
	f.c.headline = STR("两名教师面临强行遣返的危险");
	f.c.demands.item[0] = long_text(f.a, "停止将两名教师强行遣返至任何国家；", 900);
	test_all(&f, "Chinese");
	f.c.demands = (struct strs){ 0 };
	test_all(&f, "no demand: the headline");
	f.ctx.url = STR("http://127.0.0.1:8080/ua/163-17");
	test_ok(post_compose(f.a, &f.ctx, &p, &e) && !has(p.item[POST_X].text, "127.0.0.1"),
	        "an address nobody can open is not posted");
	f.ctx.target = &f.c.targets.item[1];
	test_ok(post_compose(f.a, &f.ctx, &p, &e) && p.item[POST_X].text.n > 0 &&
	                p.item[POST_X].text.p[0] != '@',
	        "an official without an account is named");
	f.ctx.target = &f.c.targets.item[0];
	f.c.targets.item[0].handles = LIST(f.a, "minister.bsky.social", "@min@social.example.org");
	test_ok(post_compose(f.a, &f.ctx, &p, &e) &&
	                str_starts(p.item[POST_BLUESKY].text, STR("@minister.bsky.social ")) &&
	                str_starts(p.item[POST_MASTODON].text, STR("@min@social.example.org ")) &&
	                p.item[POST_X].text.p[0] != '@',
	        "each network is given its own account");
	fixture_release(&f);
	return test_done();
}
