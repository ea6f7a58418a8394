import Tensors

extension Value: Codable {
    private enum Kind: String, CodingKey {
        case tensor, scalar, integer, boolean, text, list, record
    }

    private struct PackedTensor: Codable {
        var shape: [Int]
        var scalars: PackedNumbers
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Kind.self)
        guard let kind = container.allKeys.first else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "No value."))
        }
        switch kind {
        case .tensor:
            let packed = try container.decode(PackedTensor.self, forKey: kind)
            guard packed.shape.allSatisfy({ $0 >= 0 }), packed.shape.reduce(1, *) == packed.scalars.values.count else {
                throw DecodingError.dataCorruptedError(
                    forKey: kind, in: container, debugDescription: "The shape does not fit the numbers.")
            }
            self = .tensor(Tensor(shape: Shape(packed.shape), scalars: packed.scalars.values))
        case .scalar:
            let values = try container.decode(PackedNumbers.self, forKey: kind).values
            guard values.count == 1 else {
                throw DecodingError.dataCorruptedError(
                    forKey: kind, in: container, debugDescription: "A scalar is one number.")
            }
            self = .scalar(values[0])
        case .integer: self = .integer(try container.decode(Int.self, forKey: kind))
        case .boolean: self = .boolean(try container.decode(Bool.self, forKey: kind))
        case .text: self = .text(try container.decode(String.self, forKey: kind))
        case .list: self = .list(try container.decode([Value].self, forKey: kind))
        case .record: self = .record(try container.decode([Output].self, forKey: kind))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Kind.self)
        switch self {
        case .tensor(let tensor):
            let packed = PackedTensor(shape: Array(tensor.shape), scalars: PackedNumbers(values: tensor.scalars))
            try container.encode(packed, forKey: .tensor)
        case .scalar(let number): try container.encode(PackedNumbers(values: [number]), forKey: .scalar)
        case .integer(let integer): try container.encode(integer, forKey: .integer)
        case .boolean(let boolean): try container.encode(boolean, forKey: .boolean)
        case .text(let text): try container.encode(text, forKey: .text)
        case .list(let list): try container.encode(list, forKey: .list)
        case .record(let record): try container.encode(record, forKey: .record)
        }
    }
}

/// Doubles that survive JSON bit for bit, NaN and infinity included: 16 hexadecimal digits each.
struct PackedNumbers: Codable {
    var values: [Double]

    init(values: [Double]) {
        self.values = values
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let values = Self.unpack(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not packed numbers.")
        }
        self.values = values
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        var text: [UInt8] = []
        text.reserveCapacity(values.count * 16)
        for value in values {
            for shift in stride(from: 60, through: 0, by: -4) {
                text.append(Self.digits[Int(truncatingIfNeeded: value.bitPattern >> UInt64(shift)) & 15])
            }
        }
        try container.encode(String(decoding: text, as: UTF8.self))
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func unpack(_ text: String) -> [Double]? {
        let bytes = Array(text.utf8)
        guard bytes.count % 16 == 0 else { return nil }
        var values: [Double] = []
        values.reserveCapacity(bytes.count / 16)
        for start in stride(from: 0, to: bytes.count, by: 16) {
            var bits: UInt64 = 0
            for byte in bytes[start..<start + 16] {
                guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
                bits = bits << 4 | UInt64(digit)
            }
            values.append(Double(bitPattern: bits))
        }
        return values
    }
}
