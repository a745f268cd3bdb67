//! Hosts on which something may run (LI section 7).
//!
//! There is one normaliser for all hosts of the engine, because the platforms' own disagree: Java and Python read `faß.de`
//! as `fass.de`, browsers as another domain.

use std::borrow::Cow;
use std::fmt;
use std::net::Ipv6Addr;
use std::sync::Arc;

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};
use tenure_macros::{coded, record};

use crate::error::Error;
use crate::wire::scalar::{Format, Text, scalar};

/// Longest text that is looked at, in bytes.
const LONGEST: usize = 2_048;

/// Longest host and longest label of it, in ASCII.
const LONGEST_HOST: usize = 253;
const LONGEST_LABEL: usize = 63;

/// What keeps a text from being a host.
#[record]
pub enum UrlFault {
    /// It is longer than any host.
    Length,
    /// Nothing names a host.
    Empty,
    /// A control character, white space, a backslash or a percent sign.
    Character,
    /// A scheme other than `http` and `https`.
    Scheme,
    /// A path, a query or a fragment.
    Path,
    /// A user or a password.
    Userinfo,
    /// Something in the form of an IP address that is none: `127.1`, `010.0.0.1`, an IPv6 address without brackets.
    Ip,
    /// No port from 1 to 65535 in plain digits.
    Port,
    /// An asterisk elsewhere than as the whole first label, before at least two others.
    Wildcard,
    /// No domain by the rules for international names (UTS 46).
    Idna,
    /// A label that is empty, longer than 63 characters, or holds others than letters, digits, hyphen and underscore.
    Label,
}

/// Why a text is no host.
#[coded]
pub(crate) enum UrlError {
    #[error(
        "the text names no host by its {reason}; write a host such as `https://fm.example.com`, without path and user"
    )]
    #[code(UrlInvalid)]
    Invalid { reason: UrlFault },
}

/// A host, or all hosts one label below another one, with a port where one is pinned; always in its normal form: A-labels in
/// lower case, no scheme, no path.
///
/// ```
/// use tenure::HostPattern;
///
/// let licensed: HostPattern = "HTTPS://FM.Müsterstadt.de:443/".parse()?;
/// assert_eq!(licensed.as_str(), "fm.xn--msterstadt-9db.de");
/// assert_eq!("ftp://fm.example.com".parse::<HostPattern>().unwrap_err().code().as_str(), "url.invalid");
/// # Ok::<(), tenure::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HostPattern(Arc<str>);

scalar!(HostPattern);

impl HostPattern {
    /// The normal form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Normalises a text, or says what is wrong with it.
    ///
    /// # Errors
    ///
    /// The first fault, in the order of the checks.
    pub fn normalise(text: &str) -> Result<Self, UrlFault> {
        let found = Found::read(text, Mode::Licensed)?;
        Ok(Self(Arc::from(found.to_string())))
    }

    /// How people read it: A-labels as the letters that they stand for.
    #[must_use]
    pub fn to_unicode(&self) -> String {
        let (wildcard, host, port) = self.parts();
        if host.starts_with('[') {
            return self.0.to_string();
        }
        let (host, _) = Uts46::new().to_unicode(host.as_bytes(), AsciiDenyList::URL, Hyphens::CheckFirstLast);
        let port = port.map_or_else(String::new, |port| format!(":{port}"));
        format!("{}{host}{port}", if wildcard { "*." } else { "" })
    }

    /// Whether what runs at a host is licensed by this. An asterisk stands for exactly one label; without a port any is right.
    #[must_use]
    pub fn allows(&self, actual: &RunningHost) -> bool {
        let (wildcard, host, port) = self.parts();
        let below = |rest: &str| {
            let label = actual.0.host.split_once('.').filter(|(_, behind)| *behind == rest);
            label.is_some() && !actual.0.is_ip
        };
        let same_host = if wildcard { below(host) } else { actual.0.host == host };
        same_host && port.is_none_or(|port| actual.0.effective_port() == Some(port))
    }

    /// How many labels the host has.
    pub(crate) fn labels(&self) -> usize {
        self.parts().1.split('.').count()
    }

    fn parts(&self) -> (bool, &str, Option<u16>) {
        let (wildcard, rest) = self.0.strip_prefix("*.").map_or((false, &*self.0), |rest| (true, rest));
        // The colons of an IPv6 address stand within brackets.
        let port = rest.rsplit_once(':').filter(|(_, port)| !port.ends_with(']'));
        match port.and_then(|(host, port)| Some((host, port.parse().ok()?))) {
            Some((host, port)) => (wildcard, host, Some(port)),
            None => (wildcard, rest, None),
        }
    }
}

impl Text for HostPattern {
    const NAME: &'static str = "HostPattern";
    const FORMAT: Format = Format::Text;
    const EXPECTED: &'static str = "a host as text";

