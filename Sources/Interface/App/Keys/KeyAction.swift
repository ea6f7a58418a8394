package import Screen

/// What a key does on a kind of page. Help lists these, and the settings file may give each one another key.
package struct KeyAction: Hashable, Sendable {
    package var page: PageKind
    /// The name in the settings file, such as `run-again`.
    package var name: String
    package var key: Key
    package var help: String

    init(_ page: PageKind, _ name: String, _ key: Key, _ help: String) {
        (self.page, self.name, self.key, self.help) = (page, name, key, help)
    }

    package static let all: [KeyAction] = home + lesson + editor + quiz + review + assignment + everywhere

    private static let home = [
        KeyAction(.home, "continue", .character("c"), "continue the lesson"),
        KeyAction(.home, "assignment", .character("g"), "go to the assignment"),
        KeyAction(.home, "review", .character("v"), "review the cards that are due"),
        KeyAction(.home, "coverage", .character("o"), "what you have met, done, and still owe"),
        KeyAction(.home, "quit", .character("q"), "quit; all is saved"),
    ]
    private static let lesson = [
        KeyAction(.lesson, "run", .enter, "run the cell, then go on"),
        KeyAction(.lesson, "next", .character("n"), "the next step"),
        KeyAction(.lesson, "previous", .character("p"), "the previous step"),
        KeyAction(.lesson, "select", .tab, "select another cell or question"),
        KeyAction(.lesson, "run-again", .character("r"), "run the cell again"),
        KeyAction(.lesson, "run-above", .character("a"), "run all cells above and this one anew"),
        KeyAction(.lesson, "run-step", .character("s"), "run all cells of this step"),
        KeyAction(.lesson, "undo-run", .character("u"), "undo the run: the state before the cell is back"),
        KeyAction(.lesson, "edit", .character("e"), "edit the cell"),
        KeyAction(.lesson, "original", .character("R"), "the cell's original text"),
        KeyAction(.lesson, "output", .character("o"), "all output, or the first lines"),
        KeyAction(.lesson, "values", .character("x"), "values beside the code, on and off"),
        KeyAction(.lesson, "zoom", .character("z"), "the plot on the whole screen"),
        KeyAction(.lesson, "pause", .character("b"), "an animation: pause, play"),
        KeyAction(.lesson, "frame", .character("."), "an animation: the next frame"),
        KeyAction(.lesson, "slide-down", .character("["), "move the slider down and run its cell"),
        KeyAction(.lesson, "slide-up", .character("]"), "move the slider up and run its cell"),
        KeyAction(.lesson, "next-slider", .character("\\"), "move another slider of the cell"),
        KeyAction(.lesson, "hint", .character("i"), "open a hint"),
        KeyAction(.lesson, "try-again", .character("t"), "answer the question again"),
        KeyAction(.lesson, "stop", .control("c"), "stop the running cell"),
    ]
    private static let editor = [
        KeyAction(.editor, "run", .control("r"), "end editing and run or grade"),
        KeyAction(.editor, "undo", .control("u"), "undo"),
        KeyAction(.editor, "redo", .control("y"), "redo"),
        KeyAction(.editor, "mark", .control("t"), "begin or end a selection; Shift and arrows select, too"),
        KeyAction(.editor, "copy", .control("c"), "copy the selection"),
        KeyAction(.editor, "cut", .control("x"), "cut the selection, or the line"),
        KeyAction(.editor, "paste", .control("v"), "paste"),
        KeyAction(.editor, "find", .control("f"), "find; again for the next place"),
        KeyAction(.editor, "complete", .control("n"), "complete the name"),
        KeyAction(.editor, "form", .control("o"), "another form of the call, where there are several"),
    ]
    private static let quiz = [
        KeyAction(.quiz, "next", .character("n"), "the next question"),
        KeyAction(.quiz, "previous", .character("p"), "the previous question"),
        KeyAction(.quiz, "try-again", .character("t"), "answer again"),
        KeyAction(.quiz, "wrong-ones", .character("w"), "at the result: the wrong ones again"),
        KeyAction(.quiz, "start-again", .character("r"), "at the result: all questions again"),
    ]
    private static let review = [
        KeyAction(.review, "next", .character("n"), "the next card")
    ]
    private static let assignment = [
        KeyAction(.assignment, "edit", .character("e"), "edit this function here"),
        KeyAction(.assignment, "own-editor", .character("E"), "your own editor at this function"),
        KeyAction(.assignment, "grade", .character("g"), "grade; saving grades, too"),
        KeyAction(.assignment, "hint", .character("h"), "one more hint"),
        KeyAction(.assignment, "trace", .character("x"), "run the function once and show its values"),
        KeyAction(.assignment, "train", .character("t"), "train your functions and watch"),
        KeyAction(.assignment, "code-up", .character("["), "scroll the code up"),
        KeyAction(.assignment, "code-down", .character("]"), "scroll the code down"),
    ]
    private static let everywhere = [
        KeyAction(.everywhere, "back", .escape, "back"),
        KeyAction(.everywhere, "search", .character("/"), "search all lessons and questions"),
        KeyAction(.everywhere, "settings", .character(","), "settings"),
        KeyAction(.everywhere, "help", .character("?"), "this help; in a lesson also the words of the step"),
    ]
}

/// The kinds of pages that have keys of their own.
package enum PageKind: String, Hashable, Sendable, CaseIterable {
    case home, lesson, editor, quiz, review, assignment, coverage, everywhere
}
