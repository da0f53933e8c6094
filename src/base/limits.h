/*
 * limits.h - the only place for caps on anything a stranger controls
 *
 * Exceeding one is ERR_LIMIT with the number in the message.  Each has a test.
 */
#ifndef OUTCRY_LIMITS_H
#define OUTCRY_LIMITS_H

/* documents (SECURITY.md, Documents): real ones are under 1 MiB */
#define LIMIT_DOCUMENT_BYTES   (20 * 1024 * 1024)
#define LIMIT_UNZIP_BYTES      (64 * 1024 * 1024) /* of all parts together */
#define LIMIT_UNZIP_RATIO      200 /* DEFLATE can reach 1032; documents stay below 30 */
#define LIMIT_ZIP_ENTRIES      2000
#define LIMIT_XML_DEPTH        64
#define LIMIT_XML_ATTRIBUTES   64
#define LIMIT_TEXT_BYTES       (8 * 1024 * 1024) /* of extracted text: 1,000 times the seeds */
#define LIMIT_BLOCKS           20000
#define LIMIT_BLOCK_BYTES      (256 * 1024)
#define LIMIT_NOTES            64 /* links that lie, of one document */
#define LIMIT_PAGES            200
#define LIMIT_MAILBOX_MESSAGES 5000 /* of one mailbox: 20 MiB of them are fewer */
#define LIMIT_EXTRACT_MIB      512  /* address space of the extractor */
#define LIMIT_EXTRACT_SECONDS  5    /* its processor time */
#define LIMIT_EXTRACT_WALL_MS  10000

/* a case */
#define LIMIT_CASE_JSON_BYTES   (4 * 1024 * 1024)
#define LIMIT_JSON_DEPTH        32
#define LIMIT_TARGETS           64  /* officials of one case; the most seen is 6 */
#define LIMIT_PEOPLE            512 /* "and 240 others" is a group, not 240 entries */
#define LIMIT_DEMANDS           64
#define LIMIT_CONTACTS_PER_LINE 8
#define LIMIT_FIELD_BYTES       (64 * 1024)

/* HTTP (SECURITY.md, Web) */
#define LIMIT_HTTP_HEAD_BYTES  (16 * 1024) /* request line and headers */
#define LIMIT_HTTP_HEADERS     100
#define LIMIT_HTTP_URL_BYTES   (4 * 1024)
#define LIMIT_HTTP_BODY_BYTES  (16 * 1024) /* forms; documents go to the desk, not to the front */
#define LIMIT_HTTP_CHUNK_LINE  64          /* size and extensions of one chunk */
#define LIMIT_HTTP_REQUEST_MS  10000       /* from the first byte to the last: no dripping */
#define LIMIT_HTTP_IDLE_MS     30000       /* between requests on one connection */
#define LIMIT_HTTP_CONNECTIONS 12000       /* open at once in one front */
#define LIMIT_HTTP_PIPELINE    64          /* answers waiting on one connection */
#define LIMIT_FORM_FIELDS      128

/* reports */
#define LIMIT_REPORT_COUNT     500 /* one school writes 200 letters in a night */
#define LIMIT_REPORT_KEY_BYTES 64
#define LIMIT_REPORT_ENTRIES   64          /* did= fields of one form */
#define LIMIT_TOKEN_ACTIONS    20          /* one person's: every channel to four officials */
#define LIMIT_TOKENS_AT_ONCE   10000       /* of one command: its answer is a megabyte */
#define LIMIT_NAME_BYTES       120         /* of a group, of staff; of a reason to set aside */
#define LIMIT_LIST_LINES       200         /* of a group: fits into LIMIT_HTTP_BODY_BYTES */
#define LIMIT_LIST_BYTES       (64 * 1024) /* of such a list as a file */
#define LIMIT_REPORT_PAST_DAYS 366         /* "on" may lie this far back */

/* what a supporter types on a letter */
#define LIMIT_LETTER_NAME_BYTES    200
#define LIMIT_LETTER_FROM_BYTES    1000
#define LIMIT_LETTER_OWN_BYTES     4000
#define LIMIT_LETTERS              100  /* in one file: an evening of 50 at 2 officials, 0.3 s */
#define LIMIT_LETTER_NAMES_BYTES   8000 /* of a list of names: 100 of them */
#define LIMIT_POSTAL_BYTES         (256 * 1024) /* postal.csv: 15 KB for all pairs of continents */
#define LIMIT_POSTAL_DAYS          180          /* sea mail to the far side takes 90 */
#define LIMIT_PDF_BYTES            (8 * 1024 * 1024)
#define LIMIT_RENDER_WALL_MS       10000
#define LIMIT_RENDER_REQUEST_BYTES (1024 * 1024) /* a whole case with its story: 20 KB */
#define LIMIT_RENDER_ITEMS         1000          /* of any list in a request */
#define LIMIT_RENDER_PAGES         20            /* of one PDF */
#define LIMIT_RENDER_IDLE_MS       10000
#define LIMIT_RENDER_MIB           512 /* address space of the renderer */

/* DATA/missions.csv: every state's mission in every other is 30,000 rows; most know a thousand */
#define LIMIT_MISSIONS_BYTES (4 * 1024 * 1024)

/* any days over all cases (briefing/daybook.h): 24 bytes a day of each case, so 5,000 cases of 90
 * days are 11 MB; what a front makes anew in a second, and keeps to answer the same again */
#define LIMIT_DAYBOOK_BYTES     (64 * 1024 * 1024)
#define LIMIT_RANGES_A_SECOND   40
#define LIMIT_RANGE_CACHE       64
#define LIMIT_RANGE_CACHE_BYTES (4 * 1024 * 1024)

/* pages we write ourselves: a page larger than this is a bug of ours or a hostile document */
#define LIMIT_PAGE_BYTES (8 * 1024 * 1024)

#endif
