// Products of a large matrix with one of few rows or columns, for one instruction set: included by Skinny.c with NAME,
// TARGET, LANES (doubles in a vector) and ROWS (rows of a tile) defined.
//
// A tile multiplies L, read number by number, with R, read in vectors: ROWS by 3 vectors of running sums stay in
// registers. Nothing of the large matrix is copied first, which is where a general product spends its time here.

typedef double NAME(vector) __attribute__((vector_size(LANES * 8), aligned(8)));

enum { NAME(columns) = 3 * LANES, NAME(depth) = 64 };

/// Adds L · R into `sums`, `rows` by 3 vectors. `ahead` rows further, R is fetched into the cache; 0 for not at all.
NABLA_INLINE TARGET void NAME(tile)(const size_t rows, double *sums, const double *l, ptrdiff_t l_row, ptrdiff_t l_step,
                                    const double *r, ptrdiff_t r_step, size_t depth, ptrdiff_t ahead) {
    NAME(vector) acc[ROWS][3];
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < 3; j++) acc[i][j] = *(const NAME(vector) *)(sums + (i * 3 + j) * LANES);
    for (size_t k = 0; k < depth; k++, l += l_step, r += r_step) {
        NAME(vector) row[3];
        for (size_t j = 0; j < 3; j++) {
            row[j] = *(const NAME(vector) *)(r + j * LANES);
            if (ahead) __builtin_prefetch(r + ahead * r_step + (ptrdiff_t)j * LANES);
        }
        for (size_t i = 0; i < rows; i++) {
            NAME(vector) factor = l[(ptrdiff_t)i * l_row] - (NAME(vector)){0};
            for (size_t j = 0; j < 3; j++) acc[i][j] += factor * row[j];
        }
    }
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < 3; j++) *(NAME(vector) *)(sums + (i * 3 + j) * LANES) = acc[i][j];
}

/// Adds `m` rows of L times R into `sums`: whole tiles, then halves, then single rows.
NABLA_INLINE TARGET void NAME(rows)(size_t m, double *sums, const double *l, ptrdiff_t l_row, ptrdiff_t l_step,
                                    const double *r, ptrdiff_t r_step, size_t depth, ptrdiff_t ahead) {
    size_t i = 0;
    for (; i + ROWS <= m; i += ROWS, ahead = 0)
        NAME(tile)(ROWS, sums + i * NAME(columns), l + (ptrdiff_t)i * l_row, l_row, l_step, r, r_step, depth, ahead);
    for (; i + ROWS / 2 <= m; i += ROWS / 2, ahead = 0)
        NAME(tile)(ROWS / 2, sums + i * NAME(columns), l + (ptrdiff_t)i * l_row, l_row, l_step, r, r_step, depth, ahead);
    for (; i < m; i++, ahead = 0)
        NAME(tile)(1, sums + i * NAME(columns), l + (ptrdiff_t)i * l_row, l_row, l_step, r, r_step, depth, ahead);
}

/// C = A B with few rows in A and C. B is walked in bands of rows that stay in the cache while all of A's meet them.
TARGET static bool NAME(wide)(double *c, const double *a, ptrdiff_t a_row, ptrdiff_t a_step, const double *b, size_t m,
                              size_t k, size_t n) {
    if (n < NAME(columns)) return false;
    size_t tiles = (n + NAME(columns) - 1) / NAME(columns);
    double *sums = calloc(tiles * m * NAME(columns), sizeof(double));
    if (!sums) return false;
    for (size_t top = 0; top < k; top += NAME(depth)) {
        size_t depth = k - top < NAME(depth) ? k - top : NAME(depth);
        ptrdiff_t ahead = top + 2 * NAME(depth) <= k ? NAME(depth) : 0;
        for (size_t t = 0; t < tiles; t++) {
            // The last tile ends with the row, over columns that the one before it has too.
            size_t column = t + 1 < tiles ? t * NAME(columns) : n - NAME(columns);
            NAME(rows)(m, sums + t * m * NAME(columns), a + (ptrdiff_t)top * a_step, a_row, a_step, b + top * n + column,
                       (ptrdiff_t)n, depth, ahead);
        }
    }
    for (size_t t = 0; t < tiles; t++) {
        size_t column = t + 1 < tiles ? t * NAME(columns) : n - NAME(columns);
        for (size_t i = 0; i < m; i++)
            memcpy(c + i * n + column, sums + (t * m + i) * NAME(columns), NAME(columns) * sizeof(double));
    }
    free(sums);
    return true;
}

/// C = L R with few columns in R and C. R is copied into rows of whole vectors first; L is read once for each of them.
TARGET static bool NAME(tall)(double *c, ptrdiff_t c_row, ptrdiff_t c_column, const double *l, size_t m, size_t k,
                              const double *r, ptrdiff_t r_row, ptrdiff_t r_column, size_t n) {
    double *packed = calloc(k * NAME(columns), sizeof(double));
    if (!packed) return false;
    for (size_t first = 0; first < n; first += NAME(columns)) {
        size_t width = n - first < NAME(columns) ? n - first : NAME(columns);
        for (size_t p = 0; p < k; p++)
            for (size_t j = 0; j < width; j++)
                packed[p * NAME(columns) + j] = r[(ptrdiff_t)p * r_row + (ptrdiff_t)(first + j) * r_column];
        for (size_t i = 0; i < m; i += ROWS) {
            size_t height = m - i < ROWS ? m - i : ROWS;
            double sums[ROWS * NAME(columns)] = {0};
            NAME(rows)(height, sums, l + i * k, (ptrdiff_t)k, 1, packed, NAME(columns), k, 0);
            for (size_t j = 0; j < width; j++)
                for (size_t q = 0; q < height; q++)
                    c[(ptrdiff_t)(i + q) * c_row + (ptrdiff_t)(first + j) * c_column] = sums[q * NAME(columns) + j];
        }
    }
    free(packed);
    return true;
}
