// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "calls",
    platforms: [.iOS(.v15), .macOS(.v12)],
    dependencies: [.package(path: "../../swift")],
    targets: [.executableTarget(name: "calls", dependencies: [.product(name: "Kindline", package: "swift")])],
    swiftLanguageModes: [.v6]
)
