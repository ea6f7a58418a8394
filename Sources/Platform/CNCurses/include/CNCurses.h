// The part of ncurses that Nabla uses, without its macros and varargs, which Swift cannot import.
//
// Call everything from one thread, except the functions that say otherwise.
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

enum nc_result { NC_OK = 0, NC_UNKNOWN_TERMINAL = 1 };

enum nc_attribute {
    NC_BOLD = 1, NC_DIM = 2, NC_ITALIC = 4, NC_UNDERLINE = 8, NC_REVERSE = 16,
};

enum nc_key {
    NC_KEY_NONE, NC_KEY_TEXT, NC_KEY_CONTROL,
    NC_KEY_ENTER, NC_KEY_TAB, NC_KEY_SHIFT_TAB, NC_KEY_ESCAPE, NC_KEY_BACKSPACE, NC_KEY_DELETE,
    NC_KEY_UP, NC_KEY_DOWN, NC_KEY_LEFT, NC_KEY_RIGHT,
    NC_KEY_PAGE_UP, NC_KEY_PAGE_DOWN, NC_KEY_HOME, NC_KEY_END,
    NC_KEY_SELECT_UP, NC_KEY_SELECT_DOWN, NC_KEY_SELECT_LEFT, NC_KEY_SELECT_RIGHT,
    NC_KEY_WORD_LEFT, NC_KEY_WORD_RIGHT,
    NC_KEY_SCROLL_UP, NC_KEY_SCROLL_DOWN, NC_KEY_CLICK, NC_KEY_PASTE_START, NC_KEY_PASTE_END, NC_KEY_OTHER,
};

// Calls setlocale(LC_ALL, "") and says whether the terminal's text is UTF-8. Safe before nc_start.
bool nc_locale_is_utf8(void);

// Enters the alternate screen. Returns an nc_result.
int nc_start(void);
// Leaves the screen and gives the terminal back. Safe to call twice.
void nc_stop(void);
// Leaves the screen for another program or for the shell, and comes back; everything is painted again.
void nc_leave(void);
void nc_return(void);
// Reads the terminal's size from the kernel and adopts it.
void nc_adopt_size(int *width, int *height);

// 0 without colours, 8, 16, 256, or 1 << 24 where a colour number is its RGB value.
int nc_color_count(void);
bool nc_can_change_color(void);
// Redefines a palette colour; components from 0 to 255.
void nc_define_color(int color, int red, int green, int blue);
// The pair of two colour numbers; -1 is the terminal's own colour. ncurses recycles pairs when they run out.
int nc_pair(int foreground, int background);

// Writes one character with its combining marks; false where the terminal's tables refuse it.
bool nc_put(int x, int y, const wchar_t *text, int attributes, int pair);
// Shows the cursor at a place; x < 0 hides it.
void nc_cursor(int x, int y);
void nc_refresh(void);

// Whether the terminal reports the wheel and clicks. Without it the terminal's own selection of text works.
void nc_use_mouse(bool is_used);

// The next key that is already there, else NC_KEY_NONE. `character` is set for NC_KEY_TEXT and NC_KEY_CONTROL; for
// NC_KEY_CLICK it is the row times 65536 plus the column.
enum nc_key nc_read_key(uint32_t *character);

// Waits for input or a wake-up.
enum nc_wait { NC_WAIT_INPUT = 1, NC_WAIT_WAKEUP = 2, NC_WAIT_LOST = 4 };
int nc_wait(int milliseconds);
// Wakes nc_wait up. Safe from any thread and from signal handlers.
void nc_wake(void);

// What signals have asked for since the last call.
enum nc_request { NC_REQUEST_RESIZE = 1, NC_REQUEST_SUSPEND = 2, NC_REQUEST_CONTINUE = 4, NC_REQUEST_END = 8 };
int nc_take_requests(void);
// Stops the process group as Ctrl-Z does and returns when it is continued. Call between nc_leave and nc_return.
void nc_suspend(void);

// Handlers that give the terminal back before the process dies of a signal, and an exit handler that does the same.
void nc_guard_install(void);
// For nc_start, nc_leave and nc_return: whether the terminal must be given back at the moment.
void nc_guard_enter(void);
// While the terminal is handed over, Ctrl-C is not for us, also in the moments before and after our own modes.
void nc_guard_hand_over(bool is_over);
void nc_guard_leave(void);

// Dies of the signal that asked for the end; returns where none did.
void nc_end_as_asked(void);

// Runs a program on the terminal and waits for it: the exit status, 128 + signal, or -1 where it cannot start.
int nc_run(char *const arguments[]);
