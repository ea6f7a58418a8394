#include "CVectorMath.h"
#include "Multiversion.h"

enum { TILE = 16 };

/// By square tiles, so that both the reads and the writes of one tile stay in the first-level cache.
NABLA_KERNEL void nabla_transpose(double *out, const double *a, size_t rows, size_t columns) {
    for (size_t top = 0; top < rows; top += TILE) {
        size_t bottom = top + TILE < rows ? top + TILE : rows;
        for (size_t left = 0; left < columns; left += TILE) {
            size_t right = left + TILE < columns ? left + TILE : columns;
            for (size_t j = left; j < right; j++)
                for (size_t i = top; i < bottom; i++) out[j * rows + i] = a[i * columns + j];
        }
    }
}
