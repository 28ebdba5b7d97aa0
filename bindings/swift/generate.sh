#!/usr/bin/env bash
# Puts the generated Swift source and C header into the package.
#
#   generate.sh BINDGEN LIBRARY PACKAGE
set -euo pipefail
bindgen=$1 library=$2 package=$3
into=$(mktemp -d)
trap 'rm -rf "$into"' EXIT
cd "$(dirname "$0")"
"$bindgen" generate --no-format --language swift --out-dir "$into" "$library"

# The generated reader goes through Foundation's Data for each number and copies each string twice, and the writer grows
# an array byte by byte, which on Linux costs more than most decisions. Reader.swift does both in place, and keeps
# most fields of a decision as they came until somebody reads them.
perl -0pi -e '
  sub converter {
    my ($type) = @_;
    $type =~ /^\[(.*)\]$/ ? "Sequence" . converter($1) : $type =~ /^(.*)\?$/ ? "Option" . converter($1)
      : $type eq "String" ? "String" : "Type$type";
  }
  sub must { $_[0] or die "generate.sh: the generated code has another shape than expected: $_[1]\n" }
  must(s/fileprivate func createReader\(.*?(?=\/\/ Reads a float at the current offset\.)//s, "reader");
  must(s/fileprivate func createWriter\(.*?(?=fileprivate func writeFloat)//s, "writer");
  must(s/    \/\/ Allocate a new buffer, copying.*?(?=    static func empty)//s, "buffer");
  must(s/\(data: Data, offset: Data\.Index\)/UniffiReader/g, "read");
  must(s/createReader\(data: Data\(rustBuffer: (\w+)\)\)/UniffiReader($1)/g, "lift");
  must(s/inout \[UInt8\]/inout UniffiWriter/g, "write");
  must(s/(open func decide\(event: Event, at: Date\).*\{\n)/$1    if let decision = try decideDirectly(event, at) { return decision }\n/, "decide");

  # A moment or a length of time that cannot be counted is an error of the call and no end of the app.
  must(s/        if delta\.rounded\(\.down\) > Double\(Int64\.max\) \{\n.*?\n        \}\n/        if !(delta < 0x1p62) { delta = 0x1p62 }\n/s, "Date");
  must(s/(extension|struct) FfiConverterDuration: .*?\K        if value\.rounded\(\.down\) > Double\(Int64\.max\) \{\n.*?\n        \}\n\n*        if value < 0 \{\n.*?\n        \}\n/        guard value >= 0, value < 0x1p62 else {\n            writeInt(&buf, UInt64.max)\n            writeInt(&buf, UInt32(0))\n            return\n        }\n/s, "TimeInterval");
  # What Rust calls errors, DocC calls throws; a link of Rust is none here.
  s/\* # Errors\n\s*\* /* - Throws: /g;
  s{^(\s*\*.*)$}{my $line = $1; $line =~ s/\[(`[^`]+`)\](\([^)]*\))?/$1/g; $line =~ s/(`\w+)::(?=\w)/$1./g; $line}gme;

  my %now = map { $_ => 1 } qw(verdict until escalate);
  must(s{(public struct Decision: .*?\n)(?=#if compiler)}{
    my $decision = $1;
    my ($field, @fields, @set) = (-1);
    while ($decision =~ /    public var (\w+): (.*)\n/g) { push @fields, [$1, $2] }
    for (@fields) {
      my ($name, $type) = @$_;
      $field++;
      if ($now{$name}) { next }
      my $own = "uniffi" . ucfirst $name;
      my $converter = "FfiConverter" . converter($type);
      must($decision =~ s/    public var $name: .*\n/    public var $name: $type {\n        get { $own ?? uniffiRead($field, $converter.self) }\n        set { $own = newValue }\n    }\n    fileprivate var $own: ($type)? = nil\n/, $name);
      must($decision =~ s/self\.$name = $name\n/self.$own = .some($name)\n/, $name);
      push @set, $own;
    }
    must($decision =~ s/(\n    \/\/ Default memberwise)/\n    \/\/\/ The engine\x27s own form, out of which a field is read that nobody has set.\n    fileprivate var uniffiAnswer: UniffiAnswer? = nil\n$1/, "answer");
    $decision . "extension Decision: CustomReflectable {\n"
      . "    fileprivate init(verdict: Verdict, until: Date?, escalate: Bool, uniffiAnswer: UniffiAnswer) {\n"
      . "        self.verdict = verdict\n        self.until = until\n        self.escalate = escalate\n        self.uniffiAnswer = uniffiAnswer\n    }\n\n"
      . "    fileprivate var uniffiIsAsRead: Bool {\n        " . join(" && ", map { "$_ == nil" } @set) . "\n    }\n\n"
      . "    public static func == (one: Decision, other: Decision) -> Bool {\n"
      . "        if UniffiAnswer.areSame(one.uniffiAnswer, other.uniffiAnswer) && one.uniffiIsAsRead && other.uniffiIsAsRead {\n            return one.verdict == other.verdict && one.until == other.until && one.escalate == other.escalate\n        }\n"
      . join("", map { "        if one.$$_[0] != other.$$_[0] { return false }\n" } @fields) . "        return true\n    }\n\n"
      . "    public func hash(into hasher: inout Hasher) {\n" . join("", map { "        hasher.combine($$_[0])\n" } @fields) . "    }\n\n"
      . "    /\/\/ Its fields, whether they were read or not.\n    public var customMirror: Mirror {\n        Mirror(self, children: ["
      . join(", ", map { "\"$$_[0]\": $$_[0] as Any" } @fields) . "], displayStyle: .struct)\n    }\n}\n\n";
  }se, "Decision");
' "$into/Kindline.swift"
if grep -q 'createReader\|inout \[UInt8\]' "$into/Kindline.swift"; then
  echo 'generate.sh: the generated code reads or writes in another way than expected' >&2
  exit 1
fi
cat Reader.swift >>"$into/Kindline.swift"
# bindings/ffi/src/direct.rs
echo 'int64_t kindline_ffi_decide_direct(uint64_t engine, uint8_t *_Nonnull buffer, uint64_t capacity, uint64_t length);' \
  >>"$into/KindlineFFI.h"

cp "$into/Kindline.swift" "$package/Sources/Kindline/Generated.swift"
cp "$into/KindlineFFI.h" "$package/Sources/KindlineFFI/"
