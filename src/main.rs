//! The single-page app: mounts the root component.
use bandworth::ui::App;

fn main() {
    yew::Renderer::<App>::new().render();
}
