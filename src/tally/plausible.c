/*
 * plausible.c - rules for anonymous reports only: what proves who sent it is never doubted here
 *
 * The numbers are wide on purpose.  A report that is set aside by mistake needs two people to come
 * back; one that is counted by mistake stands in the anonymous figure, which nobody is asked to
 * believe.
 */
#include "tally/plausible.h"

#include <stdlib.h>
#include <string.h>

#define PER_MILLION 300  /* reports of a country in a day: 20,000 of 67 millions */
#define AT_LEAST    60   /* of the smallest: a school there */
#define BUSY        300  /* reports of the day from when on a busy network is too much */
#define FLOODED     1000 /* and from when on an eager one is */

struct country {
	char code[3];
	int thousands;
};

/* clang-format off */
/* Inhabitants in thousands, about 2023, rounded: UN World Population Prospects and national offices. */
static const struct country countries[] = {
	{ "AD", 80 }, { "AE", 9900 }, { "AF", 41500 }, { "AG", 94 }, { "AI", 16 }, { "AL", 2800 },
	{ "AM", 2800 }, { "AO", 36000 }, { "AQ", 1 }, { "AR", 46000 }, { "AS", 44 }, { "AT", 9100 },
	{ "AU", 26500 }, { "AW", 106 }, { "AX", 30 }, { "AZ", 10200 }, { "BA", 3200 }, { "BB", 280 },
	{ "BD", 172000 }, { "BE", 11800 }, { "BF", 23000 }, { "BG", 6500 }, { "BH", 1500 }, { "BI", 13200 },
	{ "BJ", 13700 }, { "BL", 10 }, { "BM", 64 }, { "BN", 450 }, { "BO", 12300 }, { "BQ", 27 },
	{ "BR", 203000 }, { "BS", 410 }, { "BT", 780 }, { "BV", 1 }, { "BW", 2700 }, { "BY", 9200 },
	{ "BZ", 410 }, { "CA", 40000 }, { "CC", 1 }, { "CD", 102000 }, { "CF", 5700 }, { "CG", 6100 },
	{ "CH", 8900 }, { "CI", 29000 }, { "CK", 17 }, { "CL", 19600 }, { "CM", 28600 }, { "CN", 1410000 },
	{ "CO", 52000 }, { "CR", 5200 }, { "CU", 10000 }, { "CV", 590 }, { "CW", 155 }, { "CX", 2 },
	{ "CY", 1300 }, { "CZ", 10900 }, { "DE", 84500 }, { "DJ", 1130 }, { "DK", 5950 }, { "DM", 73 },
	{ "DO", 11300 }, { "DZ", 45600 }, { "EC", 18000 }, { "EE", 1370 }, { "EG", 112000 }, { "EH", 590 },
	{ "ER", 3700 }, { "ES", 48500 }, { "ET", 126000 }, { "FI", 5600 }, { "FJ", 930 }, { "FK", 4 },
	{ "FM", 115 }, { "FO", 54 }, { "FR", 66500 }, { "GA", 2400 }, { "GB", 68000 }, { "GD", 125 },
	{ "GE", 3700 }, { "GF", 310 }, { "GG", 64 }, { "GH", 34000 }, { "GI", 34 }, { "GL", 57 },
	{ "GM", 2800 }, { "GN", 14200 }, { "GP", 395 }, { "GQ", 1700 }, { "GR", 10400 }, { "GS", 1 },
	{ "GT", 17600 }, { "GU", 172 }, { "GW", 2150 }, { "GY", 810 }, { "HK", 7500 }, { "HM", 1 },
	{ "HN", 10600 }, { "HR", 3850 }, { "HT", 11700 }, { "HU", 9600 }, { "ID", 277000 }, { "IE", 5300 },
	{ "IL", 9700 }, { "IM", 85 }, { "IN", 1430000 }, { "IO", 3 }, { "IQ", 45000 }, { "IR", 89000 },
	{ "IS", 390 }, { "IT", 59000 }, { "JE", 104 }, { "JM", 2800 }, { "JO", 11300 }, { "JP", 124000 },
	{ "KE", 55000 }, { "KG", 7000 }, { "KH", 16900 }, { "KI", 133 }, { "KM", 850 }, { "KN", 48 },
	{ "KP", 26000 }, { "KR", 51700 }, { "KW", 4800 }, { "KY", 70 }, { "KZ", 20000 }, { "LA", 7600 },
	{ "LB", 5400 }, { "LC", 180 }, { "LI", 40 }, { "LK", 22000 }, { "LR", 5400 }, { "LS", 2300 },
	{ "LT", 2870 }, { "LU", 670 }, { "LV", 1880 }, { "LY", 6900 }, { "MA", 37800 }, { "MC", 39 },
	{ "MD", 2500 }, { "ME", 620 }, { "MF", 32 }, { "MG", 30300 }, { "MH", 42 }, { "MK", 1830 },
	{ "ML", 23300 }, { "MM", 54000 }, { "MN", 3450 }, { "MO", 690 }, { "MP", 50 }, { "MQ", 350 },
	{ "MR", 4900 }, { "MS", 5 }, { "MT", 550 }, { "MU", 1260 }, { "MV", 520 }, { "MW", 20900 },
	{ "MX", 129000 }, { "MY", 34000 }, { "MZ", 33900 }, { "NA", 3000 }, { "NC", 270 }, { "NE", 27000 },
	{ "NF", 2 }, { "NG", 224000 }, { "NI", 6850 }, { "NL", 17900 }, { "NO", 5550 }, { "NP", 30500 },
	{ "NR", 13 }, { "NU", 2 }, { "NZ", 5250 }, { "OM", 4650 }, { "PA", 4450 }, { "PE", 34000 },
	{ "PF", 280 }, { "PG", 10300 }, { "PH", 117000 }, { "PK", 240000 }, { "PL", 37600 }, { "PM", 6 },
	{ "PN", 1 }, { "PR", 3200 }, { "PS", 5400 }, { "PT", 10600 }, { "PW", 18 }, { "PY", 6850 },
	{ "QA", 2700 }, { "RE", 880 }, { "RO", 19000 }, { "RS", 6600 }, { "RU", 144000 }, { "RW", 14000 },
	{ "SA", 33000 }, { "SB", 740 }, { "SC", 107 }, { "SD", 48000 }, { "SE", 10550 }, { "SG", 5900 },
	{ "SH", 6 }, { "SI", 2120 }, { "SJ", 3 }, { "SK", 5430 }, { "SL", 8800 }, { "SM", 34 },
	{ "SN", 18000 }, { "SO", 18100 }, { "SR", 620 }, { "SS", 11100 }, { "ST", 230 }, { "SV", 6350 },
	{ "SX", 43 }, { "SY", 23000 }, { "SZ", 1210 }, { "TC", 46 }, { "TD", 18300 }, { "TF", 1 },
	{ "TG", 9050 }, { "TH", 71700 }, { "TJ", 10100 }, { "TK", 2 }, { "TL", 1360 }, { "TM", 6500 },
	{ "TN", 12400 }, { "TO", 107 }, { "TR", 85300 }, { "TT", 1530 }, { "TV", 11 }, { "TW", 23400 },
	{ "TZ", 67000 }, { "UA", 37000 }, { "UG", 48500 }, { "UM", 1 }, { "US", 335000 }, { "UY", 3440 },
	{ "UZ", 36000 }, { "VA", 1 }, { "VC", 103 }, { "VE", 28800 }, { "VG", 31 }, { "VI", 100 },
	{ "VN", 98800 }, { "VU", 330 }, { "WF", 11 }, { "WS", 225 }, { "XK", 1700 }, { "YE", 34400 },
	{ "YT", 320 }, { "ZA", 60000 }, { "ZM", 20500 }, { "ZW", 16600 },
};
/* clang-format on */

static int
by_code(const void *key, const void *item)
{
	return strcmp(key, ((const struct country *)item)->code);
}

static const struct country *
find_country(const char country[3])
{
	return bsearch(country, countries, ARRAY_LEN(countries), sizeof(countries[0]), by_code);
}

bool
plausible_is_country(const char country[3])
{
	return find_country(country) != NULL;
}

int64_t
plausible_most(const char country[3])
{
	const struct country *c;
	int64_t most;

	if (country[0] == '\0')
		return INT64_MAX; /* most say none: only networks tell then */
	c = find_country(country);
	most = c == NULL ? 0 : (int64_t)c->thousands * PER_MILLION / 1000;
	return most < AT_LEAST ? AT_LEAST : most;
}

struct str
plausible_doubt(const char country[3], int suspicion, const struct plausible_pace *pace)
{
	if (suspicion >= 3)
		return STR("network");
	if ((suspicion == 2 && pace->all >= BUSY) || (suspicion == 1 && pace->all >= FLOODED))
		return STR("burst");
	if (pace->of_country >= plausible_most(country))
		return PLAUSIBLE_COUNTRY;
	return STR("");
}
