//! The styles of an `.ods`: number formats of cells, and which sheets are hidden.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::zip_parts::attribute;
use crate::ordered::{Map, Set};

/// Styles that may stand between a cell and its number format.
const PARENTS: usize = 16;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// Number formats by name, written as a workbook of today has them: `0%`, `0" bln"`.
    formats: Map<String, String>,
    /// The format of numbers that are not negative, where a format has several.
    positive: Map<String, String>,
    /// For each style of cells the name of its format, and of the style that it is based on.
    cells: Map<String, (Option<String>, Option<String>)>,
    /// Styles of hidden sheets.
    hidden: Set<String>,
}

impl Styles {
    /// The number format of cells with a style.
    pub(super) fn format(&self, style: &str) -> &str {
        let mut style = style;
        for _ in 0..PARENTS {
            let Some((format, parent)) = self.cells.get(style) else {
                return "";
            };
            if let Some(format) = format {
                let format = self.positive.get(format).unwrap_or(format);
                return self.formats.get(format).map_or("", String::as_str);
            }
            let Some(parent) = parent else {
                return "";
            };
            style = parent;
        }
        ""
    }

    /// True for the style of a hidden sheet.
    pub(super) fn hides(&self, style: &str) -> bool {
        self.hidden.contains(style)
    }

    /// Adds the styles of a part, up to its body or the first fault of the XML.
    pub(super) fn add(&mut self, xml: &str) {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().expand_empty_elements = true;
        // The format or the style in which an element stands.
        let mut format: Option<(String, Format)> = None;
        let mut style = String::new();
        let mut in_text = false;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(e) => match e.local_name().as_ref() {
                    "body" => return,
                    "number-style" | "currency-style" | "date-style" | "time-style"
                    | "text-style" | "boolean-style" => {
                        format = attribute(&e, "style:name").map(|n| (n, Format::default()));
                    }
                    "percentage-style" => {
                        let percent = Format {
                            percent: true,
                            ..Format::default()
                        };
                        format = attribute(&e, "style:name").map(|n| (n, percent));
                    }
                    "number" => {
                        if let Some((_, format)) = &mut format {
                            format.places(&e);
                        }
                    }
                    "text" => in_text = true,
                    "map" => {
                        let condition = attribute(&e, "style:condition").unwrap_or_default();
                        if let Some((name, _)) = &format
                            && condition.starts_with("value()>")
                            && let Some(applied) = attribute(&e, "style:apply-style-name")
                        {
                            self.positive.keep_first(name.clone(), applied);
                        }
                    }
                    "style" => {
                        style = attribute(&e, "style:name").unwrap_or_default();
                        if attribute(&e, "style:family").as_deref() == Some("table-cell") {
                            let format = attribute(&e, "style:data-style-name");
                            let parent = attribute(&e, "style:parent-style-name");
                            self.cells.insert(style.clone(), (format, parent));
                        }
                    }
                    "table-properties"
                        if attribute(&e, "table:display").as_deref() == Some("false") =>
                    {
                        self.hidden.insert(style.clone());
                    }
                    _ => {}
                },
                Event::Text(text) if in_text => {
                    if let Some((_, format)) = &mut format {
                        format.text(&text.xml10_content());
                    }
                }
                Event::End(e) => match e.local_name().as_ref() {
                    "text" => in_text = false,
                    name if name.ends_with("-style") => {
                        if let Some((name, format)) = format.take() {
                            self.formats.insert(name, format.code());
                        }
                    }
                    _ => {}
                },
                Event::Eof => return,
                _ => {}
            }
        }
    }
}

/// A number format while it is read.
#[derive(Debug, Default)]
struct Format {
    percent: bool,
    places: String,
    before: String,
    behind: String,
}

impl Format {
    fn places(&mut self, e: &BytesStart<'_>) {
        let number = |name| {
            let found = attribute(e, name).and_then(|n| n.parse::<usize>().ok());
            found.unwrap_or_default().min(20)
        };
        let whole = "0".repeat(number("number:min-integer-digits").max(1));
        let grouped = attribute(e, "number:grouping").as_deref() == Some("true");
        self.places = match number("number:decimal-places") {
            0 if grouped => format!("#,##{whole}"),
            0 => whole,
            decimals => format!("{whole}.{}", "0".repeat(decimals)),
        };
    }

    fn text(&mut self, text: &str) {
        let text = text.replace('"', "");
        match self.places.is_empty() {
            true => self.before.push_str(&text),
            false => self.behind.push_str(&text),
        }
    }

    fn code(&self) -> String {
        let Self {
            percent,
            places,
            before,
            behind,
        } = self;
        match (percent, places.as_str()) {
            (_, "") => String::new(),
            (true, places) => format!("{places}%"),
            (false, places) => format!("\"{before}\"{places}\"{behind}\""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_cells() {
        let mut styles = Styles::default();
        styles.add(
            r#"<a><number:percentage-style style:name="N1"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
            <number:number-style style:name="N2P0"><number:number number:min-integer-digits="1" number:grouping="true"/><number:text> bln</number:text></number:number-style>
            <number:number-style style:name="N2"><number:text>-</number:text><number:number number:min-integer-digits="1"/><style:map style:condition="value()&gt;=0" style:apply-style-name="N2P0"/></number:number-style>
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
            <style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce3"/>
            <style:style style:name="ce3" style:family="table-cell" style:data-style-name="N2"/>
            <style:style style:name="ce4" style:family="table-cell" style:parent-style-name="ce4"/>
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style></a>"#,
        );
        let codes = ["ce1", "ce2", "ce4", "ce9"].map(|s| styles.format(s));
        assert_eq!(codes, ["0.00%", "\"\"#,##0\" bln\"", "", ""]);
        assert!(styles.hides("ta1") && !styles.hides("ce1"));
    }
}
