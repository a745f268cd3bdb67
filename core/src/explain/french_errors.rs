//! The sentences of errors in French: the cause, both sides of a comparison, the way out.

use crate::error::code::Code;
use crate::explain::fact::Facts;
use crate::explain::licence_errors::{self, told_of_licences};
use crate::explain::movement_errors::{self, told_by_table};
use crate::explain::phrases::french;
use crate::record::template::StartBasis;
use crate::rule::warranty::draft::Purpose;
use crate::value::language::Language;

/// The sentence of an error; `None` when its details do not tell the cause. Several causes of one code are told apart by
/// which details are there.
#[expect(clippy::too_many_lines, reason = "an arm a code; the compiler proves that none is missing")]
pub(crate) fn sentence(code: Code, facts: &Facts<'_>) -> Option<String> {
    let of = |name| facts.of(name);
    let phrase = |name| facts.of(name).map(french);
    Some(match code {
        Code::InputSyntax => match phrase("problem") {
            Some(problem) => {
                let (line, column) = (of("line")?, of("column")?);
                format!("ce n’est pas du JSON valide : {problem} à la ligne {line}, colonne {column}")
            }
            None => "un texte contient une demi-paire de substitution, qu’aucun UTF-8 ne peut porter ; corrigez le texte"
                .to_owned(),
        },
        Code::InputTooDeep => {
            let deepest = of("deepest")?;
            format!("des valeurs sont imbriquées sur plus de {deepest} niveaux ; aucun enregistrement ne l’est")
        }
        Code::InputMissingField => format!("le champ obligatoire `{}` manque", of("field")?),
        Code::InputUnknownField => {
            format!("le champ `{}` est inconnu ici ; supprimez-le ou corrigez son nom", of("field")?)
        }
        Code::InputDuplicateField => {
            format!("le champ `{}` figure deux fois ; n’en gardez qu’un", of("field")?)
        }
        Code::InputWrongType => {
            format!("valeur attendue : {} ; valeur trouvée : {}", phrase("expected")?, phrase("given")?)
        }
        Code::InputOutOfRange => match of("unit") {
            Some(unit) => {
                let unit = if unit == "days" { "jours" } else { "mois" };
                format!("une durée de 0 {unit} n’en est pas une ; laissez-la absente ou indiquez au moins 1")
            }
            None => {
                format!("valeur hors limites : {} ; valeur attendue : {}", phrase("given")?, phrase("expected")?)
            }
        },
        Code::InputUnknownKind => {
            format!("`{}` n’est pas un genre connu ; écrivez l’un de {}", of("given")?, of("known")?)
        }
        Code::InputUnknownWord => {
            format!("{} n’est pas un mot de ce champ ; valeur attendue : {}", of("given")?, phrase("expected")?)
        }
        Code::InputOneOf => match of("stated") {
            Some(stated) => {
                format!("parmi les champs {}, {stated} sont indiqués ; indiquez-en exactement un", of("names")?)
            }
            None => match of("field") {
                Some(field) => format!("`{field}` est indiqué et doit être vide ; omettez l’un des deux"),
                None => "une ligne contient exactement l’un de `put`, `remove` et l’en-tête".to_owned(),
            },
        },
        Code::InputUnknownName => {
            let what = match of("what")? {
                "call" => "l’appel",
                "call number" => "le numéro d’appel",
                _ => "le type",
            };
            format!(
                "{what} `{}` est inconnu ici ; corrigez le nom, et utilisez le moteur et les liaisons d’une même version",
                of("given")?
            )
        }
        Code::IdInvalid => match (of("given"), of("length")) {
            (Some(given), Some(length)) => {
                format!("l’identifiant `{given}…` a {length} caractères ; {} au plus sont admis", of("longest")?)
            }
            (Some(given), None) if of("expected").is_some() => {
                format!("`{given}` n’est pas un identifiant de ce genre ; attendu : {}", phrase("expected")?)
            }
            (Some(given), None) => format!(
                "l’identifiant `{given}` a un blanc à une extrémité ou un caractère de contrôle ; supprimez-le"
            ),
            (None, _) => "un identifiant est vide ; laissez plutôt le champ absent".to_owned(),
        },
        Code::TextInvalid => match (of("length"), of("character")) {
            (Some(length), _) => {
                let longest = of("longest")?;
                format!("un texte de {length} caractères ; indiquez-en 1 à {longest}, ou laissez le champ absent")
            }
            (None, Some(character)) => format!(
                "le texte a le caractère de contrôle {character} à la position {} ; seuls des sauts de ligne y sont admis",
                of("position")?
            ),
            (None, None) => {
                let position = of("position")?;
                format!("le texte a un caractère de contrôle à la position {position} ; écrivez-le sur une ligne")
            }
        },
        Code::DecimalInvalid => {
            format!("`{}` n’est pas un nombre décimal ; écrivez-le comme `-12.50`", of("given")?)
        }
        Code::DecimalTooLong => {
            format!("`{}` a plus de {} chiffres et ne peut pas être tenu exactement", of("given")?, of("most")?)
        }
        Code::DayInvalid => {
            format!("`{}` n’est pas un jour ; écrivez-en un qui existe sous la forme `YYYY-MM-DD`", of("given")?)
        }
        Code::DayOutOfRange => match of("given") {
            Some(given) => {
                let (first, last) = (of("first")?, of("last")?);
                format!("{given} se trouve hors de {first} à {last} ; laissez une fin ouverte absente")
            }
            None => format!(
                "la durée à partir du {} atteint la fin du calendrier, {} ; raccourcissez-la, ou laissez la fin ouverte",
                of("first_day")?,
                of("last")?
            ),
        },
        Code::RangeEndsBeforeStart => format!(
            "le dernier jour {} précède le premier jour {} ; pour un seul jour, les deux sont égaux",
            of("last_day")?,
            of("first_day")?
        ),
        Code::CurrencyInvalid => {
            let given = of("given")?;
            format!("`{given}` n’est pas un code de devise ; écrivez trois à huit lettres majuscules comme `EUR`")
        }
        Code::CurrencyUnknown => {
            format!("la devise `{}` est inconnue ; utilisez un code de l’ISO 4217", of("given")?)
        }
        Code::MoneyScale => match of("currency") {
            Some(currency) => {
                let (given, units) = (of("given")?, of("units")?);
                format!("`{given}` a plus que les {units} décimales de {currency} ; arrondissez d’abord")
            }
            None => format!("`{}` a plus de {} décimales ; arrondissez d’abord", of("given")?, of("most")?),
        },
        Code::MoneyCurrencyMismatch => format!(
            "{} et {} sont des devises différentes et n’ont pas de somme ; convertissez d’abord l’une d’elles",
            of("left")?,
            of("right")?
        ),
        Code::MoneyOverflow => {
            format!("la somme de {} et {} a plus de 28 chiffres", of("left")?, of("right")?)
        }
        Code::RevisionInvalid => {
            format!("`{}` n’est pas une révision ; écrivez 16 chiffres hexadécimaux en minuscules", of("given")?)
        }
        Code::ItemUnknown => {
            let item = of("item")?;
            format!("il n’y a pas d’équipement `{item}` ; corrigez l’identifiant, ou mettez sa fiche dans le Book")
        }
        Code::ContractTermAndLastDay => format!(
            "le dernier jour indiqué {} n’est pas la fin {} de la durée indiquée ; indiquez l’un des deux",
            of("stated")?,
            of("computed")?
        ),
        Code::ContractRenewalWithoutTerm => {
            "une reconduction suit une première période ; indiquez la durée ou le dernier jour".to_owned()
        }
        Code::ContractRenewalNeverEnds => format!(
            "rien ne suit le {}, dernier jour du calendrier ; laissez la fin ou la reconduction absente",
            of("last_day")?
        ),
        Code::ContractCancellationEmpty => {
            "la résiliation n’indique ni le jour de sa réception ni un dernier jour ; indiquez l’un des deux".to_owned()
        }
        Code::ContractSuspensionsOverlap => format!(
            "la suspension à partir du {} commence avant la fin de celle à partir du {} ; joignez-les, ou déplacez-en une",
            of("first_day")?,
            of("earlier")?
        ),
        Code::ContractFollowUpTwice => {
            format!("deux périodes suivantes commencent le {} ; gardez celle qui vaut", of("first_day")?)
        }
        Code::ContractFollowUpWithoutRenewal => format!(
            "`{}` parle de périodes suivantes, et le contrat n’a pas de reconduction ; indiquez la reconduction, ou laissez \
             ce champ absent",
            of("field")?
        ),
        Code::ContractPairOnWholeBase => {
            "une paire précise un équipement, un produit ou un groupe, pas le parc entier ; indiquez plutôt les compétences \
             du contrat"
                .to_owned()
        }
        Code::ContractPairWithSkills => {
            let skill = of("skill")?;
            format!("une paire décide pour sa propre compétence `{skill}` ; laissez la liste des compétences absente")
        }
        Code::ColumnsLengthDiffers => format!(
            "la colonne a {} lignes et `item` en a {} ; donnez à chaque colonne une valeur par ligne",
            of("length")?,
            of("rows")?
        ),
        Code::ColumnsCodeUnknown => format!(
            "le code {} ne désigne aucune des {} valeurs, comptées à partir de 0 ; corrigez-le",
            of("given")?,
            of("values")?
        ),
        Code::ItemNotAtEndUser => format!(
            "aucun utilisateur final n’a l’équipement `{}` le {} ; rédigez le contrat une fois qu’il est livré à l’un d’eux",
            of("item")?,
            of("on")?
        ),
        Code::TemplateNone => format!(
            "le produit de l’équipement `{}` ne désigne aucun modèle pour {} ; indiquez-en un",
            of("item")?,
            purpose(of("purpose")?)
        ),
        Code::TemplateUnknown => {
            let template = of("template")?;
            format!("il n’y a pas de modèle `{template}` ; mettez sa fiche dans le Book, ou corrigez l’identifiant")
        }
        Code::TemplateWithoutTerm => format!(
            "le modèle `{}` n’indique pas de durée, et le produit pas de mois de garantie ; indiquez l’un des deux",
            of("template")?
        ),
        Code::WarrantyNoStart => format!(
            "rien d’enregistré ne dit quand commence le contrat de l’équipement `{}` ({}) ; indiquez son premier jour",
            of("item")?,
            basis(of("basis")?)
        ),
        Code::AccountParentCycle => {
            let (members, more) = circle(facts)?;
            let account = of("account")?;
            format!("le compte `{account}` est au-dessus de lui-même ; rompez le cercle à l’un de {members}{more}")
        }
        Code::SkillParentCycle => {
            let (members, more) = circle(facts)?;
            let skill = of("skill")?;
            format!("la compétence `{skill}` est au-dessus d’elle-même ; rompez le cercle à l’une de {members}{more}")
        }
        Code::HistoryOverlap => {
            if let Some(begins) = of("begins") {
                format!("l’installation de `{}` a commencé le {begins} et finirait le {}, donc avant ; indiquez un jour plus tardif", of("item")?, of("ends")?)
            } else {
            let last_day = of("last_day")?;
            let which = match of("first_day")? {
                "before all time" => "sans premier jour".to_owned(),
                first_day => format!("à partir du {first_day}"),
            };
            format!("l’installation {which} chevauche la précédente, qui finit le {last_day} ; déplacez l’une des deux")
        }
        },
        Code::InstallationNumberTaken => format!(
            "l’équipement `{}` a deux installations closes de numéro {}, l’autre étant `{}` ; donnez-leur des numéros \
             différents",
            of("item")?,
            of("number")?,
            of("other")?
        ),
        Code::PolicyCriterionTwice => format!(
            "le critère `{}` figure deux fois ; le premier décide déjà, supprimez donc le second",
            of("criterion")?
        ),
        Code::ReferenceUnknown => {
            let (what, id) = match (of("installation"), of("licence")) {
                (Some(installation), _) => ("l’installation", installation),
                (None, Some(licence)) => ("la licence", licence),
                (None, None) => ("l’équipement", of("item")?),
            };
            match of("by") {
                Some(by) => format!("{what} `{id}` est encore désigné par {by} ; modifiez ou supprimez cela d’abord"),
                None => format!(
                    "{what} `{id}` n’est pas dans le Book ; mettez sa fiche à côté de celle-ci, ou corrigez \
                     l’identifiant"
                ),
            }
        }
        Code::RecordDuplicate => format!("{} figure deux fois ; n’en gardez qu’un", of("record")?),
        Code::RecordNewerSchema => format!(
            "{} a des champs que cette version ne connaît pas ; mettez le moteur à jour avant de le modifier",
            of("record")?
        ),
        Code::ChangeStale => format!(
            "{} : révision attendue {}, trouvée {} ; relisez-le et planifiez à nouveau",
            of("record").or_else(|| of("set"))?,
            phrase("expected")?,
            phrase("found")?
        ),
        Code::FileRefused => {
            let first = facts.first.as_ref()?;
            format!(
                "le fichier est refusé ; lignes ou enregistrements mauvais : {} ; le premier est à la ligne {} : {} : {}",
                of("total")?,
                first.line,
                first.code,
                first.sentence
            )
        }
        Code::FileHeaderMissing => {
            "le fichier ne commence pas par un en-tête ; écrivez `{\"schema\":1,\"minReader\":1}` en première ligne".to_owned()
        }
        Code::FileNewer => format!(
            "le fichier demande un lecteur de version {}, et celui-ci est de version {} ; mettez le moteur à jour",
            of("needed")?,
            of("own")?
        ),
        Code::FileLineTooLong => match (of("bytes"), of("country")) {
            (Some(bytes), Some(country)) => {
                let most = of("most")?;
                format!("le pays `{country}` a {bytes} octets, et une ligne de fichier en admet {most} ; omettez des villes")
            }
            (Some(bytes), None) => {
                let most = of("most")?;
                format!("le contrat a {bytes} octets, et une ligne de fichier en admet {most} ; divisez-le en plusieurs")
            }
            (None, _) => {
                format!("la ligne dépasse {} octets ; aucun enregistrement n’est si long", of("longest")?)
            }
        },
        told_of_licences!() => return licence_errors::sentence(code, facts, Language::Fr),
        told_by_table!() => return movement_errors::sentence(code, facts, Language::Fr),
        Code::FactsMissing => {
            "la réponse dépend de faits qui n’ont pas été chargés ; cherchez ce que liste `details` et demandez à nouveau"
                .to_owned()
        }
        Code::Host => format!("le code de l’application a échoué : {}", facts.message),
        Code::Internal => match of("defect") {
            Some(defect) => format!("un défaut du moteur, veuillez le signaler : {defect}"),
            None => "un défaut antérieur a laissé ce Book à moitié modifié ; refaites-le à partir de ce qui a été enregistré"
                .to_owned(),
        },
    })
}

fn circle<'a>(facts: &Facts<'a>) -> Option<(&'a str, String)> {
    let (members, more) = facts.circle()?;
    Some((members, more.map_or_else(String::new, |more| format!(" et {more} de plus"))))
}

fn purpose(word: &str) -> &str {
    match Purpose::ALL.iter().find(|purpose| purpose.as_str() == word) {
        Some(Purpose::Warranty) => "une garantie",
        Some(Purpose::Loan) => "un prêt",
        Some(Purpose::Service) => "un contrat de service",
        None => word,
    }
}

fn basis(word: &str) -> &str {
    match StartBasis::ALL.iter().find(|basis| basis.as_str() == word) {
        Some(StartBasis::Sale) => "vente",
        Some(StartBasis::Purchase) => "achat",
        Some(StartBasis::Installation) => "installation",
        Some(StartBasis::InService) => "mise en service",
        Some(StartBasis::Delivery) => "livraison",
        Some(StartBasis::Fixed) => "jour indiqué",
        None => word,
    }
}
