//! The canonical JSON document: the tables as printed, in one file.

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::json_place::{JsonPlace, whole};
use super::json_source::{AsalJson, read_source};
use super::json_tree::{JsonNode, JsonValue, parse};
use super::left_out::LeftOut;
use super::lembar::{BarisLembar, Lembar};
use super::limits;
use crate::error::{ErrorKind, RenstraError};
use crate::value::bahasa::teks;
use crate::value::cell_text::TableText;
use crate::value::printable::shorten;
use crate::value::{CellText, Tempat};

/// Version of the document format.
const VERSI: u32 = 1;

/// Reads the tables of a JSON document:
/// `{"renstra": 1, "tabel": {"rencana": {"kolom": [...], "baris": [[...], ...], "nomor": [2, ...]}}}`. Declared choices may stand
/// beside `tabel` (`pilihan`), and what of the documents behind the tables is not read or hidden (`dokumen`, [`LeftOut`]);
/// [`crate::Renstra::read`] takes them.
///
/// # Errors
/// Broken JSON, unknown members, another version, a table twice, or larger than the limits; each names the table, the
/// row and the column as far as they are known, the line and the character in the text, what stands there, what was
/// expected, and what to do. Rows and cells are checked when the plan is made.
///
/// ```
/// use renstra_core::{Bahasa, sheet::json::read_json};
/// let text = r#"{"renstra": 1, "tabel": {"rencana": {"kolom": ["kunci", "nilai"], "baris": [["versi", 2]]}}}"#;
/// let error = read_json(text.as_bytes()).unwrap_err();
/// assert_eq!(error.lokasi().unwrap().to_string(), "rencana, baris 2, kolom nilai");
/// assert!(error.pesan(Bahasa::Id).contains("baris 2, kolom nilai (versi): ada `2`, seharusnya teks; tulis `\"2\"`"));
/// ```
pub fn read_json(bytes: &[u8]) -> Result<Vec<Lembar>, RenstraError> {
    Ok(read_document(bytes)?.lembar)
}

/// What a JSON document holds.
pub(crate) struct JsonPlan<'t> {
    pub(crate) lembar: Vec<Lembar>,
    /// The choices that stand beside the tables, as JSON.
    pub(crate) pilihan: Option<&'t str>,
    /// Parts of the documents that the tables were read from.
    pub(crate) bagian: Vec<LeftOut>,
}

/// The tables of a JSON document, and what stands beside them.
pub(crate) fn read_document(bytes: &[u8]) -> Result<JsonPlan<'_>, RenstraError> {
    limits::check_bytes(None, bytes.len())?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let before = bytes.get(..e.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        RenstraError::new(
            ErrorKind::NotText,
            teks!(
                "bukan teks UTF-8 (baris {line}); simpan ulang sebagai UTF-8",
                "it is not UTF-8 text (line {line}); save it again as UTF-8",
            ),
            None,
        )
    })?;
    let (root, error) = parse(text);
    let document = JsonPlace::new(text);
    if let Some(error) = error {
        return Err(document.of_last(&root).error(&error));
    }
    let (lembar, choices, bagian) = read_tables(&document, &root)?;
    let pilihan = choices.and_then(|node| {
        let rest = serde_json::Deserializer::from_str(text.get(node.at..)?);
        let raw: &RawValue = rest.into_iter().next()?.ok()?;
        Some(raw.get())
    });
    Ok(JsonPlan {
        lembar,
        pilihan,
        bagian,
    })
}

/// The tables, where the choices stand, and the parts of documents.
type Isi<'n, 't> = (Vec<Lembar>, Option<&'n JsonNode<'t>>, Vec<LeftOut>);

