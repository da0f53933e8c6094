/*
 * ask.h - what the commands share that ask the desk: the data directory, one question, one answer
 */
#ifndef OUTCRY_CLI_ASK_H
#define OUTCRY_CLI_ASK_H

#include "cli/cmd.h"
#include "desk/op.h"

/* Loads outcry.conf of the data directory (DATA is --data or NULL) and asks.  Memory: in A. */
NODISCARD bool ask_desk(struct arena *a, const char *data, const struct op_request *rq,
                        struct op_answer *out, struct err *e);

/* Asks and prints what the answer says, if anything; errors name ABOUT.  Returns the exit code. */
int ask_and_print(struct arena *a, const char *data, const struct op_request *rq,
                  const char *about);

/* The options of a command that has none but --data.  False: another was said on stderr. */
NODISCARD bool ask_data(int argc, char *argv[], const char **data);

/* An argument that is a NUMBER such as 163/17; says what is wrong on stderr and returns false. */
NODISCARD bool ask_number(const char *command, const char *argument, struct uaref *out);
/* An option that is a date; the same. */
NODISCARD bool ask_day(const char *command, const char *option, const char *value, struct day *out);
/* An option that is a country, by code or by name in any language we know; the same. */
NODISCARD bool ask_country(const char *command, const char *value, struct str *out);

/* A document of at most LIMIT_DOCUMENT_BYTES; "-" is standard input. */
NODISCARD bool ask_read(struct arena *a, const char *path, struct str *out, struct err *e);

/* Bytes to stdout, with a newline at their end unless they have one.  ERR_IO when it is closed. */
NODISCARD bool ask_print(struct str text, struct err *e);

/* Replaces the file PATH by BYTES; "-" is stdout. */
NODISCARD bool ask_write(const char *path, struct str bytes, struct err *e);

#endif
