//! Texts kept on this device. Every call can fail: private windows and full disks refuse.
use gloo::storage::{LocalStorage, Storage as _};
#[cfg(feature = "app")]
pub use soon::{on_refused, save_soon};

#[cfg(feature = "app")]
mod soon {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/platform/storage.js")]
    extern "C" {
        /// Keeps a text once nobody types, at the latest when the page is left.
        #[wasm_bindgen(js_name = saveSoon)]
        pub fn save_soon(key: &str, text: &str);
        #[wasm_bindgen(js_name = onRefused)]
        fn on_refused_js(told: JsValue);
    }

    /// Calls back each time the browser refuses what [`save_soon`] was given.
    pub fn on_refused(told: impl Fn() + 'static) {
        on_refused_js(Closure::<dyn Fn()>::new(told).into_js_value());
    }
}

/// Only the page has something of its own to keep: the element is built without the script for it.
#[cfg(not(feature = "app"))]
pub const fn save_soon(_key: &str, _text: &str) {}

/// Nothing is refused where nothing is kept.
#[cfg(not(feature = "app"))]
pub fn on_refused<Told: Fn() + 'static>(_told: Told) {}

/// The text kept under a key.
pub fn load(key: &str) -> Option<String> {
    LocalStorage::raw().get_item(key).ok().flatten()
}

/// Keeps a text; `false` where the browser refuses.
pub fn save(key: &str, text: &str) -> bool {
    LocalStorage::raw().set_item(key, text).is_ok()
}

/// Removes every text whose key begins so; `false` where the browser refuses.
pub fn forget(prefix: &str) -> bool {
    let storage = LocalStorage::raw();
    let keys: Vec<String> =
        (0..LocalStorage::length()).filter_map(|at| storage.key(at).ok().flatten()).collect();
    keys.iter().filter(|key| key.starts_with(prefix)).all(|key| storage.remove_item(key).is_ok())
}
