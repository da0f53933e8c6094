/*
 * mkdocx.c - a Word document from a plain text
 *
 *     mkdocx [--officials-table[=cells|rows]] [--literal] IN.txt OUT.docx
 *
 * Each line is a paragraph; an empty line is an empty paragraph.  A line that begins with @ says
 * what it is:
 *
 *     @title TEXT       @heading TEXT     @heading2 TEXT     @item TEXT     @item2 TEXT
 *     @bold TEXT        @header TEXT (of the first page)     @footer TEXT   @@ for a plain @
 *     @table            begins a table; then
 *     @row              another row
 *     @cell             another cell of the row; the lines after it are its paragraphs
 *     @end              ends the table
 *     @lines            a table of one row with cells (@cell as above) that becomes one row for
 *                       each line: line i of every cell stands in row i
 *
 * --officials-table finds the officials of an urgent action of 2017 ("Contact these two officials
 * by DATE:" up to "2) ...") and puts each into a column: of one row with two cells, or of one
 * row for each line.  [bookmark: NAME] becomes a real bookmark, unless --literal.
 * The same input always gives the same bytes.
 */
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/io.h"
#include "tool.h"
#include "zipwrite.h"

#define SOURCE_MOST ((size_t)4 * 1024 * 1024)
#define CELLS_MOST  16
#define W_NS        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define R_URI       "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define XML_HEAD    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define CT          "application/vnd.openxmlformats-officedocument.wordprocessingml."

struct doc {
	struct arena *a;
	struct buf body;
	struct str header, footer;
	struct strs cell[CELLS_MOST]; /* lines of the row that is being read */
	size_t cells;
	int bookmarks;
	bool literal, in_table, by_line;
};

static void
put_xml(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c == '<')
			buf_lit(b, "&lt;");
		else if (c == '>')
			buf_lit(b, "&gt;");
		else if (c == '&')
			buf_lit(b, "&amp;");
		else if (c == '\t')
			buf_lit(b, "</w:t><w:tab/><w:t xml:space=\"preserve\">");
		else
			buf_putc(b, c);
	}
}

static void
put_run(struct buf *b, struct str s, bool bold)
{
	if (s.n == 0)
		return;
	buf_printf(b, "<w:r>%s<w:t xml:space=\"preserve\">", bold ? "<w:rPr><w:b/></w:rPr>" : "");
	put_xml(b, s);
	buf_lit(b, "</w:t></w:r>");
}

/* Runs, with bookmarks between them. */
static void
put_runs(struct doc *d, struct buf *b, struct str s, bool bold)
{
	size_t from, to;

	while (!d->literal && (from = str_find(s, STR("[bookmark: "))) != STR_NPOS &&
	       (to = str_chr(str_from(s, from), ']')) != STR_NPOS) {
		struct str name = str_sub(s, from + 11, from + to);

		put_run(b, str_sub(s, 0, from), bold);
		d->bookmarks++;
		buf_printf(b, "<w:bookmarkStart w:id=\"%d\" w:name=\"", d->bookmarks);
		put_xml(b, name);
		buf_printf(b, "\"/><w:bookmarkEnd w:id=\"%d\"/>", d->bookmarks);
		s = str_from(s, from + to + 1);
	}
	put_run(b, s, bold);
}

static void
put_para(struct doc *d, struct buf *b, struct str line)
{
	static const struct {
		struct str word;
		const char *ppr;
		bool bold;
	} kinds[] = {
		/* clang-format off */
		{ STR_INIT("@title "), "<w:pStyle w:val=\"Title\"/>", false },
		{ STR_INIT("@heading "), "<w:pStyle w:val=\"Heading1\"/>", false },
		{ STR_INIT("@heading2 "), "<w:pStyle w:val=\"Heading2\"/>", false },
		{ STR_INIT("@item "), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", false },
		{ STR_INIT("@item2 "), "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>", false },
		{ STR_INIT("@bold "), "", true },
		{ STR_INIT("@"), "", false },
		/* clang-format on */
	};
	const char *ppr = "";
	bool bold = false;

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (!str_starts(line, kinds[i].word))
			continue;
		line = str_from(line, kinds[i].word.n);
		ppr = kinds[i].ppr;
		bold = kinds[i].bold;
		break;
	}
	buf_lit(b, "<w:p>");
	if (ppr[0] != '\0')
		buf_printf(b, "<w:pPr>%s</w:pPr>", ppr);
	put_runs(d, b, line, bold);
	buf_lit(b, "</w:p>");
}

