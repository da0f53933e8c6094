/*
 * steps.h - days, weeks or months: what a curve over time is drawn by
 *
 * On a page and on paper alike: times without an appeal have their place, or the curve would lie
 * about time; and a span of years becomes weeks or months, not a row of gaps left out.
 */
#ifndef OUTCRY_STEPS_H
#define OUTCRY_STEPS_H

#include "briefing/figures.h"

#define CHART_COLUMNS 120 /* more are hard to tell apart: days become weeks, then months */

struct lang;

enum chart_step { STEP_DAY, STEP_WEEK, STEP_MONTH };

/* What DAYS, in their order, should be drawn by. */
enum chart_step chart_step_for(const struct figure_days *days);

/* DAYS by STEP, each under its first day; those between without an appeal too.  Memory: in A. */
struct figure_days chart_group(struct arena *a, const struct figure_days *days,
                               enum chart_step step);

/* "21 November 2026", "from 16 November 2026", "November 2026". */
struct str chart_name(struct arena *a, const struct lang *l, enum chart_step step, struct day d);

/* "By day", "By week", "By month". */
struct str chart_heading(const struct lang *l, enum chart_step step);

#endif
