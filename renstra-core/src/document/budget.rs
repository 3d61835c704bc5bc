//! A budget of one year as SIPD exports it: a row for each account, with the codes of its programme, kegiatan and sub kegiatan as text. It
//! becomes the funding matrix of that year: a row for each node, the money of a sub kegiatan once.

use super::accounts::{Accounts, Money, is_account};
use super::budget_head::{BudgetHead, Level, Role, years_above};
use super::grid::{CellKind, Grid, GridRow};
use super::head::in_one_line;
use super::split_code;
use crate::ordered::{Map, Set};
use crate::sheet::lembar::BarisLembar;
use crate::sheet::typed_cell::decimal;
use crate::sheet::{Lembar, Sebab, Tabel};
use crate::value::cell_text::TableText;
use crate::value::latin::lower;
use crate::value::{Angka, Dokumen, Letak, Tahun};

/// What a sheet with such a head is.
pub(super) enum Budget {
    /// A funding matrix of one year, and what is told of it.
    Table(Lembar, Vec<(Sebab, usize)>),
    /// No table of one plan.
    NotRead(Sebab, usize),
}

/// A row of the matrix.
#[derive(Default)]
struct Node {
    code: String,
    name: String,
    /// Row of its first cell, and of its money.
    row: u32,
    own: Option<(String, Option<Angka>)>,
    accounts: Accounts,
    /// Indicator, unit, target, place and remarks, by column.
    others: Vec<(u32, String)>,
}

impl Node {
    fn of(code: String, name: String, row: &GridRow) -> Self {
        Self {
            code,
            name,
            row: row.baris,
            others: { row.sel.iter() }
                .map(|c| (c.kolom, in_one_line(&c.teks)))
                .collect(),
            ..Self::default()
        }
    }
}

/// A sheet under such a head; `None` if it has none, or no sub kegiatan.
pub(super) fn find(berkas: &str, grid: &Grid, rows: &[GridRow]) -> Option<Budget> {
    let head = BudgetHead::find(rows)?;
    let (above, below) = rows.split_at_checked(head.at)?;
    let (first, data) = below.split_first()?;
    // Codes in several cells below one head.
    let mut data: Vec<GridRow> = std::iter::once(first).chain(data).cloned().collect();
    let long = head.column(Role::Code(Level::Sub)).is_some();
    if !long {
        split_code::join(&mut data, &grid.gabung);
    }
    let data = data.get(1..).unwrap_or_default();
    let codes = code_columns(&head, first, long);
    let is_sub = |row: &&GridRow| node_code(row, &codes).is_some_and(|c| parts(&c) > 5);
    data.iter().find(is_sub)?;
    // A matrix whose head names its year is read as one, with all of its columns.
    let accounts = |row: &&GridRow| codes.iter().any(|c| is_account(row.text(*c)));
    let named = head.named_year.is_some() && head.column(Role::Name(Level::Any)).is_some();
    if !long && named && !data.iter().any(|r| accounts(&r)) {
        return None;
    }
    let agencies = head.column(Role::Code(Level::Agency)).map_or(0, |column| {
        let mut all: Set<&str> = Set::new();
        for row in data.iter().filter(|r| node_code(r, &codes).is_some()) {
            let code = row.text(column).trim();
            if !code.is_empty() {
                all.insert(code);
            }
        }
        all.len()
    });
    if agencies > 1 {
        return Some(Budget::NotRead(Sebab::BeberapaPerangkatDaerah, agencies));
    }
    let year = match year(berkas, grid, above, data, &head) {
        Ok(year) => year,
        Err(sebab) => return Some(Budget::NotRead(sebab, 1)),
    };
    let read = Reader {
        head: &head,
        codes,
        money: Money::of_column(data, head.money),
        long,
    };
    Some(read.table(berkas, grid, first, data, year))
}

