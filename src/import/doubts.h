/*
 * doubts.h - what the whole case says of the confidence in its parts
 *
 * One field seldom shows that it is wrong; its neighbours, the layout and the rest of the document
 * do.  Each doubt is a sentence at the field that the reviewer should look at.
 */
#ifndef OUTCRY_IMPORT_DOUBTS_H
#define OUTCRY_IMPORT_DOUBTS_H

#include "import/names.h"
#include "import/parts.h"

/* All of the doubts below; called when every field has been read. */
void doubts_weigh(struct reading *r, const struct parts *p);

/* doubts_missing.c: a bulletin of its kind has what this one lacks. */
void doubts_missing(struct reading *r, const struct parts *p);

/* doubts_facts.c: kind, number, index and dates against the text and each other. */
void doubts_facts(struct reading *r, const struct parts *p);

/* doubts_country.c: the countries against those that the text names. */
void doubts_country(struct reading *r, const struct parts *p);

/* doubts_text.c: headline and summary. */
void doubts_text(struct reading *r);

/* doubts_demands.c: one demand begins and ends like the others. */
void doubts_demands(struct reading *r);

/* doubts_names.c: the name of a person at risk, as the text has it. */
void doubts_names(struct reading *r, const struct parts *p);

/* doubts_longer.c: a name is no piece of a longer one. */
void doubts_longer(struct reading *r);

/* doubts_officials.c: each is of the country and greeted as such; with the three below. */
void doubts_officials(struct reading *r, const struct parts *p);

/* How many of the officials one writes to have what. */
struct doubts_alike {
	size_t n, name, office, salutation, emails, faxes, channel, country, address;
};
struct doubts_alike doubts_alike_of(struct reading *r);
bool doubts_has_channel(const struct target *t);

/* doubts_alike.c: officials of one document are printed alike. */
void doubts_alike(struct reading *r, size_t official, struct doubts_alike s);

/* doubts_blocks.c: the lines of one official stand together; a label has its value. */
void doubts_block(struct reading *r, size_t official, struct doubts_alike s);
void doubts_blocks(struct reading *r, const struct parts *p);

/* doubts_values.c: a name, an office or a number holds nothing else. */
void doubts_values(struct reading *r, size_t official);

/* doubts_salutation.c: a salutation is one line; called by doubts_values(). */
void doubts_salutation(struct reading *r, size_t official);

/* doubts_breaks.c: a value is no piece of a line, and holds no label of another. */
void doubts_breaks(struct reading *r, size_t official);

/* doubts_mixed.c: one block reaches one official. */
void doubts_mixed(struct reading *r, const struct parts *p, size_t official);

/* doubts_states.c: numbers and addresses of the state one writes to. */
void doubts_states(struct reading *r, size_t official);

/* doubts_ways.c: each reaches the official it stands at, whole. */
void doubts_ways(struct reading *r, const struct parts *p);

/* doubts_address.c: lines of an address stand in one order, and are nothing else. */
void doubts_address(struct reading *r, size_t official);

/* doubts_places.c: no line of an address is the rest of a name, and none is missing. */
void doubts_places(struct reading *r, size_t official);

/* doubts_flags.c: an embassy, a copy, digits that are nobody's. */
void doubts_flags(struct reading *r);

/* doubts_lines.c: what was read from a line that shows a mark of damage. */
void doubts_lines(struct reading *r, const struct parts *p);

/* doubts_left.c: what looks like a part of an official or a date and went nowhere. */
void doubts_left(struct reading *r, const struct parts *p);

/* doubts_greeting.c: a salutation greets the official it stands at. */
void doubts_greeting(struct reading *r);

/* doubts_people.c: people against each other, and what is no name. */
void doubts_people(struct reading *r);

/* doubts_fewer.c: more people, officials or demands may be in the text than were read. */
void doubts_fewer(struct reading *r, const struct parts *p);

/* doubts_left.c: the lines of official K stand within some lines of line I. */
bool doubts_is_near(struct reading *r, size_t k, size_t i);

/* A name that nobody at risk and no official has, and no place, institution or month. */
bool doubts_is_unread(struct reading *r, struct span name);

/* Line I is a headline all in capitals, where none tells a name: "LAND DEFENDERS SAFE, ATTACKER
 * CHARGED"; and somebody was read. */
bool doubts_is_shouted(const struct reading *r, const struct parts *p, size_t i);

/* doubts_unread.c: whom the text tells of as of people at risk, and what became of them. */
void doubts_unread(struct reading *r, const struct parts *p);

/* doubts_beside.c: what stands beside a name and no field of the person has. */
void doubts_beside(struct reading *r, const struct parts *p);

/* doubts_silent.c: what the text says of the action itself, and no field has. */
void doubts_silent(struct reading *r, const struct parts *p);

/* doubts_languages.c: languages to write in that no field has. */
void doubts_languages(struct reading *r, const struct parts *p);

/* doubts_story.c: lines of the story and the background that tell nothing. */
void doubts_story(struct reading *r);

/* doubts_details.c: what the text says of people and concerns and the fields do not. */
void doubts_details(struct reading *r, const struct parts *p);

#endif
