//! base64url without padding (RFC 4648, section 5).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The text of some bytes.
pub(super) fn written(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = (0..3)
            .fold(0_usize, |group, index| group << 8 | usize::from(chunk.get(index).copied().unwrap_or(0)));
        for position in 0..=chunk.len() {
            let six = group >> (18 - 6 * position) & 63;
            text.push(ALPHABET.get(six).map_or('-', |byte| char::from(*byte)));
        }
    }
    text
}

/// The bytes of a text; none where a character or the length does not fit, or bits are left over.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for chunk in text.as_bytes().chunks(4) {
        let mut group = 0_u32;
        for index in 0..4 {
            let six = match chunk.get(index) {
                Some(byte) => u32::try_from(ALPHABET.iter().position(|letter| letter == byte)?).ok()?,
                None => 0,
            };
            group = group << 6 | six;
        }
        let [_, first, second, third] = group.to_be_bytes();
        let (kept, left_over) = match chunk.len() {
            4 => (3, 0),
            3 => (2, u32::from(third)),
            2 => (1, u32::from(second) | u32::from(third)),
            _ => return None,
        };
        if left_over != 0 {
            return None;
        }
        bytes.extend([first, second, third].into_iter().take(kept));
    }
    Some(bytes)
}