static void
put_cell(struct doc *d, const struct strs *lines, size_t from, size_t to)
{
	buf_lit(&d->body, "<w:tc><w:tcPr><w:tcW w:w=\"4800\" w:type=\"dxa\"/></w:tcPr>");
	for (size_t i = from; i < to && i < lines->n; i++)
		put_para(d, &d->body, lines->item[i]);
	if (from >= lines->n || from == to)
		buf_lit(&d->body, "<w:p/>"); /* a cell has at least one */
	buf_lit(&d->body, "</w:tc>");
}

/* Writes the row, or one row for each line. */
static void
end_row(struct doc *d)
{
	size_t rows = 1;

	for (size_t i = 0; i < d->cells && d->by_line; i++)
		if (d->cell[i].n > rows)
			rows = d->cell[i].n;
	for (size_t r = 0; r < rows && d->cells > 0; r++) {
		buf_lit(&d->body, "<w:tr>");
		for (size_t i = 0; i < d->cells; i++)
			put_cell(d, &d->cell[i], d->by_line ? r : 0, d->by_line ? r + 1 : SIZE_MAX);
		buf_lit(&d->body, "</w:tr>");
	}
	d->cells = 0;
}

static void
begin_table(struct doc *d, bool by_line)
{
	buf_lit(&d->body,
	        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>"
	        "<w:tblGrid><w:gridCol w:w=\"4800\"/><w:gridCol w:w=\"4800\"/></w:tblGrid>");
	d->in_table = true;
	d->by_line = by_line;
	d->cells = 0;
}

static void
end_table(struct doc *d)
{
	end_row(d);
	buf_lit(&d->body, "</w:tbl>");
	d->in_table = false;
}

static bool
table_line(struct doc *d, struct str line, struct err *e)
{
	if (str_eq(line, STR("@row"))) {
		end_row(d);
	} else if (str_eq(line, STR("@cell"))) {
		if (d->cells == CELLS_MOST)
			return err_set(e, ERR_LIMIT, "more than %d cells in a row", CELLS_MOST);
		d->cell[d->cells++] = (struct strs){ 0 };
	} else if (str_eq(line, STR("@end"))) {
		end_table(d);
	} else if (d->cells == 0) {
		return err_set(e, ERR_INPUT, "text in a table before @cell");
	} else {
		VEC_PUSH(d->a, &d->cell[d->cells - 1], line);
	}
	return true;
}

static bool
put_line(struct doc *d, struct str line, struct err *e)
{
	if (d->in_table)
		return table_line(d, line, e);
	if (str_eq(line, STR("@table")) || str_eq(line, STR("@lines")))
		begin_table(d, str_eq(line, STR("@lines")));
	else if (str_starts(line, STR("@header ")))
		d->header = str_from(line, 8);
	else if (str_starts(line, STR("@footer ")))
		d->footer = str_from(line, 8);
	else
		put_para(d, &d->body, line);
	return true;
}

static struct str
without_bookmarks(struct str line)
{
	size_t end;

	line = str_trim(line);
	while (str_starts(line, STR("[bookmark:")) && (end = str_chr(line, ']')) != STR_NPOS)
		line = str_trim(str_from(line, end + 1));
	return line;
}

/* A line that belongs to the end of an official's block: a channel, a note, a salutation. */
static bool
is_contact_line(struct str line)
{
	static const struct str starts[] = { STR_INIT("Fax:"),        STR_INIT("Email:"),
		                             STR_INIT("Phone:"),      STR_INIT("Tel:"),
		                             STR_INIT("Twitter:"),    STR_INIT("Website:"),
		                             STR_INIT("Salutation:"), STR_INIT("(") };

	line = without_bookmarks(line);
	for (size_t i = 0; i < ARRAY_LEN(starts); i++)
		if (str_istarts(line, starts[i]))
			return true;
	return line.n == 0;
}

/* Lines FROM..TO are the officials: a table with one column for each. */
static bool
officials(struct doc *d, const struct strs *lines, size_t from, size_t to, bool by_line,
          struct err *e)
{
	bool ok;

