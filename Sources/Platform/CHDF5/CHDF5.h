// libhdf5 without its macros: what is needed to read a file.
//
// An identifier or a result below 0 means that a call failed; `chdf5_reason` says why.
#pragma once

#include <hdf5.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/// What the values of a dataset are.
typedef enum {
    CHDF5_NUMBERS,
    CHDF5_FIXED_TEXTS,
    CHDF5_VARIABLE_TEXTS,
    CHDF5_OTHER,
} chdf5_kind;

typedef void (*chdf5_visitor)(const char *name, void *context);

struct chdf5_visit {
    chdf5_visitor visitor;
    void *context;
};

/// Nothing is printed where a call fails, and no filter is loaded that a file asks for.
static inline void chdf5_start(void) {
    H5Eset_auto2(H5E_DEFAULT, NULL, NULL);
    H5PLset_loading_state(0);
}

static inline bool chdf5_has_signature(const char *path) {
    return H5Fis_hdf5(path) > 0;
}

static inline hid_t chdf5_open(const char *path) {
    return H5Fopen(path, H5F_ACC_RDONLY, H5P_DEFAULT);
}

static inline hid_t chdf5_open_dataset(hid_t file, const char *name) {
    return H5Dopen2(file, name, H5P_DEFAULT);
}

static inline herr_t chdf5_visit_dataset(hid_t group, const char *name, const H5L_info_t *info, void *context) {
    (void)info;
    hid_t object = H5Oopen(group, name, H5P_DEFAULT);
    if (object < 0) return 0; // a link to nowhere
    if (H5Iget_type(object) == H5I_DATASET) {
        struct chdf5_visit *visit = (struct chdf5_visit *)context;
        visit->visitor(name, visit->context);
    }
    H5Oclose(object);
    return 0;
}

/// Calls `visitor` with the path of each dataset, in the order of the names.
static inline herr_t chdf5_datasets(hid_t file, chdf5_visitor visitor, void *context) {
    struct chdf5_visit visit = {visitor, context};
    return H5Lvisit(file, H5_INDEX_NAME, H5_ITER_INC, chdf5_visit_dataset, &visit);
}

static inline chdf5_kind chdf5_kind_of(hid_t type) {
    switch (H5Tget_class(type)) {
    case H5T_INTEGER:
    case H5T_FLOAT: return CHDF5_NUMBERS;
    case H5T_STRING: return H5Tis_variable_str(type) > 0 ? CHDF5_VARIABLE_TEXTS : CHDF5_FIXED_TEXTS;
    default: return CHDF5_OTHER;
    }
}

/// Whether the values lie in the file as they are, not in compressed pieces or not at all.
static inline bool chdf5_is_plain(hid_t dataset) {
    hid_t properties = H5Dget_create_plist(dataset);
    if (properties < 0) return false;
    H5D_layout_t layout = H5Pget_layout(properties);
    H5Pclose(properties);
    return layout == H5D_CONTIGUOUS || layout == H5D_COMPACT;
}

static inline herr_t chdf5_read_doubles(hid_t dataset, double *numbers) {
    return H5Dread(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers);
}

/// Reads values as they lie in the file.
static inline herr_t chdf5_read_raw(hid_t dataset, hid_t type, void *values) {
    return H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values);
}

/// Gives back what `chdf5_read_raw` allocated for texts of variable length.
static inline herr_t chdf5_free_texts(hid_t type, hid_t space, char **texts) {
    return H5Dvlen_reclaim(type, space, H5P_DEFAULT, texts);
}

static inline herr_t chdf5_note_reason(unsigned n, const H5E_error2_t *error, void *text) {
    (void)n;
    if (error->desc != NULL && error->desc[0] != '\0') snprintf((char *)text, 256, "%s", error->desc);
    return 0;
}

/// The innermost reason why the last call failed; `text` has room for 256 bytes.
static inline void chdf5_reason(char *text) {
    text[0] = '\0';
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_DOWNWARD, chdf5_note_reason, text);
    H5Eclear2(H5E_DEFAULT);
}
