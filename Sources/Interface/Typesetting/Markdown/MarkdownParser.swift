internal import CCommonMark
import Synchronization

/// Parses Markdown with cmark-gfm and takes its tree over into Swift values.
struct MarkdownParser {
    private let math: ProtectedMath

    /// cmark keeps the special characters of its extensions in global tables, which each parse changes.
    private static let access = Mutex(())

    static func blocks(of source: String) -> [MarkdownBlock] {
        access.withLock { _ in parse(source) }
    }

    private static func parse(_ source: String) -> [MarkdownBlock] {
        _ = registered
        let math = ProtectedMath(source)
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [.paragraph([.text(source)])] }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "tasklist"] {
            if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
        }
        cmark_parser_feed(parser, math.markdown, math.markdown.utf8.count)
        guard let document = cmark_parser_finish(parser) else { return [.paragraph([.text(source)])] }
        defer { cmark_node_free(document) }
        cmark_consolidate_text_nodes(document)
        return MarkdownParser(math: math).blocks(in: Node(pointer: document))
    }

    /// The extensions are registered once for the whole process.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

    private func blocks(in node: Node) -> [MarkdownBlock] {
        node.children.compactMap(block)
    }

    private func block(_ node: Node) -> MarkdownBlock? {
        switch node.type {
        case "heading": .heading(level: node.headingLevel, inlines(in: node))
        case "paragraph": .paragraph(inlines(in: node))
        case "list":
            .list(
                start: node.isOrdered ? node.listStart : nil, isTight: node.isTight,
                node.children.map { .init(blocks: blocks(in: $0), isChecked: $0.isChecked) })
        case "block_quote": .quote(blocks(in: node))
        case "code_block": .code(language: node.language, math.restored(node.literal))
        case "thematic_break": .thematicBreak
        case "html_block": .html(math.restored(node.literal))
        case "table": table(node)
        default: nil
        }
    }

    private func table(_ node: Node) -> MarkdownBlock {
        let rows = node.children.map { row in row.children.map(inlines) }
        return .table(node.columnAlignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private func inlines(in node: Node) -> [MarkdownInline] {
        node.children.flatMap(inline)
    }

    private func inline(_ node: Node) -> [MarkdownInline] {
        switch node.type {
        case "text": math.inlines(in: node.literal)
        case "softbreak": [.softBreak]
        case "linebreak": [.lineBreak]
        case "code": [.code(math.restored(node.literal))]
        case "emph": [.emphasis(inlines(in: node))]
        case "strong": [.strong(inlines(in: node))]
        case "strikethrough": [.strikethrough(inlines(in: node))]
        case "link": [.link(inlines(in: node), address: math.restored(node.address))]
        case "image": [.image(inlines(in: node))]
        case "html_inline": [.html(math.restored(node.literal))]
        default: inlines(in: node)
        }
    }
}

/// A node of cmark's tree, valid while the document is.
private struct Node {
    let pointer: OpaquePointer

    var type: String { string(cmark_node_get_type_string(pointer)) }
    var literal: String { string(cmark_node_get_literal(pointer)) }
    var address: String { string(cmark_node_get_url(pointer)) }
    var language: String { string(cmark_node_get_fence_info(pointer)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

    var isChecked: Bool? {
        type == "tasklist" ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil
    }

    var columnAlignments: [MarkdownBlock.ColumnAlignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return (0..<count).map { index in
            switch letters[index] {
            case UInt8(ascii: "r"): .right
            case UInt8(ascii: "c"): .center
            default: .left
            }
        }
    }

    var children: [Node] {
        var nodes: [Node] = []
        var next = cmark_node_first_child(pointer)
        while let node = next {
            nodes.append(Node(pointer: node))
            next = cmark_node_next(node)
        }
        return nodes
    }

    private func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
