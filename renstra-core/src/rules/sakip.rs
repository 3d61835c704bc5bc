//! SAKIP: scores and predicates.

use crate::peraturan::permenpanrb_88_2021::{BOBOT_2022, NILAI_JAWABAN, PREDIKAT, SKALA_PREDIKAT};
use crate::peraturan::{BacaanTepi, Bobot, Pita, in_force};
use crate::value::{Angka, Rasio, Tahun, TakTerdefinisi, Target};

/// The predicate of a SAKIP score between 0 and 100 on the scale in force now; `None` outside.
///
/// `bacaan` says to which band a score on an edge belongs. The default (`None`) is the open lower
/// edge: 90 is A, above 90 is AA. Basis: PermenPAN-RB 88/2021, in the words of the table of
/// PermenPAN-RB 12/2015; some applications take the edge to the upper band.
///
/// ```
/// use renstra_core::{sakip_predicate, peraturan::BacaanTepi};
/// let name = |s: &str, b| sakip_predicate(s.parse().unwrap(), b).map(|p| p.nama);
/// assert_eq!(name("74.76", None), Some("BB"));
/// assert_eq!(name("90", None), Some("A"));
/// assert_eq!(name("90", Some(BacaanTepi::BawahTertutup)), Some("AA"));
/// assert_eq!(name("101", None), None);
/// ```
pub fn sakip_predicate(score: Angka, bacaan: Option<BacaanTepi>) -> Option<&'static Pita> {
    PREDIKAT.classify(&Rasio::whole(score), bacaan.unwrap_or(PREDIKAT.bacaan))
}

/// The predicate of a score on the scale of the year of its evaluation; `None` for years before 2012
/// and scores outside 0 to 100.
///
/// ```
/// use renstra_core::{Tahun, rules::sakip_predicate_in};
/// let name = |s: u32, y| sakip_predicate_in(s.into(), Tahun::new(y).unwrap(), None).map(|p| p.nama);
/// assert_eq!(name(76, 2014), Some("A"));
/// assert_eq!(name(76, 2015), Some("BB"));
/// ```
pub fn sakip_predicate_in(
    score: Angka,
    tahun: Tahun,
    bacaan: Option<BacaanTepi>,
) -> Option<&'static Pita> {
    let scale = in_force(SKALA_PREDIKAT, tahun)?.nilai;
    scale.classify(&Rasio::whole(score), bacaan.unwrap_or(scale.bacaan))
}

/// The predicate of a target, as a score or printed as a predicate; `None` for what is neither, inside for a score outside the scale.
pub(crate) fn predicate_of(target: &Target, tahun: Tahun) -> Option<Option<&'static Pita>> {
    match target {
        Target::Peringkat(rank) => named_predicate(rank, tahun).map(Some),
        _ => target
            .number()
            .map(|score| sakip_predicate_in(score, tahun, None)),
    }
}

/// The band of a printed predicate.
pub(crate) fn named_predicate(rank: &str, tahun: Tahun) -> Option<&'static Pita> {
    in_force(SKALA_PREDIKAT, tahun)?.nilai.named(rank.trim())
}

/// The score of an evaluation since 2022, from a grade (`AA` to `E`) for each component and
/// sub-component: the weight of each, times the share that its grade earns.
///
/// Basis: PermenPAN-RB 88/2021 (weights and shares as public applications use them; annex not read).
///
/// # Errors
/// [`TakTerdefinisi::DataTidakAda`] if a sub-component has no grade, or an unknown one.
///
/// ```
/// use renstra_core::rules::sakip_score;
/// let all_bb = sakip_score(|_component, _part| Some("BB")).unwrap();
/// assert_eq!(all_bb.to_string(), "80/1");
/// ```
pub fn sakip_score<'a>(
    grade: impl Fn(&str, &str) -> Option<&'a str>,
) -> Result<Rasio, TakTerdefinisi> {
    let mut score = Rasio::whole(Angka::ZERO);
    for component in BOBOT_2022.nilai {
        for part in component.bagian {
            let share = grade(component.nama, part.nama)
                .and_then(|g| NILAI_JAWABAN.nilai.iter().find(|(name, _)| *name == g))
                .ok_or(TakTerdefinisi::DataTidakAda)?;
            score = score.add(&earned(part, share.1)?);
        }
    }
    Ok(score)
}

/// The points of a weight for a share in percent.
fn earned(part: &Bobot, percent: u32) -> Result<Rasio, TakTerdefinisi> {
    let share = Rasio::new(Angka::from(percent), Angka::from(100))?;
    Ok(part.points().multiply(&share))
}

/// The points of a sub-component of the evaluation from 2015 to 2021: questions answered yes, over all
/// questions, times the weight.
///
/// Basis: PermenPAN-RB 12/2015 (text read): three of ten and a weight of 10 give 3.
///
/// # Errors
/// [`TakTerdefinisi::PenyebutNol`] without questions.
///
/// ```
/// use renstra_core::rules::sakip_points_2015;
/// assert_eq!(sakip_points_2015(3, 10, 10.into()).unwrap().to_string(), "3/1");
/// ```
pub fn sakip_points_2015(ya: u32, pertanyaan: u32, bobot: Angka) -> Result<Rasio, TakTerdefinisi> {
    Ok(Rasio::new(Angka::from(ya), Angka::from(pertanyaan))?.multiply(&Rasio::whole(bobot)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Grades that differ by sub-component: 6×0,9 + 9×0,8 + 15×0,7 = 23,1 of each 30, and so on.
    #[test]
    fn a_score_by_hand() {
        let grade = |_: &str, part: &str| match part {
            "keberadaan" => Some("A"),
            "kualitas" => Some("BB"),
            _ => Some("B"),
        };
        // 20×0,9 + 30×0,8 + 50×0,7 = 18 + 24 + 35 = 77.
        assert_eq!(sakip_score(grade).unwrap().to_string(), "77/1");
        assert!(sakip_score(|_, _| None).is_err());
        assert!(sakip_score(|_, _| Some("F")).is_err());
    }
}
