/*
 * chart.h - figures as SVG: geometry only, the templates draw it
 *
 * A curve is columns in a box of CHART_WIDTH by CHART_HEIGHT units that scales with the page, one
 * for a day, a week or a month, whichever its span asks for; times without an appeal have their
 * place.  A bar lies in a row of a table.  Both have a part that is confirmed, and run with the
 * script: from the right where it is read from the right.  Colour is the text's own, so dark pages
 * and paper need nothing else.  The numbers stand beside them: the drawings only help the eye.
 */
#ifndef OUTCRY_PAGE_CHART_H
#define OUTCRY_PAGE_CHART_H

#include "briefing/steps.h"
#include "page/view_report.h"

#define CHART_WIDTH  600
#define CHART_HEIGHT 120
#define BAR_WIDTH    1000

/* The curve of such groups; empty for fewer than two.  Memory: in A. */
struct view_chart chart_curve(struct arena *a, const struct lang *l, enum chart_step step,
                              const struct figure_days *groups);

/* Makes the bar of SUM, where the longest stands for MOST. */
void chart_bar(const struct lang *l, const struct figure *sum, int64_t most, struct view_bar *out);

#endif
