//! UTF-8 and UTF-16 under the names of `encoding_rs`, for the WebAssembly modules alone.
//!
//! A part of an `.xlsx` workbook is in one of them (ECMA-376-2, 9.1.3). The tables of the others, above all those of Chinese, Japanese and
//! Korean, would be two fifths of the module that reads workbooks, which cannot read the old `.xls` that has them. A part that
//! names another encoding is read as UTF-8, and is an error where it is none.

use std::borrow::Cow;

/// An encoding by its name.
#[derive(Debug, PartialEq, Eq)]
pub struct Encoding {
    name: &'static str,
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Utf8,
    Utf16Le,
    Utf16Be,
    /// Named by the crates that use this one, and not read.
    Other,
}

macro_rules! encodings {
    ($($init:ident $constant:ident $name:literal $form:ident;)*) => {$(
        #[doc = $name]
        pub static $init: Encoding = Encoding { name: $name, form: Form::$form };
        #[doc = $name]
        pub static $constant: &Encoding = &$init;
    )*};
}

encodings! {
    UTF_8_INIT UTF_8 "UTF-8" Utf8;
    UTF_16LE_INIT UTF_16LE "UTF-16LE" Utf16Le;
    UTF_16BE_INIT UTF_16BE "UTF-16BE" Utf16Be;
    BIG5_INIT BIG5 "Big5" Other;
    EUC_JP_INIT EUC_JP "EUC-JP" Other;
    EUC_KR_INIT EUC_KR "EUC-KR" Other;
    GB18030_INIT GB18030 "gb18030" Other;
    GBK_INIT GBK "GBK" Other;
    IBM866_INIT IBM866 "IBM866" Other;
    ISO_2022_JP_INIT ISO_2022_JP "ISO-2022-JP" Other;
    ISO_8859_10_INIT ISO_8859_10 "ISO-8859-10" Other;
    ISO_8859_13_INIT ISO_8859_13 "ISO-8859-13" Other;
    ISO_8859_14_INIT ISO_8859_14 "ISO-8859-14" Other;
    ISO_8859_15_INIT ISO_8859_15 "ISO-8859-15" Other;
    ISO_8859_16_INIT ISO_8859_16 "ISO-8859-16" Other;
    ISO_8859_2_INIT ISO_8859_2 "ISO-8859-2" Other;
    ISO_8859_3_INIT ISO_8859_3 "ISO-8859-3" Other;
    ISO_8859_4_INIT ISO_8859_4 "ISO-8859-4" Other;
    ISO_8859_5_INIT ISO_8859_5 "ISO-8859-5" Other;
    ISO_8859_6_INIT ISO_8859_6 "ISO-8859-6" Other;
    ISO_8859_7_INIT ISO_8859_7 "ISO-8859-7" Other;
    ISO_8859_8_INIT ISO_8859_8 "ISO-8859-8" Other;
    ISO_8859_8_I_INIT ISO_8859_8_I "ISO-8859-8-I" Other;
    KOI8_R_INIT KOI8_R "KOI8-R" Other;
    KOI8_U_INIT KOI8_U "KOI8-U" Other;
    MACINTOSH_INIT MACINTOSH "macintosh" Other;
    REPLACEMENT_INIT REPLACEMENT "replacement" Other;
    SHIFT_JIS_INIT SHIFT_JIS "Shift_JIS" Other;
    WINDOWS_1250_INIT WINDOWS_1250 "windows-1250" Other;
    WINDOWS_1251_INIT WINDOWS_1251 "windows-1251" Other;
    WINDOWS_1252_INIT WINDOWS_1252 "windows-1252" Other;
    WINDOWS_1253_INIT WINDOWS_1253 "windows-1253" Other;
    WINDOWS_1254_INIT WINDOWS_1254 "windows-1254" Other;
    WINDOWS_1255_INIT WINDOWS_1255 "windows-1255" Other;
    WINDOWS_1256_INIT WINDOWS_1256 "windows-1256" Other;
    WINDOWS_1257_INIT WINDOWS_1257 "windows-1257" Other;
    WINDOWS_1258_INIT WINDOWS_1258 "windows-1258" Other;
    WINDOWS_874_INIT WINDOWS_874 "windows-874" Other;
    X_MAC_CYRILLIC_INIT X_MAC_CYRILLIC "x-mac-cyrillic" Other;
}

/// How decoding ended.
#[derive(Debug, PartialEq, Eq)]
pub enum DecoderResult {
    /// All bytes are read.
    InputEmpty,
    /// There is no room for more.
    OutputFull,
    /// Bytes that are none of the encoding.
    Malformed(u8, u8),
}

impl Encoding {
    /// The encoding that an XML declaration names; none for those that are not read.
    pub fn for_label(label: &[u8]) -> Option<&'static Self> {
        match label.trim_ascii().to_ascii_lowercase().as_slice() {
            b"utf-8" | b"utf8" => Some(UTF_8),
            b"utf-16" | b"utf-16le" => Some(UTF_16LE),
            b"utf-16be" => Some(UTF_16BE),
            _ => None,
        }
    }

    /// Its name.
    pub fn name(&'static self) -> &'static str {
        self.name
    }

    /// The text of bytes that are all of this encoding.
    pub fn decode_without_bom_handling_and_without_replacement<'a>(
        &'static self,
        bytes: &'a [u8],
    ) -> Option<Cow<'a, str>> {
        let units = |unit: fn([u8; 2]) -> u16| {
            let (pairs, rest) = bytes.as_chunks::<2>();
            let units = pairs.iter().map(|pair| unit(*pair));
            let text = char::decode_utf16(units).collect::<Result<String, _>>();
            text.ok().filter(|_| rest.is_empty()).map(Cow::Owned)
        };
        match self.form {
            Form::Utf8 => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Form::Utf16Le => units(u16::from_le_bytes),
            Form::Utf16Be => units(u16::from_be_bytes),
            Form::Other => None,
        }
    }

    /// The text, and whether anything of it could not be read.
    pub fn decode<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, &'static Self, bool) {
        let text = self.decode_without_bom_handling_and_without_replacement(bytes);
        let wrong = text.is_none();
        let text = text.unwrap_or_else(|| String::from_utf8_lossy(bytes));
        (text, self, wrong)
    }

    /// A decoder of whole texts.
    pub fn new_decoder_without_bom_handling(&'static self) -> Decoder {
        Decoder { encoding: self }
    }
}

/// Decodes whole texts.
#[derive(Debug)]
pub struct Decoder {
    encoding: &'static Encoding,
}

impl Decoder {
    /// Its encoding.
    pub fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// How many bytes the text of so many bytes takes at most.
    pub fn max_utf8_buffer_length_without_replacement(&self, bytes: usize) -> Option<usize> {
        bytes.checked_mul(3)
    }

    /// Adds the text of bytes.
    pub fn decode_to_string_without_replacement(
        &mut self,
        bytes: &[u8],
        out: &mut String,
        _last: bool,
    ) -> (DecoderResult, usize) {
        let text = { self.encoding }.decode_without_bom_handling_and_without_replacement(bytes);
        let Some(text) = text else {
            return (DecoderResult::Malformed(1, 0), 0);
        };
        out.push_str(&text);
        (DecoderResult::InputEmpty, bytes.len())
    }

    /// Text in parts, which no reader of workbooks asks for: none of it is read.
    pub fn decode_to_utf8_without_replacement(
        &mut self,
        _bytes: &[u8],
        _out: &mut [u8],
        _last: bool,
    ) -> (DecoderResult, usize, usize) {
        (DecoderResult::Malformed(1, 0), 0, 0)
    }
}
