//! Records from outside: declared once, read with **all** mistakes at once, described as
//! TypeScript.
//!
//! [`record!`](crate::record) declares an input: a struct, the reader that checks every field and refuses
//! unknown ones, and its TypeScript; `check` lines after it compare fields. [`outcome!`](crate::outcome) declares a result: a struct, the writer and
//! its TypeScript. [`words!`](crate::words) binds the words of a closed list to an enum of the domain.
//!
//! ```
//! use bandworth::data::{node::Node, record::{Read, read}};
//! use bandworth::domain::quantity::{Amount, Share};
//! bandworth::record! {
//!     /// What a bonus is made of.
//!     pub struct Bonus {
//!         /// Amount a year at 100 % of target.
//!         target: Amount,
//!         /// Part of the target expected to be paid.
//!         payout: Share = Share::new(rust_decimal::Decimal::ONE)?,
//!         /// A remark.
//!         note: Option<String>,
//!     }
//! }
//! let problems = read::<Bonus>(&Node::from_json(r#"{"target": -1, "pay_out": 2}"#)?).unwrap_err();
//! let codes: Vec<_> = problems.iter().map(|p| (p.code.id(), p.path.as_str())).collect();
//! assert_eq!(codes, [("NegativeAmount", "/target"), ("UnknownField", "/pay_out")]);
//! # Ok::<(), bandworth::domain::problem::Problem>(())
//! ```
use super::node::Node;
use super::tape::Tape;
use crate::domain::problem::{Allowed, Code, Problem};

/// A value that can be read from outside.
pub trait Read: Sized {
    /// The value, or every problem of it (paths below the value).
    ///
    /// # Errors
    /// All problems, not only the first.
    fn read(node: &Node) -> Result<Self, Vec<Problem>>;

    /// What a field that was left out means: a problem, unless the type is optional.
    ///
    /// # Errors
    /// `Missing` for everything that is required.
    fn absent() -> Result<Self, Vec<Problem>> {
        Err(vec![Problem::new(Code::Missing)])
    }

    /// The type as TypeScript writes it.
    fn typescript() -> String;

    /// Whether a field of this type may be left out.
    const OPTIONAL: bool = false;
}

/// A value that can be handed out.
pub trait Write {
    /// The value as a tree.
    fn write(&self) -> Node;

    /// Puts the value on a tape; a tree unless the type knows better.
    fn tape(&self, tape: &mut Tape) {
        tape.tree(&self.write());
    }

    /// The JavaScript expression that takes such a value off a tape.
    fn reader() -> String {
        "any()".to_owned()
    }

    /// The type as TypeScript writes it.
    fn typescript() -> String;
}

/// A declared record, for the list of types in the `.d.ts`.
pub trait Declared {
    /// The name of the interface.
    const NAME: &'static str;

    /// The whole declaration, documentation included.
    fn declaration() -> String;
}

/// Reads a whole input.
///
/// # Errors
/// Every problem of the input.
pub fn read<T: Read>(node: &Node) -> Result<T, Vec<Problem>> {
    T::read(node)
}

/// Collects the fields of one record and its problems; the macros drive it.
#[derive(Debug)]
pub struct Fields<'a> {
    given: &'a [(String, Node)],
    known: &'static [&'static str],
    problems: Vec<Problem>,
}

