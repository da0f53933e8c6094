/*
 * chart.h - the curve of days as an SVG: geometry only, the template draws it
 *
 * Columns in a box of CHART_WIDTH by CHART_HEIGHT units that scales with the page; each has a part
 * that is confirmed.  Time runs with the script: from the right where it is read from the right.
 * Days without an appeal have their place.  Colour is the text's own, so dark pages and paper need
 * nothing else.
 */
#ifndef OUTCRY_PAGE_CHART_H
#define OUTCRY_PAGE_CHART_H

#include "briefing/figures.h"
#include "page/view_report.h"

#define CHART_WIDTH   600
#define CHART_HEIGHT  120
#define CHART_COLUMNS 120 /* more days than that share a column */

struct lang;

/* Empty for fewer than two days.  Memory: in A. */
struct view_chart chart_days(struct arena *a, const struct lang *l, const struct figure_days *days);

#endif
