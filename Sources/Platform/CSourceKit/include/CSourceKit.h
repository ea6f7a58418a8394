// The toolchain's IDE engine, loaded when it is first asked: requests as YAML, answers as JSON.
#pragma once

#include <stdbool.h>

/// Loads the engine from `library`. Returns false where it is missing or of another kind. Call once.
bool nabla_sourcekit_load(const char *library);

/// Sends a request and waits. Returns the answer (to be freed), or NULL when it is an error.
char *nabla_sourcekit_ask(const char *yaml);

/// A path at which the engine can read the text, for requests that look only at files. It lies in memory and holds the
/// last text; not for several threads at a time.
const char *nabla_sourcekit_file(const char *text);
