//! The parts of a workbook that is a ZIP archive, and how much they may hold when they are unpacked.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::unreadable::{broken, too_large};
use crate::error::RenstraError;
use crate::ordered::Map;

/// Bytes that all parts of a workbook may have when they are unpacked.
pub(super) const UNPACKED: u64 = 512 * 1024 * 1024;

/// An archive while its parts are read.
pub(super) struct Parts<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    name: &'a str,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Parts<'a> {
    /// The archive of a workbook with this name.
    pub(super) fn open(name: &'a str, bytes: &'a [u8]) -> Result<Self, RenstraError> {
        let zip = ZipArchive::new(Cursor::new(bytes));
        Ok(Self {
            zip: zip.map_err(|e| broken(name, None, &e.to_string()))?,
            name,
            left: UNPACKED,
        })
    }

    /// A part that may be missing.
    pub(super) fn find(&mut self, path: &str) -> Result<Option<Vec<u8>>, RenstraError> {
        let said = |e: String| broken(self.name, None, &format!("{path}: {e}"));
        let file = match self.zip.by_name(path) {
            Ok(file) => file,
            Err(zip::result::ZipError::FileNotFound) => return Ok(None),
            Err(e) => return Err(said(e.to_string())),
        };
        // What an archive says of its sizes may be wrong; no more is unpacked than there may be.
        if file.size() > self.left {
            return Err(too_large(self.name, UNPACKED));
        }
        let mut content = Vec::new();
        let mut file = file.take(self.left.saturating_add(1));
        let read = file.read_to_end(&mut content);
        read.map_err(|e| said(e.to_string()))?;
        let size = u64::try_from(content.len()).unwrap_or(u64::MAX);
        self.left =
            { self.left.checked_sub(size) }.ok_or_else(|| too_large(self.name, UNPACKED))?;
        Ok(Some(content))
    }

    /// A part that there must be.
    pub(super) fn get(&mut self, path: &str) -> Result<Vec<u8>, RenstraError> {
        let found = self.find(path)?;
        found.ok_or_else(|| broken(self.name, None, &format!("{path}: -")))
    }
}

/// The paths that a part with relations names, by their keys; `folder`: of the part that they belong to.
pub(super) fn relations(xml: &str, folder: &str) -> Map<String, String> {
    let mut paths = Map::new();
    each_element(xml, |e| {
        if let (Some(id), Some(target)) = (attribute(e, "Id"), attribute(e, "Target")) {
            let path = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("{folder}/{target}"),
            };
            paths.insert(id, path);
        }
    });
    paths
}

/// Calls a function for each element, up to the first fault of the XML.
pub(super) fn each_element(xml: &str, mut with: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(e) | Event::Empty(e) => with(&e),
            Event::Eof => return,
            _ => {}
        }
    }
}

/// An attribute of an element.
pub(super) fn attribute(e: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = e.try_get_attribute(name).ok()??;
    let value = found
        .normalized_value(quick_xml::XmlVersion::default())
        .ok()?;
    Some(value.into_owned())
}
