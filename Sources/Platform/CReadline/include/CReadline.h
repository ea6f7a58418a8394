// GNU readline for a prompt that can be interrupted. Its macros, globals and hooks end here.
#pragma once

#include <stdbool.h>

enum nabla_prompt_result { nabla_prompt_line, nabla_prompt_interrupted, nabla_prompt_end };

/// Offers completions for the word that ends at `point` (a byte of `line`): calls `add` with each whole word.
typedef void (*nabla_completer)(const char *line, int start, int point, void (*add)(const char *word));

/// Sets up completion and history, and turns Ctrl-C into something to ask for.
void nabla_prompt_begin(nabla_completer completer, const char *history_file);

/// Reads a line. On `nabla_prompt_line`, `*line` is to be freed by the caller.
enum nabla_prompt_result nabla_prompt(const char *prompt, char **line);

/// Adds an entry, which may have several lines, and saves the history.
void nabla_prompt_remember(const char *entry);

/// Whether Ctrl-C was pressed since the last question.
bool nabla_take_interrupt(void);
