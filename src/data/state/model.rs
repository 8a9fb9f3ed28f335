//! Packs bytes by guessing each bit from what came before: adaptive arithmetic coding.
//!
//! Several contexts (the last bytes, one to four of them, and the field a value belongs to) each keep a
//! probability per bit, moved towards what came by `1 / (n + 3/2)` after `n` sightings. Their
//! log odds are added with weights that learn from every miss, and an arithmetic coder spends
//! `-log2 p` bits. All arithmetic is in integers: the same link on every machine.
//!
//! The model first reads one made-up state, so that it knows what a package looks like before
//! the first byte. Source of the method: M. Mahoney, Data Compression Explained, sections 4.2 and 4.3.
use super::vocabulary::example;

/// Contexts whose guesses are mixed.
const CONTEXTS: usize = 6;
/// Slots of each context's table, a power of two.
const SLOTS: usize = 1 << 14;
/// Most bytes one link unpacks to: no damaged length can fill the memory.
const MOST: usize = 1 << 20;
/// Sightings after which a probability moves no slower.
const SLOWEST: u16 = 60;

/// The packed form: the length as a varint, then the coded bits.
pub(super) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut model = Model::primed();
    let mut coder = Encoder { low: 0, high: u32::MAX, out: Vec::new() };
    for byte in length(bytes.len()).iter().chain(bytes) {
        for position in (0..8).rev() {
            let bit = byte >> position & 1 == 1;
            coder.push(bit, model.guess());
            model.learn(bit);
        }
    }
    coder.finish()
}

/// The bytes again; none where the length cannot be right.
pub(super) fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let mut model = Model::primed();
    let mut coder = Decoder::new(packed);
    let mut next = || {
        let mut byte = 0_u8;
        for _ in 0..8 {
            let bit = coder.pull(model.guess());
            model.learn(bit);
            byte = byte << 1 | u8::from(bit);
        }
        byte
    };
    let mut count = 0_usize;
    for shift in [0, 7, 14] {
        let byte = next();
        count |= usize::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return (count <= MOST).then(|| (0..count).map(|_| next()).collect());
        }
    }
    None
}

/// A length below two million, seven bits a byte.
fn length(count: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = count;
    while rest > 0x7F {
        bytes.push(0x80 | (rest & 0x7F) as u8);
        rest >>= 7;
    }
    bytes.push(rest as u8);
    bytes
}

/// The probability of a one, in 65,536ths, and how often it was seen.
#[derive(Clone, Copy)]
struct Slot {
    one: u16,
    seen: u16,
}

struct Model {
    tables: Vec<Slot>,
    logistic: Logistic,
    weights: [i32; CONTEXTS],
    hashes: [u32; CONTEXTS],
    /// The slots and log odds of the guess that waits for its bit.
    slots: [usize; CONTEXTS],
    odds: [i32; CONTEXTS],
    guess: i32,
    /// The bits of the byte so far, behind a leading one.
    partial: u32,
    last: [u8; 4],
    /// The newest word: the field a value belongs to.
    word: u8,
    since_word: u8,
}

impl Model {
    fn primed() -> Self {
        let mut model = Self {
            tables: vec![Slot { one: 1 << 15, seen: 0 }; CONTEXTS * SLOTS],
            logistic: Logistic::new(),
            weights: [26_000; CONTEXTS],
            hashes: [0; CONTEXTS],
            slots: [0; CONTEXTS],
            odds: [0; CONTEXTS],
            guess: 2048,
            partial: 1,
            last: [0; 4],
            word: 0,
            since_word: 0,
        };
        model.hash();
        for byte in example() {
            for position in (0..8).rev() {
                model.guess();
                model.learn(byte >> position & 1 == 1);
            }
        }
        model
    }

    /// The probability of a one in 4,096ths, never certain.
    fn guess(&mut self) -> u32 {
        let mut sum = 0_i64;
        for context in 0..CONTEXTS {
            let hash = self.hashes.get(context).copied().unwrap_or(0);
            let mixed = hash.wrapping_add(self.partial.wrapping_mul(0x9E37_79B1)).wrapping_mul(0x85EB_CA6B);
            let slot = context * SLOTS + (mixed >> 18) as usize % SLOTS;
            let one = self.tables.get(slot).map_or(1 << 15, |slot| slot.one);
            let odds = self.logistic.odds(i32::from(one) >> 4);
            if let (Some(place), Some(found)) = (self.slots.get_mut(context), self.odds.get_mut(context)) {
                (*place, *found) = (slot, odds);
            }
            sum += i64::from(odds) * i64::from(self.weights.get(context).copied().unwrap_or(0));
        }
        self.guess = self.logistic.probability((sum >> 16) as i32);
        self.guess.unsigned_abs()
    }

