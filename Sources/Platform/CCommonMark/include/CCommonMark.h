#pragma once

// CommonMark with the extensions of GitHub (tables, strikethrough, task lists): the C library cmark-gfm.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stdlib.h>