fn read_tables<'n, 't>(
    document: &JsonPlace<'_>,
    root: &'n JsonNode<'t>,
) -> Result<Isi<'n, 't>, RenstraError> {
    let no_plan = || {
        let expected = teks!(
            "dokumen Renstra: `{{\"renstra\": {VERSI}, \"tabel\": {{…}}}}`",
            "a document of a Renstra: `{{\"renstra\": {VERSI}, \"tabel\": {{…}}}}`"
        );
        document.wrong(root, expected)
    };
    // Another document altogether needs no word on its members.
    if !document
        .object(root)?
        .iter()
        .any(|(name, _)| name == "renstra")
    {
        return Err(no_plan());
    }
    let members = ["renstra", "tabel", "pilihan", "dokumen"];
    let [version, tables, choices, parts] = document.members(root, members)?;
    let (Some(version), Some(tables)) = (version, tables) else {
        return Err(no_plan());
    };
    if whole(version) != Some(VERSI) {
        return Err(document.wrong(
            version,
            teks!(
                "versi {VERSI}: `\"renstra\": {VERSI}`",
                "version {VERSI}: `\"renstra\": {VERSI}`"
            ),
        ));
    }
    let tables = document.object(tables)?;
    if let Some((_, behind)) = tables.get(limits::TABLES) {
        let most = limits::TABLES;
        return Err(document.wrong(
            behind,
            teks!("paling banyak {most} tabel", "at most {most} tables"),
        ));
    }
    let tables = tables.iter();
    let sheets = tables
        .map(|(name, node)| read_table(&document.at(Tempat::table(shorten(name))), name, node))
        .collect::<Result<_, _>>()?;
    let parts = parts.map(|node| document.list(node)).transpose()?;
    let parts = parts.into_iter().flatten();
    let parts = parts.map(|node| LeftOut::read(document, node));
    Ok((sheets, choices, parts.collect::<Result<_, _>>()?))
}

fn read_table(
    place: &JsonPlace<'_>,
    nama: &str,
    node: &JsonNode<'_>,
) -> Result<Lembar, RenstraError> {
    let [kolom, baris, nomor, dokumen] =
        place.members(node, ["kolom", "baris", "nomor", "dokumen"])?;
    let (Some(kolom), Some(baris)) = (kolom, baris) else {
        return Err(place.wrong(
            node,
            teks!(
                "`kolom` (daftar nama) dan `baris` (daftar baris)",
                "`kolom` (a list of names) and `baris` (a list of rows)"
            ),
        ));
    };
    let names = place.list(kolom)?.iter().map(|k| place.text(k));
    let names = names.map(|k| k.map(str::to_owned));
    let header = Lembar::new(nama, names.collect::<Result<_, _>>()?, Vec::new());
    let rows = place.list(baris)?;
    let numbers = nomor
        .map(|n| place.list(n))
        .transpose()?
        .unwrap_or_default();
    if let Some(nomor) = nomor.filter(|_| !numbers.is_empty() && numbers.len() != rows.len()) {
        let (n, m) = (numbers.len(), rows.len());
        return Err(place.wrong(
            nomor,
            teks!(
                "satu nomor tiap baris ({n} nomor untuk {m} baris); lengkapi `nomor`, atau hapus",
                "one number a row ({n} numbers for {m} rows); complete `nomor`, or remove it"
            ),
        ));
    }
    // The text of all cells, and of each row its number and how many cells it has.
    let mut cells = TableText::default();
    let mut kept = Vec::new();
    let mut last = 1;
    for (i, row) in rows.iter().enumerate() {
        let following = u32::try_from(i + 2).unwrap_or(u32::MAX);
        let given = numbers.get(i);
        let nomor = given.map_or(Some(following), whole).filter(|n| *n > last);
        let at = |column| place.row(&header, nomor.unwrap_or(following), row, column);
        let Some(nomor) = nomor else {
            return Err(at(None).wrong(
                given.unwrap_or(row),
                teks!(
                    "nomor baris yang lebih besar dari {last}; nomor naik, mulai dari 2",
                    "a row number above {last}; numbers rise, from 2 on"
                ),
            ));
        };
        last = nomor;
        let JsonValue::List(found) = &row.value else {
            return Err(at(None).wrong(
                row,
                teks!(
                    "daftar sel: `[\"…\", \"…\"]`",
                    "a list of cells: `[\"…\", \"…\"]`"
                ),
            ));
        };
        let mut blank = true;
        for (i, cell) in found.iter().enumerate() {
            let text = match &cell.value {
                JsonValue::Text(text) => &**text,
                _ => return Err(at(Some(i)).no_text(cell)),
            };
            blank &= text.trim().is_empty();
            cells.push(text);
        }
        kept.push((nomor, found.len(), blank));
    }
    let mut cells = cells.finish();
    let rows = kept.into_iter().map(|(nomor, length, blank)| {
        let sel = cells.by_ref().take(length).collect();
        (BarisLembar { nomor, sel }, blank)
    });
    // As in CSV, a row of nothing is none.
    let baris = rows.filter(|(_, blank)| !blank).map(|(row, _)| row);
    let mut sheet = header;
    sheet.baris = baris.collect();
    Ok(match dokumen {
        Some(source) => sheet.from_document(read_source(place, source)?),
        None => sheet,
    })
}

