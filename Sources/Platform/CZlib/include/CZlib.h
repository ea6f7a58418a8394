#pragma once
#include <zlib.h>

/// zlib's init functions are macros, which Swift cannot call. Both work on raw deflate data, as zip
/// archives hold it: without zlib's own header and checksum.
int czlib_raw_inflate_init(z_stream *stream);
int czlib_raw_deflate_init(z_stream *stream);

/// Works on gzip files, with their header and checksum.
int czlib_gzip_inflate_init(z_stream *stream);
