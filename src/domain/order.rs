//! Sorting of short lists.
//!
//! A list here has tens of entries (classes, breakpoints, ranks). The standard library's sort
//! brings about 2 kB of code for every type it sorts; insertion brings a hundred bytes.
use std::cmp::Ordering;

/// Sorts a short list; equal entries keep their order. Takes time with the square of its length
/// at worst, and with the length where it is nearly in order.
///
/// ```
/// use bandworth::domain::order::sort_by;
/// let mut list = [("b", 2), ("a", 2), ("c", 1)];
/// sort_by(&mut list, |a, b| a.1.cmp(&b.1));
/// assert_eq!(list, [("c", 1), ("b", 2), ("a", 2)]);
/// ```
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for end in 1..list.len() {
        for at in (1..=end).rev() {
            let in_order = match (list.get(at - 1), list.get(at)) {
                (Some(before), Some(after)) => compare(before, after) != Ordering::Greater,
                _ => true,
            };
            if in_order {
                break;
            }
            list.swap(at - 1, at);
        }
    }
}
