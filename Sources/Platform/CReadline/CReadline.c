#include "CReadline.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

static nabla_completer completer;
static char *history_path;
static volatile sig_atomic_t interrupted;

static char **words;
static size_t word_count, word_room;

static void add_word(const char *word) {
    if (word_count == word_room) {
        word_room = word_room ? 2 * word_room : 64;
        words = realloc(words, word_room * sizeof *words);
    }
    words[word_count++] = strdup(word);
}

// readline frees what it is given.
static char *next_word(const char *text, int state) {
    static size_t index;
    if (state == 0) index = 0;
    while (index < word_count) {
        const char *word = words[index++];
        if (strncmp(word, text, strlen(text)) == 0) return strdup(word);
    }
    return NULL;
}

static char **complete(const char *text, int start, int end) {
    // Never file names.
    rl_attempted_completion_over = 1;
    for (size_t index = 0; index < word_count; index++) free(words[index]);
    word_count = 0;
    completer(rl_line_buffer, start, end, add_word);
    return rl_completion_matches(text, next_word);
}

static void note_interrupt(int signal) {
    interrupted = 1;
}

void nabla_prompt_begin(nabla_completer given, const char *history_file) {
    completer = given;
    rl_readline_name = "nabla";
    rl_attempted_completion_function = complete;
    rl_completion_append_character = '\0';
    // A member is a word of its own; a command keeps its colon.
    rl_completer_word_break_characters = " \t\n\"\\'`@$><=;|&{}().+-*/,[]!?~^%";
    rl_catch_signals = 0;
    history_path = strdup(history_file);
    using_history();
    stifle_history(2000);
    read_history(history_path);
    struct sigaction action = {.sa_handler = note_interrupt};
    sigaction(SIGINT, &action, NULL);
}

static char *finished_line;
static bool is_finished;

static void finish(char *line) {
    finished_line = line;
    is_finished = true;
    rl_callback_handler_remove();
}

enum nabla_prompt_result nabla_prompt(const char *prompt, char **line) {
    is_finished = false;
    interrupted = 0;
    rl_callback_handler_install(prompt, finish);
    while (!is_finished) {
        struct pollfd input = {.fd = fileno(rl_instream ? rl_instream : stdin), .events = POLLIN};
        // The signal may come to another thread, so the flag is looked at now and then.
        int ready = poll(&input, 1, 50);
        if (interrupted) {
            interrupted = 0;
            rl_callback_sigcleanup();
            rl_free_line_state();
            rl_callback_handler_remove();
            fputs("^C\n", rl_outstream ? rl_outstream : stdout);
            return nabla_prompt_interrupted;
        }
        if (ready > 0) rl_callback_read_char();
        else if (ready < 0 && errno != EINTR) return nabla_prompt_end;
    }
    if (!finished_line) return nabla_prompt_end;
    *line = finished_line;
    return nabla_prompt_line;
}

void nabla_prompt_remember(const char *entry) {
    add_history(entry);
    write_history(history_path);
}

bool nabla_take_interrupt(void) {
    bool was = interrupted;
    interrupted = 0;
    return was;
}
