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
# the long fields of a decision as they came until somebody reads them.
perl -0pi -e '
  sub must { $_[0] or die "generate.sh: the generated code has another shape than expected: $_[1]\n" }
  must(s/fileprivate func createReader\(.*?(?=\/\/ Reads a float at the current offset\.)//s, "reader");
  must(s/fileprivate func createWriter\(.*?(?=fileprivate func writeFloat)//s, "writer");
  must(s/    \/\/ Allocate a new buffer, copying.*?(?=    static func empty)//s, "buffer");
  must(s/\(data: Data, offset: Data\.Index\)/UniffiReader/g, "read");
  must(s/createReader\(data: Data\(rustBuffer: (\w+)\)\)/UniffiReader($1)/g, "lift");
  must(s/inout \[UInt8\]/inout UniffiWriter/g, "write");
  must(s/(open func decide\(event: Event, at: Date\).*\{\n)/$1    if let decision = try decideDirectly(event, at) { return decision }\n/, "decide");

  my %later = (
    zone => "String", replies => "SequenceTypePlannedReply", reasons => "SequenceTypeReason",
    remedies => "SequenceTypeRemedy", policy => "TypePolicyStamp",
  );
  must(s{(public struct Decision: .*?\n)(?=#if compiler)}{
    my $decision = $1;
    my (@given, @set);
    for my $line ($decision =~ /    public var (.*)\n/g) {
      my ($name, $type) = split /: /, $line;
      my $own = $later{$name} ? "uniffi" . ucfirst $name : $name;
      push @given, $own . ": " . ($later{$name} ? "UniffiLater<FfiConverter$later{$name}>" : $type);
      push @set, "        self.$own = $own\n";
    }
    for my $name (sort keys %later) {
      my $own = "uniffi" . ucfirst $name;
      must($decision =~ s/    public var $name: (.*)\n/    public var $name: $1 {\n        get { $own.value }\n        set { $own = .known(newValue) }\n    }\n    fileprivate var $own: UniffiLater<FfiConverter$later{$name}>\n/, $name);
      must($decision =~ s/self\.$name = $name\n/self.$own = .known($name)\n/, $name);
    }
    $decision . "extension Decision {\n    fileprivate init(" . join(", ", @given) . ") {\n" . join("", @set) . "    }\n}\n\n";
  }se, "Decision");
' "$into/Kindline.swift"
if grep -q 'createReader\|\[UInt8\]' "$into/Kindline.swift"; then
  echo 'generate.sh: the generated code reads or writes in another way than expected' >&2
  exit 1
fi
cat Reader.swift >>"$into/Kindline.swift"
# bindings/ffi/src/direct.rs
echo 'int64_t kindline_ffi_decide_direct(uint64_t engine, uint8_t *_Nonnull buffer, uint64_t capacity, uint64_t length);' \
  >>"$into/KindlineFFI.h"

cp "$into/Kindline.swift" "$package/Sources/Kindline/Generated.swift"
cp "$into/KindlineFFI.h" "$package/Sources/KindlineFFI/"