	begin_table(d, by_line);
	ok = table_line(d, STR("@cell"), e);
	for (size_t i = from; i < to && ok; i++) {
		if (i > from && is_contact_line(lines->item[i - 1]) &&
		    !is_contact_line(lines->item[i]))
			ok = table_line(d, STR("@cell"), e);
		if (ok && str_trim(lines->item[i]).n > 0)
			ok = table_line(d, str_trim(lines->item[i]), e);
	}
	end_table(d);
	return ok;
}

static bool
put_lines(struct doc *d, const struct strs *lines, const char *table, struct err *e)
{
	size_t i = 0, end;

	for (; i < lines->n; i++) {
		struct str line = str_trim(lines->item[i]);

		if (!put_line(d, lines->item[i], e))
			return err_wrap(e, "line %zu", i + 1);
		if (table == NULL || !str_istarts(line, STR("Contact ")) ||
		    !str_ends(line, STR(":")))
			continue;
		for (end = i + 1; end < lines->n; end++)
			if (str_starts(str_trim(lines->item[end]), STR("2)")))
				break;
		if (!officials(d, lines, i + 1, end, strcmp(table, "rows") == 0, e))
			return err_wrap(e, "line %zu", i + 1);
		i = end - 1;
		table = NULL;
	}
	return !d->in_table || err_set(e, ERR_INPUT, "@table without @end");
}

static const char *
part_of(struct doc *d, const char *root, struct str text)
{
	struct buf b;

	buf_init(&b, d->a, SOURCE_MOST);
	buf_printf(&b, XML_HEAD "<w:%s " W_NS ">", root);
	put_para(d, &b, text);
	buf_printf(&b, "</w:%s>", root);
	buf_putc(&b, '\0');
	return b.p;
}

static void
add_styles(struct zipwrite *z)
{
	zipwrite_add(
		z, "word/styles.xml",
		STR(XML_HEAD
	            "<w:styles " W_NS ">"
	            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
	            "<w:name w:val=\"Normal\"/></w:style>"
	            "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/>"
	            "<w:basedOn w:val=\"Normal\"/><w:rPr><w:b/><w:sz w:val=\"40\"/></w:rPr></w:style>"
	            "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
	            "<w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
	            "<w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
	            "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/>"
	            "<w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>"
	            "<w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr></w:style></w:styles>"));
	zipwrite_add(
		z, "word/numbering.xml",
		STR(XML_HEAD
	            "<w:numbering " W_NS "><w:abstractNum w:abstractNumId=\"0\">"
	            "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl>"
	            "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"-\"/></w:lvl>"
	            "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
	            "</w:numbering>"));
}

