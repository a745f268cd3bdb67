//! The private key in this process.

use std::iter::once;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes};
use tenure::wire::codec::Codec as _;
use tenure::{Error, KeyRing, LicencePlan, Signer, SigningKey, TextDraft};
use zeroize::Zeroizing;

use crate::bridge::{Dataclasses, wrong_class};

/// So many random bytes make a key.
const SEED: usize = 32;

/// A private key, which wipes itself; users meet it as `tenure.SigningKey`.
#[pyclass(frozen, module = "tenure._tenure")]
pub(crate) struct PrivateKey(SigningKey);

#[pymethods]
impl PrivateKey {
    /// The key of a PEM file: PKCS#8, unencrypted.
    ///
    /// Raises:
    ///     TenureError: `signing_key.invalid`.
    #[staticmethod]
    fn from_pem(pem: &Bound<'_, PyAny>) -> PyResult<Self> {
        Dataclasses::serve(pem.py(), |_| Ok(Self(SigningKey::from_pem(&bytes(pem)?)?)))
    }

    /// A new key whose id no key of the ring has, of what `random` gives for a number of bytes.
    ///
    /// Raises:
    ///     TenureError: `signing_key.invalid` when that is another number of bytes.
    #[staticmethod]
    fn generate(ring: &Bound<'_, PyAny>, random: &Bound<'_, PyAny>) -> PyResult<Self> {
        Dataclasses::serve(ring.py(), |codec| {
            let ring: KeyRing = codec.read(ring.clone())?;
            let seed = || bytes(&random.call1((SEED,)).map_err(|raised| codec.host(raised))?);
            SigningKey::generate::<Error>(&ring, seed).map(Self)
        })
    }

    /// The key as a PEM file: PKCS#8, unencrypted.
    fn to_pem<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let pem = Dataclasses::serve(py, |_| self.0.to_pem())?;
        Ok(PyBytes::new(py, pem.as_bytes()))
    }

    /// The name of the key.
    #[getter]
    fn id(&self) -> String {
        self.0.id().to_string()
    }

    /// The public key.
    #[getter]
    fn public_key<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.0.public_key().as_bytes())
    }

    /// The signature over a message, 64 bytes.
    fn sign<'py>(&self, message: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyBytes>> {
        let signature = Dataclasses::serve(message.py(), |_| self.0.sign(&bytes(message)?))?;
        Ok(PyBytes::new(message.py(), &signature))
    }

    /// The plan with its signatures, each by the one of these keys that its message asks for.
    ///
    /// Raises:
    ///     TenureError: `signature.invalid` when none is asked for, path `toSign[0]`, or when a
    ///         message is none for its licence. Nothing is half signed.
    #[expect(clippy::needless_pass_by_value, reason = "the arguments of Python arrive as lists of one's own")]
    fn sign_plan<'py>(&self, plan: &Bound<'py, PyAny>, others: Vec<Py<Self>>) -> PyResult<Bound<'py, PyAny>> {
        Dataclasses::serve(plan.py(), |codec| {
            let keys = others.iter().map(Py::get);
            let signers: Vec<_> = once(self).chain(keys).map(|key| -> &dyn Signer { &key.0 }).collect();
            codec.write(&codec.read::<LicencePlan>(plan.clone())?.sign(&signers)?)
        })
    }

    /// The draft with its signature.
    ///
    /// Raises:
    ///     TenureError: `signature.invalid` when another key is asked for, path `key`.
    fn sign_draft<'py>(&self, draft: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        Dataclasses::serve(draft.py(), |codec| codec.write(&codec.read::<TextDraft>(draft.clone())?.sign(&self.0)?))
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }

    /// Refuses: a pickle, or a copy, would hold the key.
    fn __reduce__(&self) -> PyResult<()> {
        let told = format!("the signing key `{}` cannot be pickled or copied; `to_pem` writes it down", self.0.id());
        Err(PyTypeError::new_err(told))
    }
}

/// A copy of bytes that is wiped after its use; of a `bytearray`, its owner can wipe the original, too.
fn bytes(value: &Bound<'_, PyAny>) -> Result<Zeroizing<Vec<u8>>, Error> {
    if let Ok(bytes) = value.cast_exact::<PyBytes>() {
        return Ok(bytes.as_bytes().to_vec().into());
    }
    let bytes = value.cast_exact::<PyByteArray>().map_err(|_| wrong_class(value, &"`bytes` or a `bytearray`"))?;
    Ok(bytes.to_vec().into())
}
