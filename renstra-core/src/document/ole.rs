//! The container of an old workbook (Compound File Binary): its streams by name.
//!
//! Only what reading needs: each chain of sectors is followed once, and no longer than the file is.

/// The last sector of a chain and those that hold no stream have higher numbers.
const LAST: u32 = 0xffff_fffa;
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;
/// Smaller streams stand in the sectors of the small ones.
const SMALL_STREAM: usize = 4_096;
/// Bytes of a sector of small streams.
const SMALL_SECTOR: usize = 64;
/// Sectors of the table that the header itself names.
const IN_HEADER: usize = 109;

/// A container.
pub(super) struct Ole<'a> {
    bytes: &'a [u8],
    /// Bytes of a sector.
    size: usize,
    /// The sector behind each one.
    next: Vec<u32>,
    small_next: Vec<u32>,
    /// Name, first sector and length of each stream; the first one holds the small streams.
    entries: Vec<(String, u32, usize)>,
}

impl<'a> Ole<'a> {
    /// The container in these bytes; `None` if it is damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let size = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut ole = Self {
            bytes,
            size,
            next: Vec::new(),
            small_next: Vec::new(),
            entries: Vec::new(),
        };
        for id in ole.table_sectors()? {
            let sector = ole.sector(id)?;
            ole.next.extend(numbers(sector));
        }
        let directory = ole.chain(u32_at(bytes, 48)?, usize::MAX)?;
        ole.entries = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        let small = ole.chain(u32_at(bytes, 60)?, usize::MAX)?;
        ole.small_next = numbers(&small).collect();
        Some(ole)
    }

    /// True if there is a stream of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        { self.entries.iter() }.any(|(n, ..)| n.eq_ignore_ascii_case(name))
    }

    /// A stream; `None` if there is none of this name, or its sectors are not all there.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let mut entries = self.entries.iter();
        let (_, start, length) = entries.find(|(n, ..)| n.eq_ignore_ascii_case(name))?;
        if *length >= SMALL_STREAM {
            return self.chain(*start, *length);
        }
        let (_, first, all) = self.entries.first()?;
        let holder = self.chain(*first, *all)?;
        let mut content = Vec::new();
        let mut id = *start;
        while content.len() < *length {
            let from = usize::try_from(id).ok()?.checked_mul(SMALL_SECTOR)?;
            let end = from.checked_add(SMALL_SECTOR)?.min(holder.len());
            content.extend_from_slice(holder.get(from..end).filter(|s| !s.is_empty())?);
            id = *self.small_next.get(usize::try_from(id).ok()?)?;
        }
        content.truncate(*length);
        Some(content)
    }

    /// The sectors that hold the table of sectors: those in the header, and in a chain of their own.
    fn table_sectors(&self) -> Option<Vec<u32>> {
        let most = self.bytes.len() / self.size + 1;
        let header = self.bytes.get(76..76 + 4 * IN_HEADER)?;
        let mut all: Vec<u32> = numbers(header).filter(|id| *id < LAST).collect();
        let mut id = u32_at(self.bytes, 68)?;
        // A chain that comes back to itself gets too long.
        for _ in 0..most {
            if id >= LAST {
                break;
            }
            let more: Vec<u32> = numbers(self.sector(id)?).collect();
            let (next, more) = more.split_last()?;
            all.extend(more.iter().filter(|id| **id < LAST));
            id = *next;
        }
        (all.len() <= most && id >= LAST).then_some(all)
    }

    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let from = usize::try_from(id).ok()?.checked_add(1)?;
        let from = from.checked_mul(self.size)?;
        let end = from.checked_add(self.size)?.min(self.bytes.len());
        self.bytes.get(from..end).filter(|s| !s.is_empty())
    }

    /// The sectors from one on, at most as many bytes as asked for.
    fn chain(&self, start: u32, length: usize) -> Option<Vec<u8>> {
        let mut content = Vec::new();
        let mut id = start;
        while id < LAST && content.len() < length {
            // No chain is longer than the file, unless it goes in a circle.
            if content.len() > self.bytes.len() {
                return None;
            }
            content.extend_from_slice(self.sector(id)?);
            id = *self.next.get(usize::try_from(id).ok()?)?;
        }
        if length != usize::MAX {
            if content.len() < length {
                return None;
            }
            content.truncate(length);
        }
        Some(content)
    }
}

/// Name, first sector and length of an entry of the directory.
fn entry(bytes: &[u8]) -> Option<(String, u32, usize)> {
    let units = bytes.get(..64)?.chunks_exact(2);
    let units = units.map(|two| u16::from_le_bytes([byte(two, 0), byte(two, 1)]));
    let name: Vec<u16> = units.take_while(|unit| *unit != 0).collect();
    let length = usize::try_from(u32_at(bytes, 120)?).ok()?;
    Some((String::from_utf16_lossy(&name), u32_at(bytes, 116)?, length))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes
        .chunks_exact(4)
        .map(|c| u32_at(c, 0).unwrap_or(u32::MAX))
}

fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or_default()
}

/// A number of two bytes, the lower one first.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

/// A number of four bytes, the lower ones first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// A binary float.
pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    let eight = bytes.get(at..at.checked_add(8)?)?;
    Some(f64::from_le_bytes(eight.try_into().ok()?))
}
