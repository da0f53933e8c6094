#include "extract/html_names.h"

#include "../../test.h"

int
main(void)
{
	test_ok(html_names_chrome(STR("x sidebar")) && !html_names_chrome(STR("sidebars x")) &&
	                !html_names_chrome(STR("")),
	        "whole names");
	test_ok(html_names_day(STR("entry-meta")) && html_names_day(STR("post byline")) &&
	                !html_names_day(STR("date-header")) && !html_names_day(STR("metal")),
	        "names of the line that says when a page was put up");
	test_ok(html_prints_year(STR("Oct 9, 2023")) && html_prints_year(STR("1994")) &&
	                !html_prints_year(STR("20231")) && !html_prints_year(STR("3 views")),
	        "a year is four digits");
	test_ok(!html_says_chrome(STR("Posted on 3 May 2012 by ana")) &&
	                html_says_chrome(STR("Posted on Monday by ana")),
	        "what says a day is no chrome");
	test_ok(html_names_perhaps_chrome(STR("post-footer")) &&
	                html_names_perhaps_chrome(STR("cookieNotice")) &&
	                html_names_perhaps_chrome(STR("a b_share")) &&
	                !html_names_perhaps_chrome(STR("shareholder content")) &&
	                !html_names_perhaps_chrome(STR("")) &&
	                !html_names_perhaps_chrome(STR("NAVY")),
	        "words of names");
	test_ok(html_says_chrome(STR("Read more")) && html_says_chrome(STR("Posted on May 3")) &&
	                html_says_chrome(STR("We use it. This site uses cookies.")),
	        "what sites say");
	test_ok(!html_says_chrome(STR("She was posted on 3 May to prison")) &&
	                !html_says_chrome(STR("Read more about her case in this report")) &&
	                !html_says_chrome(STR("")),
	        "what they do not");
	return test_done();
}