/// The year of the budget: that of its column or head; otherwise the only one that the file, the sheet or a title names.
fn year(
    berkas: &str,
    grid: &Grid,
    above: &[GridRow],
    data: &[GridRow],
    head: &BudgetHead,
) -> Result<Tahun, Sebab> {
    let mut own: Vec<Tahun> = head.named_year.into_iter().collect();
    if let Some(column) = head.column(Role::Year) {
        own.extend(
            data.iter()
                .filter_map(|r| r.text(column).trim().parse::<Tahun>().ok()),
        );
    }
    own.sort_unstable();
    own.dedup();
    let named = years_above(berkas, grid, above);
    match (own.as_slice(), named.as_slice()) {
        ([own], named) if named.is_empty() || named.contains(own) => Ok(*own),
        ([], [named]) => Ok(*named),
        ([], []) => Err(Sebab::TahunTidakDisebut),
        _ => Err(Sebab::TahunBerbeda),
    }
}

/// The columns of codes, from the left: those of the levels, or the one of all levels with what stands without a head beside it.
fn code_columns(head: &BudgetHead, first: &GridRow, long: bool) -> Vec<u32> {
    if long {
        return head.column(Role::Code(Level::Sub)).into_iter().collect();
    }
    let begin = head.column(Role::Code(Level::Any)).unwrap_or_default();
    let blank = (begin + 1..begin + 8).take_while(|c| first.cell(*c).is_none());
    std::iter::once(begin).chain(blank).collect()
}

/// The code of the node that a row is about: the last one of its cells, accounts left out.
fn node_code(row: &GridRow, codes: &[u32]) -> Option<String> {
    let cells = codes.iter().rev().map(|c| in_one_line(row.text(*c)));
    let mut whole = cells.filter(|text| is_code(text) && !is_account(text));
    whole.next()
}

fn is_code(text: &str) -> bool {
    let part = |p: &str| {
        !p.is_empty()
            && p.len() < 5
            && (p.bytes().all(|b| b.is_ascii_digit())
                || p.bytes().all(|b| matches!(b, b'x' | b'X')))
    };
    !text.is_empty() && text.trim_end_matches('.').split('.').all(part)
}

fn parts(code: &str) -> usize {
    code.trim_end_matches('.').split('.').count()
}

struct Reader<'a> {
    head: &'a BudgetHead,
    codes: Vec<u32>,
    money: Money,
    long: bool,
}

