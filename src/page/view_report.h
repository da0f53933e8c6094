/*
 * view_report.h - what the templates of the report form, the receipt and the figures print
 * (see view.h)
 */
#ifndef OUTCRY_PAGE_VIEW_REPORT_H
#define OUTCRY_PAGE_VIEW_REPORT_H

#include "page/view.h"

struct view_option {
	struct str value, text;
	bool chosen;
};

struct view_options {
	struct view_option *item;
	size_t n, cap;
};

struct view_tap {
	struct str channel, button;
};

struct view_taps {
	struct view_tap *item;
	size_t n, cap;
};

/* One official: a tap for each channel, and a row of the grid. */
struct view_row {
	int64_t number; /* 0: nobody in particular (a public post) */
	struct str title, tag, dir;
	struct view_taps taps;
	struct view_options ticks; /* value letter:1 */
};

struct view_rows {
	struct view_row *item;
	size_t n, cap;
};

/* The form for several at once; in a receipt it corrects. */
struct view_grid {
	struct url action;
	struct str receipt, key; /* correcting: key is the report's, else the slot */
	struct view_rows rows;
	struct view_options countries;
	struct str on, button, group;
	bool bad_on, bad_country, discreet, plain; /* plain: neither correcting nor discreet */
	/* many of one kind (many.html) */
	struct view_options channels, targets;
	struct str count;
	int64_t count_most;
	bool bad_count, bad_channel, bad_target;
};

/* A field of the form that comes back to be sent again. */
struct view_field {
	struct str name, value;
};

struct view_fields {
	struct view_field *item;
	size_t n, cap;
};

struct view_done {
	struct view_frame frame;
	struct view_head head;
	struct view_grid grid;
	struct url where; /* the field that is wrong */
	struct str problem;
	struct str receipt; /* as typed, where it is none */
	bool fresh;         /* no correction of an earlier report */
	bool list;          /* a group's: it may bring a list, and have a tally sheet */
	struct url tally;
	struct str wait; /* patience: what to send again with it */
	struct view_fields again;
	bool several_open, count_open; /* which part was being filled in */
};

struct view_receipt {
	struct view_frame frame;
	struct view_head head;
	struct view_grid grid;
	struct url figures, more;
	bool kept;               /* not withdrawn */
	bool one;                /* many of one kind: how many can be corrected */
	bool once;               /* by an alert's link, which counts one report */
	bool counting, discreet; /* the receipt of a new report; no receipt at all */
	struct str state;        /* what became of it */
	struct str said;         /* "Day: 3 August 2017. Country: France." */
	struct strs counted;
};

struct view_left_way {
	struct url url;
	struct str name;
};

struct view_left_ways {
	struct view_left_way *item;
	size_t n, cap;
};

struct view_outcome {
	struct view_frame frame;
	struct view_head head;
	struct str problem, said;
	bool count; /* it left: a tap says so */
	struct url done, outcome, email;
	struct str channel, target, key;
	struct str again;                    /* the outcome to send once more; or empty */
	struct str own;                      /* what was typed beside it; or empty */
	struct view_left_ways carried, ways; /* with what was typed, without */
};

/* A row of figures: its bar, of BAR_WIDTH units, is light for the reported, dark for the confirmed.
 */
struct view_bar {
	struct str name, actions, confirmed;
	struct url url; /* may be empty */
	int64_t x, width, dark_x, dark_width;
};

struct view_bars {
	struct view_bar *item;
	size_t n, cap;
};

struct view_column {
	int64_t x, y, width, height, dark_y, dark_height;
};

struct view_columns {
	struct view_column *item;
	size_t n, cap;
};

struct view_chart {
	struct str label, first, last, unit; /* unit: what a column is */
	int64_t width, height;
	struct view_columns columns;
};

/* Figures by one thing. */
struct view_table {
	struct str caption, column, note, more; /* more: rows that are left out */
	struct view_bars rows;
	struct view_chart curve;
};

struct view_tables {
	struct view_table *item;
	size_t n, cap;
};

/* Where a reader chooses days. */
struct view_days {
	struct url action;
	struct str from, to, problem;
	bool bad_from, bad_to;
};

struct view_figures {
	struct view_frame frame;
	struct view_head head;
	struct view_days days;
	struct str heading;                   /* of some days; empty for all time */
	struct str actions, confirmed, as_of; /* no as_of: nothing was counted */
	struct view_tables tables;
	struct url all; /* of some days: where all time stands */
	struct url json, csv, done;
};

struct view_range {
	struct str name;
	struct url url;
	bool chosen;
};

struct view_ranges {
	struct view_range *item;
	size_t n, cap;
};

struct view_counts {
	struct view_frame frame;
	struct view_ranges ranges;
	struct view_days days;
	struct str heading, actions, confirmed, as_of; /* no heading: nothing was counted */
	struct view_tables tables;
	struct url json, csv;
};

#endif
