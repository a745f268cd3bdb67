//! What an installation that has ended was sold and taken back for.

use tenure_macros::record;

use crate::error::Error;
use crate::record::commercial::price;
use crate::record::{Admit, Keyed};
use crate::value::id::InstallationId;
use crate::value::money::Money;

/// The commercial facts of a closed installation, apart from it so that a technician's phone can leave them out.
///
/// ```
/// use tenure::PastCommercial;
///
/// let taken_back = PastCommercial::new("installation:M-1/1".parse()?).take_back_price("1200 EUR".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct PastCommercial {
    /// The installation; it must be in the Book, and is the id of this record.
    pub installation: InstallationId,
    /// The whole price at which the vendor sold the item for this installation, tax excluded (X3: `SALPRI`).
    pub sale_price: Option<Money>,
    /// The whole price at which its user acquired it (X3: `BPCPRI`).
    pub purchase_price: Option<Money>,
    /// The whole price at which the vendor took it back at the end (X3: `SECPRI`).
    pub take_back_price: Option<Money>,
}

impl Keyed for PastCommercial {
    type Id = InstallationId;

    fn id(&self) -> &InstallationId {
        &self.installation
    }
}

impl Admit for PastCommercial {
    fn admit(self) -> Result<Self, Error> {
        Ok(Self {
            sale_price: price(self.sale_price, "salePrice")?,
            purchase_price: price(self.purchase_price, "purchasePrice")?,
            take_back_price: price(self.take_back_price, "takeBackPrice")?,
            ..self
        })
    }
}
