/*
 * lineshape.h - what one line looks like, before anything is known of its part
 */
#ifndef OUTCRY_IMPORT_LINESHAPE_H
#define OUTCRY_IMPORT_LINESHAPE_H

#include "import/parts.h"

/* The label at the line's start, behind a bullet or "1)", where the line shows it to be one; sets
 * OUT->value in any case. */
bool line_label(const struct reading *r, const struct line *l, struct mark_of_line *out);

/* The end of the next line, if nothing parts the two: a label or a date may be broken there. */
size_t line_flow_end(const struct reading *r, const struct line *l);
bool line_ends_with(const struct reading *r, const struct line *l, const char *mark);
/* It ends in a semicolon, as an item of a list that goes on does. */
bool line_ends_item(const struct reading *r, const struct line *l);
bool line_is_capitals(const struct reading *r, const struct line *l); /* of Latin letters */
bool text_is_capitals(struct str s);
/* Columns of an old bulletin: three spaces or a tab before token AT. */
bool line_gap_is_wide(const struct reading *r, size_t at);
bool line_is_prose(const struct reading *r, const struct line *l);

/* Of a house, a box, a post code: no date. */
bool line_has_number(const struct reading *r, const struct line *l);
bool line_is_date(const struct reading *r, const struct line *l);  /* and nothing else */
bool line_is_month(const struct reading *r, const struct line *l); /* "April 1998" */
bool line_is_rule(const struct reading *r, const struct line *l);  /* "-----" */
/* "|" or a dot that parts the pieces of a line. */
bool line_bar_at(const struct reading *r, size_t at);
/* "by Ana Example | Oct 9, 2023 | 3 comments", "Posted: 9 March 2023, 11:20am" of a page */
bool line_is_byline(const struct reading *r, const struct line *l);
bool line_is_dateline(const struct reading *r, const struct line *l);    /* "Bern, 12 May 2001" */
bool line_is_indented(const struct reading *r, const struct line *l);    /* a tab or three spaces */
bool line_is_case_code(const struct reading *r, const struct line *l);   /* "Case BGD 010312" */
bool line_is_bare_number(const struct reading *r, const struct line *l); /* "031/22-1" alone */
bool line_is_concern(const struct reading *r, const struct line *l);     /* "Torture / Threats" */
bool line_is_only_country(const struct reading *r, const struct line *l);
/* "101 Northtown" over line I, "NORTHLAND": the end of an address. */
bool line_ends_address(const struct reading *r, size_t i);
bool line_is_regarding(const struct reading *r, const struct line *l, size_t at);
/* What stands behind its country begins with a name, "(Texas)" or nothing: no headline. */
bool line_is_people(const struct reading *r, const struct line *l);
bool line_has_gender_mark(const struct reading *r, const struct line *l);   /* "Ana Example (f)" */
bool line_has_blanks(const struct reading *r, const struct line *l);        /* "Name: ......" */
bool line_is_bracketed(const struct reading *r, const struct line *l);      /* "[Your name]" */
bool line_is_posting_header(const struct reading *r, const struct line *l); /* of mail or Usenet */
/* "Date: Wed, 12 Sep 2012 10:20:00 -0700": when it was sent, not the day of a bulletin in it. */
bool line_is_mail_date(const struct reading *r, const struct line *l);
/* "USA: (Texas) Samuel T EXAMPLE", "NEPAL Dinesh Specimen (m), aged 22" */
bool line_is_country(const struct reading *r, const struct line *l);
/* "UA: 166/14 Index: MDE 11/023/2014 Bahrain Date: 29 August 2014", from token AT */
bool line_is_reference(const struct reading *r, const struct line *l, size_t at);
/* What is left of a reference line that the layout broke: "Uganda Date: 4 December 2013". */
bool line_ends_reference(const struct reading *r, const struct line *l);
/* A number or an index stands somewhere behind AT. */
bool line_names_reference(const struct reading *r, const struct line *l, size_t at);
/* A reference with words that are none of it: "UA 315/03 Fear for safety". */
bool line_has_concern(const struct reading *r, const struct line *l, size_t at);
bool line_opens_letter(const struct reading *r, size_t i); /* "Dear Minister," before prose */
/* "總檢察長先生：": the title it ends with makes it an opening, in Chinese and Korean. */
bool line_salutes(const struct reading *r, const struct line *l);
/* "Ref.: ...", "Assunto: ..." between the addresses and the letter. */
bool line_is_subject(const struct reading *r, const struct line *l);
/* Behind "[UA]" or "[Rights list]" before a heading, as lists mark the subjects of their mails. */
size_t line_behind_tag(const struct reading *r, const struct line *l);
/* Behind such a mark, and "Re:" and "Fwd:", which mail programs set before a subject. */
size_t line_behind_reply(const struct reading *r, const struct line *l);
bool line_closes_letter(const struct reading *r, const struct line *l);
/* "Action closed. For information only. ..." before the story: a notice, no summary. */
bool line_is_stop_notice(const struct reading *r, const struct line *l);

/* Tokens FROM to TO name an office, an embassy, or somebody by title. */
bool names_official(const struct reading *r, size_t from, size_t to);

/* The token where "(China: UA 71.17)" at the end of a title begins, or TO. */
size_t without_reference(const struct reading *r, size_t from, size_t to);
/* The token where "- URGENT ACTION" at the end of a title begins, or TO. */
size_t without_masthead(const struct reading *r, size_t from, size_t to);
/* "fishermen", "via web site": one to four words, none with a capital. */
bool words_are_plain(const struct reading *r, size_t from, size_t to);
size_t words_between(const struct reading *r, size_t from, size_t to); /* tokens */

#endif
