/*
 * channel.h - the five ways to reach an official, in the order in which pages list them
 */
#ifndef OUTCRY_CHANNEL_H
#define OUTCRY_CHANNEL_H

#include "base/str.h"

enum channel {
	CHANNEL_LETTER,
	CHANNEL_EMAIL,
	CHANNEL_CALL,
	CHANNEL_FAX,
	CHANNEL_POST, /* a public social-media post */
	CHANNEL_COUNT /* how many there are */
};

/* "letter" "email" "call" "fax" "post": in addresses, forms, JSON and the database. */
struct str channel_name(enum channel c);
bool channel_from_name(struct str name, enum channel *out);

#endif
