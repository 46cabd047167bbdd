//! Files that the page makes, handed to the browser.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::parts::document;

/// Offers a text as a file. Says whether the browser took it.
pub fn offer(name: &str, text: &str) -> bool {
    let made = || -> Result<(), JsValue> {
        let kind = BlobPropertyBag::new();
        kind.set_type("text/csv;charset=utf-8");
        let parts = Array::of1(&JsValue::from_str(text));
        let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let anchor: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
        Url::revoke_object_url(&address)
    };
    made().is_ok()
}
