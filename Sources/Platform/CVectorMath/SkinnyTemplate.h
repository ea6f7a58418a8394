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

/// Rows `start..<end` of B's share in A B. B is walked in bands that stay in the cache while all rows of A meet them.
TARGET static void NAME(wide_part)(void *context, size_t start, size_t end) {
    wide_task *task = context;
    size_t m = task->m, n = task->n, tiles = (n + NAME(columns) - 1) / NAME(columns);
    double *sums = calloc(tiles * m * NAME(columns), sizeof(double));
    if (!sums) {
        task->failed = true;
        return;
    }
    for (size_t top = start; top < end; top += NAME(depth)) {
        size_t depth = end - top < NAME(depth) ? end - top : NAME(depth);
        ptrdiff_t ahead = top + 2 * NAME(depth) <= end ? NAME(depth) : 0;
        for (size_t t = 0; t < tiles; t++) {
            // The last tile ends with the row, over columns that the one before it has too.
            size_t column = t + 1 < tiles ? t * NAME(columns) : n - NAME(columns);
            NAME(rows)(m, sums + t * m * NAME(columns), task->a + (ptrdiff_t)top * task->a_step, task->a_row,
                       task->a_step, task->b + top * n + column, (ptrdiff_t)n, depth, ahead);
        }
    }
    pthread_mutex_lock(&task->lock);
    for (size_t t = 0; t < tiles; t++) {
        size_t covered = t * NAME(columns), column = t + 1 < tiles ? covered : n - NAME(columns);
        for (size_t i = 0; i < m; i++)
            for (size_t j = covered - column; j < NAME(columns); j++)
                task->c[i * n + column + j] += sums[(t * m + i) * NAME(columns) + j];
    }
    pthread_mutex_unlock(&task->lock);
    free(sums);
}

/// Rows `start..<end` of L R, where R has been copied into `packed`, rows of whole vectors.
TARGET static void NAME(tall_part)(void *context, size_t start, size_t end) {
    const tall_task *task = context;
    for (size_t i = start; i < end; i += ROWS) {
        size_t height = end - i < ROWS ? end - i : ROWS;
        for (size_t first = 0; first < task->n; first += NAME(columns)) {
            size_t width = task->n - first < NAME(columns) ? task->n - first : NAME(columns);
            double sums[ROWS * NAME(columns)] = {0};
            NAME(rows)(height, sums, task->l + i * task->k, (ptrdiff_t)task->k, 1, task->packed + first * task->k,
                       NAME(columns), task->k, 0);
            for (size_t j = 0; j < width; j++)
                for (size_t q = 0; q < height; q++)
                    task->c[(ptrdiff_t)(i + q) * task->c_row + (ptrdiff_t)(first + j) * task->c_column] =
                        sums[q * NAME(columns) + j];
        }
    }
}
