//! Several named files in one: each begins with a line `=== NAME`.

/// A named file inside a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Berkas<'a> {
    /// Its name, as a user would give it.
    pub nama: String,
    /// Its bytes.
    pub isi: &'a [u8],
}

const MARK: &[u8] = b"=== ";

impl<'a> Berkas<'a> {
    /// The files of a case. Bytes before the first mark are the funding matrix.
    pub fn split(case: &'a [u8]) -> Vec<Self> {
        let mut files = Vec::new();
        let mut nama = "tabel-6.1-program-pendanaan.csv".to_owned();
        let (mut from, mut at) = (0, 0);
        while let Some(line) = case
            .get(at..)
            .and_then(|r| r.split_inclusive(|b| *b == b'\n').next())
        {
            if let Some(name) = line.strip_prefix(MARK) {
                push(&mut files, &nama, case.get(from..at));
                nama = super::lossy(name).trim().to_owned();
                from = at + line.len();
            }
            at += line.len();
        }
        push(&mut files, &nama, case.get(from..));
        files
    }

    /// A case from named files.
    pub fn join<N: AsRef<str>, B: AsRef<[u8]>>(files: impl IntoIterator<Item = (N, B)>) -> Vec<u8> {
        let mut case = Vec::new();
        for (nama, isi) in files {
            case.extend_from_slice(MARK);
            case.extend_from_slice(nama.as_ref().as_bytes());
            case.push(b'\n');
            case.extend_from_slice(isi.as_ref());
            if !case.ends_with(b"\n") {
                case.push(b'\n');
            }
        }
        case
    }
}

fn push<'a>(files: &mut Vec<Berkas<'a>>, nama: &str, isi: Option<&'a [u8]>) {
    if let Some(isi) = isi.filter(|isi| !isi.is_empty()) {
        let nama = nama.to_owned();
        files.push(Berkas { nama, isi });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_files_come_apart_again() {
        let case = Berkas::join([("a.csv", "x\n"), ("b.json", "{}\n")]);
        assert_eq!(case, b"=== a.csv\nx\n=== b.json\n{}\n");
        let files = Berkas::split(&case);
        let names: Vec<_> = files.iter().map(|f| (f.nama.as_str(), f.isi)).collect();
        assert_eq!(names, [("a.csv", &b"x\n"[..]), ("b.json", b"{}\n")]);
        assert_eq!(Berkas::split(b"x\n=== y")[0].isi, b"x\n");
    }
}