    fn parse(text: &str) -> Result<Self, Error> {
        Ok(Self::normalise(text).map_err(|reason| UrlError::Invalid { reason })?)
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

impl fmt::Display for HostPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a product runs, by its own configured base URL, whose path does not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningHost(Found);

impl RunningHost {
    /// Reads a base URL.
    ///
    /// # Errors
    ///
    /// - `url.invalid`
    pub fn read(text: &str) -> Result<Self, Error> {
        Ok(Self(Found::read(text, Mode::Running).map_err(|reason| UrlError::Invalid { reason })?))
    }
}

/// The pattern that this host alone fits.
impl From<&RunningHost> for HostPattern {
    fn from(host: &RunningHost) -> Self {
        Self(Arc::from(host.0.to_string()))
    }
}

impl fmt::Display for RunningHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Whether a text says what is licensed, or where something runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Licensed,
    Running,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    wildcard: bool,
    host: String,
    is_ip: bool,
    /// The port, where it is not the one of the scheme.
    port: Option<u16>,
    /// That of the scheme.
    default_port: Option<u16>,
}

impl Found {
    fn read(text: &str, mode: Mode) -> Result<Self, UrlFault> {
        if text.len() > LONGEST {
            return Err(UrlFault::Length);
        }
        let text = text.trim_ascii();
        if text.is_empty() {
            return Err(UrlFault::Empty);
        }
        if text.contains(|letter: char| letter.is_control() || letter.is_whitespace() || matches!(letter, '\\' | '%')) {
            return Err(UrlFault::Character);
        }
        let (default_port, rest) = split_scheme(text)?;
        let authority = strip_path(rest, mode)?;
        if authority.contains('@') {
            return Err(UrlFault::Userinfo);
        }
        let (host, port) = split_port(authority)?;
        let port = port.map(read_port).transpose()?.filter(|port| Some(*port) != default_port);
        let (wildcard, host, is_ip) = read_host(host, mode)?;
        Ok(Self { wildcard, host, is_ip, port, default_port })
    }

    fn effective_port(&self) -> Option<u16> {
        self.port.or(self.default_port)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.wildcard { "*." } else { "" }, self.host)?;
        self.port.map_or(Ok(()), |port| write!(f, ":{port}"))
    }
}

/// The port of the scheme, and what stands behind it.
fn split_scheme(text: &str) -> Result<(Option<u16>, &str), UrlFault> {
    match text.split_once("://") {
        None => Ok((None, text)),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => Ok((Some(80), rest)),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => Ok((Some(443), rest)),
        Some(_) => Err(UrlFault::Scheme),
    }
}

/// A bare slash at the end says no more than its absence.
fn strip_path(rest: &str, mode: Mode) -> Result<&str, UrlFault> {
    let Some((authority, path)) = rest.split_once(['/', '?', '#']) else { return Ok(rest) };
    let bare = path.is_empty() && rest.ends_with('/');
    if bare || mode == Mode::Running { Ok(authority) } else { Err(UrlFault::Path) }
}

/// The host, with brackets where it has some, and the text of the port.
fn split_port(authority: &str) -> Result<(&str, Option<&str>), UrlFault> {
    if authority.starts_with('[') {
        let end = authority.find(']').and_then(|end| end.checked_add(1)).ok_or(UrlFault::Ip)?;
        let (host, behind) = authority.split_at_checked(end).ok_or(UrlFault::Ip)?;
        return match behind.strip_prefix(':') {
            Some(port) => Ok((host, Some(port))),
            None if behind.is_empty() => Ok((host, None)),
            None => Err(UrlFault::Ip),
        };
    }
    match authority.split_once(':') {
        None => Ok((authority, None)),
        Some((_, port)) if port.contains(':') => Err(UrlFault::Ip),
        Some((host, port)) => Ok((host, Some(port))),
    }
}

fn read_port(text: &str) -> Result<u16, UrlFault> {
    let plain = text.bytes().all(|digit| digit.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain).ok_or(UrlFault::Port)
}

/// The host in its normal form, whether an asterisk stood before it, and whether it is an IP address.
fn read_host(host: &str, mode: Mode) -> Result<(bool, String, bool), UrlFault> {
    if let Some(address) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        let address: Ipv6Addr = address.parse().map_err(|_| UrlFault::Ip)?;
        return Ok((false, format!("[{address}]"), true));
    }
    let host = host.strip_suffix('.').unwrap_or(host);
    if host.is_empty() {
        return Err(UrlFault::Empty);
    }
    let below = host.strip_prefix("*.").filter(|_| mode == Mode::Licensed);
    let (wildcard, host) = below.map_or((false, host), |host| (true, host));
    if host.contains('*') || wildcard && host.is_empty() {
        return Err(UrlFault::Wildcard);
    }
    let host = to_ascii(host)?;
    let is_ip = ends_in_a_number(&host);
    if is_ip && !is_plain_ipv4(&host) {
        return Err(UrlFault::Ip);
    }
    if wildcard && (is_ip || !host.contains('.')) {
        return Err(UrlFault::Wildcard);
    }
    Ok((wildcard, host, is_ip))
}

/// The domain in A-labels.
fn to_ascii(host: &str) -> Result<String, UrlFault> {
    let ascii = Uts46::new()
        .to_ascii(host.as_bytes(), AsciiDenyList::URL, Hyphens::CheckFirstLast, DnsLength::Ignore)
        .map_err(|_| UrlFault::Idna)?;
    let allowed = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_');
    let is_label = |label: &str| {
        (1..=LONGEST_LABEL).contains(&label.len())
            && label.bytes().all(allowed)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    if !ascii.split('.').all(is_label) {
        return Err(UrlFault::Label);
    }
    if ascii.len() > LONGEST_HOST { Err(UrlFault::Length) } else { Ok(ascii.into_owned()) }
}

/// Whether some reader of URLs would take it for an IPv4 address (the WHATWG's test).
fn ends_in_a_number(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    let decimal = last.bytes().all(|digit| digit.is_ascii_digit());
    decimal || last.strip_prefix("0x").is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

fn is_plain_ipv4(host: &str) -> bool {
    let is_number = |part: &str| part.parse::<u8>().is_ok_and(|number| number.to_string() == part);
    host.split('.').count() == 4 && host.split('.').all(is_number)
}