impl<'a> Fields<'a> {
    /// Opens a record that may have the `known` fields.
    ///
    /// # Errors
    /// `WrongType` where the node is no record.
    pub fn open(node: &'a Node, known: &'static [&'static str]) -> Result<Self, Vec<Problem>> {
        match node {
            Node::Record(given) => Ok(Self { given, known, problems: Vec::new() }),
            other => Err(vec![wrong_type(other, "object")]),
        }
    }

    /// Reads one field; `None` after a problem, which is kept.
    pub fn take<T: Read>(
        &mut self,
        key: &'static str,
        default: Option<fn() -> Result<T, Problem>>,
    ) -> Option<T> {
        let node = self.given.iter().find(|(name, _)| name == key).map(|(_, node)| node);
        let result = match (node, default) {
            (None | Some(Node::Null), None) => T::absent(),
            (None | Some(Node::Null), Some(default)) => default().map_err(|problem| vec![problem]),
            (Some(node), _) => T::read(node),
        };
        match result {
            Ok(value) => Some(value),
            Err(problems) => {
                self.problems.extend(problems.into_iter().map(|problem| problem.below(key)));
                None
            }
        }
    }

    /// Adds what is wrong between fields: a `check` sees every field as an `Option`, `None` after
    /// a problem of its own, so that a mistake elsewhere hides no other.
    pub fn note(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.problems.extend(problems);
    }

    /// Ends the record: every field that is not known is a problem, then all are reported.
    ///
    /// # Errors
    /// Everything that was wrong.
    pub fn close<T>(mut self, value: Option<T>) -> Result<T, Vec<Problem>> {
        for (name, _) in self.given {
            if !self.known.contains(&name.as_str()) {
                let known = self.known.iter().map(|&name| name.to_owned()).collect();
                let problem = Problem::new(Code::UnknownField).allowing(Allowed::Values(known));
                self.problems.push(problem.below(name));
            }
        }
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => Err(self.problems),
        }
    }
}

/// The problem of a node of another type.
pub fn wrong_type(node: &Node, expected: &'static str) -> Problem {
    let code = if matches!(node, Node::NotFinite) { Code::NotFinite } else { Code::WrongType };
    Problem::new(code).allowing(Allowed::Type(expected))
}

