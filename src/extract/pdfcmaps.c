/*
 * pdfcmaps.c - names of ISO 32000-1, table 118
 *
 * Poppler keeps four encodings and four collections: a document that uses more loses the rest,
 * as one did before that used any.  Names inside compressed objects are not seen.
 */
#include "extract/pdfcmaps.h"

#include "base/buf.h"
#include "extract/pdfwords.h"

#define KEPT_MOST   4 /* by Poppler */
#define SAMPLE_MOST 4096

static const struct {
	struct str name;
	const char *ordering; /* of Adobe's collections */
} cmaps[] = {
	/* clang-format off */
	{ STR_INIT("GBK-EUC-H"), "GB1" }, { STR_INIT("GBK-EUC-V"), "GB1" },
	{ STR_INIT("GBKp-EUC-H"), "GB1" }, { STR_INIT("GBK2K-H"), "GB1" },
	{ STR_INIT("GB-EUC-H"), "GB1" }, { STR_INIT("GBpc-EUC-H"), "GB1" },
	{ STR_INIT("UniGB-UCS2-H"), "GB1" }, { STR_INIT("UniGB-UTF16-H"), "GB1" },
	{ STR_INIT("B5pc-H"), "CNS1" }, { STR_INIT("ETen-B5-H"), "CNS1" },
	{ STR_INIT("ETenms-B5-H"), "CNS1" }, { STR_INIT("HKscs-B5-H"), "CNS1" },
	{ STR_INIT("UniCNS-UCS2-H"), "CNS1" }, { STR_INIT("UniCNS-UTF16-H"), "CNS1" },
	{ STR_INIT("90ms-RKSJ-H"), "Japan1" }, { STR_INIT("90msp-RKSJ-H"), "Japan1" },
	{ STR_INIT("90pv-RKSJ-H"), "Japan1" }, { STR_INIT("EUC-H"), "Japan1" },
	{ STR_INIT("UniJIS-UCS2-H"), "Japan1" }, { STR_INIT("UniJIS-UTF16-H"), "Japan1" },
	{ STR_INIT("KSC-EUC-H"), "Korea1" }, { STR_INIT("KSCms-UHC-H"), "Korea1" },
	{ STR_INIT("KSCms-UHC-HW-H"), "Korea1" }, { STR_INIT("KSCpc-EUC-H"), "Korea1" },
	{ STR_INIT("UniKS-UCS2-H"), "Korea1" }, { STR_INIT("UniKS-UTF16-H"), "Korea1" },
	/* clang-format on */
};

static bool
is_name_end(struct str s, size_t at)
{
	return at >= s.n || str_chr(STR(" \t\r\n/<>[]()%"), s.p[at]) != STR_NPOS;
}

/* BYTES hold the name as one: "/GBK-EUC-H". */
static bool
is_named(struct str bytes, struct str name)
{
	for (size_t at = 0; at < bytes.n;) {
		size_t found = str_find(str_from(bytes, at), name);

		if (found == STR_NPOS)
			return false;
		at += found;
		if (at > 0 && bytes.p[at - 1] == '/' && is_name_end(bytes, at + name.n))
			return true;
		at += name.n;
	}
	return false;
}

size_t
pdfcmaps_named(struct str bytes, struct str *out, size_t most)
{
	size_t n = 0;

	/* all of them are of a font that has its letters elsewhere */
	if (str_find(bytes, STR("/CIDSystemInfo")) == STR_NPOS)
		return 0;
	for (size_t i = 0; i < ARRAY_LEN(cmaps) && n < most; i++)
		if (is_named(bytes, cmaps[i].name))
			out[n++] = cmaps[i].name;
	return n;
}

static const char *
ordering_of(struct str name)
{
	for (size_t i = 0; i < ARRAY_LEN(cmaps); i++)
		if (str_eq(cmaps[i].name, name))
			return cmaps[i].ordering;
	return "Identity";
}

struct str
pdfcmaps_sample(struct arena *a, struct str name)
{
	struct buf b;

	buf_init(&b, a, SAMPLE_MOST);
	buf_lit(&b, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
	            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
	            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
	            "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
	            "4 0 obj<</Length 29>>stream\nBT /F 9 Tf 9 9 Td <5050> Tj ET\n"
	            "endstream endobj\n");
	buf_printf(&b,
	           "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/" STR_FMT
	           "/DescendantFonts[6 0 R]>>endobj\n"
	           "6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/F/CIDSystemInfo"
	           "<< /Registry(Adobe)/Ordering(%s)/Supplement 0>>/FontDescriptor 7 0 R>>endobj\n",
	           STR_ARG(name), ordering_of(name));
	buf_lit(&b, "7 0 obj<</Type/FontDescriptor/FontName/F/Flags 4/FontBBox[0 0 9 9]"
	            "/ItalicAngle 0/Ascent 9/Descent 0/CapHeight 9/StemV 9>>endobj\n"
	            "trailer<</Root 1 0 R>>\n%%EOF\n");
	return buf_str(&b);
}

void
pdfcmaps_prepare(struct arena *a, struct str bytes)
{
	struct str name[KEPT_MOST];
	size_t n = pdfcmaps_named(bytes, name, KEPT_MOST);

	for (size_t i = 0; i < n; i++) {
		struct pdf_pages ignored = { 0 };
		struct err e = { 0 };
		struct pdf_left_out left_out;

		/* without the tables on this machine the document reads as it did */
		(void)!pdfwords_read(a, pdfcmaps_sample(a, name[i]), &ignored, &left_out, &e);
	}
}
