/// How the numbers of an array lie in a file. In memory a tensor always holds `Double`s.
public enum NumberType: String, Sendable, CaseIterable {
    case float64 = "f8"
    case float32 = "f4"
    case int64 = "i8"
    case int32 = "i4"
    case uint8 = "u1"
    case bool = "b1"

    /// Bytes per number.
    public var size: Int {
        switch self {
        case .float64, .int64: 8
        case .float32, .int32: 4
        case .uint8, .bool: 1
        }
    }

    /// NumPy's name for the type as Nabla writes it, for instance `<f8`.
    var descriptor: String { (size == 1 ? "|" : "<") + rawValue }
}

extension NumberType {
    /// The numbers in `bytes`, which must hold a whole count of them.
    func decode(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [Double] {
        bytes.withUnsafeBytes { raw in
            switch self {
            case .float64:
                numbers(raw, UInt64.self) {
                    Double(bitPattern: bigEndian ? UInt64(bigEndian: $0) : UInt64(littleEndian: $0))
                }
            case .float32:
                numbers(raw, UInt32.self) {
                    Double(Float(bitPattern: bigEndian ? UInt32(bigEndian: $0) : UInt32(littleEndian: $0)))
                }
            case .int64: numbers(raw, Int64.self) { Double(bigEndian ? Int64(bigEndian: $0) : Int64(littleEndian: $0)) }
            case .int32: numbers(raw, Int32.self) { Double(bigEndian ? Int32(bigEndian: $0) : Int32(littleEndian: $0)) }
            case .uint8: numbers(raw, UInt8.self) { Double($0) }
            case .bool: numbers(raw, UInt8.self) { $0 == 0 ? 0 : 1 }
            }
        }
    }

    private func numbers<Stored: BitwiseCopyable>(
        _ raw: UnsafeRawBufferPointer, _: Stored.Type, _ value: (Stored) -> Double
    ) -> [Double] {
        let count = raw.count / size
        return [Double](unsafeUninitializedCapacity: count) { buffer, filled in
            for i in 0..<count {
                buffer[i] = value(raw.loadUnaligned(fromByteOffset: i * size, as: Stored.self))
            }
            filled = count
        }
    }

    /// Appends `scalars` to `bytes`, little-endian; nil, or the first index whose value the type cannot hold.
    func encode(_ scalars: [Double], to bytes: inout [UInt8]) -> Int? {
        switch self {
        case .float64: append(scalars, to: &bytes) { $0.bitPattern.littleEndian }
        case .float32: append(scalars, to: &bytes) { Float($0).bitPattern.littleEndian }
        case .int64: append(scalars, to: &bytes) { Int64(exactly: $0)?.littleEndian }
        case .int32: append(scalars, to: &bytes) { Int32(exactly: $0)?.littleEndian }
        case .uint8: append(scalars, to: &bytes) { UInt8(exactly: $0) }
        case .bool: append(scalars, to: &bytes) { $0 == 0 ? 0 : $0 == 1 ? 1 as UInt8 : nil }
        }
    }

    private func append<Stored: BitwiseCopyable>(
        _ scalars: [Double], to bytes: inout [UInt8], _ stored: (Double) -> Stored?
    ) -> Int? {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: scalars.count * size))
        return bytes.withUnsafeMutableBytes { raw in
            for (i, scalar) in scalars.enumerated() {
                guard let value = stored(scalar) else { return i }
                raw.storeBytes(of: value, toByteOffset: start + i * size, as: Stored.self)
            }
            return nil
        }
    }
}
