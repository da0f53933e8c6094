/* group_list.h - a group's list on its way through the form (done.c) */
#ifndef OUTCRY_SERVE_GROUP_LIST_H
#define OUTCRY_SERVE_GROUP_LIST_H

#include "page/group.h"
#include "serve/done.h"

/* Does FORM bring a list instead of single entries? */
bool group_list_is(const struct http_form *form);

/* Shows it for confirmation, or records all of it; D as of done_form_new(). */
void group_list_take(struct front *f, struct conn *c, struct done_form *d,
                     const struct http_form *form, const struct case_address *at);

/* FORM is no form of ours: what of the list could be read, to be sent again. */
void group_list_refuse(struct front *f, struct conn *c, struct done_form *d,
                       const struct http_form *form);

/* What was to be recorded could not be stored: the list again, nothing of it counted. */
void group_list_not_stored(struct front *f, struct conn *c, struct done_form *d);

#endif
