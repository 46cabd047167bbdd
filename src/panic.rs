//! A panic shows a plain page with its cause and a way back. The address keeps the person's work.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Shows the plain page; set by the boot script, so it works when nothing of ours does.
    #[wasm_bindgen(js_name = wijkmixFailed)]
    fn show_failed(message: &str);
}

/// Sends the words of a panic to the plain page.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        let message = info.to_string();
        web_sys::console::error_1(&message.as_str().into());
        fail(&message);
    }));
}

/// Shows the plain page with this message.
pub fn fail(message: &str) {
    show_failed(message);
}
