#include "CStbImage.h"

#include <limits.h>

#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_ONLY_PNM
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wunused-function"
#include <stb/stb_image.h>
#pragma clang diagnostic pop

bool nabla_image_size(const uint8_t *bytes, size_t count, int *width, int *height) {
    int channels;
    return count <= INT_MAX && stbi_info_from_memory(bytes, (int)count, width, height, &channels);
}

uint8_t *nabla_image_decode(const uint8_t *bytes, size_t count, int *width, int *height) {
    int channels;
    return count <= INT_MAX ? stbi_load_from_memory(bytes, (int)count, width, height, &channels, 4) : NULL;
}

void nabla_image_free(uint8_t *pixels) {
    stbi_image_free(pixels);
}

const char *nabla_image_reason(void) {
    const char *reason = stbi_failure_reason();
    return reason ? reason : "";
}