static void
add_relations(struct zipwrite *z, const struct doc *d)
{
	struct buf types, rels;

	buf_init(&types, d->a, SOURCE_MOST);
	buf_init(&rels, d->a, SOURCE_MOST);
	buf_lit(&types, XML_HEAD
	        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
	        "<Default Extension=\"rels\" "
	        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
	buf_lit(&rels, XML_HEAD "<Relationships "
	                        "xmlns=\"http://schemas.openxmlformats.org/package/2006/"
	                        "relationships\">");
#define PART(id, kind, type)                                                                     \
	(buf_lit(&types,                                                                         \
	         "<Override PartName=\"/word/" kind ".xml\" ContentType=\"" CT type "+xml\"/>"), \
	 buf_lit(&rels, "<Relationship Id=\"" id "\" Type=\"" R_URI "/" kind "\" Target=\"" kind \
	                ".xml\"/>"))
	buf_lit(&types, "<Override PartName=\"/word/document.xml\" ContentType=\"" CT
	                "document.main+xml\"/>");
	PART("rId1", "styles", "styles");
	PART("rId2", "numbering", "numbering");
	if (d->header.n > 0)
		PART("rId3", "header", "header");
	if (d->footer.n > 0)
		PART("rId4", "footer", "footer");
#undef PART
	buf_lit(&types, "</Types>");
	buf_lit(&rels, "</Relationships>");
	zipwrite_add(z, "[Content_Types].xml", buf_str(&types));
	zipwrite_add(z, "_rels/.rels",
	             STR(XML_HEAD
	                 "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
	                 "2006/relationships\"><Relationship Id=\"rId1\" Type=\"" R_URI
	                 "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
	zipwrite_add(z, "word/_rels/document.xml.rels", buf_str(&rels));
}

static struct str
archive(struct doc *d)
{
	struct zipwrite z;
	struct buf doc;

	zipwrite_init(&z, d->a);
	buf_init(&doc, d->a, SOURCE_MOST * 4);
	buf_lit(&doc, XML_HEAD "<w:document " W_NS " xmlns:r=\"" R_URI "\"><w:body>");
	buf_put(&doc, buf_str(&d->body));
	buf_lit(&doc, "<w:sectPr>");
	if (d->header.n > 0)
		buf_lit(&doc, "<w:headerReference w:type=\"first\" r:id=\"rId3\"/>");
	if (d->footer.n > 0)
		buf_lit(&doc, "<w:footerReference w:type=\"first\" r:id=\"rId4\"/>");
	buf_lit(&doc, "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
	              "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" "
	              "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>"
	              "</w:body></w:document>");
	CHECK(!doc.failed);
	add_relations(&z, d);
	zipwrite_add(&z, "word/document.xml", buf_str(&doc));
	add_styles(&z);
	if (d->header.n > 0)
		zipwrite_add(&z, "word/header.xml", str_c(part_of(d, "hdr", d->header)));
	if (d->footer.n > 0)
		zipwrite_add(&z, "word/footer.xml", str_c(part_of(d, "ftr", d->footer)));
	return zipwrite_done(&z);
}

static bool
make(struct arena *a, const char *in, const char *out, const char *table, bool literal,
     struct err *e)
{
	struct doc d = { .a = a, .literal = literal };
	struct strs lines = { 0 };
	struct str source = { 0 };
	struct buf bytes;

	if (!io_read_file(a, in, SOURCE_MOST, &source, e))
		return false;
	if (str_ends(source, STR("\n")))
		source.n--;
	while (source.p != NULL)
		VEC_PUSH(a, &lines, str_cut(&source, '\n'));
	buf_init(&d.body, a, SOURCE_MOST * 4);
	if (!put_lines(&d, &lines, table, e))
		return err_wrap(e, "%s", in);
	buf_init(&bytes, a, (size_t)1 << 30);
	buf_put(&bytes, archive(&d));
	return tool_write(&bytes, out, e);
}

static int
usage(FILE *to, int status)
{
	(void)fprintf(
		to,
		"usage: mkdocx [--officials-table[=cells|rows]] [--literal] IN.txt OUT.docx\n"
		"Makes a Word document of a text, one paragraph a line.  Lines that begin with @:\n"
		"  @title @heading @heading2 @item @item2 @bold @header @footer, then the text\n"
		"  @table @row @cell @end: a table; the lines after @cell are the cell's paragraphs\n"
		"  @lines @cell @end: a table with one row for each line of its cells\n"
		"  @@ begins a paragraph with a plain @\n"
		"--officials-table puts the officials of an urgent action of 2017 side by side:\n"
		"  cells (the default): one row, a cell for each; rows: one row for each line\n"
		"--literal leaves [bookmark: NAME] as text; otherwise it becomes a bookmark\n");
	return status;
}

int
main(int argc, char *argv[])
{
	struct arena *a = arena_new();
	const char *table = NULL;
	bool literal = false;
	struct err e = { 0 };
	int i = 1;

	for (; i < argc && argv[i][0] == '-'; i++) {
		if (strcmp(argv[i], "--help") == 0)
			return usage(stdout, EX_OK);
		if (strcmp(argv[i], "--officials-table") == 0 ||
		    strcmp(argv[i], "--officials-table=cells") == 0)
			table = "cells";
		else if (strcmp(argv[i], "--officials-table=rows") == 0)
			table = "rows";
		else if (strcmp(argv[i], "--literal") == 0)
			literal = true;
		else
			return usage(stderr, EX_USAGE);
	}
	if (argc - i != 2)
		return usage(stderr, EX_USAGE);
	if (!make(a, argv[i], argv[i + 1], table, literal, &e)) {
		(void)fprintf(stderr, "mkdocx: %s\n", e.msg);
		return err_exit_status(e.code);
	}
	arena_free(&a);
	return EX_OK;
}
