//! Applications: what is licensed.

use std::collections::BTreeSet;

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::key::catalogue::{Catalogue, Catalogues, LARGEST, LimitKind, Module};
use crate::key::plain_text::{LONGEST_NAME, is_name};
use crate::record::{Admit, Keyed};
use crate::value::id::ApplicationId;
use crate::value::label::Label;

/// An application with the catalogue of what its licences can say. The product carries the same catalogue; it only ever
/// grows, so that every product reads every key.
///
/// ```
/// use tenure::{Application, Module};
///
/// let module = Module::new("maintenance".parse()?).number(3);
/// let application = Application::new("fm".parse()?).modules(vec![module]);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Application {
    /// Names it in every key, for ever.
    pub id: ApplicationId,
    /// What people call it.
    pub name: Option<Label>,
    /// Its modules, each name and each number once.
    pub modules: Option<Vec<Module>>,
    /// What its licences limit, each code and each number once.
    pub limits: Option<Vec<LimitKind>>,
}

/// Why an application is refused.
#[coded]
pub(crate) enum ApplicationError {
    #[error(
        "`{name}` cannot stand in a key; write 1 to {longest} characters in composed form, first no `#`, no blank at either \
         end"
    )]
    #[code(ApplicationNameInvalid)]
    Name { name: Label, longest: usize },
    #[error("`{given}` stands twice in the catalogue; each name and each number stands for one thing for ever")]
    #[code(ApplicationCatalogueTwice)]
    Twice { given: String },
    #[error("{given} is out of range; expected {expected}")]
    #[code(InputOutOfRange)]
    Number { given: u32, expected: String },
}

impl Application {
    /// The names and numbers of its keys.
    #[must_use]
    pub fn own_catalogue(&self) -> Catalogue<'_> {
        let (modules, limits) = (self.modules.as_deref(), self.limits.as_deref());
        Catalogue { modules: modules.unwrap_or_default(), limits: limits.unwrap_or_default() }
    }
}

/// A product knows its own catalogue, and no other.
impl Catalogues for Application {
    fn catalogue(&self, application: &ApplicationId) -> Catalogue<'_> {
        if *application == self.id { self.own_catalogue() } else { Catalogue::default() }
    }
}

impl Keyed for Application {
    type Id = ApplicationId;

    fn id(&self) -> &ApplicationId {
        &self.id
    }
}

impl Admit for Application {
    fn admit(self) -> Result<Self, Error> {
        let catalogue = self.own_catalogue();
        let modules = catalogue.modules.iter().map(|module| (&module.name, module.number));
        refuse_confusion(modules, "name").map_err(|error| error.at("modules"))?;
        let limits = catalogue.limits.iter().map(|limit| (&limit.code, limit.number));
        refuse_confusion(limits, "code").map_err(|error| error.at("limits"))?;
        Ok(self)
    }
}

/// Refuses names that no key can hold, and names and numbers that stand twice.
fn refuse_confusion<'a>(
    entries: impl Iterator<Item = (&'a Label, Option<u32>)>,
    field: &'static str,
) -> Result<(), Error> {
    let (mut names, mut numbers) = (BTreeSet::new(), BTreeSet::new());
    for (position, (name, number)) in entries.enumerate() {
        let at = |error: ApplicationError, field: &str| Error::from(error).at(field).at(&format!("[{position}]"));
        if !is_name(name.as_str()) {
            return Err(at(ApplicationError::Name { name: name.clone(), longest: LONGEST_NAME }, field));
        }
        if !names.insert(name) {
            return Err(at(ApplicationError::Twice { given: name.to_string() }, field));
        }
        let Some(number) = number else { continue };
        if number > LARGEST {
            let expected = format!("a whole number from 0 to {LARGEST}");
            return Err(at(ApplicationError::Number { given: number, expected }, "number"));
        }
        if !numbers.insert(number) {
            return Err(at(ApplicationError::Twice { given: number.to_string() }, "number"));
        }
    }
    Ok(())
}
