//! How the numbers of a law reach its rules: a tree of values, bound once to a typed struct.
//!
//! The data layer turns a parameter file into a [`Value`]; each country's file declares with
//! [`parameters!`](crate::parameters) what it needs by name and type. Binding reports every
//! missing, surplus or misfitting entry with its place, so a file that loads is complete.
//!
//! ```
//! use bandworth::domain::tax::{figure::Figure, parameters::{Parameter, Value}};
//! bandworth::parameters! {
//!     /// A levy.
//!     pub struct Levy {
//!         /// Share of pay.
//!         rate: Figure,
//!         /// Pay that is left alone.
//!         allowance: Figure = Figure::ZERO,
//!     }
//! }
//! let file = Value::Record(vec![("rate".into(), Value::Number("0.02".parse()?))]);
//! assert_eq!(Levy::bind(&file).map(|levy| levy.allowance), Ok(Figure::ZERO));
//! let empty = Levy::bind(&Value::Record(vec![])).unwrap_err();
//! assert_eq!((empty[0].code.id(), empty[0].path.as_str()), ("Missing", "/rate"));
//! # Ok::<(), rust_decimal::Error>(())
//! ```
use rust_decimal::Decimal;

use super::figure::Figure;
use crate::domain::money::LARGEST_AMOUNT;
use crate::domain::problem::{Allowed, Code, Problem};
use crate::domain::quantity::out_of_bounds;

/// One entry of a parameter file, numbers exact.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(Decimal),
    /// A word.
    Text(String),
    /// Values in order.
    List(Vec<Value>),
    /// Values by name.
    Record(Vec<(String, Value)>),
}

impl Value {
    /// The entry of a record under a name.
    pub fn field(&self, name: &str) -> Option<&Self> {
        let Self::Record(fields) = self else { return None };
        fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }
}

/// A type that a parameter can have.
pub trait Parameter: Sized {
    /// The parameter of a value; none after a problem, which is put with those found.
    fn read(value: &Value, found: &mut Found) -> Option<Self>;

    /// What an entry that was left out means: a problem, unless the type is optional.
    fn absent(found: &mut Found) -> Option<Self> {
        found.add(Problem::new(Code::Missing))
    }

    /// The parameter of a value.
    ///
    /// # Errors
    /// Every problem, with paths below the value.
    fn bind(value: &Value) -> Result<Self, Vec<Problem>> {
        let mut found = Found::default();
        Self::read(value, &mut found).filter(|_| found.0.is_empty()).ok_or(found.0)
    }
}

/// What is wrong with a file. One list for the whole of it: a list for every entry would be code for
/// every entry, and most of what reading a law takes.
#[derive(Debug, Default)]
pub struct Found(Vec<Problem>);

impl Found {
    /// Puts a problem with the others; gives what a value with a problem is.
    #[inline(never)]
    pub fn add<T>(&mut self, problem: Problem) -> Option<T> {
        self.0.push(problem);
        None
    }

    /// The same for some at once.
    pub fn add_all<T>(&mut self, problems: Vec<Problem>) -> Option<T> {
        self.0.extend(problems);
        None
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.0.len()
    }

    /// Puts a name before the place of every problem after the first so many.
    #[inline(never)]
    fn below(&mut self, first: usize, name: &str) {
        for problem in self.0.split_off(first) {
            self.0.push(problem.below(name));
        }
    }

    #[inline(never)]
    fn below_index(&mut self, first: usize, index: usize) {
        for problem in self.0.split_off(first) {
            self.0.push(problem.below_index(index));
        }
    }
}

/// The problem of a value of another type.
pub fn misfit(expected: &'static str) -> Problem {
    Problem::new(Code::WrongType).allowing(Allowed::Type(expected))
}

impl Parameter for Figure {
    fn read(value: &Value, found: &mut Found) -> Option<Self> {
        let Value::Number(number) = value else { return found.add(misfit("number")) };
        if number.abs() > LARGEST_AMOUNT {
            return found.add(out_of_bounds(Code::AmountTooLarge, -LARGEST_AMOUNT, LARGEST_AMOUNT));
        }
        Some(Self::new(*number))
    }
}

impl Parameter for bool {
    fn read(value: &Value, found: &mut Found) -> Option<Self> {
        let Value::Flag(flag) = value else { return found.add(misfit("boolean")) };
        Some(*flag)
    }
}

impl<T: Parameter> Parameter for Option<T> {
    fn read(value: &Value, found: &mut Found) -> Option<Self> {
        T::read(value, found).map(Some)
    }

