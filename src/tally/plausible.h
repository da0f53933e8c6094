/*
 * plausible.h - may an anonymous report be counted, or is it set aside for two people to look at?
 *
 * Rules on counters; nothing of a person goes in.  Suspicion is what the front knows of a network,
 * in two bits: 0 nothing odd, 1 more reports than people usually send from one network in a day,
 * 2 many more, 3 a flood.
 */
#ifndef OUTCRY_PLAUSIBLE_H
#define OUTCRY_PLAUSIBLE_H

#include "base/str.h"

/*
 * Anonymous reports on the same case that came earlier on the day.  ALL: those set aside included.
 * OF_COUNTRY: without those set aside for their network, or a flood that names a country would shut
 * out the people of that country.
 */
struct plausible_pace {
	int64_t of_country, all;
};

/* Most reports of a country ("" not said) that a day may bring on one case. */
int64_t plausible_most(const char country[3]);

bool plausible_is_country(const char country[3]); /* an ISO code of a country or territory */

#define PLAUSIBLE_COUNTRY STR("country")

/* "" counts; else the word it is set aside under: "network", "burst", "country". */
struct str plausible_doubt(const char country[3], int suspicion, const struct plausible_pace *pace);

#endif
