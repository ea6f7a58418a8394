#include "CNCurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

// Codes above those that ncurses gives to the extended keys of a terminal's description.
enum {
    KEY_PASTE_START = KEY_MAX + 5000, KEY_PASTE_END,
    KEY_SELECT_UP, KEY_SELECT_DOWN, KEY_WORD_LEFT, KEY_WORD_RIGHT,
};

static SCREEN *screen;
static bool uses_mouse = true;

bool nc_locale_is_utf8(void) {
    setlocale(LC_ALL, "");
    // Numbers are always written and read with a point.
    setlocale(LC_NUMERIC, "C");
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void send(const char *sequence) {
    fputs(sequence, stdout);
    fflush(stdout);
}

static void apply_mouse(void) {
    mousemask(uses_mouse ? BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

void nc_use_mouse(bool is_used) {
    uses_mouse = is_used;
    apply_mouse();
}

static void enter_modes(void) {
    raw();
    noecho();
    nonl();
    nodelay(stdscr, TRUE);
    keypad(stdscr, TRUE);
    meta(stdscr, TRUE);
    curs_set(0);
    apply_mouse();
    send("\033[?2004h");
}

// Terminals differ in the sequences for these keys whatever their description says.
static void define_keys(void) {
    static const struct { const char *sequence; int key; } keys[] = {
        {"\033[200~", KEY_PASTE_START}, {"\033[201~", KEY_PASTE_END},
        {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
        {"\033OA", KEY_UP}, {"\033OB", KEY_DOWN}, {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},
        {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
        {"\033[F", KEY_END}, {"\033OF", KEY_END}, {"\033[4~", KEY_END}, {"\033[8~", KEY_END},
        {"\033[Z", KEY_BTAB},
        {"\033[1;2A", KEY_SELECT_UP}, {"\033[1;2B", KEY_SELECT_DOWN},
        {"\033[1;2C", KEY_SRIGHT}, {"\033[1;2D", KEY_SLEFT},
        {"\033[1;5C", KEY_WORD_RIGHT}, {"\033[1;5D", KEY_WORD_LEFT},
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) define_key(keys[i].sequence, keys[i].key);
}

int nc_start(void) {
    set_escdelay(25);
    screen = newterm(NULL, stdout, stdin);
    if (!screen) return NC_UNKNOWN_TERMINAL;
    nc_guard_install();
    nc_guard_hand_over(false);
    nc_guard_enter();
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    mouseinterval(0);
    define_keys();
    enter_modes();
    return NC_OK;
}

void nc_stop(void) {
    if (!screen) return;
    nc_leave();
    delscreen(screen);
    screen = NULL;
}

void nc_leave(void) {
    nc_guard_hand_over(true);
    mousemask(0, NULL);
    send("\033[?2004l");
    endwin();
    nc_guard_leave();
}

void nc_return(void) {
    nc_guard_enter();
    reset_prog_mode();
    nc_guard_hand_over(false);
    enter_modes();
    clearok(curscr, TRUE);
    refresh();
}

void nc_adopt_size(int *width, int *height) {
    // Terminals cut or wrap what they show when they change, also when they have the old size again meanwhile.
    clearok(curscr, TRUE);
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0
        && (size.ws_col != COLS || size.ws_row != LINES)) {
        resizeterm(size.ws_row, size.ws_col);
    }
    *width = COLS;
    *height = LINES;
}

int nc_color_count(void) {
    if (!has_colors()) return 0;
    return tigetflag("RGB") == 1 ? 1 << 24 : COLORS;
}

bool nc_can_change_color(void) { return can_change_color(); }

void nc_define_color(int color, int red, int green, int blue) {
    init_extended_color(color, red * 1000 / 255, green * 1000 / 255, blue * 1000 / 255);
}

int nc_pair(int foreground, int background) {
    if (foreground < 0 && background < 0) return 0;
    int pair = alloc_pair(foreground, background);
    return pair < 0 ? 0 : pair;
}

bool nc_put(int x, int y, const wchar_t *text, int attributes, int pair) {
    attr_t attribute = A_NORMAL;
    if (attributes & NC_BOLD) attribute |= A_BOLD;
    if (attributes & NC_DIM) attribute |= A_DIM;
    if (attributes & NC_ITALIC) attribute |= A_ITALIC;
    if (attributes & NC_UNDERLINE) attribute |= A_UNDERLINE;
    if (attributes & NC_REVERSE) attribute |= A_REVERSE;
    cchar_t cell;
    if (setcchar(&cell, text, attribute, 0, &pair) == ERR) return false;
    // Writing into the last cell of the screen answers ERR because the cursor cannot advance; the cell is written.
    mvadd_wch(y, x, &cell);
    return true;
}

void nc_cursor(int x, int y) {
    if (x < 0) {
        curs_set(0);
    } else {
        move(y, x);
        curs_set(1);
    }
}

void nc_refresh(void) { refresh(); }

static enum nc_key mouse_key(uint32_t *place) {
    MEVENT event;
    if (getmouse(&event) == ERR) return NC_KEY_OTHER;
    if (event.bstate & BUTTON4_PRESSED) return NC_KEY_SCROLL_UP;
    if (event.bstate & BUTTON5_PRESSED) return NC_KEY_SCROLL_DOWN;
    if (event.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED)) {
        *place = (uint32_t)event.y << 16 | (uint32_t)event.x;
        return NC_KEY_CLICK;
    }
    return NC_KEY_OTHER;
}

static enum nc_key function_key(wint_t code, uint32_t *place) {
    switch (code) {
    case KEY_UP: return NC_KEY_UP;
    case KEY_DOWN: return NC_KEY_DOWN;
    case KEY_LEFT: return NC_KEY_LEFT;
    case KEY_RIGHT: return NC_KEY_RIGHT;
    case KEY_PPAGE: return NC_KEY_PAGE_UP;
    case KEY_NPAGE: return NC_KEY_PAGE_DOWN;
    case KEY_HOME: return NC_KEY_HOME;
    case KEY_END: return NC_KEY_END;
    case KEY_ENTER: return NC_KEY_ENTER;
    case KEY_BTAB: return NC_KEY_SHIFT_TAB;
    case KEY_BACKSPACE: return NC_KEY_BACKSPACE;
    case KEY_DC: return NC_KEY_DELETE;
    case KEY_SELECT_UP: case KEY_SR: return NC_KEY_SELECT_UP;
    case KEY_SELECT_DOWN: case KEY_SF: return NC_KEY_SELECT_DOWN;
    case KEY_SLEFT: return NC_KEY_SELECT_LEFT;
    case KEY_SRIGHT: return NC_KEY_SELECT_RIGHT;
    case KEY_WORD_LEFT: return NC_KEY_WORD_LEFT;
    case KEY_WORD_RIGHT: return NC_KEY_WORD_RIGHT;
    case KEY_MOUSE: return mouse_key(place);
    case KEY_PASTE_START: return NC_KEY_PASTE_START;
    case KEY_PASTE_END: return NC_KEY_PASTE_END;
    default: return NC_KEY_OTHER;
    }
}

// After an escape character: the Escape key, or a sequence of a key that Nabla does not know, which is skipped.
static enum nc_key escape_key(void) {
    wint_t next = 0;
    int kind = get_wch(&next);
    if (kind == ERR) return NC_KEY_ESCAPE;
    if (kind == KEY_CODE_YES || (next != '[' && next != 'O')) {
        if (kind == KEY_CODE_YES) ungetch((int)next);
        else unget_wch((wchar_t)next);
        return NC_KEY_ESCAPE;
    }
    while (get_wch(&next) == OK && (next < 0x40 || next > 0x7E)) continue;
    return NC_KEY_OTHER;
}

enum nc_key nc_read_key(uint32_t *character) {
    wint_t code = 0;
    *character = 0;
    switch (get_wch(&code)) {
    case ERR: return NC_KEY_NONE;
    case KEY_CODE_YES: return function_key(code, character);
    default: break;
    }
    switch (code) {
    case '\r': case '\n': return NC_KEY_ENTER;
    case '\t': return NC_KEY_TAB;
    case 27: return escape_key();
    case 8: case 127: return NC_KEY_BACKSPACE;
    default: break;
    }
    if (code == 0 || (code > 26 && code < 32)) return NC_KEY_OTHER;
    *character = code < 32 ? code + 'a' - 1 : code;
    return code < 32 ? NC_KEY_CONTROL : NC_KEY_TEXT;
}
