#define _GNU_SOURCE
#include "CSourceKit.h"

#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// As in the toolchain's SourceKit/sourcekitd.h, which is not on every system's include path.
typedef struct {
    uint64_t data[3];
} variant;

static void *(*request_from_yaml)(const char *yaml, char **error);
static void (*request_release)(void *request);
static void *(*send_request)(void *request);
static bool (*response_is_error)(void *response);
static void (*response_dispose)(void *response);
static variant (*response_value)(void *response);
static char *(*json_copy)(variant value);

bool nabla_sourcekit_load(const char *library) {
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!handle) return false;
    void (*initialize)(void);
    const struct {
        void *function;
        const char *name;
    } functions[] = {
        {&initialize, "sourcekitd_initialize"},
        {&request_from_yaml, "sourcekitd_request_create_from_yaml"},
        {&request_release, "sourcekitd_request_release"},
        {&send_request, "sourcekitd_send_request_sync"},
        {&response_is_error, "sourcekitd_response_is_error"},
        {&response_dispose, "sourcekitd_response_dispose"},
        {&response_value, "sourcekitd_response_get_value"},
        {&json_copy, "sourcekitd_variant_json_description_copy"},
    };
    for (size_t index = 0; index < sizeof functions / sizeof functions[0]; index++) {
        void *symbol = dlsym(handle, functions[index].name);
        if (!symbol) return false;
        *(void **)functions[index].function = symbol;
    }
    initialize();
    return true;
}

char *nabla_sourcekit_ask(const char *yaml) {
    char *error = NULL;
    void *request = request_from_yaml(yaml, &error);
    free(error);
    if (!request) return NULL;
    void *response = send_request(request);
    request_release(request);
    char *json = response_is_error(response) ? NULL : json_copy(response_value(response));
    response_dispose(response);
    return json;
}

const char *nabla_sourcekit_file(const char *text) {
    static int file = -1;
    static char path[40];
    if (file < 0) {
        file = memfd_create("nabla-editor", MFD_CLOEXEC);
        snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    }
    size_t length = strlen(text);
    if (file < 0 || ftruncate(file, 0) || pwrite(file, text, length, 0) != (ssize_t)length) return NULL;
    return path;
}
