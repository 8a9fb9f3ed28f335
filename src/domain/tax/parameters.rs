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
    /// The parameter of a value.
    ///
    /// # Errors
    /// Every problem, with paths below the value.
    fn bind(value: &Value) -> Result<Self, Vec<Problem>>;

    /// What an entry that was left out means.
    ///
    /// # Errors
    /// `Missing`, unless the type is optional.
    fn absent() -> Result<Self, Vec<Problem>> {
        Err(vec![Problem::new(Code::Missing)])
    }
}

/// The problem of a value of another type.
pub fn misfit(expected: &'static str) -> Vec<Problem> {
    vec![Problem::new(Code::WrongType).allowing(Allowed::Type(expected))]
}

impl Parameter for Figure {
    fn bind(value: &Value) -> Result<Self, Vec<Problem>> {
        let Value::Number(number) = value else { return Err(misfit("number")) };
        if number.abs() > LARGEST_AMOUNT {
            return Err(vec![out_of_bounds(Code::AmountTooLarge, -LARGEST_AMOUNT, LARGEST_AMOUNT)]);
        }
        Ok(Self::new(*number))
    }
}

impl Parameter for bool {
    fn bind(value: &Value) -> Result<Self, Vec<Problem>> {
        let Value::Flag(flag) = value else { return Err(misfit("boolean")) };
        Ok(*flag)
    }
}

impl<T: Parameter> Parameter for Option<T> {
    fn bind(value: &Value) -> Result<Self, Vec<Problem>> {
        T::bind(value).map(Some)
    }

    fn absent() -> Result<Self, Vec<Problem>> {
        Ok(None)
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    fn bind(value: &Value) -> Result<Self, Vec<Problem>> {
        let Value::List(values) = value else { return Err(misfit("list")) };
        let (mut items, mut problems) = (Vec::with_capacity(values.len()), Vec::new());
        for (index, value) in values.iter().enumerate() {
            match T::bind(value) {
                Ok(item) => items.push(item),
                Err(found) => problems.extend(found.into_iter().map(|problem| problem.below_index(index))),
            }
        }
        if problems.is_empty() { Ok(items) } else { Err(problems) }
    }
}

/// Takes named entries out of a record and keeps what was wrong; [`parameters!`](crate::parameters)
/// drives it.
#[derive(Debug)]
pub struct Entries<'a> {
    value: &'a Value,
    problems: Vec<Problem>,
}

impl<'a> Entries<'a> {
    /// Opens a record that may have the `known` entries and no others.
    ///
    /// # Errors
    /// `WrongType` where the value is no record.
    pub fn open(value: &'a Value, known: &[&str]) -> Result<Self, Vec<Problem>> {
        let Value::Record(fields) = value else { return Err(misfit("object")) };
        let surplus = fields.iter().filter(|(name, _)| !known.contains(&name.as_str()));
        let allowed = || Allowed::Values(known.iter().map(|&name| name.to_owned()).collect());
        let problems = surplus
            .map(|(name, _)| Problem::new(Code::UnknownField).allowing(allowed()).below(name))
            .collect();
        Ok(Self { value, problems })
    }

    /// The entry of that name, or `None` after a problem.
    pub fn take<T: Parameter>(&mut self, name: &str, default: Option<T>) -> Option<T> {
        let bound = match (self.value.field(name), default) {
            (Some(value), _) => T::bind(value),
            (None, Some(default)) => Ok(default),
            (None, None) => T::absent(),
        };
        bound.map_err(|found| self.problems.extend(found.into_iter().map(|problem| problem.below(name)))).ok()
    }

    /// The struct, where nothing was wrong.
    ///
    /// # Errors
    /// Everything that was wrong.
    pub fn close<T>(self, bound: Option<T>) -> Result<T, Vec<Problem>> {
        bound.filter(|_| self.problems.is_empty()).ok_or(self.problems)
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
            fn bind(
                value: &$crate::domain::tax::parameters::Value,
            ) -> Result<Self, Vec<$crate::domain::problem::Problem>> {
                const KNOWN: &[&str] = &[$(stringify!($field)),*];
                let mut entries = $crate::domain::tax::parameters::Entries::open(value, KNOWN)?;
                $(let $field = entries.take::<$type>(
                    stringify!($field),
                    $crate::parameters!(@default $($default)?),
                );)*
                let bound = (|| Some(Self { $($field: $field?,)* }))();
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