    fn absent(_: &mut Found) -> Option<Self> {
        Some(None)
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    fn read(value: &Value, found: &mut Found) -> Option<Self> {
        let Value::List(values) = value else { return found.add(misfit("list")) };
        let (mut items, before) = (Vec::with_capacity(values.len()), found.count());
        for (index, value) in values.iter().enumerate() {
            let first = found.count();
            match T::read(value, found) {
                Some(item) => items.push(item),
                None => found.below_index(first, index),
            }
        }
        (found.count() == before).then_some(items)
    }
}

/// Takes named entries out of a record and keeps what was wrong; [`parameters!`](crate::parameters)
/// drives it.
#[derive(Debug)]
pub struct Entries<'a> {
    value: &'a Value,
    found: &'a mut Found,
    before: usize,
}

impl<'a> Entries<'a> {
    /// Opens a record that may have the `known` entries and no others; none where the value is no record.
    pub fn open(value: &'a Value, known: &[&str], found: &'a mut Found) -> Option<Self> {
        let before = found.count();
        let Value::Record(fields) = value else { return found.add(misfit("object")) };
        for (name, _) in fields.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            let allowed = Allowed::Values(known.iter().map(|&name| name.to_owned()).collect());
            let _: Option<()> = found.add(Problem::new(Code::UnknownField).allowing(allowed).below(name));
        }
        Some(Self { value, found, before })
    }

    /// The entry of that name, or `None` after a problem.
    pub fn take<T: Parameter>(&mut self, name: &str, default: Option<T>) -> Option<T> {
        let first = self.found.count();
        let bound = match (self.value.field(name), default) {
            (Some(value), _) => T::read(value, self.found),
            (None, None) => T::absent(self.found),
            (None, default) => default,
        };
        if bound.is_none() {
            self.found.below(first, name);
        }
        bound
    }

    /// The struct, where nothing was wrong.
    pub fn close<T>(self, bound: Option<T>) -> Option<T> {
        bound.filter(|_| self.found.count() == self.before)
    }
}

/// Declares the parameters of a law: a struct and how it is bound. `name: Type = default` makes
/// an entry optional; see the module's documentation.
#[macro_export]
macro_rules! parameters {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* $field:ident: $type:ty $(= $default:expr)?,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }

        impl $crate::domain::tax::parameters::Parameter for $name {
            fn read(
                value: &$crate::domain::tax::parameters::Value,
                found: &mut $crate::domain::tax::parameters::Found,
            ) -> Option<Self> {
                const KNOWN: &[&str] = &[$(stringify!($field)),*];
                let mut entries = $crate::domain::tax::parameters::Entries::open(value, KNOWN, found)?;
                $(let $field = entries.take::<$type>(
                    stringify!($field),
                    $crate::parameters!(@default $($default)?),
                );)*
                // One test for all: a `?` for each would drop what came before it in code of its own.
                let bound = if let ($(Some($field),)*) = ($($field,)*) { Some(Self { $($field,)* }) } else { None };
                entries.close(bound)
            }
        }
    };
    (@default) => { None };
    (@default $default:expr) => { Some($default) };
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    parameters! {
        /// Both kinds of entry.
        pub struct Sample {
            /// Needed.
            rates: Vec<Figure>,
            /// Not needed.
            flag: Option<bool>,
        }
    }

    fn record(fields: &[(&str, Value)]) -> Value {
        Value::Record(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
    }

    #[test]
    fn every_mistake_of_a_file_is_found_at_once() {
        let file = record(&[
            ("rates", Value::List(vec![Value::Number(Decimal::ONE), Value::Flag(true)])),
            ("flag", Value::Text("yes".to_owned())),
            ("rate", Value::Flag(true)),
        ]);
        let problems = Sample::bind(&file).unwrap_err();
        let found: Vec<_> = problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
        assert_eq!(
            found,
            [(Code::UnknownField, "/rate"), (Code::WrongType, "/rates/1"), (Code::WrongType, "/flag")]
        );
    }

    #[test]
    fn an_optional_entry_may_be_left_out() {
        let sample = Sample::bind(&record(&[("rates", Value::List(vec![]))])).unwrap();
        assert_eq!(sample.flag, None);
        assert!(sample.rates.is_empty());
    }

    #[test]
    fn numbers_beyond_every_amount_are_refused() {
        let number = Value::Number(LARGEST_AMOUNT + Decimal::ONE);
        assert_eq!(Figure::bind(&number).unwrap_err().first().unwrap().code, Code::AmountTooLarge);
    }
}
