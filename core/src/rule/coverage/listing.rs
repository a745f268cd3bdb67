//! What a list of skills, kinds of service or places says of the work.

/// The five things that a list can say (SC10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Listing {
    /// There is no list: everything is accepted.
    Absent,
    /// What the work needs is listed.
    Accepts,
    /// Nobody named what the work needs.
    Unasked,
    /// It is not listed.
    Refuses,
    /// The list is empty: nothing is accepted, whatever the work needs.
    Empty,
}

impl Listing {
    /// What a list says; `accepts` tells whether an entry takes the work in, and is absent when nobody named the work.
    pub(crate) fn of<T>(list: Option<&[T]>, accepts: Option<impl Fn(&T) -> bool>) -> Self {
        match (list, accepts) {
            (None, _) => Self::Absent,
            (Some([]), _) => Self::Empty,
            (Some(_), None) => Self::Unasked,
            (Some(list), Some(accepts)) => {
                if list.iter().any(accepts) {
                    Self::Accepts
                } else {
                    Self::Refuses
                }
            }
        }
    }

    const fn strictness(self) -> u8 {
        match self {
            Self::Absent => 0,
            Self::Accepts => 1,
            Self::Unasked => 2,
            Self::Refuses => 3,
            Self::Empty => 4,
        }
    }
}

/// What two lists say together, of which both must accept: the stricter one decides (SC14).
pub(crate) const fn either(left: Listing, right: Listing) -> Listing {
    if left.strictness() < right.strictness() { right } else { left }
}
