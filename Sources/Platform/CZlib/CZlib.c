#include "CZlib.h"

int czlib_raw_inflate_init(z_stream *stream) {
    return inflateInit2(stream, -MAX_WBITS);
}

int czlib_raw_deflate_init(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}

int czlib_gzip_inflate_init(z_stream *stream) {
    return inflateInit2(stream, MAX_WBITS + 16);
}
