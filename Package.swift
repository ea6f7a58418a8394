// swift-tools-version: 6.2
import PackageDescription

// Sources are laid out in five wings (folders) of rooms (targets); imports point down only.
// ARCHITECTURE.md says what each room holds and what it may not import.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func room(
    _ name: String, in wing: String, _ dependencies: [Target.Dependency] = [],
    swiftSettings: [SwiftSetting] = [], linkerSettings: [LinkerSetting] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/\(wing)/\(name)",
        swiftSettings: strict + swiftSettings, linkerSettings: linkerSettings)
}

func program(
    _ name: String, in wing: String, _ dependencies: [Target.Dependency],
    linkerSettings: [LinkerSetting] = []
) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies, path: "Sources/\(wing)/\(name)",
        swiftSettings: strict, linkerSettings: linkerSettings)
}

func cRoom(
    _ name: String, _ flags: [String] = [], on dependencies: [Target.Dependency] = [], define: [String] = [],
    link: [String] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/Platform/\(name)",
        cSettings: [.unsafeFlags(flags)] + define.map { .define($0) },
        linkerSettings: link.map { .linkedLibrary($0) })
}

// glibc's vector library serves x86; elsewhere the compiler vectorises what it can by itself.
#if arch(x86_64)
    let vectorFlags = ["-O3", "-fno-math-errno", "-fveclib=libmvec", "-mprefer-vector-width=512"]
#else
    let vectorFlags = ["-O3", "-fno-math-errno"]
#endif

