//! Numbers, dates and plurals from the browser's `Intl`.

use assay_engine::digits::decimal;
use assay_messages::Locale;
use assay_messages::formats::{Formats, Plural, whole_percent};
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::promise::{call, get, set};

/// Formatters of one language, made once.
pub struct Intl {
    number: JsValue,
    decimal: JsValue,
    percent: JsValue,
    date: JsValue,
    plural: JsValue,
}

impl Intl {
    /// Formatters of a language.
    #[must_use]
    pub fn new(language: Locale) -> Self {
        let decimal = Object::new();
        set(&decimal, "maximumFractionDigits", &JsValue::from_f64(2.0));
        let percent = Object::new();
        set(&percent, "style", &JsValue::from_str("percent"));
        let date = Object::new();
        set(&date, "dateStyle", &JsValue::from_str("long"));
        let none = Object::new();
        Self {
            number: formatter("NumberFormat", language, &none),
            decimal: formatter("NumberFormat", language, &decimal),
            percent: formatter("NumberFormat", language, &percent),
            date: formatter("DateTimeFormat", language, &date),
            plural: formatter("PluralRules", language, &none),
        }
    }
}

fn formatter(kind: &str, language: Locale, options: &Object) -> JsValue {
    let intl = get(&js_sys::global(), "Intl");
    let arguments = Array::of2(&JsValue::from_str(language.tag()), options);
    get(&intl, kind)
        .dyn_into::<Function>()
        .and_then(|constructor| Reflect::construct(&constructor, &arguments))
        .unwrap_or(JsValue::UNDEFINED)
}

fn text(formatter: &JsValue, method: &str, value: &JsValue) -> Option<String> {
    call(formatter, method, &[value]).ok()?.as_string()
}

/// What is shown where the browser has no words for numbers.
fn plain(n: i64) -> String {
    decimal(u32::try_from(n).unwrap_or_default())
}

/// Whole numbers that the app shows are far below 2^53.
#[allow(clippy::cast_precision_loss)]
fn js(n: i64) -> JsValue {
    JsValue::from_f64(n as f64)
}

impl Formats for Intl {
    fn number(&self, n: i64) -> String {
        text(&self.number, "format", &js(n)).unwrap_or_else(|| plain(n))
    }

    fn decimal(&self, hundredths: i64) -> String {
        let value = JsValue::from_f64(js(hundredths).as_f64().unwrap_or_default() / 100.0);
        text(&self.decimal, "format", &value).unwrap_or_default()
    }

    fn percent(&self, numerator: i64, denominator: i64) -> String {
        let whole = whole_percent(numerator, denominator);
        let share = JsValue::from_f64(js(whole).as_f64().unwrap_or_default() / 100.0);
        text(&self.percent, "format", &share)
            .unwrap_or_else(|| [plain(whole), "%".to_owned()].concat())
    }

    fn date(&self, unix_ms: i64) -> String {
        let date = Date::new(&js(unix_ms));
        text(&self.date, "format", &date).unwrap_or_default()
    }

    fn plural(&self, n: i64) -> Plural {
        Plural::from_name(
            text(&self.plural, "select", &js(n))
                .as_deref()
                .unwrap_or_default(),
        )
    }
}
