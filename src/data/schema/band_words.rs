//! The words of a band's key as they stand in files and in the interface.
use crate::data::node::Node;
use crate::data::record::{Read, Write, wrong_type};
use crate::domain::band::{CellLevel, Component, Grade, Ladder, Level, Method, Region, Role};
use crate::domain::problem::Problem;

/// Binds types that know their own spelling.
macro_rules! spelled {
    ($($type:ident)*) => {$(
        impl Read for $type {
            fn read(node: &Node) -> Result<Self, Vec<Problem>> {
                let Node::Text(text) = node else { return Err(vec![wrong_type(node, "text")]) };
                $type::parse(text).map_err(|problem| vec![problem])
            }

            fn typescript() -> String {
                $type::ALL.iter().map(|value| format!("{:?}", value.id())).collect::<Vec<_>>().join(" | ")
            }
        }

        impl Write for $type {
            fn write(&self) -> Node {
                Node::text(self.id())
            }

            fn typescript() -> String {
                <Self as Read>::typescript()
            }
        }
    )*};
}

spelled!(Role Level Ladder Component Method Grade);

impl Read for Region {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        let Node::Text(text) = node else { return Err(vec![wrong_type(node, "text")]) };
        Region::parse(text).map_err(|problem| vec![problem])
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}

impl Write for Region {
    fn write(&self) -> Node {
        Node::text(self.id())
    }

    fn typescript() -> String {
        "string".to_owned()
    }
}

impl Read for CellLevel {
    fn read(node: &Node) -> Result<Self, Vec<Problem>> {
        match node {
            Node::Text(text) if text == CellLevel::All.id() => Ok(Self::All),
            other => Level::read(other).map(Self::One),
        }
    }

    fn typescript() -> String {
        format!("{} | {:?}", <Level as Read>::typescript(), CellLevel::All.id())
    }
}

impl Write for CellLevel {
    fn write(&self) -> Node {
        Node::text(self.id())
    }

    fn typescript() -> String {
        <Self as Read>::typescript()
    }
}
