//! Facts and questions whose answers have every reason and every note.

/// Facts, a question about the item `M-1`, and how the answer reads.
pub(crate) struct Case {
    /// Records, one a line.
    pub(crate) given: &'static str,
    /// What is asked beside the item: the day and the factors.
    pub(crate) asked: &'static str,
    pub(crate) reads: &'static str,
}

pub(crate) const CASES: &[Case] = &[
    // The winner comes first, then who would have covered too.
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"},"since":"2025-03-15"}
{"kind":"contract","id":"W-1","category":"warranty","holder":"C-1","firstDay":"2025-03-15","term":{"months":24},"scope":[{"element":{"kind":"item","item":"M-1"}}]}
{"kind":"contract","id":"K-7","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","term":{"months":12},"renewal":{"months":12},"scope":[{"element":{"kind":"group","group":"X"}},{"element":{"kind":"wholeBase"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14. Others take over without a gap, with no end in sight.
- contract `K-7` (line 2): it would cover too, but contract `W-1` (line 1) comes first
",
    },
    // Every reason that is a matter of days; a withdrawn contract also has its own end.
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}
{"kind":"contract","id":"A","category":"maintenance","holder":"C-1","firstDay":"2026-01-01","scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"B","category":"maintenance","holder":"C-1","firstDay":"2024-01-01","lastDay":"2024-12-31","cancellation":{"lastDay":"2024-06-30"},"scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"C","category":"maintenance","holder":"C-1","firstDay":"2024-01-01","archivedOn":"2025-02-01","scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"D","category":"maintenance","holder":"C-1","firstDay":"2024-01-01","scope":[{"element":{"kind":"product","product":"ESP-2"},"firstDay":"2025-07-01"},{"element":{"kind":"product","product":"ESP-2"},"lastDay":"2025-05-31"}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is not covered on 2025-06-01.
- contract `D` (line 2): the line ended on 2025-05-31
- contract `D` (line 1): the line starts only on 2025-07-01
- contract `B` (line 1): the contract was cancelled to 2024-06-30; the contract ended on 2024-12-31
- contract `A` (line 1): the contract starts only on 2026-01-01
- contract `C` (line 1): the contract was archived on 2025-02-01
",
    },
    // Where the item is.
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"scrapped"}}
{"kind":"contract","id":"W-1","category":"warranty","holder":"C-1","firstDay":"2025-03-15","scope":[{"element":{"kind":"item","item":"M-1"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is not covered on 2025-06-01.
- contract `W-1` (line 1): the item is scrapped, where nothing covers it
Note: the item was scrapped.
",
    },
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"inStock"}}
{"kind":"contract","id":"W-1","category":"warranty","holder":"C-1","firstDay":"2025-03-15","term":{"months":1},"scope":[{"element":{"kind":"item","item":"M-1"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is not covered on 2025-06-01.
- contract `W-1` (line 1): the contract ended on 2025-04-14; the item is in stock, where nothing covers it
Note: the item was in stock.
",
    },
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"reseller","account":"R-1"}}
{"kind":"contract","id":"F-1","category":"maintenance","holder":"R-1","firstDay":"2025-01-01","scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"W-1","category":"warranty","holder":"V-1","firstDay":"2025-03-15","term":{"days":365},"scope":[{"element":{"kind":"item","item":"M-1"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2026-03-14.
- contract `F-1` (line 1): the item is unsold at the reseller `R-1`, where only a line that names it covers
Note: the item was unsold at `R-1`.
Note: the contract is with `V-1`, who is not the one that has the item.
",
    },
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"wholesaler","account":"G-1"}}
{"kind":"contract","id":"F-1","category":"maintenance","holder":"G-1","firstDay":"2025-01-01","scope":[{"element":{"kind":"product","product":"ESP-2"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is not covered on 2025-06-01.
- contract `F-1` (line 1): the item is unsold at the wholesaler `G-1`, where only a line that names it covers
Note: the item was unsold at `G-1`.
",
    },
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1","loan":true}}
{"kind":"contract","id":"K-7","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","scope":[{"element":{"kind":"wholeBase"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is not covered on 2025-06-01.
- contract `K-7` (line 1): the item is on loan, and this line leaves loans out
Note: the item was on loan to `C-1`.
",
    },
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-2"}}
{"kind":"contract","id":"W-1","category":"warranty","holder":"C-1","holderBound":true,"firstDay":"2025-03-15","scope":[{"element":{"kind":"item","item":"M-1"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is not covered on 2025-06-01.
- contract `W-1` (line 1): the line is bound to `C-1`, who no longer has the item
",
    },
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"},"since":"2025-03-15"}"#,
        asked: r#""on":"2025-03-14""#,
        reads: "\
`M-1` is not covered on 2025-03-14: no contract reaches it.
Note: nobody held the item on that day.
",
    },
    // What the work is.
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}
{"kind":"contract","id":"A","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","skills":["HW"],"serviceKinds":["inspection"],"scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"B","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","skills":[],"scope":[{"element":{"kind":"wholeBase"}}]}"#,
        asked: r#""on":"2025-06-01","skill":"SW","serviceKind":"repair""#,
        reads: "\
`M-1` is not covered on 2025-06-01.
- contract `A` (line 1): the skill `SW` is not among those listed; the kind of service `repair` is not among those listed
- contract `B` (line 1): no skill is listed
",
    },
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}
{"kind":"contract","id":"A","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","skills":["HW"],"serviceKinds":["inspection"],"scope":[{"element":{"kind":"wholeBase"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is covered on 2025-06-01 by contract `A` (line 1), with no end in sight.
Nobody named the skill and the kind of service, so they are assumed to fit.
",
    },
    // What the engine cannot judge.
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}
{"kind":"contract","id":"A","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","unjudged":["response within 4 hours","points","parts at half price"],"scope":[{"element":{"kind":"wholeBase"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
Whether `M-1` is covered on 2025-06-01, a person must judge.
- contract `A` (line 1): a person must judge response within 4 hours, points and parts at half price
Note: contract `A` might cover, but carries something that only a person can judge.
",
    },
    // One after the other, without a gap.
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}
{"kind":"contract","id":"W-1","category":"warranty","holder":"C-1","firstDay":"2025-01-01","lastDay":"2025-06-30","scope":[{"element":{"kind":"item","item":"M-1"}}]}
{"kind":"contract","id":"W-2","category":"warranty","holder":"C-1","firstDay":"2025-07-01","lastDay":"2025-12-31","scope":[{"element":{"kind":"item","item":"M-1"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2025-06-30. Others take over without a gap, until 2025-12-31.
- contract `W-2` (line 1): the contract starts only on 2025-07-01
",
    },
    // Follow-ups that are not in force, a rest with an end, and one without.
    Case {
        given: r#"
{"kind":"account","id":"C-9","inactive":[{"firstDay":"2024-12-01","lastDay":"2025-01-31"}]}
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}
{"kind":"contract","id":"A","category":"warranty","holder":"C-1","firstDay":"2024-01-01","term":{"months":12},"renewal":{"months":12},"offersFrom":"2025-01-01","scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"B","category":"maintenance","holder":"C-1","firstDay":"2024-01-01","term":{"months":12},"renewal":{"months":12},"confirmationsFrom":"2025-01-01","scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"C","category":"maintenance","holder":"C-1","firstDay":"2024-01-01","suspensions":[{"firstDay":"2025-05-01","lastDay":"2025-08-31"}],"scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"D","category":"maintenance","holder":"C-1","firstDay":"2024-01-01","suspensions":[{"firstDay":"2025-05-01"}],"scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"E","category":"maintenance","holder":"C-9","firstDay":"2024-01-01","term":{"months":12},"renewal":{"months":12},"scope":[{"element":{"kind":"item","item":"M-1"}}]}"#,
        asked: r#""on":"2025-06-01""#,
        reads: "\
`M-1` is not covered on 2025-06-01.
- contract `A` (line 1): the term from 2025-01-01 is offered and not accepted
- contract `E` (line 1): the term from 2025-01-01 is left out, because the holder was not active on that day
- contract `B` (line 1): the term from 2025-01-01 is not confirmed
- contract `C` (line 1): the contract rests from 2025-05-01 to 2025-08-31
- contract `D` (line 1): the contract rests since 2025-05-01
",
    },
    // Pairs, loans and places.
    Case {
        given: r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}
{"kind":"contract","id":"A","category":"loan","holder":"C-1","firstDay":"2025-01-01","scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"B","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","scope":[{"element":{"kind":"wholeBase"}},{"element":{"kind":"product","product":"ESP-2"},"pair":{"skill":"SW","effect":"exclude"}}]}
{"kind":"contract","id":"C","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","scope":[{"element":{"kind":"product","product":"ESP-2"},"pair":{"skill":"SW","effect":"include"}}]}
{"kind":"contract","id":"D","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","serviceKinds":[],"places":["depot"],"scope":[{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"E","category":"maintenance","holder":"C-1","firstDay":"2025-01-01","places":[],"scope":[{"element":{"kind":"wholeBase"}}]}"#,
        asked: r#""on":"2025-06-01","skill":"SW","serviceKind":"repair","place":"site""#,
        reads: "\
`M-1` is not covered on 2025-06-01.
- contract `A` (line 1): the contract is for goods on loan, and the item is not on loan
- contract `B` (line 2): line 2 of the contract leaves this work out
- contract `C` (line 1): it only refines other lines of the contract, and none reaches the item
- contract `B` (line 1): line 2 of the contract leaves this work out
- contract `D` (line 1): no kind of service is listed; the place `site` is not among those listed
- contract `E` (line 1): no place is listed
",
    },
];
