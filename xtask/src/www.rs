//! `cargo xtask www`: the page "Periksa Renstra" as a folder for any web server.

use std::path::{Path, PathBuf};

use renstra_core::Renstra;
use serde_json::json;

use crate::step::{self, Failure};
use crate::{files, wasm};

/// Builds the page: a folder for any web server.
#[derive(clap::Args)]
pub struct Www {
    /// The output folder; target/www by default
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,
}

impl Www {
    /// Builds what is missing, and writes the folder.
    pub fn run(self) -> Result<(), Failure> {
        let folder = self.output.unwrap_or_else(default);
        write(&folder)?;
        println!("{}", folder.display());
        Ok(())
    }
}

/// The default output folder.
pub fn default() -> PathBuf {
    step::target_dir().join("www")
}

/// Writes the page with the package and the example.
pub fn write(folder: &Path) -> Result<(), Failure> {
    let pkg = step::root().join("renstra-wasm/pkg");
    if !pkg.join("wasm/pdf_bg.wasm").exists() {
        wasm::Wasm::default().run()?;
    }
    files::remove(folder)?;
    files::copy_tree(&step::root().join("renstra-wasm/www"), folder)?;
    files::copy_tree(&pkg, &folder.join("renstra"))?;
    let example = folder.join("contoh");
    files::make(&example)?;
    files::write(&example.join("kukar.json"), kukar()?.as_bytes())?;
    offline(folder)
}

/// The real plan as one document.
fn kukar() -> Result<String, Failure> {
    let tables = files::all(&step::root().join("tests/data/kukar"))?;
    let tables = tables
        .iter()
        .filter(|p| p.extension().is_some_and(|e| e == "csv"));
    let read: Result<Vec<_>, Failure> = tables
        .map(|p| Ok((p.display().to_string(), files::read(p)?)))
        .collect();
    let plan = Renstra::read(read?).map_err(|e| e.to_string())?;
    Ok(plan.to_json())
}

/// The files that the service worker caches, under a version that changes when one of them does.
fn offline(folder: &Path) -> Result<(), Failure> {
    let worker = folder.join("sw.js");
    let mut names = vec!["./".to_owned()];
    let mut sum = Sum::default();
    for file in files::all(folder)? {
        sum.add(&files::read(&file)?);
        let name = file.strip_prefix(folder).unwrap_or(&file).display();
        let name = name.to_string().replace('\\', "/");
        if needed(&name) {
            names.push(name);
        }
    }
    let list = json!({ "berkas": names }).to_string();
    files::write(&folder.join("berkas.json"), list.as_bytes())?;
    let text = files::read_text(&worker)?;
    let text = text.replace("VERSI-BERKAS", &format!("renstra-{:016x}", sum.0));
    files::write(&worker, text.as_bytes())
}

/// What the page cannot do without: no types, no licences, nothing for Node, and nothing that is fetched only when it is
/// asked for: the lists of codes, the reader of PDFs.
fn needed(name: &str) -> bool {
    let other = ["sw.js", "renstra/package.json", "renstra/node.js"];
    let text = [".d.ts", ".md"].iter().any(|end| name.ends_with(end));
    let unused = other.contains(&name) || text || name.contains("LICENSE");
    let later = name.starts_with("renstra/nomenklatur/") || name == "renstra/wasm/pdf_bg.wasm";
    !unused && !later
}

/// FNV-1a: a hash to distinguish versions, not for security.
struct Sum(u64);

impl Default for Sum {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Sum {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
