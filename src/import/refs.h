/*
 * refs.h - numbers of urgent actions and index numbers, however they are printed
 *
 *     163/17  163.17  UA065/99  UA-313/2014  UA-257-1/2014  UAA 077/13  EX 5/03  ua 120\04  ua
 * 26709 SDN 001 / 0118 / OBS 005.2 AMR 51/24/92  MDE 12/4022/2016  AFR 36/23/92/s
 */
#ifndef OUTCRY_IMPORT_REFS_H
#define OUTCRY_IMPORT_REFS_H

#include "import/reading.h"

struct ref_hit {
	struct uaref ref;
	int update;      /* UA-257-1/2014 and 104/19-5: the n-th update; 0: not said */
	bool has_series; /* false for a bare 214/12 */
	bool compact;    /* ua 26709: serial and year were not kept apart */
	size_t from, to; /* tokens */
};

bool ref_at(const struct reading *r, size_t at, size_t end, struct ref_hit *out);
bool ref_find(const struct reading *r, size_t at, size_t end, struct ref_hit *out);
/* 214/12 without a series before it. */
bool ref_bare_at(const struct reading *r, size_t at, size_t end, struct ref_hit *out);

/* "formerly nsa 4/01": another number that the case had; FROM and TO with the words before it. */
bool former_at(const struct reading *r, size_t at, size_t end, struct ref_hit *out);

/* "Case BGD 010312.1": a code that says neither serial nor year; UPDATE as above. */
struct code_hit {
	int update;
	size_t from, to; /* tokens, without "Case" */
};

bool code_at(const struct reading *r, size_t at, size_t end, struct code_hit *out);

struct index_hit {
	struct str text;   /* AMR 37/6674/2017 */
	char region[4];    /* AMR */
	int country, year; /* 37; year 0: not printed */
	size_t from, to;   /* tokens */
};

bool index_at(const struct reading *r, size_t at, size_t end, struct index_hit *out);
bool index_find(const struct reading *r, size_t at, size_t end, struct index_hit *out);

/* What one line says of the kind of bulletin; false when it says nothing. */
struct kind_hit {
	enum casefile_kind kind;
	int ordinal; /* 0: not said */
	size_t from, to;
};
bool kind_read(const struct reading *r, size_t at, size_t end, struct kind_hit *out);

#endif
