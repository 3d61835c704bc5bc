//! A target as one figure, and back.

use super::number::Locale;
use super::target::read_target;
use super::{Angka, Besaran, Nilai, TakTerdefinisi, Target};

/// A range, a rank or two quantities in plain writing: decimals with a dot.
pub(crate) fn written(target: &Target) -> String {
    match target {
        Target::Rentang { dari, sampai } => match (dari, sampai) {
            (Some(a), Some(b)) => format!("{a}-{b}"),
            (Some(a), None) => format!("≥ {a}"),
            (None, Some(b)) => format!("≤ {b}"),
            (None, None) => String::new(),
        },
        Target::Peringkat(text) => text.clone(),
        Target::Angka(_) | Target::Ganda(..) => {
            let parts = target.quantities().map(|b| match &b.satuan {
                Some(unit) => format!("{} {unit}", b.angka),
                None => b.angka.to_string(),
            });
            parts.collect::<Vec<_>>().join(" / ")
        }
    }
}

/// A target as a figure: a number, or a range or rank in plain writing. Two quantities are no figure.
pub(crate) fn figure_of(target: &Target) -> Nilai {
    match target {
        Target::Angka(b) => Nilai::Angka(b.angka),
        Target::Ganda(..) => Nilai::TakTerdefinisi(TakTerdefinisi::SatuanBerbeda),
        Target::Rentang { .. } | Target::Peringkat(_) => {
            let figure = Nilai::from(written(target));
            // What does not read back could not be recomputed.
            match target_of(&figure).as_ref() == Ok(target) {
                true => figure,
                false => Nilai::TakTerdefinisi(TakTerdefinisi::TakTerbaca),
            }
        }
    }
}

/// True if a target is a figure.
pub(crate) fn is_figure(target: &Target) -> bool {
    !matches!(figure_of(target), Nilai::TakTerdefinisi(_))
}

/// The target that a figure stands for.
pub(crate) fn target_of(figure: &Nilai) -> Result<Target, TakTerdefinisi> {
    let angka: Angka = match figure {
        Nilai::Teks(text) => {
            return read_target(text, Locale::En).map_err(|_| TakTerdefinisi::TakTerbaca);
        }
        Nilai::Angka(a) => *a,
        Nilai::Rupiah(r) => r.angka(),
        Nilai::TakTerdefinisi(reason) => return Err(*reason),
        _ => return Err(TakTerdefinisi::DataTidakAda),
    };
    Ok(Target::Angka(Besaran {
        angka,
        desimal: angka.decimals(),
        persen: false,
        satuan: None,
    }))
}
