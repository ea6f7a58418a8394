// Decodes JPEG, PNG, PPM and PGM pictures with stb_image.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The size that the picture's header promises; false where the bytes are no picture of these formats.
bool nabla_image_size(const uint8_t *bytes, size_t count, int *width, int *height);

/// The pixels row by row, red, green, blue and opacity of each together: 4 * width * height bytes, to be given to
/// `nabla_image_free`. NULL where the picture is damaged.
uint8_t *nabla_image_decode(const uint8_t *bytes, size_t count, int *width, int *height);

void nabla_image_free(uint8_t *pixels);

/// Why the last call on this thread failed: a few words.
const char *nabla_image_reason(void);