/// Declares an input record; see the module's documentation.
///
/// Rules that span fields follow as `where rule(a, b), other_rule(c)`: each is a function from
/// `Option<&_>` of those fields (`None` where a field was refused) to the problems of the
/// record, so that they are reported together with the mistakes inside the fields.
#[macro_export]
macro_rules! record {
    ($(#[doc = $doc:literal])* pub struct $name:ident {
        $($(#[doc = $field_doc:literal])* $field:ident: $type:ty $(= $default:expr)?,)*
    } $(check $check:expr;)*) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        pub struct $name { $($(#[doc = $field_doc])* pub $field: $type,)* }

        impl $crate::data::record::Read for $name {
            fn read(node: &$crate::data::node::Node) -> Result<Self, Vec<$crate::domain::problem::Problem>> {
                const KNOWN: &[&str] = &[$(stringify!($field)),*];
                let mut fields = $crate::data::record::Fields::open(node, KNOWN)?;
                $(let $field = fields.take::<$type>(
                    stringify!($field),
                    $crate::record!(@default $type $(= $default)?),
                );)*
                $(fields.note($check);)*
                // One test for all: a `?` for each would drop what came before it in code of its own.
                let value = if let ($(Some($field),)*) = ($($field,)*) { Some(Self { $($field,)* }) } else { None };
                fields.close(value)
            }

            fn typescript() -> String {
                stringify!($name).to_owned()
            }
        }

        impl $crate::data::record::Declared for $name {
            const NAME: &'static str = stringify!($name);

            fn declaration() -> String {
                $crate::data::record::interface(Self::NAME, &[$($doc),*], &[$((
                    stringify!($field),
                    <$type as $crate::data::record::Read>::OPTIONAL || $crate::record!(@given $($default)?),
                    <$type as $crate::data::record::Read>::typescript(),
                    &[$($field_doc),*],
                )),*])
            }
        }
    };
    (@default $type:ty) => { None };
    (@default $type:ty = $default:expr) => { Some(|| Ok($default)) };
    (@given) => { false };
    (@given $default:expr) => { true };
}

/// Declares a result record: the struct, its writer and its TypeScript.
#[macro_export]
macro_rules! outcome {
    ($(#[doc = $doc:literal])* pub struct $name:ident {
        $($(#[doc = $field_doc:literal])* $field:ident: $type:ty,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        pub struct $name { $($(#[doc = $field_doc])* pub $field: $type,)* }

        impl $crate::data::record::Write for $name {
            fn write(&self) -> $crate::data::node::Node {
                $crate::data::node::Node::record([
                    $((stringify!($field), $crate::data::record::Write::write(&self.$field)),)*
                ])
            }

            fn tape(&self, tape: &mut $crate::data::tape::Tape) {
                $($crate::data::record::Write::tape(&self.$field, tape);)*
            }

            fn reader() -> String {
                $crate::data::record::object_reader(&[$((
                    stringify!($field),
                    <$type as $crate::data::record::Write>::reader(),
                )),*])
            }

            fn typescript() -> String {
                stringify!($name).to_owned()
            }
        }

        impl $crate::data::record::Declared for $name {
            const NAME: &'static str = stringify!($name);

            fn declaration() -> String {
                $crate::data::record::interface(Self::NAME, &[$($doc),*], &[$((
                    stringify!($field),
                    false,
                    <$type as $crate::data::record::Write>::typescript(),
                    &[$($field_doc),*],
                )),*])
            }
        }
    };
}

/// Binds the words of a closed list to an enum: `words!(Cadence, UnknownValue, "monthly" => Cadence::Monthly)`.
#[macro_export]
macro_rules! words {
    ($type:ty, $code:ident, $($word:literal => $value:path),+ $(,)?) => {
        impl $crate::data::record::Read for $type {
            fn read(node: &$crate::data::node::Node) -> Result<Self, Vec<$crate::domain::problem::Problem>> {
                let $crate::data::node::Node::Text(text) = node else {
                    return Err(vec![$crate::data::record::wrong_type(node, "text")]);
                };
                match text.as_str() {
                    $($word => Ok($value),)+
                    _ => Err(vec![$crate::domain::problem::Problem::new(
                        $crate::domain::problem::Code::$code,
                    ).allowing($crate::domain::problem::Allowed::Values(vec![$($word.to_owned()),+]))]),
                }
            }

            fn typescript() -> String {
                [$(concat!("\"", $word, "\"")),+].join(" | ")
            }
        }

        impl $crate::data::record::Write for $type {
            fn write(&self) -> $crate::data::node::Node {
                $crate::data::node::Node::text(match self { $($value => $word),+ })
            }

            fn tape(&self, tape: &mut $crate::data::tape::Tape) {
                $crate::place_of!(self, tape, $($value),+);
            }

            fn reader() -> String {
                $crate::data::record::word_reader(&[$($word),+])
            }

            fn typescript() -> String {
                <Self as $crate::data::record::Read>::typescript()
            }
        }
    };
}

/// Puts the place of a value among those listed on a tape.
#[macro_export]
macro_rules! place_of {
    ($self:expr, $tape:expr, $($value:path),+) => {{
        let mut place = 0;
        $(
            if matches!($self, $value) {
                return $tape.count(place);
            }
            place += 1;
        )+
        $tape.count(place);
    }};
}

/// The JavaScript that takes an object with these fields off a tape.
pub fn object_reader(fields: &[(&str, String)]) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, reader)| format!("{name}: {reader}")).collect();
    format!("({{ {} }})", fields.join(", "))
}

/// The JavaScript that takes a word of a closed list off a tape.
pub fn word_reader(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("{word:?}")).collect();
    format!("[{}][u[i++]]", words.join(", "))
}

/// One TypeScript interface; a field is (name, optional, type, documentation lines).
pub fn interface(name: &str, doc: &[&str], fields: &[(&str, bool, String, &[&str])]) -> String {
    let mut text = comment("", doc);
    text.push_str(&format!("export interface {name} {{\n"));
    for (field, optional, kind, doc) in fields {
        text.push_str(&comment("  ", doc));
        text.push_str(&format!("  {field}{}: {kind};\n", if *optional { "?" } else { "" }));
    }
    text.push_str("}\n");
    text
}

fn comment(indent: &str, lines: &[&str]) -> String {
    let body = lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
    if body.is_empty() { String::new() } else { format!("{indent}/** {body} */\n") }
}
