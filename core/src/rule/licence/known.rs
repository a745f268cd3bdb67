//! The catalogues of the applications on record.

use std::fmt;

use crate::facts::read::Applications;
use crate::key::catalogue::{Catalogue, Catalogues};
use crate::record::application::Application;
use crate::value::id::ApplicationId;

/// The applications of these facts.
pub(crate) struct Known<'a, F>(pub(crate) &'a F);

impl<F: Applications> Catalogues for Known<'_, F> {
    fn catalogue(&self, application: &ApplicationId) -> Catalogue<'_> {
        self.0.application(application).map(Application::own_catalogue).unwrap_or_default()
    }
}

impl<F> fmt::Debug for Known<'_, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Known")
    }
}
