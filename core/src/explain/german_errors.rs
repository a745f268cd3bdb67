//! The sentences of errors in German: the cause, both sides of a comparison, the way out.

use crate::error::code::Code;
use crate::explain::fact::Facts;
use crate::explain::licence_errors::{self, told_of_licences};
use crate::explain::movement_errors::{self, told_by_table};
use crate::explain::phrases::german;
use crate::record::template::StartBasis;
use crate::rule::warranty::draft::Purpose;
use crate::value::language::Language;

/// The sentence of an error; `None` when its details do not tell the cause. Several causes of one code are told apart by
/// which details are there.
#[expect(clippy::too_many_lines, reason = "an arm a code; the compiler proves that none is missing")]
pub(crate) fn sentence(code: Code, facts: &Facts<'_>) -> Option<String> {
    let of = |name| facts.of(name);
    let phrase = |name| facts.of(name).map(german);
    Some(match code {
        Code::InputSyntax => match phrase("problem") {
            Some(problem) => {
                let (line, column) = (of("line")?, of("column")?);
                format!("das ist kein gültiges JSON: {problem} in Zeile {line}, Spalte {column}")
            }
            None => "ein Text hat ein halbes Surrogatpaar, das kein UTF-8 tragen kann; berichtigen Sie den Text".to_owned(),
        },
        Code::InputTooDeep => {
            format!("Werte sind mehr als {} Ebenen tief verschachtelt; kein Datensatz ist das", of("deepest")?)
        }
        Code::InputMissingField => format!("das Pflichtfeld `{}` fehlt", of("field")?),
        Code::InputUnknownField => {
            format!("das Feld `{}` ist hier unbekannt; entfernen Sie es, oder berichtigen Sie seinen Namen", of("field")?)
        }
        Code::InputDuplicateField => format!("das Feld `{}` steht doppelt; behalten Sie eines davon", of("field")?),
        Code::InputWrongType => {
            format!("erwartet wird {}, gefunden wurde {}", phrase("expected")?, phrase("given")?)
        }
        Code::InputOutOfRange => match of("unit") {
            Some(unit) => {
                let unit = if unit == "days" { "Tagen" } else { "Monaten" };
                format!("eine Laufzeit von 0 {unit} ist keine; lassen Sie sie weg, oder geben Sie mindestens 1 an")
            }
            None => {
                format!("{} liegt außerhalb des Bereichs; erwartet wird {}", phrase("given")?, phrase("expected")?)
            }
        },
        Code::InputUnknownKind => {
            format!("`{}` ist keine bekannte Art; schreiben Sie eine von {}", of("given")?, of("known")?)
        }
        Code::InputUnknownWord => {
            format!("{} ist kein Wort dieses Feldes; erwartet wird {}", of("given")?, phrase("expected")?)
        }
        Code::InputOneOf => match of("stated") {
            Some(stated) => {
                format!("von den Feldern {} sind {stated} angegeben; geben Sie genau eines davon an", of("names")?)
            }
            None => match of("field") {
                Some(field) => format!("`{field}` ist angegeben und soll leer sein; lassen Sie eines von beiden weg"),
                None => "eine Zeile enthält genau eines: `put`, `remove` oder den Kopf".to_owned(),
            },
        },
        Code::InputUnknownName => {
            let what = match of("what")? {
                "call" => "der Aufruf",
                "call number" => "die Aufrufnummer",
                _ => "der Typ",
            };
            format!(
                "{what} `{}` ist hier unbekannt; berichtigen Sie den Namen, und verwenden Sie Engine und Bindungen \
                 derselben Version",
                of("given")?
            )
        }
        Code::IdInvalid => match (of("given"), of("length")) {
            (Some(given), Some(length)) => {
                format!("die Id `{given}…` hat {length} Zeichen; erlaubt sind höchstens {}", of("longest")?)
            }
            (Some(given), None) if of("expected").is_some() => {
                format!("`{given}` ist keine Id dieser Art; erwartet wird {}", phrase("expected")?)
            }
            (Some(given), None) => {
                format!("die Id `{given}` hat am Rand ein Leerzeichen oder ein Steuerzeichen; entfernen Sie es")
            }
            (None, _) => "eine Id ist leer; lassen Sie stattdessen das Feld weg".to_owned(),
        },
        Code::TextInvalid => match (of("length"), of("character")) {
            (Some(length), _) => {
                let longest = of("longest")?;
                format!("ein Text von {length} Zeichen; geben Sie 1 bis {longest} an, oder lassen Sie das Feld weg")
            }
            (None, Some(character)) => format!(
                "der Text hat an Position {} das Steuerzeichen {character}; nur Zeilenvorschübe dürfen darin stehen",
                of("position")?
            ),
            (None, None) => {
                let position = of("position")?;
                format!("der Text hat an Position {position} ein Steuerzeichen; schreiben Sie ihn in eine Zeile")
            }
        },
        Code::DecimalInvalid => {
            format!("`{}` ist keine Dezimalzahl; schreiben Sie sie wie `-12.50`", of("given")?)
        }
        Code::DecimalTooLong => {
            format!("`{}` hat mehr als {} Ziffern und lässt sich nicht genau halten", of("given")?, of("most")?)
        }
        Code::DayInvalid => {
            format!("`{}` ist kein Tag; schreiben Sie einen, den es gibt, als `YYYY-MM-DD`", of("given")?)
        }
        Code::DayOutOfRange => match of("given") {
            Some(given) => {
                let (first, last) = (of("first")?, of("last")?);
                format!("{given} liegt außerhalb von {first} bis {last}; lassen Sie ein offenes Ende weg")
            }
            None => format!(
                "die Laufzeit ab {} erreicht das Ende des Kalenders, {}; kürzen Sie sie, oder lassen Sie das Ende offen",
                of("first_day")?,
                of("last")?
            ),
        },
        Code::RangeEndsBeforeStart => format!(
            "der letzte Tag {} liegt vor dem ersten Tag {}; bei einem einzigen Tag sind beide gleich",
            of("last_day")?,
            of("first_day")?
        ),
        Code::CurrencyInvalid => {
            let given = of("given")?;
            format!("`{given}` ist kein Währungscode; schreiben Sie drei bis acht Großbuchstaben wie `EUR`")
        }
        Code::CurrencyUnknown => {
            format!("die Währung `{}` ist unbekannt; verwenden Sie einen Code von ISO 4217", of("given")?)
        }
        Code::MoneyScale => match of("currency") {
            Some(currency) => {
                let (given, units) = (of("given")?, of("units")?);
                format!("`{given}` hat mehr als die {units} Nachkommastellen von {currency}; runden Sie es zuvor")
            }
            None => {
                format!("`{}` hat mehr als {} Nachkommastellen; runden Sie es zuvor", of("given")?, of("most")?)
            }
        },
        Code::MoneyCurrencyMismatch => format!(
            "{} und {} sind verschiedene Währungen und haben keine Summe; rechnen Sie eine davon zuvor um",
            of("left")?,
            of("right")?
        ),
        Code::MoneyOverflow => {
            format!("die Summe von {} und {} hat mehr als 28 Ziffern", of("left")?, of("right")?)
        }
        Code::RevisionInvalid => {
            format!("`{}` ist keine Revision; schreiben Sie 16 kleine hexadezimale Ziffern", of("given")?)
        }
        Code::ItemUnknown => {
            let item = of("item")?;
            format!("es gibt kein Gerät `{item}`; berichtigen Sie die Id, oder legen Sie seinen Datensatz in das Book")
        }
        Code::ContractTermAndLastDay => format!(
            "der angegebene letzte Tag {} ist nicht das Ende {} der angegebenen Laufzeit; geben Sie eines davon an",
            of("stated")?,
            of("computed")?
        ),
        Code::ContractRenewalWithoutTerm => {
            "eine Verlängerung braucht eine erste Laufzeit, der sie folgt; geben Sie die Laufzeit oder den letzten Tag an"
                .to_owned()
        }
        Code::ContractRenewalNeverEnds => format!(
            "auf {}, den letzten Tag des Kalenders, folgt nichts; lassen Sie das Ende oder die Verlängerung weg",
            of("last_day")?
        ),
        Code::ContractCancellationEmpty => {
            "die Kündigung nennt weder den Tag ihres Eingangs noch einen letzten Tag; geben Sie einen davon an".to_owned()
        }
        Code::ContractSuspensionsOverlap => format!(
            "die Ruhezeit ab {} beginnt, bevor die ab {} geendet hat; fügen Sie beide zusammen, oder verschieben Sie eine",
            of("first_day")?,
            of("earlier")?
        ),
        Code::ContractFollowUpTwice => {
            format!("zwei Folgelaufzeiten beginnen am {}; behalten Sie die, die gilt", of("first_day")?)
        }
        Code::ContractFollowUpWithoutRenewal => format!(
            "`{}` spricht von Folgelaufzeiten, und der Vertrag hat keine Verlängerung; geben Sie die Verlängerung an, oder \
             lassen Sie das Feld weg",
            of("field")?
        ),
        Code::ContractPairOnWholeBase => {
            "ein Paar verfeinert ein Gerät, ein Produkt oder eine Gruppe, nicht den ganzen Bestand; führen Sie stattdessen \
             die Qualifikationen des Vertrags auf"
                .to_owned()
        }
        Code::ContractPairWithSkills => {
            format!("ein Paar entscheidet für seine eigene Qualifikation `{}`; lassen Sie die Liste weg", of("skill")?)
        }
        Code::ColumnsLengthDiffers => format!(
            "die Spalte hat {} Zeilen und `item` hat {}; geben Sie jeder Spalte einen Wert für jede Zeile",
            of("length")?,
            of("rows")?
        ),
        Code::ColumnsCodeUnknown => format!(
            "der Schlüssel {} steht für keinen der {} Werte, die ab 0 gezählt werden; berichtigen Sie ihn",
            of("given")?,
            of("values")?
        ),
        Code::ItemNotAtEndUser => format!(
            "am {} hat kein Endkunde das Gerät `{}`; entwerfen Sie den Vertrag, sobald es an einen geliefert ist",
            of("on")?,
            of("item")?
        ),
        Code::TemplateNone => format!(
            "das Produkt des Geräts `{}` nennt keine Vorlage für {}; geben Sie eine an",
            of("item")?,
            purpose(of("purpose")?)
        ),
        Code::TemplateUnknown => {
            let template = of("template")?;
            format!("es gibt keine Vorlage `{template}`; legen Sie ihren Datensatz in das Book, oder berichtigen Sie die Id")
        }
        Code::TemplateWithoutTerm => format!(
            "die Vorlage `{}` nennt keine Laufzeit, und das Produkt keine Garantiemonate; geben Sie eines davon an",
            of("template")?
        ),
        Code::WarrantyNoStart => format!(
            "nichts Erfasstes sagt, wann der Vertrag des Geräts `{}` beginnt ({}); geben Sie seinen ersten Tag an",
            of("item")?,
            basis(of("basis")?)
        ),
        Code::AccountParentCycle => {
            let (members, more) = circle(facts)?;
            format!("das Konto `{}` steht über sich selbst; lösen Sie den Kreis bei einem von {members}{more}", of("account")?)
        }
        Code::SkillParentCycle => {
            let (members, more) = circle(facts)?;
            let skill = of("skill")?;
            format!("die Qualifikation `{skill}` steht über sich selbst; lösen Sie den Kreis bei einer von {members}{more}")
        }
        Code::HistoryOverlap => {
            if let Some(begins) = of("begins") {
                format!("die Installation von `{}` begann am {begins} und würde am {} enden, also davor; geben Sie einen späteren Tag an", of("item")?, of("ends")?)
            } else {
            let last_day = of("last_day")?;
            let which = match of("first_day")? {
                "before all time" => "ohne ersten Tag".to_owned(),
                first_day => format!("ab {first_day}"),
            };
            format!("die Installation {which} überschneidet die vorige, die am {last_day} endet; verschieben Sie eine von beiden")
        }
        },
        Code::InstallationNumberTaken => format!(
            "das Gerät `{}` hat zwei abgeschlossene Installationen mit der Nummer {}, die andere ist `{}`; geben Sie ihnen \
             verschiedene Nummern",
            of("item")?,
            of("number")?,
            of("other")?
        ),
        Code::PolicyCriterionTwice => format!(
            "das Kriterium `{}` steht doppelt; das erste entscheidet schon, entfernen Sie also das zweite",
            of("criterion")?
        ),
        Code::ReferenceUnknown => {
            let (what, id) = match (of("installation"), of("licence")) {
                (Some(installation), _) => ("die Installation", installation),
                (None, Some(licence)) => ("die Lizenz", licence),
                (None, None) => ("das Gerät", of("item")?),
            };
            match of("by") {
                Some(by) => format!("{what} `{id}` wird noch von {by} genannt; ändern oder entfernen Sie das zuvor"),
                None => format!(
                    "{what} `{id}` ist nicht im Book; legen Sie den Datensatz dazu, oder berichtigen Sie die Id"
                ),
            }
        }
        Code::RecordDuplicate => format!("{} steht doppelt; behalten Sie eines davon", of("record")?),
        Code::RecordNewerSchema => format!(
            "{} hat Felder, die diese Version nicht kennt; aktualisieren Sie die Engine, bevor Sie das ändern",
            of("record")?
        ),
        Code::ChangeStale => format!(
            "{}: erwartete Revision {}, vorgefundene {}; lesen Sie es neu, und planen Sie neu",
            of("record").or_else(|| of("set"))?,
            phrase("expected")?,
            phrase("found")?
        ),
        Code::FileRefused => {
            let first = facts.first.as_ref()?;
            format!(
                "die Datei wird abgelehnt; schlechte Zeilen oder Datensätze: {}; die erste ist Zeile {}: {}: {}",
                of("total")?,
                first.line,
                first.code,
                first.sentence
            )
        }
        Code::FileHeaderMissing => {
            "die Datei beginnt nicht mit einem Kopf; schreiben Sie `{\"schema\":1,\"minReader\":1}` als erste Zeile".to_owned()
        }
        Code::FileNewer => format!(
            "die Datei braucht einen Leser der Version {}, und dieser hat Version {}; aktualisieren Sie die Engine",
            of("needed")?,
            of("own")?
        ),
        Code::FileLineTooLong => match (of("bytes"), of("country")) {
            (Some(bytes), Some(country)) => {
                let most = of("most")?;
                format!("das Land `{country}` hat {bytes} Bytes, und eine Zeile einer Datei fasst {most}; lassen Sie Orte weg")
            }
            (Some(bytes), None) => {
                let most = of("most")?;
                format!("der Vertrag hat {bytes} Bytes, und eine Zeile einer Datei fasst {most}; teilen Sie ihn auf")
            }
            (None, _) => format!("die Zeile ist länger als {} Bytes; kein Datensatz ist das", of("longest")?),
        },
        told_of_licences!() => return licence_errors::sentence(code, facts, Language::De),
        told_by_table!() => return movement_errors::sentence(code, facts, Language::De),
        Code::FactsMissing => {
            "die Antwort hängt von Fakten ab, die nicht geladen sind; holen Sie, was `details` aufführt, und fragen Sie neu"
                .to_owned()
        }
        Code::Host => format!("der Code der Anwendung ist gescheitert: {}", facts.message),
        Code::Internal => match of("defect") {
            Some(defect) => format!("ein Defekt der Engine, bitte melden Sie ihn: {defect}"),
            None => "ein früherer Defekt ließ dieses Book halb geändert zurück; machen Sie es neu aus dem, was gespeichert ist"
                .to_owned(),
        },
    })
}

fn circle<'a>(facts: &Facts<'a>) -> Option<(&'a str, String)> {
    let (members, more) = facts.circle()?;
    Some((members, more.map_or_else(String::new, |more| format!(" und noch {more}"))))
}

fn purpose(word: &str) -> &str {
    match Purpose::ALL.iter().find(|purpose| purpose.as_str() == word) {
        Some(Purpose::Warranty) => "eine Garantie",
        Some(Purpose::Loan) => "eine Leihe",
        Some(Purpose::Service) => "einen Servicevertrag",
        None => word,
    }
}

fn basis(word: &str) -> &str {
    match StartBasis::ALL.iter().find(|basis| basis.as_str() == word) {
        Some(StartBasis::Sale) => "Verkauf",
        Some(StartBasis::Purchase) => "Kauf",
        Some(StartBasis::Installation) => "Installation",
        Some(StartBasis::InService) => "Inbetriebnahme",
        Some(StartBasis::Delivery) => "Lieferung",
        Some(StartBasis::Fixed) => "angegebener Tag",
        None => word,
    }
}