    fn learn(&mut self, bit: bool) {
        let miss = (i32::from(bit) << 12) - self.guess;
        for context in 0..CONTEXTS {
            let odds = self.odds.get(context).copied().unwrap_or(0);
            if let Some(weight) = self.weights.get_mut(context) {
                *weight = (*weight + ((odds * miss * 6 + (1 << 13)) >> 14)).clamp(-200_000, 400_000);
            }
            let slot = self.slots.get(context).copied().unwrap_or(0);
            if let Some(slot) = self.tables.get_mut(slot) {
                let target = if bit { 65_535 } else { 0 };
                let step = (target - i32::from(slot.one)) * 2 / (2 * i32::from(slot.seen) + 3);
                slot.one = (i32::from(slot.one) + step).clamp(16, 65_519) as u16;
                slot.seen = (slot.seen + 1).min(SLOWEST);
            }
        }
        self.partial = self.partial << 1 | u32::from(bit);
        if self.partial >= 256 {
            self.byte((self.partial & 255) as u8);
        }
    }

    /// A whole byte has come: the contexts of the next.
    fn byte(&mut self, byte: u8) {
        let [first, second, third, _] = self.last;
        self.last = [byte, first, second, third];
        self.partial = 1;
        if byte >= 39 && self.since_word > 0 || byte >= 40 && self.since_word == 0 {
            self.word = byte;
            self.since_word = 0;
        } else {
            self.since_word = self.since_word.saturating_add(1);
        }
        self.hash();
    }

    fn hash(&mut self) {
        let [first, second, third, fourth] = self.last.map(u32::from);
        let field = u32::from(self.word) << 8 | u32::from(self.since_word.min(3));
        let values = [
            0,
            first,
            second << 8 | first,
            third << 16 | second << 8 | first,
            fourth << 24 | third << 16 | second << 8 | first,
            field << 8 | first,
        ];
        for ((hash, value), salt) in self.hashes.iter_mut().zip(values).zip(1_u32..) {
            *hash =
                value.wrapping_add(salt.wrapping_mul(0x3C6E_F372)).wrapping_mul(0x2C1B_3C6D).rotate_left(13);
        }
    }
}

/// Log odds in 256ths and probabilities in 4,096ths, both by table.
struct Logistic {
    probabilities: Vec<i32>,
    odds: Vec<i32>,
}

impl Logistic {
    /// `p = 1 / (1 + e^-x)` by repeated multiplication with `e^(-1/256)`, 30 binary places.
    fn new() -> Self {
        const ONE: u64 = 1 << 30;
        const SHRINK: u64 = 1_069_555_663; // e^(-1/256) x 2^30
        let mut upper = Vec::with_capacity(2048);
        let mut power = ONE;
        for _ in 0..2048 {
            let probability = (4096 * ONE + (ONE + power) / 2) / (ONE + power);
            upper.push(i32::try_from(probability).unwrap_or(4095).clamp(1, 4095));
            power = (power * SHRINK) >> 30;
        }
        let lower = upper.iter().skip(1).rev().map(|probability| 4096 - probability);
        let probabilities: Vec<i32> = lower.chain(upper.iter().copied()).collect();
        let mut odds = Vec::with_capacity(4096);
        let mut place = 0;
        for probability in 0..4096 {
            while place + 1 < 4095 && probabilities.get(place).is_some_and(|reached| *reached < probability) {
                place += 1;
            }
            odds.push(i32::try_from(place).unwrap_or(0) - 2047);
        }
        Self { probabilities, odds }
    }

    fn probability(&self, odds: i32) -> i32 {
        let place = usize::try_from(odds.clamp(-2047, 2047) + 2047).unwrap_or(0);
        self.probabilities.get(place).copied().unwrap_or(2048)
    }

    fn odds(&self, probability: i32) -> i32 {
        self.odds.get(usize::try_from(probability).unwrap_or(0)).copied().unwrap_or(0)
    }
}

/// Where a range is cut: the part of a one lies below.
fn cut(low: u32, high: u32, one: u32) -> u32 {
    let width = u64::from(high - low);
    low + u32::try_from((width * u64::from(one)) >> 12).unwrap_or(0)
}

struct Encoder {
    low: u32,
    high: u32,
    out: Vec<u8>,
}

impl Encoder {
    fn push(&mut self, bit: bool, one: u32) {
        let middle = cut(self.low, self.high, one);
        if bit {
            self.high = middle
        } else {
            self.low = middle + 1
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.out.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 255;
        }
    }

    /// As many bytes as tell the last range from its neighbours.
    fn finish(mut self) -> Vec<u8> {
        // A reader takes zeros after the end: the first bytes of a number inside the range are enough.
        let mut mask = 0x00FF_FFFF_u32;
        for count in 1..=4 {
            let candidate = self.high & !mask;
            if candidate >= self.low {
                self.out.extend(candidate.to_be_bytes().into_iter().take(count));
                return self.out;
            }
            mask >>= 8;
        }
        self.out
    }
}

struct Decoder<'a> {
    low: u32,
    high: u32,
    value: u32,
    rest: std::slice::Iter<'a, u8>,
}

impl<'a> Decoder<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { low: 0, high: u32::MAX, value: 0, rest: bytes.iter() };
        for _ in 0..4 {
            decoder.value = decoder.value << 8 | decoder.next();
        }
        decoder
    }

    fn next(&mut self) -> u32 {
        self.rest.next().copied().map_or(0, u32::from)
    }

    fn pull(&mut self, one: u32) -> bool {
        let middle = cut(self.low, self.high, one);
        let bit = self.value <= middle;
        if bit {
            self.high = middle
        } else {
            self.low = middle + 1
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 255;
            self.value = self.value << 8 | self.next();
        }
        bit
    }
}
