//! Writing SVG: whole pixels, escaped texts, the same bytes every time.

use std::num::Saturating;

/// A length or a place in whole pixels.
pub(crate) type Px = Saturating<i64>;

/// A part of a length; nothing of a length that is not there.
pub(crate) fn divided(length: Px, by: Px) -> Px {
    Saturating(length.0.checked_div(by.0).unwrap_or_default())
}

/// Colours on light and, where the reader prefers that, on dark; each rule of a class with its values for both. Bars, days
/// without cover and texts keep a contrast of 3 to 1 and more on the ground of the picture, which is its own.
const CLASSES: &[(&str, &str, &str)] = &[
    ("ground", "fill:#ffffff;stroke:#d3dae2", "fill:#14191f;stroke:#36414d"),
    ("ink", "fill:#17222d", "fill:#e9eef3"),
    ("muted", "fill:#566472", "fill:#a3b0bd"),
    ("grid", "stroke:#d9e0e7", "stroke:#313b46"),
    ("tick", "stroke:#8593a1", "stroke:#73818f"),
    ("answers", "fill:#0b6c8c;stroke:#0b6c8c", "fill:#3db0d3;stroke:#3db0d3"),
    ("others", "fill:#c9e2eb;stroke:#5398b0", "fill:#1d4350;stroke:#4290aa"),
    ("gap", "fill:#fdf1ef", "fill:#2b1d1d"),
    ("hatch", "stroke:#c4564b", "stroke:#d9756b"),
];

/// A picture that grows line by line.
#[derive(Debug, Default)]
pub(crate) struct Canvas {
    body: String,
}

impl Canvas {
    /// A filled box with round corners; where the pointer rests on it, `told` appears.
    pub(crate) fn bar(&mut self, class: &str, [x, y, width, height]: [Px; 4], told: &str) {
        let told = escaped(told);
        self.element(&format!(
            "<rect class=\"tenure-{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"3\">\
             <title>{told}</title></rect>\n"
        ));
    }

    /// A filled box.
    pub(crate) fn block(&mut self, class: &str, [x, y, width, height]: [Px; 4], corner: u32) {
        self.element(&format!(
            "<rect class=\"tenure-{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{corner}\"/>\n"
        ));
    }

    /// A hatched column.
    pub(crate) fn hatched(&mut self, [x, y, width, height]: [Px; 4], told: &str) {
        let told = escaped(told);
        self.element(&format!(
            "<rect fill=\"url(#tenure-gap)\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\">\
             <title>{told}</title></rect>\n"
        ));
    }

    /// A line down from a point.
    pub(crate) fn down(&mut self, class: &str, [x, y, length]: [Px; 3]) {
        self.element(&format!("<path class=\"tenure-{class}\" d=\"M{x} {y}v{length}\"/>\n"));
    }

    /// A text that begins at a point.
    pub(crate) fn text(&mut self, class: &str, size: u32, [x, y]: [Px; 2], text: &str) {
        let text = escaped(text);
        self.element(&format!(
            "<text class=\"tenure-{class}\" font-size=\"{size}\" x=\"{x}\" y=\"{y}\">{text}</text>\n"
        ));
    }

    /// A text of more weight.
    pub(crate) fn strong(&mut self, size: u32, [x, y]: [Px; 2], text: &str) {
        let text = escaped(text);
        self.element(&format!(
            "<text class=\"tenure-ink\" font-size=\"{size}\" font-weight=\"600\" x=\"{x}\" y=\"{y}\">{text}</text>\n"
        ));
    }

    /// A text in the middle of a point.
    pub(crate) fn middle(&mut self, size: u32, [x, y]: [Px; 2], text: &str) {
        let text = escaped(text);
        self.element(&format!(
            "<text class=\"tenure-ink\" font-size=\"{size}\" text-anchor=\"middle\" x=\"{x}\" y=\"{y}\">{text}</text>\n"
        ));
    }

    fn element(&mut self, element: &str) {
        self.body.push_str(element);
    }

    /// The whole document; the title and the description are for those who do not see it.
    pub(crate) fn document(&self, language: &str, [width, height]: [Px; 2], title: &str, description: &str) -> String {
        let (title, description) = (escaped(title), escaped(description));
        let frame = [width - Saturating(1), height - Saturating(1)];
        let rules = |column: fn(&(&str, &'static str, &'static str)) -> &'static str| {
            let rule = |row: &(&str, &'static str, &'static str)| format!(".tenure-{}{{{}}}", row.0, column(row));
            CLASSES.iter().map(rule).collect::<String>()
        };
        let (light, dark) = (rules(|row| row.1), rules(|row| row.2));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{language}\" role=\"img\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"system-ui, sans-serif\">\n\
             <title>{title}</title>\n<desc>{description}</desc>\n\
             <style>{light}@media (prefers-color-scheme:dark){{{dark}}}</style>\n\
             <defs><pattern id=\"tenure-gap\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
             <rect class=\"tenure-gap\" width=\"8\" height=\"8\"/>\
             <path class=\"tenure-hatch\" d=\"M-2 2l4 -4M0 8l8 -8M6 10l4 -4\"/></pattern></defs>\n\
             <rect class=\"tenure-ground\" x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" rx=\"8\"/>\n{}</svg>\n",
            frame[0], frame[1], self.body
        )
    }
}

/// A text as XML has it; the two characters that XML cannot carry, and no label needs, are replaced.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_place() {
        assert_eq!(escaped("</title><script>&\"'\u{ffff}"), "&lt;/title&gt;&lt;script&gt;&amp;&quot;'\u{fffd}");
    }
}
