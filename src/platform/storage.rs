//! Texts kept on this device. Every call can fail: private windows and full disks refuse.
use gloo::storage::{LocalStorage, Storage as _};

/// The text kept under a key.
pub fn load(key: &str) -> Option<String> {
    LocalStorage::raw().get_item(key).ok().flatten()
}

/// Forgets the text kept under a key.
pub fn forget(key: &str) {
    // A browser that refuses has nothing kept.
    let _ = LocalStorage::raw().remove_item(key);
}

/// Keeps a text; `false` where the browser refuses.
pub fn save(key: &str, text: &str) -> bool {
    LocalStorage::raw().set_item(key, text).is_ok()
}
