//! What the readers expect and find, in other languages. The details of an error say it in English, as serde and the
//! bindings do; ids, words and numbers inside stay as they are.

/// English, German, French.
type Row = (&'static str, &'static str, &'static str);

/// Whole phrases.
const PHRASES: &[Row] = &[
    // What a reader expects.
    ("a day written `YYYY-MM-DD`", "ein Tag als `YYYY-MM-DD`", "un jour écrit `YYYY-MM-DD`"),
    ("an id as text", "eine Id als Text", "un identifiant sous forme de texte"),
    ("a mask as text", "eine Maske als Text", "un masque sous forme de texte"),
    ("a currency code as text", "ein Währungscode als Text", "un code de devise sous forme de texte"),
    ("a text", "ein Text", "un texte"),
    ("a string", "ein Text", "un texte"),
    ("a decimal number as text", "eine Dezimalzahl als Text", "un nombre décimal sous forme de texte"),
    ("a revision as text", "eine Revision als Text", "une révision sous forme de texte"),
    ("a word as text", "ein Wort als Text", "un mot sous forme de texte"),
    ("a kind as text", "eine Art als Text", "un genre sous forme de texte"),
    ("a field name", "ein Feldname", "un nom de champ"),
    ("a JSON value", "ein JSON-Wert", "une valeur JSON"),
    ("a list", "eine Liste", "une liste"),
    ("true or false", "true oder false", "true ou false"),
    ("another value", "ein anderer Wert", "une autre valeur"),
    ("a class", "eine Klasse", "une classe"),
    ("`bytes`", "`bytes`", "`bytes`"),
    ("a Book", "ein Book", "un Book"),
    (
        "a call of `Book.of` or `Book.load`, which make Books",
        "ein Aufruf von `Book.of` oder `Book.load`, die Books machen",
        "un appel de `Book.of` ou de `Book.load`, qui font des Books",
    ),
    (
        "the bytes of a file, or its text",
        "die Bytes einer Datei oder ihr Text",
        "les octets d’un fichier, ou son texte",
    ),
    ("JSON as text", "JSON als Text", "du JSON sous forme de texte"),
    ("the name of a type", "der Name eines Typs", "le nom d’un type"),
    ("a value that JSON can carry", "ein Wert, den JSON tragen kann", "une valeur que JSON peut porter"),
    // What a reader finds.
    ("null", "null", "null"),
    ("map", "ein Objekt", "un objet"),
    ("sequence", "eine Liste", "une liste"),
    ("unit value", "null", "null"),
    ("byte array", "Bytes", "des octets"),
    ("a number of more than 64 bits", "eine Zahl von mehr als 64 Bit", "un nombre de plus de 64 bits"),
    ("a function", "eine Funktion", "une fonction"),
    ("a symbol", "ein Symbol", "un symbole"),
    ("a bigint", "ein Bigint", "un bigint"),
    ("an object that contains itself", "ein Objekt, das sich selbst enthält", "un objet qui se contient lui-même"),
    ("none", "keine", "aucune"),
    // What is wrong with JSON.
    ("EOF while parsing a list", "die Liste endet nicht", "la liste ne se termine pas"),
    ("EOF while parsing an object", "das Objekt endet nicht", "l’objet ne se termine pas"),
    ("EOF while parsing a string", "der Text endet nicht", "le texte ne se termine pas"),
    ("EOF while parsing a value", "der Wert endet nicht", "la valeur ne se termine pas"),
    ("expected `:`", "erwartet wird `:`", "`:` est attendu"),
    ("expected `,` or `]`", "erwartet wird `,` oder `]`", "`,` ou `]` est attendu"),
    ("expected `,` or `}`", "erwartet wird `,` oder `}`", "`,` ou `}` est attendu"),
    ("expected `\"`", "erwartet wird `\"`", "`\"` est attendu"),
    ("expected ident", "erwartet wird `null`, `true` oder `false`", "`null`, `true` ou `false` est attendu"),
    ("expected value", "erwartet wird ein Wert", "une valeur est attendue"),
    ("invalid escape", "ein ungültiger Escape", "un échappement invalide"),
    ("invalid number", "eine ungültige Zahl", "un nombre invalide"),
    ("number out of range", "eine Zahl außerhalb des Bereichs", "un nombre hors limites"),
    ("invalid unicode code point", "ein ungültiges Unicode-Zeichen", "un caractère Unicode invalide"),
    (
        "control character (\\u0000-\\u001F) found while parsing a string",
        "ein Steuerzeichen (\\u0000-\\u001F) in einem Text",
        "un caractère de contrôle (\\u0000-\\u001F) dans un texte",
    ),
    ("key must be a string", "ein Schlüssel muss ein Text sein", "une clé doit être un texte"),
    ("lone leading surrogate in hex escape", "ein halbes Surrogatpaar", "une demi-paire de substitution"),
    ("unexpected end of hex escape", "ein unvollständiger Escape", "un échappement incomplet"),
    ("trailing comma", "ein überzähliges Komma", "une virgule de trop"),
    (
        "the number of a licence, from 1 to 9007199254740991 without leading zeros",
        "die Nummer einer Lizenz, von 1 bis 9007199254740991 ohne führende Nullen",
        "le numéro d’une licence, de 1 à 9007199254740991 sans zéros en tête",
    ),
    (
        "1 to 32 of a to z, 0 to 9, dot, underscore and hyphen, first a letter or a digit",
        "1 bis 32 von a bis z, 0 bis 9, Punkt, Unterstrich und Bindestrich, zuerst ein Buchstabe oder eine Ziffer",
        "1 à 32 de a à z, 0 à 9, point, tiret bas et trait d’union, d’abord une lettre ou un chiffre",
    ),
    (
        "four hexadecimal digits in lower case",
        "vier hexadezimale Ziffern in Kleinbuchstaben",
        "quatre chiffres hexadécimaux en minuscules",
    ),
    ("trailing characters", "überzählige Zeichen", "des caractères de trop"),
    ("recursion limit exceeded", "zu tief verschachtelt", "une imbrication trop profonde"),
];

/// The beginnings of phrases, behind which something of the input or a name follows.
const BEGINNINGS: &[Row] = &[
    ("a whole number from ", "eine ganze Zahl von ", "un nombre entier de "),
    ("one of the kinds of ", "eine der Arten von ", "l’un des genres de "),
    ("one of ", "eines von ", "l’un de "),
    ("a value of type ", "ein Wert vom Typ ", "une valeur de type "),
    ("boolean ", "der Wahrheitswert ", "la valeur logique "),
    ("integer ", "die ganze Zahl ", "le nombre entier "),
    ("floating point ", "die Gleitkommazahl ", "le nombre à virgule flottante "),
    ("character ", "das Zeichen ", "le caractère "),
    ("string ", "der Text ", "le texte "),
    ("a `", "ein `", "un `"),
];

/// Words between what stands behind a beginning.
const BETWEEN: &[Row] = &[(" to ", " bis ", " à "), ("` or `", "` oder `", "` ou `")];

/// In German; a phrase that no table knows stays English.
pub(crate) fn german(phrase: &str) -> String {
    translated(phrase, |row| row.1)
}

/// In French, likewise.
pub(crate) fn french(phrase: &str) -> String {
    translated(phrase, |row| row.2)
}

fn translated(phrase: &str, column: fn(&Row) -> &'static str) -> String {
    if let Some(row) = PHRASES.iter().find(|row| row.0 == phrase) {
        return column(row).to_owned();
    }
    let rest = |row: &'static Row| phrase.strip_prefix(row.0).map(|rest| (row, rest));
    let (beginning, rest) = match BEGINNINGS.iter().find_map(rest) {
        // What follows was given by the host, in quotes or backticks: not a word of it is changed.
        Some((row, rest)) if rest.starts_with('"') => return format!("{}{rest}", column(row)),
        Some((row, rest)) => (column(row), rest),
        None => ("", phrase),
    };
    let between = |text: String, row: &Row| text.replace(row.0, column(row));
    let own = !beginning.is_empty() || phrase.starts_with('`');
    let rest = if own { BETWEEN.iter().fold(rest.to_owned(), between) } else { rest.to_owned() };
    format!("{beginning}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(english: &str, in_german: &str, in_french: &str) {
        assert_eq!((german(english), french(english)), (in_german.to_owned(), in_french.to_owned()));
    }

    #[test]
    fn what_the_input_says_is_left_alone() {
        check("string \"integer or a list\"", "der Text \"integer or a list\"", "le texte \"integer or a list\"");
        check("a whole number from 0 to 9", "eine ganze Zahl von 0 bis 9", "un nombre entier de 0 à 9");
        check("a `Day` or `Month`", "ein `Day` oder `Month`", "un `Day` ou `Month`");
        check("something new", "something new", "something new");
    }
}
