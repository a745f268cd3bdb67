//! The table of calls, first part: the questions. Nothing changes by asking.

/// Hands the questions on to `$next`, which adds its own and hands all to `$then`.
macro_rules! questions {
    ($next:ident, $($then:ident),*) => {
        $next! { $($then),*;

            /// Judges every contract line that reaches an item on a day, and says which one covers it, until when, and why not
            /// the others.
            ///
            /// Candidates stand in order of precedence; nothing is "not covered" without its reasons.
            ///
            /// # Errors
            ///
            /// - `item.unknown` when there is no such item; `facts.missing` when the item, its holder or an account above lies
            ///   outside the extent of the Book.
            coverage(Question) -> Verdict = resolve::coverage;

            /// The cover of an item on a day alone: no, until a last day (inclusive), open, or not judged yet.
            ///
            /// The same decision as `coverage`, without the reasons.
            ///
            /// # Errors
            ///
            /// - `item.unknown` when there is no such item; `facts.missing` when the item, its holder or an account above lies
            ///   outside the extent of the Book.
            covered(Question) -> Cover = compiled::covered;

            /// What covers an item through a range of days: intervals that follow each other, the lines that cover in each, what
            /// is lost and gained at each boundary.
            ///
            /// It follows the item from one holder to the next.
            ///
            /// # Errors
            ///
            /// - `range.ends_before_start`; `item.unknown` and `facts.missing` as for `coverage`.
            timeline(TimelineQuestion) -> Timeline = timeline::timeline;

            /// What ends in a range of days, over the whole Book: the contracts that end, and the items that something covers on
            /// a day of the range and nothing on the next.
            ///
            /// A contract that renews by itself never ends.
            ///
            /// # Errors
            ///
            /// - `range.ends_before_start`; `facts.missing` when an account above a holder lies outside the extent of the Book.
            ending_between(EndingQuestion) -> Endings = ending::ending_between;

            /// The warranty that applies to an item by its product today, those that were granted and are in force on the day,
            /// and where the two differ.
            ///
            /// # Errors
            ///
            /// - `item.unknown` and `facts.missing` as for `coverage`.
            warranty(WarrantyQuestion) -> WarrantyVerdict = applicable::warranty;

            /// The contract that a template makes for an item, with the terms of today pinned in it. Nothing changes: whoever
            /// wants it puts it into the Book.
            ///
            /// # Errors
            ///
            /// - `item.not_at_end_user`; `template.none`, `template.unknown`, `template.without_term`; `warranty.no_start` when
            ///   nothing on record tells the first day; `id.invalid` when the name would be too long; `item.unknown` and
            ///   `facts.missing` as for `coverage`.
            draft(DraftQuestion) -> Draft = draft::draft;

            /// The timeline as a picture: a row for each line that covers in the range, its days as bars, days without cover
            /// hatched.
            ///
            /// It is SVG that stands alone, readable on light and on dark, the same bytes in every host. Its size is bounded.
            ///
            /// # Errors
            ///
            /// - those of `timeline`.
            picture(PictureQuestion) -> Picture = picture::picture;

            /// Checks an address, and the numbers beside it, by the profile of its country; without one, the IBAN alone.
            ///
            /// # Errors
            ///
            /// - none of its own.
            check_address(AddressQuestion) -> AddressVerdict = address::check_address;

            /// Who holds an item through a range of days, one after the other, with the days on which nobody does.
            ///
            /// # Errors
            ///
            /// - `range.ends_before_start`, path `range.lastDay`; `item.unknown` and `facts.missing` as for `held`.
            holders(HoldersQuestion) -> Holders = holders::holders;

            /// All items that somebody holds at the end of a day, or that are in stock: of one account, at one site, or of all.
            ///
            /// # Errors
            ///
            /// - `facts.missing` when the history of an item lies outside the extent of the Book.
            base(BaseQuestion) -> Base = inventory::base;

            /// How many items are where at the end of a day, over the whole Book.
            ///
            /// # Errors
            ///
            /// - `facts.missing` as for `base`.
            tally(TallyQuestion) -> Tally = spans::tally;

            /// The loans that run on a day and should have ended before it, over the whole Book, and those of which nothing tells
            /// when they end.
            ///
            /// # Errors
            ///
            /// - `facts.missing` as for `base`.
            overdue_loans(OverdueQuestion) -> Overdue = overdue::overdue_loans;

            /// The records that name an item: while there is one, the item cannot be removed.
            ///
            /// # Errors
            ///
            /// - `item.unknown` and `facts.missing` as for `held`.
            dependents(DependentsQuestion) -> Dependents = dependents::dependents;

            /// Everything that is known of an item, seen from a day: its warranty, every contract line that ever named it, the
            /// lines that reach it, warranty requests, installations; the newest first.
            ///
            /// # Errors
            ///
            /// - `item.unknown` and `facts.missing` as for `coverage`.
            dossier(DossierQuestion) -> Dossier = dossier::dossier;

            /// What contradicts itself in histories that the Book would refuse, over all items at once, each with its repair where
            /// there is an obvious one.
            ///
            /// The records are looked at as they would stand in the Book, beside its own. Nothing changes.
            ///
            /// # Errors
            ///
            /// - `facts.missing` when an item, an account or a serial number lies outside the extent of the Book.
            check_histories(HistoryCheck) -> HistoryFindings = check::check_histories;

            /// What was known at an instant: all change sets that were recorded up to it are made anew, in the order in which they
            /// were recorded, whatever the days from which they hold. The answer is the change set from empty: every record that
            /// stood then, by kind and id.
            ///
            /// The Book that is asked plays no part.
            ///
            /// # Errors
            ///
            /// - those of applying a change set, path `entries[3].changes.changes[0].put`.
            known_at(Log) -> ChangeSet = known::known_at;

            /// The account that is meant by a typed text: the only one that has it as its number or its code, once it is confirmed.
            ///
            /// Accounts are those of the Book, also where it holds only a part of all.
            ///
            /// # Errors
            ///
            /// - `item.end_user_not_selected` when no account is called so, or more than one, path `text`; contacts do not count.
            /// - `confirmation.required` with the account, as long as it is not confirmed, path `confirmed`.
            end_user(TypedEndUser) -> SelectedEndUser = end_user::end_user;
        }
    };
}

pub(crate) use questions;