impl Reader<'_> {
    fn table(
        &self,
        berkas: &str,
        grid: &Grid,
        first: &GridRow,
        data: &[GridRow],
        year: Tahun,
    ) -> Budget {
        let (nodes, total, loose) = self.nodes(data);
        let mut told = Vec::new();
        let accounts = nodes.iter().map(|n| n.accounts.len()).sum();
        told.push((Sebab::Rekening, accounts));
        let differs = |n: &&Node| {
            let own = n.own.as_ref().and_then(|(_, money)| *money);
            own.zip(n.accounts.sum())
                .is_some_and(|(own, sum)| own != sum)
        };
        told.push((Sebab::RekeningBerbeda, nodes.iter().filter(differs).count()));
        let open =
            |n: &&Node| n.own.is_none() && n.accounts.len() > 0 && n.accounts.sum().is_none();
        told.push((Sebab::RekeningTanpaNilai, nodes.iter().filter(open).count()));
        told.push((Sebab::LuarTabel, loose));

        let optional = [
            (Role::Indicator, "indikator".to_owned()),
            (Role::Unit, "satuan".to_owned()),
            (Role::Target, format!("target_{year}")),
            (Role::Place, "lokasi".to_owned()),
            (Role::Remarks, "keterangan".to_owned()),
        ];
        let optional: Vec<(u32, String)> = { optional.into_iter() }
            .filter_map(|(role, name)| Some((self.head.column(role)?, name)))
            .collect();
        let code = self.codes.first().copied().unwrap_or_default();
        let name = self.name_column(Level::Sub).unwrap_or(code);
        let mut names = vec!["tingkat".to_owned(), "kode".to_owned(), "uraian".to_owned()];
        names.extend(optional.iter().map(|(_, name)| name.clone()));
        names.push(format!("rp_{year}"));
        let mut columns = vec![code + 1, code + 1, name + 1];
        columns.extend(optional.iter().map(|(column, _)| column + 1));
        columns.push(self.head.money + 1);

        let mut text = TableText::default();
        let mut places = vec![(first.baris + 1, columns.clone())];
        for node in nodes.iter().chain(&total) {
            let level = if node.code.is_empty() { "total" } else { "" };
            text.push(level);
            text.push(&node.code);
            text.push(&node.name);
            for (column, _) in &optional {
                let own = node.others.iter().find(|(at, _)| at == column);
                text.push(own.map_or("", |(_, text)| text.as_str()));
            }
            let money = match &node.own {
                Some((_, Some(amount))) => decimal(&amount.to_string()),
                Some((printed, None)) => printed.clone(),
                None => { node.accounts.sum() }
                    .map(|sum| decimal(&sum.to_string()))
                    .unwrap_or_default(),
            };
            text.push(&money);
            places.push((node.row + 1, columns.clone()));
        }
        let width = names.len();
        let mut text = text.finish();
        let numbers = (2..).zip(places.iter().skip(1));
        let baris = numbers.map(|(nomor, _)| BarisLembar {
            nomor,
            sel: text.by_ref().take(width).collect(),
        });
        let baris = baris.collect();
        let sheet = Lembar::new(Tabel::ProgramPendanaan.nama(), names, baris);
        let sheet = sheet.from_document(Dokumen {
            berkas: berkas.to_owned(),
            letak: Letak::Sel {
                nama: Some(grid.nama.clone()),
                baris: places,
            },
        });
        Budget::Table(sheet, told)
    }

    /// True for a row with an indicator and without money.
    fn has_indicator(&self, row: &GridRow) -> bool {
        let indicator = self.head.column(Role::Indicator).map(|c| row.text(c));
        let words = indicator.is_some_and(|text| text.contains(char::is_alphabetic));
        words && row.text(self.head.money).trim().is_empty()
    }

    fn name_column(&self, level: Level) -> Option<u32> {
        let any = || self.head.column(Role::Name(Level::Any));
        self.head.column(Role::Name(level)).or_else(any)
    }

    /// The nodes in the order of the tree, the printed total, and how many cells belong to neither.
    fn nodes(&self, data: &[GridRow]) -> (Vec<Node>, Option<Node>, usize) {
        let mut nodes: Vec<Node> = Vec::new();
        let mut at: Map<(String, String), usize> = Map::new();
        let mut last: Option<usize> = None;
        let mut total: Option<Node> = None;
        let mut loose = 0;
        for row in data {
            let account = self.account(row);
            let code = node_code(row, &self.codes);
            let Some(code) = code else {
                match (account, last) {
                    // Below a sub kegiatan that stands in a row of its own.
                    (Some(account), Some(at)) if !self.long => {
                        if let Some(node) = nodes.get_mut(at) {
                            node.accounts
                                .add(&account, self.money.read(row, self.head.money));
                        }
                    }
                    // A further indicator of the node above.
                    (None, Some(at)) if self.has_indicator(row) => {
                        if let Some(above) = nodes.get(at) {
                            let (code, name) = (above.code.clone(), above.name.clone());
                            nodes.push(Node::of(code, name, row));
                        }
                    }
                    _ => match self.total(row, nodes.is_empty()) {
                        Some(found) if total.is_none() => total = Some(found),
                        _ => loose += row.sel.len(),
                    },
                }
                continue;
            };
            if self.long {
                self.add_parents(row, &mut nodes, &mut at);
            }
            let name = self
                .name_column(Level::Sub)
                .map(|c| in_one_line(row.text(c)));
            let name = name.unwrap_or_default();
            let node = at.get(&(code.clone(), lower(&name))).copied();
            // A row without a code of an account repeats no node of a list by nodes: it is another one of this code.
            let node = node.filter(|_| self.long);
            let index = node.unwrap_or(nodes.len());
            if node.is_none() {
                at.insert((code.clone(), lower(&name)), index);
                nodes.push(Node::of(code, name, row));
            }
            last = Some(index);
            let Some(node) = nodes.get_mut(index) else {
                continue;
            };
            let money = self.money.read(row, self.head.money);
            match account {
                Some(account) => node.accounts.add(&account, money),
                None => self.own_money(node, row, money),
            }
        }
        if self.long {
            nodes = in_order(nodes);
        }
        (nodes, total, loose)
    }

    /// Money of a row that is about no account. Rows of a list without accounts are parts of their node, by source or place.
    fn own_money(&self, node: &mut Node, row: &GridRow, money: Result<Option<Angka>, ()>) {
        let printed = row.text(self.head.money).trim();
        if printed.is_empty() {
            return;
        }
        let listed = [Role::Code(Level::Account), Role::Name(Level::Account)];
        let of_accounts = listed.iter().any(|r| self.head.column(*r).is_some());
        match (node.own.take(), of_accounts) {
            (None, _) if node.accounts.len() == 0 || of_accounts => {
                node.own = Some((printed.to_owned(), money.unwrap_or_default()));
            }
            (None, _) => node.accounts.add("", money),
            (Some((_, first)), false) => {
                node.accounts.add("", first.map(Some).ok_or(()));
                node.accounts.add("", money);
            }
            // Two rows of the node itself beside its accounts: neither is surely the whole.
            (Some(_), true) => node.accounts.add("", Err(())),
        }
    }

    /// The account that a row is about: its code, or its name where the code is left out.
    fn account(&self, row: &GridRow) -> Option<String> {
        let column = self.head.column(Role::Code(Level::Account));
        let own = column.map(|c| row.text(c).trim()).filter(|t| !t.is_empty());
        let name = self.head.column(Role::Name(Level::Account));
        let name = name.map(|c| row.text(c).trim()).filter(|t| !t.is_empty());
        let mut beside = { self.codes.iter() }
            .map(|c| row.text(*c).trim())
            .filter(|text| is_account(text));
        own.or(name).or_else(|| beside.next()).map(str::to_owned)
    }

    /// Programme and kegiatan of a row, each once.
    fn add_parents(
        &self,
        row: &GridRow,
        nodes: &mut Vec<Node>,
        at: &mut Map<(String, String), usize>,
    ) {
        for level in [Level::Program, Level::Kegiatan] {
            let text = |role| self.head.column(role).map(|c| in_one_line(row.text(c)));
            let (Some(code), Some(name)) = (text(Role::Code(level)), text(Role::Name(level)))
            else {
                continue;
            };
            let key = (code.clone(), lower(&name));
            if !is_code(&code) || at.contains_key(&key) {
                continue;
            }
            at.insert(key, nodes.len());
            nodes.push(Node {
                code,
                name,
                row: row.baris,
                ..Node::default()
            });
        }
    }

    /// A total: it says so, or stands above all data with nothing but figures.
    fn total(&self, row: &GridRow, above: bool) -> Option<Node> {
        let printed = row.text(self.head.money).trim();
        let words = row
            .sel
            .iter()
            .find(|c| c.jenis == CellKind::Text && c.teks.contains(char::is_alphabetic));
        let says = words.is_some_and(|c| {
            let text = lower(c.teks.trim());
            text.starts_with("total") || text.starts_with("jumlah")
        });
        let alone = above && words.is_none();
        if printed.is_empty() || !(says || alone) {
            return None;
        }
        let name = words.map_or("TOTAL".to_owned(), |c| in_one_line(&c.teks));
        let money = self.money.read(row, self.head.money).unwrap_or_default();
        Some(Node {
            name,
            row: row.baris,
            own: Some((printed.to_owned(), money)),
            ..Node::default()
        })
    }
}

/// Nodes below those whose codes theirs begin with, as they first come.
fn in_order(nodes: Vec<Node>) -> Vec<Node> {
    let mut first: Map<String, usize> = Map::new();
    for (at, node) in nodes.iter().enumerate() {
        for (end, _) in node.code.match_indices('.').chain([(node.code.len(), "")]) {
            let above = node.code.get(..end).unwrap_or_default();
            first.keep_first(above.to_owned(), at);
        }
    }
    let key = |node: &Node, at: usize| -> Vec<usize> {
        let ends = node.code.match_indices('.').chain([(node.code.len(), "")]);
        let above = ends.map(|(end, _)| node.code.get(..end).unwrap_or_default());
        let mut key: Vec<usize> = above.filter_map(|c| first.get(c).copied()).collect();
        key.push(at);
        key
    };
    let mut keyed: Vec<(Vec<usize>, Node)> = { nodes.into_iter().enumerate() }
        .map(|(at, node)| (key(&node, at), node))
        .collect();
    keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
    keyed.into_iter().map(|(_, node)| node).collect()
}