/// `data` names what lies among the tests without being Swift: recorded files and the scripts that made them.
func tests(_ room: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(
        name: "\(room)Tests", dependencies: dependencies + ["TestSupport"], path: "Tests/\(room)Tests",
        exclude: data, swiftSettings: strict)
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let platform: [Target] = [
    cRoom("CCommonMark", link: ["cmark-gfm", "cmark-gfm-extensions"]),
    // Its header lies in a folder of its own, which Debian names after the processor.
    .systemLibrary(
        name: "CHDF5", path: "Sources/Platform/CHDF5", pkgConfig: "hdf5", providers: [.apt(["libhdf5-dev"])]),
    cRoom("CNCurses", define: ["NCURSES_WIDECHAR=1", "_GNU_SOURCE"], link: ["ncursesw", "tinfo"]),
    cRoom("COpenBLAS", link: ["openblas"]),
    cRoom("CProcess", define: ["_GNU_SOURCE"]),
    cRoom("CReadline", define: ["_GNU_SOURCE"], link: ["readline"]),
    cRoom("CSourceKit"),
    room("SourceKit", in: "Platform", ["CSourceKit"]),
    cRoom("CRuntime", ["-fno-omit-frame-pointer"], on: ["CProcess"], define: ["_GNU_SOURCE"]),
    cRoom("CStbImage"),
    cRoom("CVectorMath", vectorFlags, link: ["m"]),
    cRoom("CZlib", link: ["z"]),
    .executableTarget(
        name: "CLauncher", path: "Sources/Platform/CLauncher",
        cSettings: [.define("_GNU_SOURCE")]),
]

let math: [Target] = [
    room("Tensors", in: "Math", ["COpenBLAS", "CVectorMath", "CZlib"]),
    room("Datasets", in: "Math", ["CStbImage", "CZlib", "Tensors"]),
    room("Figures", in: "Math", ["Tensors"]),
    room("HDF5", in: "Math", ["CHDF5", "Tensors"]),
    room("Nabla", in: "Math", ["Tensors", "Datasets", "Figures"]),
]

let course: [Target] = [
    room("Courseware", in: "Course", ["Figures", yams]),
    room("Exercises", in: "Course", ["Nabla", "Tensors"]),
    room("Solutions", in: "Course", ["Exercises", "Nabla", "Tensors"]),
    room("Review", in: "Course"),
    room("Progress", in: "Course", ["Review", grdb]),
]

let execution: [Target] = [
    room("Wire", in: "Execution"),
    room(
        "Sandbox", in: "Execution",
        ["CProcess", "CVectorMath", "Wire", subprocess, systemPackage]),
    room("Notebook", in: "Execution", ["Sandbox", "Wire", "Figures"]),
    room("Grading", in: "Execution", ["Sandbox", "Wire", "Exercises", "Solutions", "Tensors"]),
    program("HDF5Reader", in: "Execution", ["Datasets", "HDF5", "Tensors"]),
    program(
        "Worker", in: "Execution", ["CProcess", "CRuntime", "Wire", "Exercises", "Nabla", "Figures", "Tensors"],
        linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"])]),
]

let interface: [Target] = [
    room("Screen", in: "Interface"),
    room("Typesetting", in: "Interface", ["Screen", "CCommonMark"]),
    room("Plotting", in: "Interface", ["Screen", "Figures", "Typesetting"]),
    room("Terminal", in: "Interface", ["Screen", "CNCurses"]),
    room("App", in: "Interface", ["Screen", "Typesetting", "Plotting", "Figures", "Courseware", "Review"]),
    program(
        "Commands", in: "Interface",
        [
            argumentParser, "App", "CReadline", "Courseware", "Datasets", "Figures", "Grading", "Notebook", "Plotting",
            "Progress",
            "Review", "Sandbox", "Screen", "SourceKit", "Tensors", "Terminal", "Typesetting",
        ]),
]

let testing: [Target] = [
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(
        name: "FileFuzzing", dependencies: ["Datasets", "Tensors"], path: "Tests/FileFuzzing", swiftSettings: strict),
    .executableTarget(
        name: "tensor-bench", dependencies: ["Tensors", "COpenBLAS", "CVectorMath"], path: "Benchmarks/Tensors",
        swiftSettings: strict),
    .executableTarget(
        name: "kernel-bench", dependencies: ["Notebook", "Sandbox"], path: "Benchmarks/Kernel", swiftSettings: strict),
    .executableTarget(
        name: "plot-bench", dependencies: ["Figures", "Plotting", "Screen", "Typesetting"], path: "Benchmarks/Plots",
        swiftSettings: strict),
    .executableTarget(
        name: "file-fuzz", dependencies: ["FileFuzzing", "Tensors"], path: "Tests/FileFuzz", swiftSettings: strict),
    tests(
        "Tensors", ["Tensors", "FileFuzzing"],
        data: [
            "Fixtures", "Files/check_written.py", "Files/make_fixtures.py", "Files/numpy", "Files/written",
            "Random/draws.txt", "Random/make_fixtures.py",
        ]),
    tests("Figures", ["Figures", "Nabla", "Tensors"]),
    tests(
        "Datasets", ["Datasets", "Tensors"],
        data: ["cats.py", "cats.txt", "images", "make_fixtures.py", "make_images.py", "points.txt"]),
    tests("HDF5", ["HDF5", "Tensors"], data: ["files", "make_files.py"]),
    tests("Courseware", ["Courseware", "Figures"], data: ["__Snapshots__"]),
    tests("Review", ["Review"]),
    tests("Progress", ["Progress", "Review", grdb]),
    tests("Screen", ["Screen"]),
    tests("Typesetting", ["Typesetting", "Screen"], data: ["__Snapshots__"]),
    tests("Plotting", ["Plotting", "Figures", "Screen"], data: ["__Snapshots__"]),
    tests("App", ["App", "Courseware", "Figures", "Review", "Screen", "Terminal"], data: ["__Snapshots__"]),
    tests("Terminal", ["Terminal", "CNCurses", "Screen"]),
    tests("Wire", ["Wire"]),
    tests("Sandbox", ["Sandbox", "Wire"]),
    tests("Notebook", ["Notebook", "Sandbox", "Wire", "Figures"]),
    tests(
        "Grading", ["Grading", "Exercises", "Solutions", "Sandbox", "Tensors", "Wire"],
        data: ["CourseNumbers/make_numbers.py", "CourseNumbers/numbers.txt"]),
    tests("Exercises", ["Exercises", "Tensors"]),
    tests("Architecture", []),
    tests("EndToEnd", ["Courseware", subprocess, systemPackage]),
]

let package = Package(
    name: "Nabla",
    products: [
        .executable(name: "nabla", targets: ["Commands"]),
        .executable(name: "nabla-worker", targets: ["Worker"]),
        .executable(name: "nabla-launcher", targets: ["CLauncher"]),
        .executable(name: "nabla-hdf5", targets: ["HDF5Reader"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    ],
    targets: platform + math + course + execution + interface + testing
)
