import Tensors
import Testing

@Suite("CSV tables")
struct CSVTests {
    private func table(_ text: String, header: Bool = false, delimiter: Character = ",") throws -> CSV.Table {
        try CSV.decode(Array(text.utf8), header: header, delimiter: delimiter, file: "t.csv")
    }

    @Test("Rows, with any line ends, empty lines and spaces", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        let text = ["1,2", "", " 3 , 4e1\t", "nan,-inf"].joined(separator: end)
        for text in [text, text + end] {
            let values = try table(text).values
            #expect(values.shape == [3, 2])
            #expect(values.scalars[..<4] == [1, 2, 3, 40])
            #expect(values.scalars[4].isNaN && values.scalars[5] == -.infinity)
        }
    }

    @Test("Names in the first line, quoted fields, other delimiters, Excel's first mark")
    func headerAndQuotes() throws {
        let read = try table("\u{FEFF}\"a;\n\"\"b\"\"\";c\n\"1\";2\n", header: true, delimiter: ";")
        #expect(read.columns == ["a;\n\"b\"", "c"])
        #expect(read.values == Tensor([[1, 2]]))
        #expect(try table("a,b\n", header: true).values.shape == [0, 2])
    }

    @Test("What is written is read again")
    func roundTrip() throws {
        let values = Tensor([[0.1, 1e-300], [1 / 3, -5]])
        let names = ["plain", "with \"quotes\", and comma\n"]
        let bytes = try CSV.encode(values, columns: names, file: "t.csv")
        let read = try CSV.decode(bytes, header: true, file: "t.csv")
        #expect(read == CSV.Table(columns: names, values: values))
        #expect(try CSV.encode(Tensor([1, 2]), file: "") == Array("1.0\n2.0\n".utf8))
    }

    @Test(
        "Errors name line and field",
        arguments: [
            (
                "1,2\n3,x\n",
                "t.csv, line 2, field 2: 'x' is not a number. Write a number there, or nan for a missing one."
            ),
            ("a,b\n", "t.csv, line 1, field 1: 'a' is not a number. If the first line holds names, pass header: true."),
            (
                "1,2\n\n3,\n",
                "t.csv, line 3, field 2: The field is empty. Write a number there, or nan for a missing one."
            ),
            (
                "1,2\n3\n",
                "t.csv, line 2: This row has 1 fields, the first has 2. Give every row the same number of fields."
            ),
            ("", "t.csv, line 1: The file has no rows. Check that it is the right file."),
            (
                "1,\"2\n3",
                "t.csv, line 1, field 2: This field starts with a quote that is never closed."
                    + " Put quotes around the whole field and write a quote inside it twice."
            ),
            (
                "\"1\"2,3",
                "t.csv, line 1, field 1: Text follows the closing quote of this field."
                    + " Put quotes around the whole field and write a quote inside it twice."
            ),
        ])
    func errors(text: String, message: String) {
        let error = #expect(throws: FileError.self) { try table(text) }
        #expect(error?.description == message)
    }

    @Test("What is no table is not written")
    func notATable() {
        #expect(throws: FileError.self) { try CSV.encode(Tensor.zeros(1, 2, 3), file: "") }
        #expect(throws: FileError.self) { try CSV.encode(Tensor.zeros(1, 2), columns: ["a"], file: "") }
        #expect(throws: FileError.self) { try CSV.encode(Tensor.zeros(1, 2), delimiter: "\n", file: "") }
    }
}
