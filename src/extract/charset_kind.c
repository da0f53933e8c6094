/*
 * charset_kind.c - letters, for the table that tools/lettersc.c makes and for its reader
 */
#include <unicase.h>
#include <unictype.h>

#include "extract/charset_guess.h"

enum charset_kind
charset_kind_asked(uint32_t cp)
{
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Ll))
		return CHARSET_SMALL;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Lu))
		return CHARSET_CAPITAL;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M))
		return CHARSET_LETTER;
	return cp >= 0x80 ? CHARSET_SYMBOL : CHARSET_OTHER;
}

bool
charset_letter_asked(uint32_t cp)
{
	return uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M) &&
	       cp != 0xAA && cp != 0xBA; /* ordinals */
}

bool
charset_is_ideograph(uint32_t cp)
{
	return (cp >= 0x3041 && cp <= 0x30FF) || (cp >= 0x4E00 && cp <= 0x9FFF) ||
	       (cp >= 0xAC00 && cp <= 0xD7A3);
}

uint32_t
charset_fold_asked(uint32_t cp)
{
	if (!charset_letter_asked(cp) || charset_is_ideograph(cp))
		return ' ';
	return cp == 0x130 ? cp : uc_tolower(cp); /* the Turkish I with a dot is no i */
}
