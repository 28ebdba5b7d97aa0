//! Writes what [`crate::lexicon::bits`] reads.

use std::collections::BTreeMap;

use crate::lexicon::bits::{LONGEST, Sort, codes_of, symbol_of};

/// One thing to write.
enum Op {
    /// A symbol, and the bits behind it: how many, and which.
    Symbol(Sort, u16, u32, u64),
    Raw(u32, u64),
}

/// A row of things to write.
#[derive(Default)]
pub(super) struct Sheet(Vec<Op>);

impl Sheet {
    pub(super) fn symbol(&mut self, sort: Sort, symbol: u8) {
        self.0.push(Op::Symbol(sort, symbol.into(), 0, 0));
    }

    pub(super) fn number(&mut self, sort: Sort, number: u64) {
        let (symbol, open) = symbol_of(number);
        self.0.push(Op::Symbol(sort, symbol, open, number));
    }

    pub(super) fn flagged(&mut self, sort: Sort, flag: bool, number: u64) {
        let (symbol, open) = symbol_of(number);
        let symbol = 2 * symbol + u16::from(flag);
        self.0.push(Op::Symbol(sort, symbol, open, number));
    }

    pub(super) fn raw(&mut self, count: u32, bits: u64) {
        self.0.push(Op::Raw(count, bits));
    }

    /// Ascending numbers, each after the first as the difference to the one before it.
    pub(super) fn differences(&mut self, [first, more]: [Sort; 2], numbers: &[u16]) {
        let mut last: Option<u16> = None;
        for number in numbers {
            match last {
                None => self.number(first, (*number).into()),
                Some(last) => self.number(more, u64::from(number - last)),
            }
            last = Some(*number);
        }
    }
}

/// The codes of all sorts, made for what is to be written.
pub(super) struct Coder {
    lengths: Vec<Vec<u8>>,
    codes: Vec<Vec<u16>>,
}

impl Coder {
    pub(super) fn new<'a>(sheets: impl Iterator<Item = &'a Sheet>) -> Coder {
        let mut uses: BTreeMap<(Sort, u16), usize> = BTreeMap::new();
        for op in sheets.flat_map(|sheet| &sheet.0) {
            if let Op::Symbol(sort, symbol, ..) = op {
                *uses.entry((*sort, *symbol)).or_default() += 1;
            }
        }
        let mut by_sort = vec![Vec::new(); Sort::COUNT];
        for ((sort, symbol), count) in uses {
            let counts = &mut by_sort[sort as usize];
            counts.resize(usize::from(symbol), 0);
            counts.push(count);
        }
        let lengths: Vec<Vec<u8>> = by_sort.iter().map(|counts| lengths(counts)).collect();
        let codes = lengths.iter().map(|lengths| codes_of(lengths)).collect();
        Coder { lengths, codes }
    }

    /// The lengths of the symbols of each sort.
    pub(super) fn lengths(&self) -> &[Vec<u8>] {
        &self.lengths
    }

    pub(super) fn write(&self, sheet: &Sheet) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (mut held, mut count) = (0u128, 0);
        let mut put = |bits: u64, length: u32| {
            held |= u128::from(bits & ((1 << length) - 1)) << count;
            count += length;
            while count >= 8 {
                bytes.push(held as u8);
                held >>= 8;
                count -= 8;
            }
        };
        for op in &sheet.0 {
            match *op {
                Op::Raw(length, bits) => put(bits, length),
                Op::Symbol(sort, symbol, open, number) => {
                    let (sort, symbol) = (sort as usize, usize::from(symbol));
                    let length = self.lengths[sort][symbol];
                    put(self.codes[sort][symbol].into(), length.into());
                    put(number, open);
                }
            }
        }
        put(0, 7);
        bytes
    }
}

/// The lengths of the codes of symbols that occur so often.
fn lengths(counts: &[usize]) -> Vec<u8> {
    let mut counts = counts.to_vec();
    loop {
        let lengths = best(&counts);
        if lengths.iter().all(|length| u32::from(*length) <= LONGEST) {
            return lengths;
        }
        // What is rare counts more until no code is too long.
        for count in counts.iter_mut().filter(|count| **count > 0) {
            *count = *count / 2 + 1;
        }
    }
}

/// Huffman's code.
fn best(counts: &[usize]) -> Vec<u8> {
    let mut lengths = vec![0u8; counts.len()];
    let mut trees: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (symbol, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        trees.insert((*count, symbol), vec![symbol]);
    }
    if let [(_, only)] = trees.iter().collect::<Vec<_>>().as_slice() {
        lengths[only[0]] = 1;
    }
    let mut next = counts.len();
    while trees.len() > 1 {
        let ((one, _), mut symbols) = trees.pop_first().unwrap();
        let ((other, _), more) = trees.pop_first().unwrap();
        symbols.extend(more);
        symbols.iter().for_each(|symbol| lengths[*symbol] += 1);
        trees.insert((one + other, next), symbols);
        next += 1;
    }
    lengths
}

#[test]
fn what_is_written_is_read() {
    use crate::lexicon::bits::{Bits, Codes};

    let numbers: Vec<u64> = (0..34)
        .flat_map(|bit| [1 << bit, (1 << bit) - 1, (1 << bit) + (1 << bit) / 3])
        .collect();
    let mut sheet = Sheet::default();
    for (at, number) in numbers.iter().enumerate() {
        // Some far more often than others, so that codes of all lengths occur.
        for _ in 0..=(40 / (at + 1)) * 40 {
            sheet.number(Sort::Hash, *number);
        }
        sheet.flagged(Sort::Root, at % 3 == 0, *number & 0xFFFF_FFFF >> 1);
        sheet.symbol(Sort::Head, at as u8);
        sheet.raw(34, *number);
    }
    let coder = Coder::new([&sheet].into_iter());
    let mut bytes = coder.write(&sheet);
    bytes.extend([0; 8]);
    let mut codes = Codes::new(Sort::COUNT);
    for (sort, lengths) in coder.lengths().iter().enumerate() {
        codes.put(sort, lengths).unwrap();
    }
    let mut bits = Bits::new(&codes, &bytes);
    for (at, number) in numbers.iter().enumerate() {
        for _ in 0..=(40 / (at + 1)) * 40 {
            assert_eq!(bits.number(Sort::Hash), Some(*number));
        }
        let flagged = (at % 3 == 0, (*number & 0xFFFF_FFFF >> 1) as usize);
        assert_eq!(bits.flagged(Sort::Root), Some(flagged));
        assert_eq!(bits.symbol(Sort::Head), Some(at as u8));
        assert_eq!(bits.raw(34), Some(*number));
    }
    assert_eq!(Bits::new(&codes, &[]).raw(1), None, "nothing to read");
}
