/* assets.h - the files of assets/, compiled in by tools/embed */
#ifndef OUTCRY_PUBLISH_ASSETS_H
#define OUTCRY_PUBLISH_ASSETS_H

#include "base/str.h"

struct str asset_css(void);
struct str asset_js(void);
struct str asset_icon(void);

#endif
