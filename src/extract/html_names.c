#include "extract/html_names.h"

#include "base/base.h"

#define DAY_BYTES 160 /* of "Posted on 3 May 2012 by Ana Example" */

static bool
is_one_of(struct str s, const char *const *list)
{
	for (; *list != NULL; list++)
		if (str_ieq(s, str_c(*list)))
			return true;
	return false;
}

bool
html_names_chrome(struct str names)
{
	static const char *const whole[] = {
		"nav",          "navbar",
		"navigation",   "menu",
		"main-menu",    "sidebar",
		"footer",       "site-footer",
		"site-header",  "breadcrumb",
		"breadcrumbs",  "cookie-banner",
		"cookie",       "share",
		"social",       "social-links",
		"related",      "related-posts",
		"widget",       "widget-area",
		"comments",     "pagination",
		"skip-link",    "masthead",
		"newsletter",   "cat-links",
		"tags-links",   "post-navigation",
		"posted-on",    "entry-meta",
		"post-meta",    "screen-reader-text",
		"link-wrapper", NULL,
	};

	while (names.p != NULL)
		if (is_one_of(str_cut(&names, ' '), whole))
			return true;
	return false;
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Cuts the first word off a name: at a hyphen, an underscore, a space or a capital. */
static struct str
cut_word(struct str *names)
{
	struct str s = *names;
	size_t n = 0;

	while (n < s.n && str_chr(STR("-_ "), s.p[n]) == STR_NPOS &&
	       (n == 0 || !is_capital(s.p[n]) || is_capital(s.p[n - 1])))
		n++;
	*names = n == s.n ? (struct str){ 0 }
	                  : str_from(s, n + (str_chr(STR("-_ "), s.p[n]) != STR_NPOS));
	return str_sub(s, 0, n);
}

bool
html_names_perhaps_chrome(struct str names)
{
	static const char *const words[] = {
		"nav",     "navbar",     "navigation",    "topnav",     "menu",
		"sidebar", "footer",     "header",        "breadcrumb", "breadcrumbs",
		"cookie",  "cookies",    "consent",       "gdpr",       "share",
		"sharing", "sharedaddy", "social",        "related",    "relatedposts",
		"widget",  "comments",   "respond",       "newsletter", "subscribe",
		"signup",  "pagination", "pager",         "popup",      "modal",
		"toolbar", "masthead",   "skip",          "byline",     "submitted",
		"posted",  "banner",     "advert",        "promo",      "search",
		"login",   "tagcloud",   "printfriendly", NULL,
	};

	while (names.p != NULL)
		if (is_one_of(cut_word(&names), words))
			return true;
	return false;
}

bool
html_names_day(struct str names)
{
	static const char *const words[] = { "byline", "submitted", "posted", "meta",
		                             "date",   "published", NULL };

	/* "date-header" over a posting is the blog's: what was reposted has a day of its own */
	if (str_ifind(names, STR("header")) != STR_NPOS)
		return false;
	while (names.p != NULL)
		if (is_one_of(cut_word(&names), words))
			return true;
	return false;
}

bool
html_prints_year(struct str text)
{
	for (size_t i = 0, n = 0; i <= text.n; i++) {
		bool digit = i < text.n && text.p[i] >= '0' && text.p[i] <= '9';

		if (!digit && n == 4 &&
		    (str_starts(str_from(text, i - 4), STR("19")) ||
		     str_starts(str_from(text, i - 4), STR("20"))))
			return true;
		n = digit ? n + 1 : 0;
	}
	return false;
}

bool
html_says_chrome(struct str text)
{
	static const char *const whole[] = {
		"share this",
		"share this:",
		"share",
		"print",
		"pdf version",
		"printer-friendly version",
		"read more",
		"back to top",
		"skip to content",
		"related",
		"related posts",
		"skip to main content",
		"related actions",
		"menu",
		"search",
		"home",
		"previous",
		"next",
		"privacy policy",
		"terms of use",
		"sign up for our newsletter",
		"compartir",
		"leer más",
		"inicio",
		"partager",
		"lire la suite",
		"accueil",
		"teilen",
		"weiterlesen",
		"startseite",
		"compartilhar",
		"leia mais",
		"condividi",
		"leggi tutto",
		"подробнее",
		"поделиться",
		"شارك",
		"分享",
		NULL,
	};
	static const char *const starts[] = {
		"posted on ",
		"posted by ",
		"submitted by ",
		"published by ",
		"last updated",
		"filed under",
		"tagged ",
		"publicado por ",
		"publié par ",
		"veröffentlicht von ",
		"leave a reply",
		"powered by ",
		"proudly powered",
		"copyright ©",
		"© ",
		NULL,
	};
	static const char *const inside[] = {
		"uses cookies",
		"use of cookies",
		"accept cookies",
		"cookie policy",
		"all rights reserved",
		"utiliza cookies",
		"utilizamos cookies",
		"utilise des cookies",
		"utilisons des cookies",
		"verwendet cookies",
		"verwenden cookies",
		"usa cookies",
		"utilizza cookie",
		"файлы cookie",
		"tous droits réservés",
		"rechte vorbehalten",
		"derechos reservados",
		"direitos reservados",
		"diritti riservati",
		"права защищены",
		"hakları saklıdır",
		"الحقوق محفوظة",
		"版权所有",
		"版權所有",
		"email address will not be published",
		NULL,
	};

	if (text.n > 300 ||
	    (text.n < DAY_BYTES && str_istarts(text, STR("posted")) && html_prints_year(text)))
		return false;
	if (is_one_of(text, whole))
		return true;
	for (const char *const *s = starts; *s != NULL; s++)
		if (str_istarts(text, str_c(*s)))
			return true;
	for (const char *const *s = inside; *s != NULL; s++)
		if (str_ifind(text, str_c(*s)) != STR_NPOS)
			return true;
	return false;
}
