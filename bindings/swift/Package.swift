// swift-tools-version: 6.0
import PackageDescription

// On Linux the library lies beside the app; on Apple platforms it comes as an XCFramework, which
// make-xcframework.sh builds.
#if os(Linux)
let library: Target = .systemLibrary(name: "KindlineFFI")
#else
let library: Target = .binaryTarget(name: "KindlineFFI", path: "KindlineFFI.xcframework")
#endif

let package = Package(
    name: "Kindline",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [
        .library(name: "Kindline", targets: ["Kindline"]),
        .executable(name: "inbox", targets: ["inbox"]),
    ],
    targets: [
        library,
        .target(name: "Kindline", dependencies: ["KindlineFFI"]),
        .executableTarget(name: "inbox", dependencies: ["Kindline"], exclude: ["inbox.txt"]),
        .executableTarget(name: "tour", dependencies: ["Kindline"]),
        .testTarget(name: "KindlineTests", dependencies: ["Kindline"]),
    ],
    swiftLanguageModes: [.v6]
)