/// The document as it is written.
#[derive(Serialize)]
struct DokumenJson<'a> {
    renstra: u32,
    tabel: Tables<'a>,
    /// The declared choices of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pilihan: Option<Box<RawValue>>,
    /// Parts of the documents that the tables were read from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dokumen: Vec<&'a LeftOut>,
}

/// The tables by name, in order.
struct Tables<'a>(&'a [Lembar]);

#[derive(Serialize)]
struct TabelJson<'a> {
    kolom: &'a [String],
    baris: Vec<&'a [CellText]>,
    /// Row numbers; without them the rows follow the header.
    nomor: Vec<u32>,
    /// The document that the table was read from.
    #[serde(skip_serializing_if = "Option::is_none")]
    dokumen: Option<AsalJson>,
}

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|l| {
            let json = TabelJson {
                kolom: l.kolom(),
                baris: l.baris.iter().map(|r| r.sel.as_slice()).collect(),
                nomor: l.baris.iter().map(|r| r.nomor).collect(),
                dokumen: l.dokumen().map(AsalJson::from),
            };
            (l.nama(), json)
        }))
    }
}

/// Writes the tables as one JSON document; reading it back gives the same tables, with their places in the documents
/// that they were read from.
///
/// ```
/// use renstra_core::sheet::{csv, json};
/// let sheet = csv::read_csv("rencana", b"kunci,nilai\n\ndaerah,Kutai\n")?;
/// let again = json::read_json(json::write_json(std::slice::from_ref(&sheet)).as_bytes())?;
/// assert_eq!((again[0].baris[0].nomor, &again[0]), (3, &sheet));
/// assert_eq!(again[0].place_of_row(&again[0].baris[0]).dokumen(), sheet.place_of_row(&sheet.baris[0]).dokumen());
/// # Ok::<(), renstra_core::RenstraError>(())
/// ```
pub fn write_json(lembar: &[Lembar]) -> String {
    write_document(lembar, None, Vec::new())
}

/// The same with choices, themselves JSON, and parts of documents beside the tables.
pub(crate) fn write_document(
    lembar: &[Lembar],
    pilihan: Option<String>,
    dokumen: Vec<&LeftOut>,
) -> String {
    let doc = DokumenJson {
        renstra: VERSI,
        tabel: Tables(lembar),
        pilihan: pilihan.and_then(|json| RawValue::from_string(json).ok()),
        dokumen,
    };
    // Strings and whole numbers in maps with string keys always serialise.
    serde_json::to_string_pretty(&doc).unwrap_or_default()
}

/// The tables of a document and what is told of it, without blanks: for another part of the same program.
#[cfg(feature = "xlsx")]
pub(crate) fn write_found(lembar: &[Lembar], dokumen: &[LeftOut]) -> String {
    let doc = DokumenJson {
        renstra: VERSI,
        tabel: Tables(lembar),
        pilihan: None,
        dokumen: dokumen.iter().collect(),
    };
    serde_json::to_string(&doc).unwrap_or_default()
}
