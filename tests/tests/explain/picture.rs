//! Pictures of timelines.

use tenure::{Language, Picture, PictureQuestion};

use crate::{book, check_file, check_snapshot};

/// A machine in its third year: warranty with a fleet contract beside, then maintenance after a gap, with a rest.
const RECORDS: &str = r#"
{"kind":"item","id":"M-1","product":"ESP-2","placement":{"kind":"endUser","account":"C-1"}}
{"kind":"contract","id":"W-1","category":"warranty","holder":"C-1","firstDay":"2023-03-15","term":{"months":24},"scope":[{"element":{"kind":"item","item":"M-1"}}]}
{"kind":"contract","id":"<K&\"7\">","category":"maintenance","holder":"C-1","firstDay":"2025-05-01","suspensions":[{"firstDay":"2025-10-01","lastDay":"2025-11-15"}],"scope":[{"element":{"kind":"item","item":"M-1"}},{"element":{"kind":"wholeBase"}}]}
{"kind":"contract","id":"FLEET-2024-HANNOVER-NORD","category":"maintenance","holder":"C-1","firstDay":"2024-01-01","lastDay":"2025-03-31","scope":[{"element":{"kind":"product","product":"ESP-2"},"firstDay":"2024-07-01"}]}
{"kind":"contract","id":"K-8","category":"maintenance","holder":"C-1","firstDay":"2026-02-01","scope":[{"element":{"kind":"wholeBase"}}]}"#;

fn drawn(records: &str, first_day: &str, last_day: &str, language: Language) -> Picture {
    let day = |text: &str| text.parse().unwrap();
    let question = PictureQuestion::new("M-1".parse().unwrap(), day(first_day), day(last_day)).language(language);
    book(records).picture(&question).unwrap()
}

#[test]
fn a_timeline_is_drawn() {
    let picture = drawn(RECORDS, "2024-01-01", "2026-12-31", Language::En);
    check_snapshot("picture.svg", picture.svg.as_str());
}

/// The oracle draws no pictures, so these vectors are made of the engine's own, which people have looked at.
#[test]
fn all_hosts_are_held_to_these_pictures() {
    let given: Vec<serde_json::Value> =
        RECORDS.trim().lines().map(|record| serde_json::from_str(record).unwrap()).collect();
    let vector = |(name, language, first_day, last_day): (&str, Language, &str, &str)| {
        let args = serde_json::json!({"item": "M-1", "firstDay": first_day, "lastDay": last_day, "language": language});
        let svg = drawn(RECORDS, first_day, last_day, language).svg;
        let vector = serde_json::json!({
            "name": name, "source": "SC22", "given": given, "call": "picture", "args": args, "ok": {"svg": svg},
        });
        vector.to_string() + "\n"
    };
    let cases = [
        ("a picture of three years", Language::En, "2024-01-01", "2026-12-31"),
        ("a picture in German of a day that nothing covers", Language::De, "2025-04-01", "2025-04-01"),
        ("a picture in French of a change of cover", Language::Fr, "2025-03-01", "2025-03-31"),
    ];
    check_file("vectors/picture.jsonl", &cases.map(vector).concat());
}

#[test]
fn its_texts_are_in_the_language_asked() {
    for (language, title) in [
        (Language::En, "Cover of M-1 from 2025-04-01 to 2025-04-01"),
        (Language::De, "Deckung von M-1, 2025-04-01 bis 2025-04-01"),
        (Language::Fr, "Couverture de M-1 du 2025-04-01 au 2025-04-01"),
    ] {
        let picture = drawn(RECORDS, "2025-04-01", "2025-04-01", language);
        assert!(picture.svg.as_str().contains(&format!("<title>{title}</title>")), "{}", picture.svg);
        assert!(picture.svg.as_str().contains(&format!("xml:lang=\"{language}\"")));
    }
}

#[test]
fn an_item_that_nothing_covers_has_a_picture_too() {
    let (item, _) = RECORDS.trim().split_once('\n').unwrap();
    let picture = drawn(item, "1900-01-01", "9999-12-31", Language::De);
    assert!(picture.svg.as_str().contains("1900-01-01 bis 9999-12-31: nicht gedeckt"), "{}", picture.svg);
}

/// Forty lines, each with a hundred rests.
#[test]
fn however_much_happens_the_picture_stays_small() {
    let rest = |number: i64| {
        let day = "2000-01-01".parse::<tenure::Day>().unwrap().plus_days(number * 3).unwrap();
        format!(r#"{{"firstDay":"{day}","lastDay":"{day}"}}"#)
    };
    let mut records = RECORDS.trim().lines().next().unwrap().to_owned();
    for line in 0..40 {
        let rests: Vec<_> = (0..100).map(|number| rest(number * 40 + line)).collect();
        let id = format!("{line}{}", "&".repeat(60));
        let contract = format!(
            "\n{{\"kind\":\"contract\",\"id\":\"{id}\",\"category\":\"maintenance\",\"holder\":\"C-1\",\"firstDay\":\"2000-01-01\",\
             \"suspensions\":[{}],\"scope\":[{{\"element\":{{\"kind\":\"wholeBase\"}}}}]}}",
            rests.join(",")
        );
        records += &contract;
    }
    let picture = drawn(&records, "2000-01-01", "2032-12-31", Language::En);
    assert!(picture.svg.as_str().len() < 1_000_000, "{}", picture.svg.as_str().len());
    assert!(picture.svg.as_str().contains("and 24 more lines"));
}

#[test]
fn every_id_stays_in_its_place() {
    let picture = drawn(RECORDS, "2024-01-01", "2026-12-31", Language::Fr);
    assert!(picture.svg.as_str().contains("&lt;K&amp;&quot;7&quot;&gt;"));
    assert!(!picture.svg.as_str().contains("<K"));
}
